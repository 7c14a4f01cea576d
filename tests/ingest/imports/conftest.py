"""A library of one's own, and short ways to import into it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.checks import flaws
from ingest.imports.applying import Applied, Choices, apply_plan
from ingest.imports.plan import ImportPlan, Outcome
from ingest.imports.planning import plan_import
from ingest.library import Library, read_library
from ingest.matching.reasons import Decision
from ontology.validation import violations
from tests.ingest.conftest import Make

DAY = "2026-11-25"

BRO = """@article{bro,
  author = {Lund, Ea and Holm, Per},
  title = {Overgange mellem jobcenter og borger i tre kommuner},
  journal = {Brobladet}, volume = {4}, pages = {1--9}, year = {2018},
}
"""
VEJ = """@book{Vej:2017,
  author = {Holm, Per}, title = {Vejen over åen: En håndbog i koordinering}, publisher = {Havneforlaget}, year = 2017,
}
"""


class Desk:
    """A library folder with what a person does to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def plan(self, text: str | bytes, name: str = "refs", day: str = DAY) -> ImportPlan:
        """What importing this text would do."""
        return plan_import(self.folder, text.encode() if isinstance(text, str) else text, name, day)

    def add(self, text: str | bytes, name: str = "refs", day: str = DAY, by: str = "", **decisions: str) -> Applied:
        """Import a text; `decisions` are keys of entries with what is said of them, `answers` of ids with _ for -."""
        plan = self.plan(text, name, day)
        chosen = {item.line: Decision(decisions[item.key]) for item in plan.questions if item.key in decisions}
        answers = {kept.id: decisions[kept.key] for kept in plan.gone if kept.key in decisions}
        answers |= {kept.id: decisions[kept.key] for kept in plan.ledger.kept if kept.gone and kept.key in decisions}
        return apply_plan(self.folder, plan, Choices(chosen, answers), by)

    def library(self) -> Library:
        """The library as it reads now; nothing in it is wrong."""
        library = read_library(self.folder)
        assert flaws(library) == []
        assert [found for element in library.elements for found in violations(element, library.schema)] == []
        return library

    def said(self, identifier: str, name: str) -> str:
        """A property of a node, as text."""
        return str(self.library().nodes[identifier].properties[name])

    def files(self) -> dict[str, bytes]:
        """Every file of the folder by its path."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def outcomes(plan: ImportPlan) -> dict[str, str]:
    """Key to what becomes of the entry."""
    return {item.key: item.outcome.value for item in plan.items}


def counts(plan: ImportPlan) -> dict[str, int]:
    """The counts that are not nought, which are all entries together."""
    assert sum(plan.counts.values()) == len(plan.items)
    return {outcome.value: plan.counts[outcome] for outcome in Outcome if plan.counts[outcome]}


@pytest.fixture
def desk(library_with: Make) -> Desk:
    """A copy of the tiny library."""
    return Desk(library_with({}))


@pytest.fixture
def desk_with(library_with: Make) -> Callable[[dict[str, str | None]], Desk]:
    """A copy of the tiny library with some files of its own."""
    return lambda files: Desk(library_with(files))
