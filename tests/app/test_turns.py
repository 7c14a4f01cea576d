"""Answering in turn: a few at a time, the others in the order they came, and nobody for ever."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from app import turns
from app.turns import AT_ONCE, in_turn


@pytest.fixture(autouse=True)
def nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of this test's own."""
    monkeypatch.setattr(turns, "_free", threading.Semaphore(AT_ONCE))


def test_only_a_few_are_answered_at_a_time() -> None:
    inside, most = 0, 0
    watched = threading.Lock()
    here = threading.Barrier(AT_ONCE)

    def answer(_reader: int) -> None:
        nonlocal inside, most
        with in_turn():
            with watched:
                inside += 1
                most = max(most, inside)
            here.wait(timeout=10)
            with watched:
                inside -= 1

    with ThreadPoolExecutor(4 * AT_ONCE) as readers:
        list(readers.map(answer, range(4 * AT_ONCE)))
    assert most == AT_ONCE


def test_a_failure_gives_the_turn_back() -> None:
    for _reader in range(AT_ONCE + 1):
        with pytest.raises(ZeroDivisionError), in_turn():
            raise ZeroDivisionError
    assert turns._free.acquire(blocking=False)


def test_whoever_waited_long_enough_goes_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "LONGEST_WAIT", 0.01)
    for _slow in range(AT_ONCE):
        turns._free.acquire()
    with in_turn():
        pass
    assert not turns._free.acquire(blocking=False)
