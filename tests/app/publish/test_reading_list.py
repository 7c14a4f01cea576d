import pytest

from app.publish.reading_list import reading_list_bib, reading_list_text
from app.wording import Wording
from graph.store import GraphStore
from ingest.bibtex.bibliography import read_bibliography
from ingest.references.formatted import Style
from ontology.errors import NotFoundError

LESSON = "lesson/empowerment-whose-word"


def test_the_reading_list_is_bibtex_with_the_keys_of_the_library(real_graph: GraphStore) -> None:
    read = read_bibliography(reading_list_bib(real_graph, LESSON).encode(), "list.bib")
    assert not read.problems
    assert [entry.key for entry in read.entries] == [
        "aalborgndlises", "andersen2015empowerment", "westersoe2023koordinerende",
    ]  # fmt: skip


def test_the_reading_list_is_text_under_the_title_of_the_lesson(real_graph: GraphStore) -> None:
    text = reading_list_text(real_graph, LESSON, Wording("da"))
    assert text.startswith("Empowerment: hvis ord?\n\nAndersen, M. L. (2015).")
    assert "Westersø, P., & Vesterby, L. (2023)." in text


def test_another_style_may_be_asked_for(real_graph: GraphStore) -> None:
    assert "1. " in reading_list_text(real_graph, LESSON, Wording("en"), Style.VANCOUVER)


def test_a_lesson_that_is_gone_has_no_list(real_graph: GraphStore) -> None:
    with pytest.raises(NotFoundError):
        reading_list_bib(real_graph, "lesson/gone")
