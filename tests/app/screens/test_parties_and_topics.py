"""People, organisations, programmes, laws and events are lists like the others, each row leading on."""

import pytest

from tests.app.screens.conftest import OpenScreen

LISTS = {
    "people": ("Personer", "People", "Åse Sørensen"),
    "organisations": ("Organisationer", "Organisations", "Brolauget"),
    "programmes": ("Programmer", "Programmes", ""),
    "laws": ("Lov og reform", "Law and reform", ""),
    "events": ("Begivenheder", "Events", ""),
}


@pytest.mark.parametrize("screen", LISTS)
def test_a_list_is_titled_in_both_languages_and_leads_to_each_thing(open_screen: OpenScreen, screen: str) -> None:
    danish, english, name = LISTS[screen]
    shown = open_screen(screen)
    assert shown.elements("h1")[0]["children"] == [danish]
    assert open_screen(screen, "en").elements("h1")[0]["children"] == [english]
    rows = [item for item in shown.elements("article") if item["attributes"]["class"] == "bb-item"]
    assert rows
    assert name in shown.text
    assert any(address.startswith("./entry?id=") for address in shown.links.values())


@pytest.mark.parametrize("screen", LISTS)
def test_a_choice_that_fits_nothing_offers_a_way_out(open_screen: OpenScreen, screen: str) -> None:
    facet = {"people": "organisation", "programmes": "country", "organisations": "kind"}.get(screen, "kind")
    shown = open_screen(screen, "da", **{facet: "organisation/x" if screen == "people" else "zz"})
    assert shown.links["Ryd alle"] == f"./{screen}?lang=da"


def test_laws_and_events_can_be_sorted_by_date(open_screen: OpenScreen) -> None:
    assert open_screen("laws").links["Nyeste først"] == "./laws?sort=newest&lang=da"
    assert open_screen("events").links["Ældste først"] == "./events?sort=oldest&lang=da"
