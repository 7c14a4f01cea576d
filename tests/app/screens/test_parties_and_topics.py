"""People, organisations, programmes, laws and events: a list of each, and a page of its own for every one."""

import pytest

from tests.app.screens.conftest import OpenScreen

LISTS = {
    "people": ("Personer", "People", "Sørensen, Åse"),
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
    own = {"people": "person", "laws": "law"}.get(screen, screen.removesuffix("s"))
    assert any(address.startswith(f"./{own}?id=") for address in shown.links.values())


@pytest.mark.parametrize("screen", LISTS)
def test_a_choice_that_fits_nothing_offers_a_way_out(open_screen: OpenScreen, screen: str) -> None:
    facet = {"people": "organisation", "programmes": "country", "organisations": "kind"}.get(screen, "kind")
    shown = open_screen(screen, "da", **{facet: "organisation/x" if screen == "people" else "zz"})
    assert shown.links["Ryd alle"] == f"./{screen}?lang=da"


def test_laws_and_events_can_be_sorted_by_date(open_screen: OpenScreen) -> None:
    assert open_screen("laws").links["Nyeste først"] == "./laws?sort=newest&lang=da"
    assert open_screen("events").links["Ældste først"] == "./events?sort=oldest&lang=da"


def test_a_person_shows_what_they_wrote_in_which_role_and_what_the_library_has_from_it(open_screen: OpenScreen) -> None:
    screen = open_screen("person", "da", id="soerensen-aase")
    assert "Personer › Åse Sørensen" in screen.text.replace("\n", "")
    assert "Har skrevet" in screen.text
    assert screen.links["2\N{NO-BREAK SPACE}kilder skrevet"] == "./person?id=soerensen-aase&lang=da#written"
    assert screen.links["8\N{NO-BREAK SPACE}udsagn er fra disse kilder"].startswith("./findings?source=source%2F")
    assert "Arbejder ved\nÅbo Kommune · konsulent" in screen.text
    assert "Skrev sammen med" in screen.text


def test_an_organisation_shows_what_it_pays_with_where_that_stands(open_screen: OpenScreen) -> None:
    screen = open_screen("organisation", "en", id="aabo")
    assert "Bridges for all · 1,000,000\N{NO-BREAK SPACE}DKK (together)" in screen.text
    assert screen.links["takes part in 1"] == "./organisation?id=aabo&lang=en#part"
    assert "People here\nÅse Sørensen · konsulent" in screen.text


@pytest.mark.parametrize(
    ("screen", "slug", "expected"),
    [
        ("law", "bridge-act", ["Lov og reform", "Citeret af", "Regulerer", "hedder nu"]),
        ("programme", "safe-crossing", ["Programmer", "Projekter", "Broer for alle"]),
        ("event", "bridge-day", ["Begivenheder", "Hvem deltager", "Bød på", "Ærøskøbing"]),
    ],
)
def test_laws_programmes_and_events_have_a_page(
    open_screen: OpenScreen, screen: str, slug: str, expected: list[str]
) -> None:
    text = open_screen(screen, "da", id=slug).text
    assert [words for words in expected if words not in text] == []


@pytest.mark.parametrize(
    ("identifier", "address"),
    [
        ("person/soerensen-aase", "./person?id=soerensen-aase&lang=da"),
        ("legislation/bridge-act", "./law?id=bridge-act&lang=da"),
        ("concept/empowerment", "./concept?id=empowerment&lang=da"),
    ],
)
def test_an_old_address_leads_on_to_the_page_of_its_own(open_screen: OpenScreen, identifier: str, address: str) -> None:
    screen = open_screen("entry", "da", id=identifier)
    assert screen.data["redirect"] == [{"href": address, "step": False}]
    assert screen.links["Denne side er flyttet"] == address
