"""For every file, whatever is in it: entries in are entries accounted for, nothing raises, and all are known again."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.entries import bibliography
from ingest.bibtex.reading import CONTAINERS
from ingest.bibtex.split import Broken, Entry
from ingest.imports.outside import Refused, read_outside
from ingest.library import read_library
from ingest.references.whole import bibliography_of
from tests.ingest.bibtex.torture import TORTURE
from tests.ingest.imports.conftest import BRO, Desk, counts


def account(text: str) -> None:
    """Each entry of the text is an item, with a line, and what is refused has reason and cure."""
    outside = read_outside(text.encode("utf-8", "surrogatepass"), "x.bib")
    blocks = outside.bibliography.blocks
    entries = sum(isinstance(block, Entry) and block.type not in CONTAINERS for block in blocks)
    broken = sum(isinstance(block, Broken) for block in blocks)
    assert len(outside.entries) >= entries + broken
    for entry in outside.entries:
        assert entry.line >= 1
        if isinstance(entry, Refused):
            assert entry.remark.message.da
            assert entry.remark.cure.en


def test_the_torture_file_is_accounted_for_and_known_the_next_time(desk: Desk) -> None:
    account(TORTURE)
    first = desk.add(TORTURE).plan
    desk.library()
    told = counts(first)
    assert told["rejected"] == 8
    again = counts(desk.plan(TORTURE + "\n"))
    assert again == {"identical": told["new"] + told.get("duplicate", 0), "rejected": told["rejected"]}


def test_the_torture_file_goes_out_as_it_came_in(desk: Desk) -> None:
    desk.add(TORTURE)
    text = bibliography_of(read_library(desk.folder))
    back = counts(desk.plan(text))
    assert set(back) <= {"identical", "duplicate"}
    assert "NameParts" not in text
    desk.add(text)
    assert bibliography_of(read_library(desk.folder)) == text


def test_the_torture_file_can_be_taken_back(desk: Desk) -> None:
    before = desk.files()
    desk.add(TORTURE)
    from ingest.journal import Journal

    Journal(desk.folder).undo()
    assert desk.files() == before


PIECES = [
    *("@misc{a,", "@article{", "title", " = ", "{", "}", '"', ",", "#", "\n", "x", "ø", "\\", "%", "bb"),
    *("@string{bb={y}}", "@comment{", "and", "\x00", "=", "(", ")", "author", "{\\o}"),
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_stands_in_a_file_nothing_raises_and_every_entry_counts(text: str) -> None:
    account(text)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_is_imported_fits_the_library(desk: Desk, text: str) -> None:
    desk.add(text + BRO)
    desk.library()


@pytest.mark.parametrize("seed", range(40))
def test_a_file_with_some_characters_lost_or_doubled_is_accounted_for(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - made-up damage, not a secret
    text = list(bibliography(10, seed) + TORTURE)
    for _ in range(30):
        place = chance.randrange(len(text))
        text[place] = chance.choice(["", text[place] * 2, "{", "}", '"', "@", "\n", "\\"])
    account("".join(text))
