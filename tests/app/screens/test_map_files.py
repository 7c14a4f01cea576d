"""The map as files: each holds what the address shows, hostile names stay names, and nothing is asked in vain."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from app.publish.handout_map import pale
from app.screens.parts.map_files import FILES, map_file
from app.screens.parts.visit import Visit
from app.settings import Settings
from app.wording import Wording
from ontology.derived.legend import legend
from ontology.elements import Edge, Node
from ontology.errors import NotFoundError
from ontology.table import SCHEMA
from tests.app.publish.pdf import Pdf
from tests.app.screens.conftest import OpenScreen
from tests.app.screens.hostile import HOSTILE

HUB = "https://hub.example/"
PALE = {pale(stroke.colour.light) for stroke in legend(SCHEMA).strokes}
BEGIN = {
    "map.svg": b"<svg", "map.png": b"\x89PNG", "map.pdf": b"%PDF", "map.html": b"<!DOCTYPE html>",
    "map.graphml": b"<?xml", "map.gexf": b"<?xml",
}  # fmt: skip


def visit(language: str = "da", **query: str) -> Visit:
    return Visit("map", Wording(language), query)


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_what_its_ending_says(in_tiny_hub: Settings, name: str) -> None:
    assert map_file(visit(focus="empowerment"), name, HUB).startswith(BEGIN[name])


def test_a_file_holds_what_the_address_shows(in_tiny_hub: Settings) -> None:
    near = networkx.read_graphml(BytesIO(map_file(visit(focus="caseworker"), "map.graphml", HUB)))
    far = networkx.read_graphml(BytesIO(map_file(visit(focus="caseworker", steps="2"), "map.graphml", HUB)))
    assert set(near.nodes) == {"concept/caseworker", "concept/bridge-builder"}
    assert set(near.nodes) < set(far.nodes)


def test_the_drawing_names_concepts_in_the_language_of_the_page(in_tiny_hub: Settings) -> None:
    assert b"Samskabelse" in map_file(visit(focus="empowerment"), "map.svg", HUB)
    assert b"Co-creation" in map_file(visit("en", focus="empowerment"), "map.svg", HUB)


def words_drawn(svg: bytes) -> list[str]:
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    return [
        (text.text or "").replace("\N{NO-BREAK SPACE}", " ")
        for text in root.iter("{http://www.w3.org/2000/svg}text")
        if not text.get("aria-hidden")
    ]


def test_a_picture_says_what_its_signs_mean_and_what_it_shows_of_which_edition_and_where(
    in_tiny_hub: Settings,
) -> None:
    said = words_drawn(map_file(visit(focus="empowerment"), "map.svg", HUB))
    legend = said[said.index("teori") :]
    assert legend[:2] == ["teori", "rolle"]
    assert "hænger sammen med" in legend
    assert legend[-3] == "Kort om empowerment"
    assert legend[-2].startswith("1 skridt · 3 begreber · 4 forbindelser · Brobygger")
    assert legend[-1] == f"{HUB}map?focus=empowerment&lang=da"


def test_the_edition_of_a_picture_is_the_last_day_in_the_files(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    open_with([Node("concept/a", "Concept", {"kind": ("role",), "name_da": "a", "added": "2024-05-03"})])
    said = words_drawn(map_file(visit(focus="a"), "map.svg", HUB))
    assert said[-2] == "1 skridt · 1 begreb · 0 forbindelser · Brobygger, udgave af 3. maj 2024"


def test_a_map_of_an_unknown_concept_is_not_found(in_tiny_hub: Settings) -> None:
    with pytest.raises(NotFoundError):
        map_file(visit(focus="nobody"), "map.svg", HUB)


def test_a_library_without_concepts_gives_files_all_the_same(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    open_with([])
    for name, begin in BEGIN.items():
        assert map_file(visit(all="yes"), name, HUB).startswith(begin)


@pytest.mark.parametrize("name", FILES)
def test_hostile_names_stay_names(open_with: Callable[[Sequence[Node | Edge]], OpenScreen], name: str) -> None:
    nodes = [Node(f"concept/c{number}", "Concept", {"kind": ("role",), "name_da": text})
             for number, text in enumerate(HOSTILE)]  # fmt: skip
    open_with([*nodes, *(Edge("RELATED", nodes[0].id, node.id) for node in nodes[1:])])
    made = map_file(visit(focus="c0"), name, HUB)
    assert made.startswith(BEGIN[name])
    if name.endswith(("svg", "graphml", "gexf")):
        tags = {item.tag.rpartition("}")[2] for item in ElementTree.fromstring(made).iter()}  # noqa: S314 - our own
        assert not tags & {"script", "img"}


def test_the_page_offers_each_file_for_just_what_it_shows(open_screen: OpenScreen) -> None:
    screen = open_screen("map", "en", focus="empowerment", steps="2", face="table")
    assert screen.links["Picture (PNG)"] == "./maps/map.png?focus=empowerment&steps=2&lang=en"
    assert {f"./maps/{name}" for name in FILES} == {
        href.split("?")[0] for href in screen.links.values() if "/maps/" in href
    }


def test_the_sheet_leads_back_to_the_page_it_was_made_from(in_tiny_hub: Settings, tmp_path: Path) -> None:
    sheet = Pdf(map_file(visit("en", focus="empowerment", steps="2"), "map.pdf", HUB), tmp_path)
    assert "https://hub.example/map?focus=empowerment&steps=2&lang=en" in sheet.text.replace("\n", "")
    assert "Bridge builder is connected with empowerment, because" in sheet.text.replace("\n", " ")


def strokes(svg: bytes) -> list[str]:
    """The colours of the connections drawn, what lies below first."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    lines = [item.get("stroke", "") for item in root.iter("{http://www.w3.org/2000/svg}line")]
    return lines[: lines.index("#c9c4b8")]


NARROWED = {
    "kinds": "role", "types": "RELATED", "voice": "concept/citizen", "project": "project/bridge",
    "country": "dk", "year": "1850",
}  # fmt: skip


@pytest.mark.parametrize("choice", NARROWED)
def test_a_picture_fades_and_names_what_the_map_does(open_screen: OpenScreen, choice: str) -> None:
    query = {"focus": "empowerment", choice: NARROWED[choice]}
    screen = open_screen("map", "en", **query).map
    svg = map_file(visit("en", **query), "map.svg", HUB)
    named = {item["name"].lower() for item in screen["concepts"] if not item["faded"]}
    above = [text.lower() for text in words_drawn(svg)[: len(named) + 1]]
    assert named <= set(above)
    assert not {item["name"].lower() for item in screen["concepts"] if item["faded"]} & set(above[: len(named)])
    faded = [item["faded"] for item in screen["connections"]]
    assert [colour in PALE for colour in strokes(svg)] == sorted(faded, reverse=True)


def test_a_picture_says_what_it_was_narrowed_to(in_tiny_hub: Settings) -> None:
    query = {"focus": "bridge-builder", "steps": "2", "voice": "concept/citizen", "kinds": "role"}
    said = words_drawn(map_file(visit("en", **query), "map.svg", HUB))
    assert said[-3].startswith("2 steps · 4 concepts · 1 of them match · 5 connections")
    assert said[-2] == "Kind of concept: role · Voice: Citizen"


def test_what_is_faded_is_told_neither_on_the_sheet_nor_on_the_page(in_tiny_hub: Settings, tmp_path: Path) -> None:
    narrowed = visit("en", focus="empowerment", kinds="role")
    sheet = Pdf(map_file(narrowed, "map.pdf", HUB), tmp_path).text.replace("\n", " ")
    page = map_file(narrowed, "map.html", HUB).decode()
    assert "Bridge builder is connected with empowerment" in sheet
    assert "<li>Bridge builder is connected with empowerment.</li>" in page
    assert "o-creation is" not in sheet
    assert page.count("<li>") == 1


def test_without_choices_nothing_is_faded(in_tiny_hub: Settings) -> None:
    svg = map_file(visit(focus="empowerment"), "map.svg", HUB)
    assert not PALE & set(strokes(svg))
