"""Whose turn it is: of many readers who press at once, a few are answered at a time and the others stand in line.

Python runs one thread at a time, and every thread that wants to run wakes two hundred times a second to ask for it. A
hundred threads spend most of a processor on asking; those who stand in line ask for nothing.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

AT_ONCE = 2
"""Answers in the making: one can go on while another waits for the database."""
LONGEST_WAIT = 2.0
"""Seconds in the line: after that one goes ahead, so that a slow database holds nobody up who does not need it."""

_free = threading.Semaphore(AT_ONCE)


@contextmanager
def in_turn() -> Iterator[None]:
    """Wait for a turn, and let the next one have it afterwards."""
    came = _free.acquire(timeout=LONGEST_WAIT)
    try:
        yield
    finally:
        if came:
            _free.release()
