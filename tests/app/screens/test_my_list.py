"""My list on screens: the button on every page, what the browser is told, and the files made of it."""

from __future__ import annotations

import json

import pytest

from app.collected import Entry, told
from app.hub import open_graph
from app.screens.parts.my_list_parts import FILES, hub_address, item_data, maker
from app.screens.parts.visit import Visit
from app.settings import Settings
from app.wording import Wording
from graph.questions.collected import collected
from tests.app.screens.conftest import OpenScreen

ENTRIES = (Entry("link/bridge-builder~empowerment", "se her"), Entry("source/report2023"), Entry("finding/f001"))


@pytest.mark.parametrize(
    ("screen", "query", "identifier"),
    [
        ("concept", {"id": "empowerment"}, "concept/empowerment"),
        ("source", {"id": "report2023"}, "source/report2023"),
        ("finding", {"id": "f001"}, "finding/f001"),
        ("project", {"id": "bridges"}, "project/bridges"),
        ("person", {"id": "soerensen-aase"}, "person/soerensen-aase"),
        ("law", {"id": "bridge-act"}, "legislation/bridge-act"),
        ("link", {"from": "empowerment", "to": "bridge-builder"}, "link/bridge-builder~empowerment"),
    ],
)
def test_every_page_can_be_collected(
    open_screen: OpenScreen, screen: str, query: dict[str, str], identifier: str
) -> None:
    link, button = open_screen(screen, "da", **query).data["my_list"]
    assert (link["role"], link["href"]) == ("link", "./my_list?lang=da")
    assert (button["role"], button["id"]) == ("button", identifier)
    assert button["texts"]["add"] == "Føj til min liste"


def test_a_list_nobody_has_begun_says_how_to(open_screen: OpenScreen) -> None:
    screen = open_screen("my_list", "da")
    assert "Der er ikke noget på din liste endnu" in screen.text
    _link, shown = screen.data["my_list"]
    assert (shown["role"], shown["known"], shown["items"]) == ("list", None, {})
    assert "Take it home" not in open_screen("my_list", "en").text


def test_the_browser_is_told_what_each_thing_is_and_where_it_leads(in_tiny_hub: Settings) -> None:
    visit = Visit("my_list", Wording("en"))
    with open_graph(in_tiny_hub) as store:
        found = collected(store, [entry.id for entry in ENTRIES])
    items = item_data(visit, found, told(found, visit.words))
    link = items["link/bridge-builder~empowerment"]
    assert link["href"] == "./link?from=bridge-builder&to=empowerment&lang=en"
    assert items["source/report2023"]["href"] == "./source?id=report2023&lang=en"
    assert items["finding/f001"]["what"] == "finding · Citizen"


@pytest.mark.parametrize("form", FILES)
def test_the_list_is_made_into_every_file(in_tiny_hub: Settings, form: str) -> None:
    visit = Visit("my_list", Wording("da"))
    with open_graph(in_tiny_hub) as store:
        found = collected(store, [entry.id for entry in ENTRIES])
    made = maker(visit, form, ENTRIES, told(found, visit.words), "https://hub.example/")()
    if form == "pdf":
        assert made.startswith(b"%PDF")
    elif form == "csl":
        assert "report2023" in [item["id"] for item in json.loads(made)]
    elif form in ("bib", "ris"):
        assert b"report2023" in made
    else:
        assert "2023" in made.decode()
    assert ("se her" in made.decode(errors="ignore")) == (form in ("html", "md"))


def test_a_trail_leads_to_the_hub_and_not_to_somebodys_own_list() -> None:
    assert hub_address("https://hub.example/brobygger/my_list?lang=da") == "https://hub.example/brobygger/"
