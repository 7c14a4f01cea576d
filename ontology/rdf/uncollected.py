"""Garbage left alone for a while: looking for rings of objects costs up to a fifth of an export or import."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no rings meanwhile: an export makes none, and what an import makes is kept to its end."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
