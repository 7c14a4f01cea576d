from collections.abc import Callable

import pytest

from graph.questions.concept import MOST_ON_PAGE, concept_page
from graph.store import Bundle, Direction, GraphStore
from ontology.errors import NotFoundError
from tests.graph.questions.reading import slugs, with_pages
from tests.graph.samples import concept, edge, finding, level, source

Calls = Callable[[GraphStore, Callable[[GraphStore], object]], int]


def test_the_page_says_what_a_concept_is_joined_to_and_why(tiny_store: GraphStore) -> None:
    page = concept_page(tiny_store, "concept/bridge-builder")
    assert page.node.properties["name_da"] == "brobygger"
    assert slugs(page.broader) == ["caseworker"]
    assert slugs(page.narrower) == []
    assert slugs(page.links) == ["co-creation", "empowerment"]
    assert [link.edge.properties["page"] for link in page.links] == ["12", "15-16"]
    assert slugs(concept_page(tiny_store, "concept/caseworker").narrower) == ["bridge-builder"]


def test_links_are_seen_from_where_one_stands(tiny_store: GraphStore) -> None:
    (contrast, related, required) = concept_page(tiny_store, "concept/empowerment").links
    assert (contrast.edge.type, contrast.node.id, contrast.direction) == (
        "CONTRASTS_WITH", "concept/co-creation", Direction.IN,
    )  # fmt: skip
    assert (related.edge.type, related.node.id) == ("RELATED", "concept/bridge-builder")
    assert (required.edge.type, required.direction) == ("REQUIRES", Direction.IN)


def test_findings_come_by_voice_then_source_then_page(tiny_store: GraphStore) -> None:
    page = concept_page(tiny_store, "concept/bridge-builder")
    voiced = [(view.node.id, view.voice.id if view.voice else "") for view in page.findings]
    assert voiced == [
        ("finding/f001", "concept/citizen"),
        ("finding/f007", "concept/researcher"),
        ("finding/f008", "concept/researcher"),
        ("finding/f004", "concept/researcher"),
        ("finding/f005", "concept/researcher"),
    ]


def test_a_finding_says_where_it_stands_and_what_it_rests_on(tiny_store: GraphStore) -> None:
    page = concept_page(tiny_store, "concept/bridge-builder")
    (defined,) = page.definitions
    assert defined.stated_in
    assert slugs([defined.stated_in]) == ["bro2019"]
    assert with_pages(defined.rests_on) == [("volume2020", page_) for page_ in sorted(("40", "44"), key=KEYED)]
    assert slugs(defined.about) == ["bridge-builder"]
    assert slugs(defined.defines) == ["bridge-builder"]


def KEYED(page: str) -> str:  # noqa: N802
    return edge("RESTS_ON", "finding/f008", "source/volume2020", page=page).key


def test_what_contradicts_a_finding_says_who_speaks_there(tiny_store: GraphStore) -> None:
    page = concept_page(tiny_store, "concept/bridge-builder")
    (hypothesis,) = [view for view in page.findings if view.node.id == "finding/f007"]
    assert [(item.node.id, item.voice.id if item.voice else "") for item in hypothesis.contradicts] == [
        ("finding/f005", "concept/researcher")
    ]
    assert [(item.node.id, item.voice.id if item.voice else "") for item in hypothesis.supports] == [
        ("finding/f003", "concept/citizen")
    ]
    assert slugs(hypothesis.followed_by) == ["f005"]
    assert slugs(hypothesis.investigated_by) == ["bridges"]


def test_sources_that_treat_and_name_a_concept_come_with_pages(tiny_store: GraphStore) -> None:
    page = concept_page(tiny_store, "concept/bridge-builder")
    assert slugs(page.sources_about) == ["bro2019", "report2023"]
    assert set(with_pages(page.mentioned_in)) == {("bro2019", "11"), ("bro2019", "15-16"), ("chapter2020", "")}


def test_projects_programmes_laws_and_terms_are_named(tiny_store: GraphStore) -> None:
    page = concept_page(tiny_store, "concept/bridge-builder")
    assert slugs(page.used_by) == ["safe-crossing", "bridges"]
    assert (slugs(page.projects), slugs(page.programmes), slugs(page.laws)) == (
        ["bridges"], ["safe-crossing"], ["bridge-act"],
    )  # fmt: skip
    assert slugs(concept_page(tiny_store, "concept/co-creation").terms) == ["stw-participation"]


def test_every_source_on_the_page_has_its_authors(tiny_store: GraphStore) -> None:
    page = concept_page(tiny_store, "concept/bridge-builder")
    assert slugs(page.references["source/bro2019"].authors) == ["soerensen-aase", "kjaer-bo"]
    assert slugs(page.references["source/volume2020"].in_role("editor")) == ["van-der-berg-anna", "kjaer-bo"]
    named = {link.node.id for link in (*page.sources_about, *page.mentioned_in)}
    named |= {str(link.edge.properties["source"]) for link in page.links}
    named |= {link.node.id for view in page.findings for link in (view.stated_in, *view.rests_on) if link}
    assert named <= page.references.keys()


def test_advice_to_a_level_stands_on_its_page(tiny_store: GraphStore) -> None:
    assert slugs(concept_page(tiny_store, "concept/caseworker").advice) == ["f003"]


def test_methods_among_the_neighbours_are_named(graph: Callable[..., GraphStore]) -> None:
    method, theory = concept("interview", kind=("method",)), concept("theory", kind=("theory",))
    here = concept("here")
    store = graph(here, method, theory, edge("RELATED", here, method), edge("RELATED", here, theory))
    assert slugs(concept_page(store, here.id).methods) == ["interview"]


def test_a_deprecated_id_says_where_it_went(graph: Callable[..., GraphStore]) -> None:
    old, new = concept("old", review="deprecated"), concept("new")
    store = graph(old, new, edge("REPLACED_BY", old, new))
    assert concept_page(store, old.id).replaced_by == new
    assert concept_page(store, new.id).replaced_by is None


def test_open_questions_about_a_concept_are_shown(real_store: GraphStore) -> None:
    page = concept_page(real_store, "concept/theme-contact-with-the-doctor")
    assert "missing-answer-managers-doctor" in slugs(page.open_questions)


@pytest.mark.parametrize("identifier", ["concept/nobody", "nothing", "", "concept/<script>"])
def test_an_unknown_id_is_not_found(tiny_store: GraphStore, identifier: str) -> None:
    with pytest.raises(NotFoundError):
        concept_page(tiny_store, identifier)


def test_a_concept_that_nothing_is_said_about_has_an_empty_page(graph: Callable[..., GraphStore]) -> None:
    page = concept_page(graph(concept("alone")), "concept/alone")
    assert not any((page.links, page.findings, page.sources_about, page.mentioned_in, page.references))


def test_the_page_costs_three_calls_however_much_it_shows(real_store: GraphStore, calls: Calls) -> None:
    for slug in ("empowerment", "citizen", "researcher", "bikva-model", "connecting-competences"):
        assert calls(real_store, lambda store, slug=slug: concept_page(store, f"concept/{slug}")) <= 3  # type: ignore[misc]


def test_a_crowded_concept_shows_the_first_and_counts_the_rest(graph: Callable[..., GraphStore]) -> None:
    topic = concept("topic")
    texts = [source(f"s{number:03d}") for number in range(MOST_ON_PAGE + 7)]
    store = graph(
        topic, finding("f"), edge("ABOUT", "finding/f", topic), *texts, *(edge("ABOUT", text, topic) for text in texts)
    )
    page = concept_page(store, topic.id)
    assert len(page.sources_about) == MOST_ON_PAGE
    assert slugs(page.findings) == ["f"]
    assert page.left_out == {Bundle(topic.id, "ABOUT", Direction.IN, "Source"): 7}


def test_a_crowded_concept_counts_the_years_of_all_its_sources(graph: Callable[..., GraphStore]) -> None:
    topic, aside = concept("topic"), source("aside", issued="1999")
    texts = [source(f"s{number:03d}", issued=f"{2000 + number % 2}-05") for number in range(MOST_ON_PAGE + 5)]
    undated = source("undated")
    about = [edge("ABOUT", text, topic) for text in (*texts, undated)]
    page = concept_page(graph(topic, aside, undated, *texts, *about), topic.id)
    assert page.years == {"2000": 15, "2001": 15}


def test_a_concept_whose_sources_are_all_on_the_page_counts_no_years(real_store: GraphStore) -> None:
    assert concept_page(real_store, "concept/empowerment").years == {}


def test_findings_without_a_known_voice_come_last(graph: Callable[..., GraphStore]) -> None:
    topic, low, high, text = concept("topic"), level("low", 1), level("high", 2), source("s")
    said = [finding(name) for name in ("a", "b", "c")]
    edges = [edge("ABOUT", item, topic) for item in said] + [edge("STATED_IN", item, text) for item in said]
    store = graph(
        topic, low, high, text, *said, *edges, edge("VOICED_BY", said[0], high), edge("VOICED_BY", said[1], low)
    )
    assert slugs(concept_page(store, topic.id).findings) == ["b", "a", "c"]
