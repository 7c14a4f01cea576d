"""A vocabulary of a million triples is read in flat memory, and one with too many concepts is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.gate
SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
MEGABYTES = 64
"""Above what the command needs for a vocabulary of one concept."""


def written(path: Path, concepts: int, others: int) -> Path:
    """Write so many concepts, each with a name, and so many triples about something else."""
    with path.open("w", encoding="utf-8") as lines:
        for number in range(concepts):
            iri = f"<https://terms.example/{number}>"
            lines.write(f'{iri} <{TYPE}> <{SKOS}Concept> .\n{iri} <{SKOS}prefLabel> "term {number}"@en .\n')
        for number in range(others):
            lines.write(f'<https://terms.example/{number % 1000}> <{SKOS}note> "remark {number}"@en .\n')
    return path


def imported(path: Path, into: Path) -> tuple[int, str, float]:
    """Run the command in a process of its own; return status, what it said, and its peak in megabytes."""
    command = [str(Path(sys.executable).with_name("brobygger")), "import-rdf", str(path), "--into", str(into)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, said, used.ru_maxrss / 1024


def test_a_million_triples_with_few_concepts_cost_little_memory(tmp_path: Path) -> None:
    _, _, least = imported(written(tmp_path / "small.nt", 1, 0), tmp_path / "small")
    status, said, most = imported(written(tmp_path / "large.nt", 1000, 1_000_000), tmp_path / "large")
    assert (status, said.startswith("1000 outside terms")) == (0, True)
    assert most - least < MEGABYTES


def test_a_million_triples_of_nothing_but_concepts_are_refused_and_nothing_is_written(tmp_path: Path) -> None:
    status, said, _ = imported(written(tmp_path / "huge.nt", 500_000, 0), tmp_path / "huge")
    assert status == 1
    assert "more than 20,000 concepts" in said
    assert not (tmp_path / "huge").exists()
