"""A place on the map for every concept: free, near its neighbours, and never moved."""

from collections.abc import Mapping
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.journal import Journal
from ingest.library import Library
from ingest.placement import MAP, SIDE, layout, read_places, write_places
from ingest.placement.free_spots import place_new
from ingest.placement.map_file import Spot, format_places, parse_places
from ingest.placement.rooms import overlap, rooms_for
from ontology.elements import Edge, Node
from ontology.errors import LibraryProblemsError


def concept(name: str) -> Node:
    return Node(f"concept/{name}", "Concept", {"kind": ("theme",), "name_da": name, "name_en": name})


def concepts_of(library: Library) -> list[Node]:
    return [node for node in library.nodes.values() if node.label == "Concept"]


def overlaps(nodes: list[Node], spots: Mapping[str, Spot], share: float) -> list[tuple[str, str]]:
    """Return the pairs whose boxes, made smaller by a share, lie over each other."""
    rooms = {name: type(room)(room.width * share, room.height * share) for name, room in rooms_for(nodes).items()}
    pairs = combinations(sorted(rooms), 2)
    return [(a, b) for a, b in pairs if min(overlap(spots[a], rooms[a], spots[b], rooms[b])) > 0]


def test_the_map_is_read_and_written_without_change(tiny_folder: Path) -> None:
    text = (tiny_folder / MAP).read_text()
    assert format_places(read_places(tiny_folder)) == text
    assert read_places(tiny_folder)["concept/citizen"] == (3200, 3900)


def test_without_a_map_nothing_has_a_place(tmp_path: Path) -> None:
    assert read_places(tmp_path) == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("concept/a,1,2\n", 1),
        ("id,x,y\nconcept/a,1\n", 2),
        ("id,x,y\nconcept/a,1,-2\n", 2),
        ("id,x,y\nconcept/a,1,2.5\n", 2),
        ("id,x,y\n\nconcept/a,1,10001\n", 3),
        ("id,x,y\nconcept/a,1,2\nconcept/a,1,2\n", 3),
    ],
)
def test_a_line_that_makes_no_sense_is_a_problem(tmp_path: Path, text: str, line: int) -> None:
    assert [problem.line for problem in parse_places(text.encode()).problems] == [line]
    (tmp_path / MAP).write_text(text)
    with pytest.raises(LibraryProblemsError):
        read_places(tmp_path)


def test_a_new_concept_stands_near_its_neighbours() -> None:
    nodes = [concept(name) for name in ("a", "b", "c", "far")]
    old = {"concept/a": (2000, 2000), "concept/b": (3000, 2000), "concept/far": (9000, 9000)}
    edges = [Edge("RELATED", "concept/a", "concept/c"), Edge("BROADER", "concept/c", "concept/b")]
    placed = place_new(nodes, edges, old)
    assert dist(placed["concept/c"], (2500, 2000)) < 1500
    assert overlaps(nodes, placed, 1.0) == []


def test_a_concept_without_neighbours_stands_near_the_middle() -> None:
    assert place_new([concept("a")], [], {}) == {"concept/a": (SIDE // 2, SIDE // 2)}


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.integers(0, SIDE), st.integers(0, SIDE)), max_size=6),
    st.lists(st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("abcdefghij")), max_size=12),
)
@settings(max_examples=60, deadline=None)
def test_no_old_concept_ever_moves_and_every_new_one_gets_a_spot(
    old: dict[str, Spot], links: list[tuple[str, str]]
) -> None:
    nodes = [concept(name) for name in "abcdefghij"]
    spots = {f"concept/{name}": spot for name, spot in old.items()}
    edges = [Edge("RELATED", f"concept/{a}", f"concept/{b}") for a, b in links]
    placed = place_new(nodes, edges, spots)
    assert set(placed) == {node.id for node in nodes}
    assert {name: placed[name] for name in spots} == spots
    assert all(0 <= value <= SIDE for spot in placed.values() for value in spot)
    assert place_new(list(reversed(nodes)), list(reversed(edges)), spots) == placed


def test_a_crowded_map_still_has_room_for_one_more() -> None:
    nodes = [concept(f"long-name-of-a-concept-{number}") for number in range(150)]
    placed = place_new(nodes, [], {})
    assert len(set(placed.values())) == 150


def test_a_new_edition_gives_every_concept_a_readable_place(real_library: Library) -> None:
    nodes = concepts_of(real_library)
    places = layout(real_library, 42)
    assert set(places) == {node.id for node in nodes}
    assert all(0 <= value <= SIDE for spot in places.values() for value in spot)
    assert overlaps(nodes, places, 0.9) == []


def test_a_new_edition_puts_linked_concepts_nearer_than_others(real_library: Library) -> None:
    places = layout(real_library, 42)
    linked = [
        dist(places[edge.start], places[edge.end])
        for edge in real_library.edges.values()
        if edge.type in ("RELATED", "BROADER")
    ]
    every = [dist(one, other) for one, other in combinations(places.values(), 2)]
    assert sum(linked) / len(linked) < 0.5 * sum(every) / len(every)


def test_the_same_seed_gives_the_same_edition(tiny_library: Library) -> None:
    assert layout(tiny_library, 7) == layout(tiny_library, 7)


def test_a_new_edition_is_written_as_a_change_that_can_be_taken_back(tmp_path: Path) -> None:
    folder = tmp_path / "bibliography"
    folder.mkdir()
    write_places(folder, {"concept/a": (1, 2)})
    write_places(folder, {"concept/a": (3, 4)})
    assert read_places(folder) == {"concept/a": (3, 4)}
    Journal(folder).undo()
    assert read_places(folder) == {"concept/a": (1, 2)}
