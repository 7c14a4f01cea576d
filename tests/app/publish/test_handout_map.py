"""The map on paper: well-formed, inside its frame, and nothing on top of anything else."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

import pytest

from app.publish.handout_map import ON_A_WALL, ON_PAPER, Places, Size, map_drawing
from graph.questions.concept_map import map_around
from graph.store import GraphStore
from ontology.elements import Edge, Node

SVG = "{http://www.w3.org/2000/svg}"


def concepts(*names: str) -> list[Node]:
    return [
        Node(f"concept/c{number}", "Concept", {"kind": ("theory",), "name_da": name})
        for number, name in enumerate(names)
    ]


def texts(svg: str) -> list[ElementTree.Element]:
    """The words drawn, without the white edges under them."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    return [item for item in root.iter(f"{SVG}text") if item.get("aria-hidden") is None]


def frame(text: ElementTree.Element) -> tuple[float, float, float, float]:
    x, y, half = float(text.get("x", "")), float(text.get("y", "")), len(text.text or "") * 6.6 / 2
    return x - half, y - 11, x + half, y + 3


@pytest.mark.parametrize("size", [ON_PAPER, ON_A_WALL])
@pytest.mark.parametrize("focus", ["empowerment", "coordinating-caseworker", "npg", "trust"])
def test_no_word_lies_on_another_or_beyond_the_frame(
    real_graph: GraphStore, places: Places, focus: str, size: Size
) -> None:
    most = 16 if size == ON_PAPER else 7
    view = map_around(real_graph, f"concept/{focus}", most=most)
    nodes = [item.node for item in view.nodes]
    frames = [frame(text) for text in texts(map_drawing(nodes, view.edges, places, "da", focus=nodes[0].id, size=size))]
    assert frames
    for left, top, right, bottom in frames:
        assert min(left, top) >= 0
        assert (right <= size[0], bottom <= size[1]) == (True, True)
    for one, other in combinations(frames, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_concepts_at_one_spot_are_parted() -> None:
    nodes = concepts("Samme sted", "Også her", "Og her")
    drawn = texts(map_drawing(nodes, (), {node.id: (5_000, 5_000) for node in nodes}, "da"))
    assert len({(text.get("x"), text.get("y")) for text in drawn}) == len(drawn)


def test_a_concept_without_a_place_is_drawn_all_the_same() -> None:
    assert [text.text for text in texts(map_drawing(concepts("Alene"), (), {}, "da"))] == ["Alene"]


def test_a_hostile_name_stays_text() -> None:
    svg = map_drawing(concepts('</svg><script>alert("1")</script>'), (), {}, "da")
    assert "<script" not in svg
    assert "".join(text.text or "" for text in texts(svg)) == '</svg><script>alert("1")</script>'


def test_lines_tell_the_kinds_of_connections_apart() -> None:
    nodes = concepts("A", "B", "C")
    why = {"because_da": "fordi"}
    svg = map_drawing(
        nodes,
        (
            Edge("CONTRASTS_WITH", nodes[0].id, nodes[1].id, "", why),
            Edge("BROADER", nodes[0].id, nodes[2].id),
            Edge("RELATED", nodes[1].id, nodes[2].id),
        ),
        {},
        "da",
    )
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own drawing
    dashes = [line.get("stroke-dasharray") for line in root.iter(f"{SVG}line")]
    assert sorted(dashes, key=str) == ["2 4", "9 6", None]
    assert any(item.get("fill") == "#000000" for item in root.iter(f"{SVG}polygon"))


def test_the_same_map_is_the_same_drawing(real_graph: GraphStore, places: Places) -> None:
    view = map_around(real_graph, "concept/npg")
    nodes = [item.node for item in view.nodes]
    assert map_drawing(nodes, view.edges, places, "da") == map_drawing(nodes, view.edges, places, "da")
