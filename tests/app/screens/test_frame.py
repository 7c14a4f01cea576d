"""What every screen has in common: menu, language, search, links that carry the language, and no word of the trade."""

import re

import pytest

from tests.app.screens.conftest import OpenScreen
from tests.app.screens.test_states import SCREENS

ASKED = {
    "concept": {"id": "bridge-builder"}, "source": {"id": "report2023"}, "finding": {"id": "f005"},
    "project": {"id": "bridges"}, "entry": {"id": "person/soerensen-aase"}, "search": {"q": "bro"},
    "map": {"focus": "empowerment", "steps": "2"}, "link": {"from": "empowerment", "to": "bridge-builder"},
    "path": {"from": "caseworker", "to": "co-creation"},
}  # fmt: skip
"""What each screen is asked, so that it has much to say."""
FORBIDDEN = re.compile(r"\b(node|edge|triple|graph|query|null|ID|knude|kant|graf|tupel|entitet|metadata|None)\b")


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_link_inside_the_app_carries_the_language(open_screen: OpenScreen, screen: str, lang: str) -> None:
    shown = open_screen(screen, lang, **ASKED.get(screen, {}))
    inside = [item["href"] for item in shown.elements("a") if item["href"].startswith("./")]
    switch = {f"{name}" for name in ("Dansk", "English")}
    assert len(inside) > 5
    assert {href for href in inside if f"lang={lang}" not in href} <= {shown.links[name] for name in switch}


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("screen", SCREENS)
def test_no_word_of_the_trade_is_on_the_screen(open_screen: OpenScreen, screen: str, lang: str) -> None:
    assert FORBIDDEN.findall(open_screen(screen, lang, **ASKED.get(screen, {})).text) == []


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_has_exactly_one_main_heading_and_opens_no_level_twice(
    open_screen: OpenScreen, screen: str
) -> None:
    shown = open_screen(screen, "da", **ASKED.get(screen, {}))
    assert len(shown.elements("h1")) == 1


@pytest.mark.parametrize("screen", SCREENS)
def test_the_language_switch_keeps_the_view(open_screen: OpenScreen, screen: str) -> None:
    shown = open_screen(screen, "da", **ASKED.get(screen, {}))
    path, _, query = shown.links["English"].partition("?")
    assert path == ("./" if screen == "start" else f"./{screen}")
    assert query.endswith("lang=en")
    assert all(f"{name}=" in query for name in ASKED.get(screen, {}))


def test_the_search_box_stands_above_every_screen_and_keeps_what_was_searched(open_screen: OpenScreen) -> None:
    assert open_screen("concepts").data["search"][0]["text"] == ""
    assert open_screen("search", "da", q="bro").data["search"][0]["text"] == "bro"
    assert len(open_screen("start").data["search"]) == 1


def test_the_start_counts_the_library_and_says_who_speaks(open_screen: OpenScreen) -> None:
    screen = open_screen("start", "da")
    assert {
        "6\N{NO-BREAK SPACE}begreber",
        "8\N{NO-BREAK SPACE}udsagn",
        "6\N{NO-BREAK SPACE}kilder",
    } <= screen.links.keys()
    assert screen.links["2"] == "./findings?voice=concept%2Fcitizen&lang=da"
    assert "Dagens begreb" in screen.text
    assert any(href.startswith("./path?from=") for href in screen.links.values())


def test_about_leads_to_the_part_that_was_asked_for(open_screen: OpenScreen) -> None:
    assert open_screen("about", "da", part="voices").data["prose"][1]["target"] == "voices"
    assert open_screen("about", "da", part="<script>").data["prose"][1]["target"] == ""


def test_search_marks_what_was_asked_and_narrows_by_sort(open_screen: OpenScreen) -> None:
    screen = open_screen("search", "da", q="tværs")
    assert [item["children"] for item in screen.elements("mark")]
    assert "Intet fundet om “zzzz”" in open_screen("search", "da", q="zzzz").text
    said = open_screen("search", "da", q="borgerne fortæller").text
    assert "Udsagn · Borger · Brolauget & Sørensen 2023" in said
    assert "Stop · Den første bro" in open_screen("search", "da", q="ordet").text
    narrowed = open_screen("search", "da", q="bro", label="Concept")
    assert "Brobygger" in narrowed.text
    assert "Borgeren på broen" not in narrowed.text
    assert "Skriv et ord i feltet ovenfor" in open_screen("search", "da", q="  ").text


def test_search_finds_a_source_the_way_one_cites_it(open_screen: OpenScreen) -> None:
    assert "Brobyggere på tværs af ø og å" in open_screen("search", "da", q="Sørensen & Kjær 2019").text
