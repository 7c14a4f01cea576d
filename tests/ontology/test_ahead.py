import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from ontology import ahead as module
from ontology.ahead import ENOUGH, ahead, pays

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be copied here"),
    # Tests that run side by side have threads; what is copied here takes no lock.
    pytest.mark.filterwarnings("ignore:This process:DeprecationWarning"),
]


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy this process whatever machine and threads there are: nothing here takes a lock."""
    monkeypatch.setattr(module, "pays", lambda many: hasattr(os, "fork"))


def made(here: list[int], most: int) -> Iterator[tuple[int, str]]:
    """Yield items, and take note of those that are made in this process."""
    for number in range(most):
        here.append(number)
        yield number, "æ" * number


def test_a_second_process_makes_the_same_items(two_processors: None) -> None:
    here: list[int] = []
    assert list(ahead(made(here, 300), ENOUGH)) == list(made([], 300))
    assert not here


def test_what_a_killed_process_did_not_come_to_is_made_here(two_processors: None) -> None:
    here: list[int] = []

    def deadly() -> Iterator[tuple[int, str]]:
        first = os.getpid()
        for item in made(here, 20):
            if item[0] == 10 and os.getpid() != parent:
                os.kill(first, signal.SIGKILL)
            yield item

    parent = os.getpid()
    assert [number for number, _ in ahead(deadly(), ENOUGH)] == list(range(20))
    assert here == list(range(20))


def test_an_error_is_raised_where_the_items_are_used(two_processors: None) -> None:
    def wrong() -> Iterator[int]:
        yield 1
        raise ValueError("no second")

    found = ahead(wrong(), ENOUGH)
    assert next(found) == 1
    with pytest.raises(ValueError, match="no second"):
        next(found)


def test_items_that_cannot_be_sent_are_made_here(two_processors: None) -> None:
    strange = object()
    assert list(ahead(iter([1, strange, 3]), ENOUGH)) == [1, strange, 3]


def test_a_second_process_ends_when_nobody_wants_more(two_processors: None) -> None:
    def endless() -> Iterator[int]:
        while True:
            yield os.getpid()

    found = ahead(endless(), ENOUGH)
    child = next(found)
    found.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


_ENDLESS = """
import itertools, signal
from ontology import ahead
ahead.pays = lambda many: True
found = ahead.ahead(itertools.count(), 1)
print("begun", next(found), flush=True)
signal.pause()
"""


def test_a_second_process_falls_with_the_first() -> None:
    first = subprocess.Popen([sys.executable, "-c", _ENDLESS], stdout=subprocess.PIPE)
    assert first.stdout
    assert first.stdout.readline() == b"begun 0\n"
    first.kill()
    # It ends only when nobody holds the other end any more.
    assert first.communicate(timeout=60)[0] == b""


def test_little_work_and_a_process_with_threads_stay_alone() -> None:
    assert not pays(ENOUGH - 1)
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    assert not pays(ENOUGH)
    done.set()
    other.join()
    items = iter([1])
    assert ahead(items, 1) is items
