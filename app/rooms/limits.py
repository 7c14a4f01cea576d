"""Limits: how much one client may do in a while, so that a class is never refused and a flood always is."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from threading import Lock

from app.rooms.errors import TooManyError

_MOST_CLIENTS = 10_000
"""Clients remembered at most; the one not seen for longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many at once, and as many again over so many seconds."""

    number: int
    seconds: float


JOINS = Allowance(150, 300)
"""Phones of one school stand behind one address: a large class and its second tries fit, a thousand do not."""
WRONG_CODES = Allowance(120, 60)
"""A class whose room has ended asks once more each; a guesser would need years at this pace."""
OPENINGS = Allowance(6, 600)
ANSWERS = Allowance(40, 60)
"""Of one phone."""


class Limit:
    """Counts what each client does: a bucket that empties by the use and fills with time."""

    def __init__(self, allowance: Allowance, clock: Callable[[], float] = time.monotonic) -> None:
        self._allowance = allowance
        self._clock = clock
        self._lock = Lock()
        self._left: dict[str, tuple[float, float]] = {}

    def spend(self, client: str) -> None:
        """Count one; TooManyError says how long to wait where nothing is left."""
        with self._lock:
            left = self._now_left(client)
            if left < 1:
                raise TooManyError(ceil((1 - left) * self._allowance.seconds / self._allowance.number))
            self._keep(client, left - 1)

    def check(self, client: str) -> None:
        """TooManyError where nothing is left; counts nothing."""
        with self._lock:
            left = self._now_left(client)
        if left < 1:
            raise TooManyError(ceil((1 - left) * self._allowance.seconds / self._allowance.number))

    def _now_left(self, client: str) -> float:
        left, then = self._left.get(client, (float(self._allowance.number), self._clock()))
        filled = (self._clock() - then) * self._allowance.number / self._allowance.seconds
        return min(float(self._allowance.number), left + filled)

    def _keep(self, client: str, left: float) -> None:
        self._left.pop(client, None)
        self._left[client] = (left, self._clock())
        if len(self._left) > _MOST_CLIENTS:
            del self._left[next(iter(self._left))]
