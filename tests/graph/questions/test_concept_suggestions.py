"""Suggestions: words in any of three languages, bent or not, with the word and where it stands; nothing is linked."""

from collections.abc import Callable

import pytest

from graph.questions.concept_suggestions import MOST, concept_suggestions
from graph.store import GraphStore
from ontology.elements import Edge, Node, Value
from tests.graph.samples import concept

CONCEPTS = (
    concept("empowerment", "empowerment", synonyms_da=("myndiggørelse",), name_en="empowerment"),
    concept("co-creation", "samskabelse", name_en="co-creation", name_no="samskaping"),
    concept("caseworker", "sagsbehandler", name_en="caseworker", name_no="saksbehandler"),
    concept("one-caseworker", "én sagsbehandler", name_en="one caseworker"),
)

Suggested = dict[str, list[tuple[str, str, str]]]
"""Slug of a concept to (field, words of the source, wording of the library)."""


def source(slug: str, /, **said: Value) -> Node:
    return Node(f"source/{slug}", "Source", {"kind": "article", "title": "Untitled", **said})


@pytest.fixture
def ask(graph: Callable[..., GraphStore]) -> Callable[..., Suggested]:
    """Suggest for one source with some properties, linked to some concepts already."""

    def asked(*linked: str, **said: Value) -> Suggested:
        one = source("s", **said)
        store = graph(*CONCEPTS, one, *(Edge("ABOUT", one.id, concept) for concept in linked))
        return {
            suggestion.concept.id.partition("/")[2]: [place[:3] for place in suggestion.places]
            for suggestion in concept_suggestions(store, [one])[one.id]
        }

    return asked


def test_a_word_of_the_title_is_found_in_whatever_form_it_is_bent(ask: Callable[..., Suggested]) -> None:
    assert ask(title="Sagsbehandleres arbejde") == {"caseworker": [("title", "Sagsbehandleres", "sagsbehandler")]}


def test_an_english_word_is_found_in_the_plural(ask: Callable[..., Suggested]) -> None:
    assert ask(title="The caseworkers' dilemma") == {"caseworker": [("title", "caseworkers", "caseworker")]}


def test_norwegian_words_are_found_too(ask: Callable[..., Suggested]) -> None:
    assert ask(title="Samskaping i NAV") == {"co-creation": [("title", "Samskaping", "samskaping")]}


def test_another_word_for_it_is_found_too_and_folded(ask: Callable[..., Suggested]) -> None:
    assert ask(title="Myndiggorelse") == {"empowerment": [("title", "Myndiggorelse", "myndiggørelse")]}


def test_keywords_and_abstracts_are_read_and_the_title_counts_most(ask: Callable[..., Suggested]) -> None:
    found = ask(
        title="On caseworkers", keywords_en=("empowerment",), abstract_en="Empowerment by co-creation with caseworkers."
    )
    assert list(found) == ["caseworker", "empowerment", "co-creation"]
    assert found["empowerment"] == [
        ("keywords", "empowerment", "empowerment"),
        ("abstract", "Empowerment", "empowerment"),
    ]


@pytest.mark.parametrize(
    ("title", "meant"),
    [("Én sagsbehandler til hele familien", "one-caseworker"), ("En sagsbehandler fortæller", "caseworker")],
)
def test_the_longest_wording_wins(ask: Callable[..., Suggested], title: str, meant: str) -> None:
    assert list(ask(title=title)) == [meant]


def test_what_is_linked_already_is_not_suggested(ask: Callable[..., Suggested]) -> None:
    assert list(ask("concept/empowerment", title="Empowerment og samskabelse")) == ["co-creation"]


@pytest.mark.parametrize("title", ["Disempowerment and recreation", "Bridges of the Limfjord"])
def test_a_word_inside_another_is_no_word(ask: Callable[..., Suggested], title: str) -> None:
    assert ask(title=title) == {}


def test_there_are_never_more_than_can_be_read(graph: Callable[..., GraphStore]) -> None:
    many = source("s", title=" ".join(f"ord{number}" for number in range(MOST + 5)))
    store = graph(many, *(concept(f"c{number}", f"ord{number}") for number in range(MOST + 5)))
    assert len(concept_suggestions(store, [many])[many.id]) == MOST


def test_several_sources_are_kept_apart_and_cost_two_calls(
    graph: Callable[..., GraphStore], calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    sources = [source("one", title="Empowerment"), source("two", title="Broer")]
    store = graph(*CONCEPTS, *sources)
    found = concept_suggestions(store, sources)
    assert [len(found[node.id]) for node in sources] == [1, 0]
    assert calls(store, lambda store: concept_suggestions(store, sources)) == 2
