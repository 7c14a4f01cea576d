"""Counts that are remembered while the graph stays as it is: the same facets stand beside every list, for everybody."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from threading import Lock
from types import MappingProxyType
from typing import NamedTuple

from graph.store import Condition, Grouping

Counts = Mapping[tuple[str, ...], int]

MOST = 1_000_000
"""Groups that are kept in all, about 100 MB; beyond, what was not asked for longest is forgotten."""


class Counted(NamedTuple):
    """What is counted: the same question has the same answer in the same state of the graph."""

    label: str
    by: tuple[Grouping, ...]
    where: tuple[Condition, ...]

    @classmethod
    def of(cls, label: str, by: Sequence[Grouping], where: Sequence[Condition]) -> Counted:
        """Take a question of the port."""
        return cls(label, tuple(by), tuple(where))


class Remembered:
    """Answers of one store, for all threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: OrderedDict[Counted, tuple[str, Counts]] = OrderedDict()
        self._lock = Lock()

    def __contains__(self, asked: Counted) -> bool:
        """Say whether something is remembered, from whatever state."""
        with self._lock:
            return asked in self._kept

    def answer(self, asked: Counted, state: str) -> Counts | None:
        """Return what was counted in this state of the graph; None where nothing is remembered of it."""
        with self._lock:
            kept = self._kept.get(asked)
            if kept is None or kept[0] != state:
                return None
            self._kept.move_to_end(asked)
            return kept[1]

    def keep(self, asked: Counted, state: str, counts: Counts) -> Counts:
        """Remember an answer; return it as it will be given, so that nobody can change it."""
        shared = MappingProxyType(counts)
        with self._lock:
            self._kept[asked] = (state, shared)
            self._kept.move_to_end(asked)
            while len(self._kept) > 1 and sum(len(groups) for _, groups in self._kept.values()) > self._most:
                self._kept.popitem(last=False)
        return shared
