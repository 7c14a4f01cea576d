"""The start page, the timeline and the open questions."""

from collections.abc import Callable

from graph.questions.open_questions import open_questions
from graph.questions.overview import overview
from graph.questions.timeline import DATES, Asked, timeline
from graph.store import GraphStore
from ontology.elements import Node
from tests.graph.questions.reading import slugs, with_pages
from tests.graph.samples import concept, edge, source


def test_the_start_page_counts_the_library(real_store: GraphStore) -> None:
    page = overview(real_store)
    assert page.stats == real_store.stats()
    assert sum(voice.findings for voice in page.voices) == page.stats.nodes["Finding"]


PROJECT = Node("project/p", "Project", {"kind": "project", "title_da": "p", "start": "2016", "end": "2020-06"})
LAW = Node("legislation/l", "Legislation", {"kind": "act", "title_da": "l", "issued": "2013", "in_force": "2014-01-01"})
BILL = Node("legislation/b", "Legislation", {"kind": "act", "title_da": "b", "issued": "2013"})
ENDED = Node("programme/e", "Programme", {"name_da": "e", "end": "2010"})
TIMED = (PROJECT, LAW, BILL, ENDED, source("s", issued="2018/2019"), source("undated"))


def test_things_stand_under_their_dates(graph: Callable[..., GraphStore]) -> None:
    found = timeline(graph(*TIMED))
    assert [(moment.node.id, moment.start, moment.end) for moment in found.moments] == [
        ("programme/e", "", "2010"),
        ("legislation/b", "2013", ""),
        ("legislation/l", "2014-01-01", ""),
        ("project/p", "2016", "2020-06"),
        ("source/s", "2018", "2019"),
    ]
    assert (found.total, slugs(found.undated), found.undated_total) == (5, ["undated"], 1)
    assert dict(found.years) == {"2010": 1, "2013": 1, "2014": 1, "2016": 1, "2018": 1}
    assert dict(found.numbers) == {"Legislation": 2, "Programme": 1, "Project": 1, "Event": 0, "Source": 1}


def test_the_timeline_is_narrowed_by_label_years_and_concept(graph: Callable[..., GraphStore]) -> None:
    topic = concept("trust")
    store = graph(*TIMED, topic, edge("ABOUT", LAW, topic), edge("ABOUT", PROJECT, topic))
    assert [moment.node.id for moment in timeline(store, Asked(labels=("Project",))).moments] == ["project/p"]
    within = timeline(store, Asked(since="2014", until="2016"))
    assert [moment.node.id for moment in within.moments] == ["legislation/l", "project/p"]
    assert (within.total, within.years["2018"], within.numbers["Source"]) == (2, 1, 0)
    about = timeline(store, Asked(about=topic.id))
    assert [moment.node.id for moment in about.moments] == ["legislation/l", "project/p"]
    assert about.undated == ()


def test_the_timeline_is_paged_over_all_labels(graph: Callable[..., GraphStore]) -> None:
    store = graph(*TIMED)
    pages = [timeline(store, first=first, most=2) for first in (0, 2, 4)]
    assert [moment.node.id for page in pages for moment in page.moments] == [
        moment.node.id for moment in timeline(store).moments
    ]
    assert {page.total for page in pages} == {5}


def test_the_timeline_of_the_library_holds_everything_once(real_store: GraphStore) -> None:
    found = timeline(real_store, most=10_000)
    stats = real_store.stats().nodes
    assert len({moment.node.id for moment in found.moments}) == len(found.moments) == found.total
    assert found.total + found.undated_total == sum(stats[label] for label in DATES)


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
