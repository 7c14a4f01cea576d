"""Working ahead: a second process makes what comes next while this one does something with what came before."""

from __future__ import annotations

import marshal
import os
import signal
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

Item = TypeVar("Item")

ENOUGH = 2_000
"""Things from which on a second process saves more than its start costs."""

_THREADS = Path("/proc/self/task")
"""Where Linux lists the threads of this process, those of libraries too."""

_SIZE = 8
"""Bytes that say how long an item is; zero where there is none any more."""


def pays(many: int) -> bool:
    """Tell whether a second process is worth while for so many things, and may be started here.

    It is a copy of this one, so that nothing need be sent to it. Only a process of one thread may be copied: what
    another thread holds would be held in the copy for ever. Where threads are not listed (macOS, Windows), copies are
    not safe or do not exist.
    """
    return many >= ENOUGH and _alone() and len(os.sched_getaffinity(0)) > 1


def _alone() -> bool:
    return _THREADS.is_dir() and len(list(_THREADS.iterdir())) == 1


def ahead(items: Iterator[Item], many: int) -> Iterator[Item]:
    """Return an iterator over the same items, made by a second process from now on where that pays for so many things.

    Items are made of what `marshal` knows: tuples, lists, dictionaries, texts, numbers. Where one is not, an error is
    raised while it is made, or the second process is killed, this process makes it and all that follow itself: the
    outcome is the same, and errors are raised here.
    """
    return _received(items, *_started(items)) if pays(many) else items


def _started(items: Iterator[Any]) -> tuple[int, BinaryIO]:
    """Start the second process; return its number, and where its items come from."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _work(items, writing)
    os.close(writing)
    return child, os.fdopen(reading, "rb")


def _work(items: Iterator[Any], pipe: int) -> None:
    """Be the second process: send items one by one. It ends without a word; the first process sees how far it came."""
    try:
        # Locks on files fall with the first process, and so does this one: what it writes to is gone then.
        os.closerange(3, pipe)
        os.closerange(pipe + 1, os.sysconf("SC_OPEN_MAX"))
        with os.fdopen(pipe, "wb") as file:
            for item in items:
                data = marshal.dumps(item)
                file.write(len(data).to_bytes(_SIZE, "little") + data)
                file.flush()
            file.write(bytes(_SIZE))
    finally:
        os._exit(0)


def _received(items: Iterator[Item], child: int, pipe: BinaryIO) -> Iterator[Item]:
    """Yield what the second process sends, then what it did not come to."""
    done, whole = 0, False
    try:
        while data := _next(pipe):
            yield marshal.loads(data)  # noqa: S302 - from a copy of this process
            done += 1
        whole = data is not None
    finally:
        pipe.close()
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    if not whole:
        yield from islice(items, done, None)


def _next(pipe: BinaryIO) -> bytes | None:
    """Return the next item; empty at the end, None where it was cut short."""
    head = pipe.read(_SIZE)
    size = int.from_bytes(head, "little")
    data = pipe.read(size)
    return data if len(head) == _SIZE and len(data) == size else None
