"""Imports as the app and the commands do them: files first, in one change, and then the graph."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from app.editors import demand_editor
from app.hub import Made, build, demand_store
from app.settings import Settings
from ontology.collecting import without_collecting
from ontology.errors import HubError, LibraryProblemsError

if TYPE_CHECKING:
    from ingest.imports.applying import Applied, Choices
    from ingest.imports.plan import ImportPlan
    from ingest.imports.planning import Told
    from ingest.journal import Change, Journal


class UnknownEntryError(HubError):
    """Something was decided about an entry that asks for nothing."""


def plan(settings: Settings, data: bytes, name: str, told: Told | None = None) -> ImportPlan:
    """Return what importing a file under a name would do today; `told` hears how far it is."""
    from ingest.imports.planning import plan_import

    with without_collecting():
        return plan_import(settings.library, data, name, today(), told=told)


def chosen(plan: ImportPlan, said: Mapping[str, str]) -> Choices:
    """Return what was said of entries, by key or line, as choices; UnknownEntryError where nothing asks for it."""
    from ingest.imports.applying import Choices
    from ingest.imports.deciding import KEEP, REMOVE
    from ingest.matching.reasons import Decision

    lines = {name: item.line for item in reversed(plan.questions) for name in (str(item.line), item.key) if name}
    gone = {kept.key: kept.id for kept in (*plan.ledger.kept, *plan.gone) if kept.gone or kept in plan.gone}
    decisions: dict[int, Decision] = {}
    answers: dict[str, str] = {}
    for key, word in said.items():
        if word in (KEEP, REMOVE) and key in gone:
            answers[gone[key]] = word
        elif word not in (KEEP, REMOVE) and key in lines:
            decisions[lines[key]] = Decision(word)
        else:
            asking = ", ".join([*(item.key or str(item.line) for item in plan.questions), *gone]) or "none"
            raise UnknownEntryError(f"'{key}' asks for no '{word}'; entries that ask: {asking}")
    return Choices(decisions, answers)


def carry_out(settings: Settings, plan: ImportPlan, choices: Choices, by: str = "", key: str = "") -> Applied:
    """Write an import as one change and bring the graph up to date; where nothing changed neither is touched."""
    applied = write(settings, plan, choices, by, key)
    if applied.change:
        build(settings)
    return applied


def write(settings: Settings, plan: ImportPlan, choices: Choices, by: str = "", key: str = "") -> Applied:
    """Write an import as one change, and leave the graph to `build`.

    NotAnEditorError on a shared hub without its editor key.
    """
    from ingest.imports.applying import apply_plan

    demand_editor(settings, key)
    with without_collecting():
        return apply_plan(settings.library, plan, choices, by)


def take_back(settings: Settings, identifier: str = "", by: str = "", key: str = "") -> Change:
    """Take a change of the library back, the last one where none is named, and bring the graph up to date.

    NotAnEditorError on a shared hub without its editor key; LibraryProblemsError, with nothing taken back, where the
    library could not become the graph without the change: somebody has written about what it brought; StoreError, with
    nothing taken back, where the graph cannot be reached.
    """
    from ingest.journal import Journal

    demand_editor(settings, key)
    demand_store(settings)
    journal = Journal(settings.library)
    with journal.locked():
        made = _made_without(identifier, journal, settings)
        change = journal.undo(identifier, by)
    build(settings, made=made)
    return change


def _made_without(identifier: str, journal: Journal, settings: Settings) -> Made | None:
    """Return what the graph is to be made of without a change; None where the library is not sound as it is.

    LibraryProblemsError where it would not be sound without the change only.
    """
    from ingest.checks import flaws
    from ingest.folder import library_files, strangers
    from ingest.library import library_of, read_library

    files = {**library_files(settings.library), **journal.before(identifier)}
    there = {name: data for name, data in sorted(files.items()) if data is not None}
    library = library_of(there, strangers(settings.library))
    wrong = flaws(library)
    # What is wrong already is no reason against it.
    if wrong and (new := set(wrong) - set(flaws(read_library(settings.library)))):
        raise LibraryProblemsError(sorted(new))
    return None if wrong else Made.of(library)


def today() -> str:
    """Return the day of this machine, ISO."""
    return datetime.now().astimezone().date().isoformat()
