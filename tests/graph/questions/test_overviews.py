"""The start page, the timeline and the open questions."""

from collections.abc import Callable

from graph.questions.open_questions import open_questions
from graph.questions.overview import overview
from graph.questions.timeline import timeline
from graph.store import GraphStore
from ontology.elements import Node
from tests.graph.questions.reading import slugs, with_pages
from tests.graph.samples import concept, finding, source


def test_the_start_page_counts_the_library(real_store: GraphStore) -> None:
    page = overview(real_store)
    assert page.stats == real_store.stats()
    assert sum(voice.findings for voice in page.voices) == page.stats.nodes["Finding"]


def test_what_was_added_last_comes_first(graph: Callable[..., GraphStore]) -> None:
    store = graph(
        concept("a", added="2026-01-02"), concept("b", added="2026-03-01"), concept("c"),
        source("s", added="2026-03-01"), finding("f", added="2025-12-31"),
    )  # fmt: skip
    assert slugs(overview(store).latest) == ["b", "s", "a", "f"]
    assert slugs(overview(store, most=1).latest) == ["b"]


def test_things_stand_under_their_dates(graph: Callable[..., GraphStore]) -> None:
    project = Node("project/p", "Project", {"kind": "project", "title_da": "p", "start": "2016", "end": "2020-06"})
    law = Node(
        "legislation/l", "Legislation", {"kind": "act", "title_da": "l", "issued": "2013", "in_force": "2014-01-01"}
    )
    ended = Node("programme/e", "Programme", {"name_da": "e", "end": "2010"})
    found = timeline(graph(project, law, ended, source("s", issued="2018/2019"), source("undated")))
    assert [(moment.node.id, moment.start, moment.end) for moment in found.moments] == [
        ("programme/e", "", "2010"),
        ("legislation/l", "2014-01-01", ""),
        ("project/p", "2016", "2020-06"),
        ("source/s", "2018", "2019"),
    ]
    assert slugs(found.undated) == ["undated"]
    assert slugs(timeline(graph(project, law), ["Project"]).undated) == []


def test_an_open_question_says_what_it_concerns_and_where_one_looked(tiny_store: GraphStore) -> None:
    page = open_questions(tiny_store)
    assert page.total == 3
    assert dict(page.kinds) == {"unresolved citation": 1, "not stated": 2}
    (citation,) = [question for question in page.questions if question.node.properties["kind"] == "unresolved citation"]
    assert slugs(citation.concerns) == ["report2023"]
    assert slugs(citation.candidates) == ["bro2019"]
    assert sorted(with_pages(citation.looked_in)) == [("report2023", "5"), ("report2023", "9")]
    assert {"source/report2023", "source/bro2019"} <= page.references.keys()


def test_open_questions_can_be_narrowed_and_paged(tiny_store: GraphStore) -> None:
    page = open_questions(tiny_store, kinds=["not stated"], first=1, most=1)
    assert (len(page.questions), page.total) == (1, 2)
    assert dict(page.kinds) == {"unresolved citation": 1, "not stated": 2}
