"""The page of a connection is one sentence with its reason, what is said about both, and what speaks against."""

from collections.abc import Callable, Sequence

import pytest

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen

HERE = Node("concept/here", "Concept", {"kind": ("role",), "name_da": "broen", "name_en": "the bridge"})
THERE = Node("concept/there", "Concept", {"kind": ("role",), "name_da": "vejen", "name_en": "the road"})
ENDS = {"from": "here", "to": "there"}


def statement(slug: str, text: str) -> Node:
    return Node(f"finding/{slug}", "Finding", {"kind": "claim", "statement_da": text})


def test_the_sentence_is_the_heading_with_its_reason_and_source(open_screen: OpenScreen) -> None:
    screen = open_screen("link", "da", **{"from": "bridge-builder", "to": "co-creation", "type": "related"})
    (main,) = screen.elements("h1")
    assert [part if isinstance(part, str) else part["children"][0] for part in main["children"]] == [
        "Brobygger", " ", "hænger sammen med", " ", "samskabelse",
    ]  # fmt: skip
    assert "fordi samskabelse kræver nogen, der kan gå over broen." in screen.text
    assert "Brolauget & Sørensen 2023, s.\N{NO-BREAK SPACE}12\nKilden siger det selv." in screen.text


def test_every_sentence_about_a_concept_leads_to_the_page_of_the_connection(open_screen: OpenScreen) -> None:
    links = open_screen("concept", "en", id="bridge-builder").links
    assert links["is connected with"].startswith("./link?from=bridge-builder&to=")


def test_the_line_chosen_on_the_map_leads_there_too(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "da", focus="empowerment", link="bridge-builder~empowerment")
    assert screen.links["Læs om forbindelsen"] == "./link?from=empowerment&to=bridge-builder&type=related&lang=da"


def test_the_kind_asked_for_is_told_and_the_others_stand_under_it(open_screen: OpenScreen) -> None:
    ends = {"from": "empowerment", "to": "co-creation"}
    contrast = open_screen("link", "en", **ends, type="contrasts_with")
    assert (
        "Empowerment stands in contrast to co-creation"
        in contrast.data["prose"][1]["blocks"][0]["children"][2]["children"]
    )
    assert "Connection\nEmpowerment stands in contrast to co-creation\n" in contrast.text
    assert "Also between these two\nEmpowerment is required by co-creation." in contrast.text
    requires = open_screen("link", "en", **ends, type="requires")
    assert "Also between these two\nEmpowerment stands in contrast to co-creation." in requires.text


def test_what_speaks_against_stands_beside_what_is_said(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    said, opposed = statement("a", "Broen fører til vejen."), statement("b", "Broen ender i vandet.")
    about = [Edge("ABOUT", said.id, HERE.id), Edge("ABOUT", said.id, THERE.id), Edge("ABOUT", opposed.id, HERE.id)]
    joined = Edge("RELATED", HERE.id, THERE.id, properties={"because_da": "man går over den", "reading": "stated"})
    opened = open_with([HERE, THERE, said, opposed, *about, joined, Edge("CONTRADICTS", said.id, opposed.id)])
    text = opened("link", "da", **ENDS).text
    assert text.index("Broen fører til vejen.") < text.index("Broen ender i vandet.")
    assert "Kilden siger det selv." in text


@pytest.mark.parametrize(("lang", "expected"), [("da", "ikke forbundet direkte"), ("en", "not connected directly")])
def test_two_concepts_that_nothing_joins_lead_to_a_path(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen], lang: str, expected: str
) -> None:
    screen = open_with([HERE, THERE])("link", lang, **ENDS)
    assert expected in screen.text
    assert f"./path?from=here&to=there&lang={lang}" in screen.links.values()


@pytest.mark.parametrize("ends", [{}, {"from": "x", "to": "empowerment"}, {"from": "empowerment", "to": "<script>"}])
def test_a_connection_of_nothing_is_not_found(open_screen: OpenScreen, ends: dict[str, str]) -> None:
    assert "Findes ikke i biblioteket" in open_screen("link", "da", **ends).text
