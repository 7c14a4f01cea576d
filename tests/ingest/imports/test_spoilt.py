"""A sample of what `benchmarks/fuzz` does by the hundred thousand, on files of our own."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.entries import bibliography
from benchmarks.fuzz import LONGEST, spoilt, wrong_on_the_way, wrong_with
from ingest.library import library_of
from tests.ingest.bibtex.torture import CASES, TORTURE

FILES = [TORTURE.encode(), *(bibliography(12, seed).encode() for seed in range(4)), bibliography(5, 9).encode("utf-16")]
EMPTY = library_of({})


def spoil(numbers: range) -> list[str]:
    """What goes wrong with so many inputs."""
    found = []
    for number in numbers:
        data = spoilt(FILES, f"suite-{number}")
        began = time.process_time()
        found += [f"{number}: {wrong}" for wrong in wrong_with(data, EMPTY)]
        assert time.process_time() - began < LONGEST, number
    return found


def test_a_spoilt_file_raises_nothing_and_loses_nothing() -> None:
    assert spoil(range(400)) == []


def test_a_spoilt_file_goes_out_as_it_came_in() -> None:
    wrong = {number: list(wrong_on_the_way(spoilt(FILES, f"suite-{number}"))) for number in range(12)}
    assert not any(wrong.values()), wrong


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([case.text for case in CASES] + ["{", "}", '"', "@", "\r", "\x00"]), max_size=8))
def test_cases_in_any_order_are_accounted_for(pieces: list[str]) -> None:
    assert list(wrong_with("".join(pieces).encode(), EMPTY)) == []


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_accounted_for(data: bytes) -> None:
    assert list(wrong_with(data, EMPTY)) == []


@pytest.mark.gate
def test_many_spoilt_files_raise_nothing_and_lose_nothing() -> None:
    assert spoil(range(400, 20_000)) == []
