"""The same number of triples in the readers of other people, whatever the syntax."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from ontology.rdf.formats import FORMATS
from tests.ontology.gates.conftest import Tool

pytestmark = pytest.mark.gate
IN_RAPTOR = {"turtle": "turtle", "ntriples": "ntriples", "rdfxml": "rdfxml", "trig": "trig", "nquads": "nquads"}
"""Syntax to what raptor calls it; it has no JSON-LD."""
IN_RDFLIB = {"turtle": "turtle", "ntriples": "nt", "rdfxml": "xml", "jsonld": "json-ld"}


def in_folder(published: Path, syntax: str) -> Path:
    return published / f"{syntax}.{FORMATS[syntax].file_extension}"


@pytest.fixture(scope="module")
def expected(published: Path) -> int:
    """The number of lines of N-Triples, which no reader has touched."""
    return in_folder(published, "ntriples").read_bytes().count(b"\n")


@pytest.mark.parametrize("syntax", FORMATS)
def test_oxigraph_counts_the_same(published: Path, expected: int, syntax: str) -> None:
    assert sum(1 for _ in pyoxigraph.parse(path=in_folder(published, syntax), format=FORMATS[syntax])) == expected


@pytest.mark.parametrize("syntax", IN_RAPTOR)
def test_raptor_counts_the_same(published: Path, expected: int, syntax: str, program: Tool) -> None:
    done = program("rapper", "-c", "-i", IN_RAPTOR[syntax], in_folder(published, syntax))
    assert done.returncode == 0, done.stderr
    found = re.search(r"returned (\d+) triples", done.stderr)
    assert found
    assert int(found[1]) == expected


def test_raptor_finds_broken_syntax(tmp_path: Path, program: Tool) -> None:
    (tmp_path / "broken.ttl").write_text("<https://e.example/a> <https://e.example/b> .\n")
    assert program("rapper", "-c", "-i", "turtle", tmp_path / "broken.ttl").returncode != 0


def test_jsonld_js_counts_the_same(published: Path, expected: int, script: Tool) -> None:
    done = script("count.js", in_folder(published, "jsonld"))
    assert (done.returncode, done.stdout.strip()) == (0, str(expected)), done.stderr


def test_jsonld_js_finds_a_broken_document(tmp_path: Path, script: Tool) -> None:
    (tmp_path / "broken.jsonld").write_text('[{"@id": 1}]')
    assert script("count.js", tmp_path / "broken.jsonld").returncode != 0


@pytest.mark.parametrize("syntax", IN_RDFLIB)
def test_rdflib_counts_the_same(published: Path, expected: int, syntax: str) -> None:
    assert len(rdflib.Graph().parse(in_folder(published, syntax), format=IN_RDFLIB[syntax])) == expected
