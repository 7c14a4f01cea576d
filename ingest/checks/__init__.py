"""What is wrong in a library, and what is still to do: named checks with cures."""

from dataclasses import replace

from ingest.checks import assessments, files, lessons, numbers, relations, table, words  # noqa: F401  each module registers its checks
from ingest.checks.registry import CHECKS, Check
from ingest.checks.worklist import worklist
from ingest.library import Library
from ontology.errors import Problem

__all__ = ["CHECKS", "Check", "check_library", "flaws", "worklist"]


def check_library(library: Library) -> list[Problem]:
    """Return every problem that any check finds, in order of file and line."""
    return _run(library, list(CHECKS.values()))


def flaws(library: Library) -> list[Problem]:
    """Return the problems that keep a library from becoming the graph; spelling and missing translations do not."""
    return _run(library, [check for check in CHECKS.values() if check.blocks])


def _run(library: Library, checks: list[Check]) -> list[Problem]:
    return sorted({replace(problem, check=check.name) for check in checks for problem in check.look(library)})
