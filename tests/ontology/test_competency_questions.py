"""The ten questions of the docs are the examples, and their answers those of the real library, in two engines."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pyoxigraph
import pytest
import rdflib

from ingest.library import Library
from ontology.rdf.formats import FORMATS
from ontology.rdf.write import export
from tests.ontology.strategies import in_order

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "competency-questions.md").read_text(encoding="utf-8")
QUESTIONS = sorted((ROOT / "ontology" / "examples").glob("*.rq"))
BY_NAME = pytest.mark.parametrize("question", QUESTIONS, ids=lambda path: path.stem)

Rows = list[list[str]]


@pytest.fixture(scope="module")
def exported(real_library: Library) -> bytes:
    nodes, edges = in_order(real_library.nodes.values(), real_library.edges.values())
    output = BytesIO()
    export(nodes, edges, "turtle", output)
    return output.getvalue()


@pytest.fixture(scope="module")
def oxigraph(exported: bytes) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.bulk_load(exported, FORMATS["turtle"])
    return store


@pytest.fixture(scope="module")
def reference(exported: bytes) -> rdflib.Graph:
    return rdflib.Graph().parse(data=exported)


def answer_on_the_page(question: Path) -> Rows:
    """The table below a question, without its head."""
    section = PAGE.partition(f"```sparql\n{question.read_text(encoding='utf-8')}```\n")[2].partition("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def short(value: str) -> str:
    return value.replace("https://w3id.org/brobygger/id/", "")


@BY_NAME
def test_the_page_shows_the_question_with_its_words_in_both_languages(question: Path) -> None:
    text = question.read_text(encoding="utf-8")
    danish, english = (re.search(rf"^# {language}: (.+)$", text, re.MULTILINE) for language in ("da", "en"))
    assert danish
    assert english
    assert f"## {english[1]}\n" in PAGE
    assert f"*{danish[1]}*" in PAGE
    assert f"```sparql\n{text}```" in PAGE


@BY_NAME
def test_oxigraph_answers_as_the_page_says(question: Path, oxigraph: pyoxigraph.Store) -> None:
    found = oxigraph.query(question.read_text(encoding="utf-8"))
    assert isinstance(found, pyoxigraph.QuerySolutions)
    rows = [[short(str(cell.value)) if cell is not None else "" for cell in row] for row in found]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    assert rows == answer_on_the_page(question), f"the library has grown; the answer is now:\n{table}"


@BY_NAME
def test_rdflib_answers_the_same(question: Path, reference: rdflib.Graph) -> None:
    found = reference.query(question.read_text(encoding="utf-8"))
    rows = [[short(str(cell)) if cell is not None else "" for cell in row] for row in found]  # type: ignore[union-attr]
    assert rows == answer_on_the_page(question)
