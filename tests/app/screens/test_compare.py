"""Side by side: what is shared apart from what only one has, and an address that says what is compared."""

from collections.abc import Callable, Sequence

import pytest

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen


def test_two_concepts_stand_side_by_side(open_screen: OpenScreen) -> None:
    screen = open_screen("compare", "da", ids="concept/empowerment,concept/bridge-builder")
    assert "Sammenlign begreber" in screen.text
    assert "Betydning" in screen.text
    assert "Sådan hænger de sammen" in screen.text
    assert "Hvem taler om det" in screen.text
    removed = [item["href"] for item in screen.elements("a") if item["children"] == ["fjern"]]
    assert removed == [
        "./compare?ids=concept%2Fbridge-builder&lang=da",
        "./compare?ids=concept%2Fempowerment&lang=da",
    ]


def test_what_two_sources_share_stands_in_a_line_of_its_own(open_screen: OpenScreen) -> None:
    screen = open_screen("compare", "en", ids="source/bro2019,source/report2023")
    assert "Compare sources" in screen.text
    shared = [item for item in screen.elements("td") if item.get("attributes", {}).get("class") == "bb-shared"]
    assert shared
    assert {item["attributes"]["colspan"] for item in shared} == {"2"}
    assert "Written by\nIn common: Åse Sørensen" in screen.text


def test_one_thing_leads_to_those_near_it(open_screen: OpenScreen) -> None:
    screen = open_screen("compare", "en", ids="concept/empowerment")
    chips = [item["href"] for item in screen.elements("a") if item.get("attributes", {}).get("class") == "bb-chip"]
    assert "./compare?ids=concept%2Fempowerment%2Cconcept%2Fbridge-builder&lang=en" in chips
    assert screen.data["search"][-1]["into"] == {"href": "./compare?ids=concept%2Fempowerment&lang=en", "name": "with"}


def test_one_more_is_added_by_its_slug_and_three_are_enough(open_screen: OpenScreen) -> None:
    screen = open_screen("compare", "en", ids="concept/empowerment,concept/citizen", **{"with": "bridge-builder"})
    assert len(screen.elements("th")[:3]) == 3
    assert "Bridge builder" in screen.text
    assert len(screen.data["search"]) == 1


@pytest.mark.parametrize("ids", ["", "person/soerensen-aase", "<script>", ",,,", "nothing/here"])
def test_nothing_that_can_be_compared_is_an_empty_comparison(open_screen: OpenScreen, ids: str) -> None:
    assert "Nothing to compare yet" in open_screen("compare", "en", ids=ids).text


def test_an_empty_comparison_offers_pairs_and_concepts_that_nothing_joins_lead_to_a_path(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    opened = open_with([Node(f"concept/{slug}", "Concept", {"kind": ("role",), "name_en": slug}) for slug in "ab"])
    pair = "./compare?ids=concept%2Fa%2Cconcept%2Fb&lang=en"
    assert opened("compare", "en").links["A and b"] == pair
    beside = opened("compare", "en", ids="concept/a,concept/b")
    assert beside.links["Find a path between them"] == "./path?from=a&to=b&lang=en"


def test_things_of_another_sort_are_left_out_and_unknown_ones_not_found(open_screen: OpenScreen) -> None:
    mixed = open_screen("compare", "en", ids="concept/empowerment,source/bro2019")
    assert "Compare it with …" in mixed.text
    assert "Not in the library" in open_screen("compare", "en", ids="concept/gone,concept/empowerment").text


def test_pages_of_concepts_and_sources_lead_to_the_comparison(open_screen: OpenScreen) -> None:
    _link, button = open_screen("concept", "en", id="empowerment").data["my_list"]
    assert button["compare"] == "./compare?ids=concept%2Fempowerment&lang=en"
    _link, button = open_screen("person", "en", id="soerensen-aase").data["my_list"]
    assert button["compare"] == ""
