"""What a reader has collected: what a browser sends is not trusted, and each thing is told with what to cite for it."""

from __future__ import annotations

import pytest

from app.collected import LONGEST_NOTE, MOST, Entry, entries_of, told
from app.wording import Wording
from graph.questions.collected import collected, ends_of, name_of_link
from graph.store import GraphStore

LINK = "link/bridge-builder~empowerment"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        (None, ()),
        ("concept/trust", ()),
        ([None, 7, {}, {"id": 7}, {"id": "no slash"}, {"id": "concept/a b"}, {"id": "concept/<script>"}], ()),
        ([{"id": "concept/trust", "note": 7}], (Entry("concept/trust"),)),
        ([{"id": "concept/trust", "note": "a"}, {"id": "concept/trust", "note": "b"}], (Entry("concept/trust", "a"),)),
        ([{"id": "concept/trust", "note": "x" * 9_000}], (Entry("concept/trust", "x" * LONGEST_NOTE),)),
        ([{"id": LINK}], (Entry(LINK),)),
    ],
)
def test_only_what_can_stand_on_a_list_is_taken_from_a_browser(sent: object, kept: tuple[Entry, ...]) -> None:
    assert entries_of(sent) == kept


def test_a_list_has_an_end() -> None:
    assert len(entries_of([{"id": f"concept/c{n}"} for n in range(MOST + 10)])) == MOST


def test_a_connection_has_one_name_whichever_way_it_is_read() -> None:
    assert name_of_link("concept/b", "concept/a") == name_of_link("concept/a", "concept/b") == "link/a~b"
    assert ends_of("link/a~b") == ("concept/a", "concept/b")
    assert ends_of("concept/a") is None


def test_each_thing_is_told_with_where_it_stands_and_what_to_cite(tiny_graph: GraphStore) -> None:
    names = ["finding/f001", "source/report2023", LINK, "concept/empowerment", "person/soerensen-aase", "concept/gone"]
    said = told(collected(tiny_graph, names), Wording("en"))
    assert set(names) - set(said) == {"concept/gone"}
    assert said["finding/f001"].where == "The Bridge Guild & Sørensen 2023, p.\N{NO-BREAK SPACE}8"
    assert said["finding/f001"].sources == ("source/report2023",)
    assert said["source/report2023"].sources == ("source/report2023",)
    assert said[LINK].name.endswith(".")
    assert "because" in said[LINK].name
    assert said["concept/empowerment"].text
    assert said["person/soerensen-aase"].sources == ()


def test_two_concepts_that_nothing_joins_are_no_connection(tiny_graph: GraphStore) -> None:
    assert "link/citizen~researcher" not in told(collected(tiny_graph, ["link/citizen~researcher"]), Wording("da"))
