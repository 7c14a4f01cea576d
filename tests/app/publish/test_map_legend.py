"""The legend under a map: just what is drawn, inside the picture, whatever the length of words and address."""

from __future__ import annotations

from itertools import pairwise
from xml.etree import ElementTree

from app.publish.map_legend import Caption
from app.publish.map_pictures import Picture, map_picture
from ontology.elements import Edge, Node

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("phenomenon", "theory", "method", "role", "theme", "competence", "stakeholder level")
NODES = [Node(f"concept/c{at}", "Concept", {"kind": (kind,), "name_da": kind}) for at, kind in enumerate(KINDS)]
WHY = {"because_da": "fordi"}


def drawn(nodes: list[Node], edges: list[Edge], *lines: str) -> Picture:
    return map_picture(nodes, edges, {}, "en", Caption("A map", lines, "reason missing"))


def below(picture: Picture) -> list[ElementTree.Element]:
    """The words of legend and caption, from top to bottom."""
    root = ElementTree.fromstring(picture.svg)  # noqa: S314 - our own drawing
    return [text for text in root.iter(f"{SVG}text") if text.get("text-anchor") is None]


def test_only_kinds_and_connections_that_are_drawn_are_explained() -> None:
    said = [
        text.text for text in below(drawn(NODES[:2], [Edge("CONTRASTS_WITH", "concept/c0", "concept/c1", "", WHY)]))
    ]
    assert said == ["theory", "phenomenon", "stands in contrast to", "A map"]


def test_a_connection_without_a_reason_is_explained_as_what_it_is() -> None:
    picture = drawn(NODES[:2], [Edge("RELATED", "concept/c0", "concept/c1")])
    assert "reason missing" in [text.text for text in below(picture)]
    assert picture.svg.count('stroke-dasharray="2 4"') == 2


def test_everything_stands_inside_the_picture_and_nothing_on_anything_else() -> None:
    edges = [Edge(name, "concept/c0", f"concept/c{at}", "", WHY) for at, name in
             enumerate(("BROADER", "RELATED", "CONTRASTS_WITH", "REQUIRES"), 1)]  # fmt: skip
    picture = drawn(NODES, edges, "word " * 60, "https://hub.example/map?" + "x" * 300)
    width, height = picture.size
    places = sorted(
        (float(text.get("y", "")), float(text.get("x", "")), len(text.text or "")) for text in below(picture)
    )
    for y, x, letters in places:
        assert x + letters * 6 <= width
        assert y <= height - 4
    for (y, x, letters), (next_y, next_x, _) in pairwise(places):
        assert next_y - y >= 14 or x + letters * 6 < next_x


def test_a_hostile_caption_stays_text() -> None:
    picture = drawn(NODES[:1], [], "</svg><script>alert(1)</script>")
    assert "<script" not in picture.svg
