"""Remark: one fault of a bibliography with its line and the facts of the case, to be said in either language."""

from __future__ import annotations

from typing import NamedTuple, Self

from ingest.bibtex.faults import Fault
from ontology.errors import Problem
from ontology.schema import Words

Facts = tuple[tuple[str, str], ...]
"""Name of each fact and what it is, as text."""


class Remark(NamedTuple):
    """One thing that is doubtful, and where."""

    line: int
    """1-based line in the file."""
    fault: Fault
    facts: Facts = ()

    @classmethod
    def of(cls, line: int, fault: Fault, **facts: object) -> Self:
        """Return a remark with the facts that the words of its fault name."""
        return cls(line, fault, tuple((name, str(fact)) for name, fact in facts.items()))

    @property
    def message(self) -> Words:
        """What is wrong, in both languages."""
        return filled(self.fault.value.message, self.facts)

    @property
    def cure(self) -> Words:
        """What to do, in both languages."""
        return filled(self.fault.value.cure, self.facts)

    def problem(self, file: str) -> Problem:
        """Return it as the checks of a library say it."""
        return Problem(file, self.line, self.message.en, self.cure.en)


def filled(words: Words, facts: Facts) -> Words:
    """Return words in which `{names}` are replaced by the facts."""
    said = dict(facts)
    return Words(words.da.format(**said), words.en.format(**said))
