"""Deciding later: what was put off at an import, and what to do with entries that are gone. Each is one change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ingest.imports.decisions import Decided, read_decisions, write_decisions
from ingest.imports.ledger import write_ledger
from ingest.imports.names import DECISIONS, ledger_of
from ingest.imports.records import ledgers
from ingest.journal import Change, Journal, digests
from ingest.knowledge.layout import file_for
from ingest.library import Library, read_library
from ingest.matching.reasons import Decision
from ontology.errors import LibraryError

KEEP, REMOVE = "keep", "remove"
"""What may be said of an entry that is gone from its outside library."""


class UndecidableError(LibraryError):
    """There is no such question, or it cannot be answered so."""


def decide_later(folder: Path, a: str, b: str, decision: Decision, day: str, by: str = "") -> Change:
    """Answer the question whether source `a` is `b`, both slugs, that an import put off or that was answered otherwise.

    UndecidableError where it was never asked, or where `a` has words of its own in the library and cannot give way.
    """
    journal = Journal(folder)
    with journal.locked():
        library = read_library(folder)
        decisions = read_decisions(library.files)
        asked = next((decided for decided in decisions if decided.pair == {a, b}), None)
        if asked is None:
            raise UndecidableError(f"it was never asked whether '{a}' is '{b}'; the open ones stand in {DECISIONS}")
        if decision is Decision.SAME:
            _demand_bare(asked, library)
        said = replace(asked, decision=decision, on=day, by=by)
        data = write_decisions(said if decided is asked else decided for decided in decisions)
        seen = digests({DECISIONS: library.files[DECISIONS]})
        return journal.commit({DECISIONS: data}, seen, f"decision on {asked.a} and {asked.b}", by)


def _demand_bare(asked: Decided, library: Library) -> None:
    """A source that people have written about here cannot become another behind their backs."""
    own = {file_for("Source", f"source/{asked.a}"), f"findings/{asked.a}.yaml"} & set(library.files)
    if own:
        raise UndecidableError(
            f"'{asked.a}' has a file of its own: {', '.join(sorted(own))}; move it to '{asked.b}' first"
        )


def answer_gone(folder: Path, name: str, answers: Mapping[str, str], by: str = "") -> Change:
    """Keep or remove sources, by slug, whose entries are gone from an outside library; removed means deprecated."""
    journal = Journal(folder)
    with journal.locked():
        library = read_library(folder)
        ledger = ledgers(library.files).get(name)
        gone = {kept.id for kept in ledger.kept if kept.gone} if ledger else set()
        if ledger is None or not answers.keys() <= gone:
            unknown = ", ".join(sorted(answers.keys() - gone)) or name
            raise UndecidableError(f"nothing of this name is gone: {unknown}")
        kept = tuple(one._replace(answer=answers.get(one.id, one.answer)) if one.gone else one for one in ledger.kept)
        file = ledger_of(name)
        changes = {file: write_ledger(replace(ledger, kept=kept), name)}
        return journal.commit(changes, digests({file: library.files[file]}), f"answers on {name}.bib", by)
