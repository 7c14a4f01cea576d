"""Tools of other people for the gates, and the real library in every syntax for them to read."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.library import Library
from ontology.rdf.formats import FORMATS
from ontology.rdf.write import export
from tests.ontology.gates.tools import NoToolError, run, run_program, run_script
from tests.ontology.strategies import in_order

Tool = Callable[..., subprocess.CompletedProcess[str]]
"""What to run, and its arguments."""


def _or_skip(runner: Tool) -> Tool:
    """Run a tool; skip where it cannot be had, but not in CI."""

    def ask(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        try:
            return runner(*arguments)
        except NoToolError as error:
            if os.environ.get("CI"):
                raise
            pytest.skip(str(error))

    return ask


@pytest.fixture
def tool() -> Tool:
    """Run a tool in Java: name, main class, arguments."""
    return _or_skip(run)


@pytest.fixture
def script() -> Tool:
    """Run a tool in JavaScript: script, arguments."""
    return _or_skip(run_script)


@pytest.fixture
def program() -> Tool:
    """Run a program of this machine: name, arguments."""
    return _or_skip(run_program)


@pytest.fixture(scope="session")
def published(real_library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the real library in every syntax."""
    folder = tmp_path_factory.mktemp("published")
    nodes, edges = in_order(real_library.nodes.values(), real_library.edges.values())
    for name, syntax in FORMATS.items():
        with (folder / f"{name}.{syntax.file_extension}").open("wb") as output:
            export(nodes, edges, name, output)
    return folder
