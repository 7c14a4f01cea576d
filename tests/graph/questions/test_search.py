from collections.abc import Callable

import pytest

from graph.questions.search import cited_as, passage, search_page
from graph.store import GraphStore
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, edge, finding, person, source

ELEMENTS = (
    person("krogstrup", "Hanne Kathrine Krogstrup", variants=("Krogstrup, H.K.",)),
    person("brix", "Jacob Brix"),
    person("bros", "Anna Broskov"),
    source("both", "Co-produktion", issued="2019"),
    source("alone", "BIKVA", issued="1997"),
    source("later", "Andet", issued="2021-03"),
    edge("AUTHORED_BY", "source/both", "person/krogstrup", role="author"),
    edge("AUTHORED_BY", "source/both", "person/brix", role="author"),
    edge("AUTHORED_BY", "source/alone", "person/krogstrup", role="author"),
    edge("AUTHORED_BY", "source/later", "person/brix", role="author"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Krogstrup & Brix", ["both"]),
        ("Krogstrup og Brix 2019", ["both"]),
        ("Brix, Krogstrup (2019)", ["both"]),
        ("krogstrup", ["both", "alone"]),
        ("Krogstrup 1997", ["alone"]),
        ("Brix et al. 2021", ["later"]),
        ("Krogstrup 2005", []),
        ("Krogstrup Hansen", []),
        ("2019", []),
        ("co-produktion", []),
        ("", []),
    ],
)
def test_sources_are_found_the_way_one_cites_them(
    graph: Callable[..., GraphStore], text: str, expected: list[str]
) -> None:
    assert slugs(cited_as(graph(*ELEMENTS), text)) == expected


def test_a_search_answers_with_hits_and_with_what_they_wrote(graph: Callable[..., GraphStore]) -> None:
    store = graph(*ELEMENTS)
    page = search_page(store, "Krogstrup & Brix")
    assert (page.hits, slugs(page.cited)) == ((), ["both"])
    assert slugs(page.references["source/both"].in_role("author")) == ["brix", "krogstrup"]
    assert search_page(store, "Brix", labels=["Person"]).cited == ()
    assert search_page(store, "Brix", labels=["Person"]).total == 1


@pytest.mark.parametrize("text", ["LISES", "BIKVA", "Williams", "Krogstrup & Brix", "brobygger", "empowerment"])
def test_what_people_look_for_first_opens_from_search(real_store: GraphStore, text: str) -> None:
    page = search_page(real_store, text)
    assert page.hits or page.cited


def test_a_passage_shows_where_the_words_stand(graph: Callable[..., GraphStore]) -> None:
    node = concept("x", "samskabelse", name_en="co-creation", definition_da="Borgere og ansatte skaber sammen.")
    in_name = passage(node, "samskab", "da")
    assert in_name
    assert (in_name.property, in_name.text, in_name.places) == ("name_da", "samskabelse", ((0, 11),))
    in_text = passage(node, "borgeren", "en")
    assert in_text
    assert in_text.property == "definition_da"
    assert [in_text.text[start:end] for start, end in in_text.places] == ["Borgere"]
    assert passage(node, "politik", "da") is None


def test_a_passage_in_the_language_of_the_reader_is_preferred() -> None:
    node = finding("x", "Tillid er god.", statement_en="Tillid means trust; tillid is good.")
    for language in ("da", "en"):
        found = passage(node, "tillid", language)
        assert found
        assert found.property == f"statement_{language}"
