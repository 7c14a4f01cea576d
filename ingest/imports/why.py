"""Why an entry has its outcome: a ground with its facts, which is said in either language and never as loose text."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from ingest.bibtex.faults import Fault
from ingest.bibtex.remarks import Facts, filled
from ingest.matching.reasons import Reason
from ontology.schema import Words


class Ground(Enum):
    """What an entry is to the last import, where neither matching nor a fault has a reason; the value says it."""

    NEW = Words("intet i biblioteket ligner den", "nothing in the library is like it")
    AS_BEFORE = Words("som ved sidste import", "as in the last import")
    SPELLED = Words("kun skrevet anderledes end sidst", "only spelled otherwise than last time")
    SAID_ALREADY = Words("siger ikke andet, end biblioteket gør", "says nothing that the library does not")
    CHANGED = Words("ændret siden sidste import", "changed since the last import")
    RENAMED = Words("den samme kilde under en anden nøgle", "the same source under another key")
    BACK = Words("er kommet tilbage efter at have været væk", "is back after it was gone")


_NOTHING = Words("", "")
_DECIDE = Words("vælg: samme, version, del, forskellig eller senere", "decide: same, version, part, different or later")


class Why(NamedTuple):
    """Why one entry has its outcome."""

    ground: Ground | Reason | Fault
    """Its name is the code that programs may rely on."""
    facts: Facts = ()
    """Of a fault those that its words name; of a reason the `line` of this file it speaks of, where there is one."""
    asked: bool = False
    """Whether a person has to decide."""

    @property
    def reason(self) -> Words:
        """The reason in both languages."""
        if isinstance(self.ground, Fault):
            return filled(self.ground.value.message, self.facts)
        said = self.ground.value
        line = dict(self.facts).get("line")
        return Words(f"{said.da} som linje {line}", f"{said.en} as line {line}") if line else said

    @property
    def cure(self) -> Words:
        """What to do, in both languages; empty where there is nothing to do."""
        if isinstance(self.ground, Fault):
            return filled(self.ground.value.cure, self.facts)
        return _DECIDE if self.asked else _NOTHING
