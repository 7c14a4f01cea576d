"""What changed since last term: terms to choose, stops to look at again, and what is new."""

import json
from collections.abc import Callable, Sequence
from datetime import date

import pytest

from app.screens.parts.change_parts import terms
from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen

ELEMENTS: list[Node | Edge] = [
    Node("concept/trust", "Concept", {"kind": ("theory",), "name_da": "tillid", "added": "2026-10-01"}),
    Node("lesson/l", "Lesson", {"title_da": "Broen"}),
    Node("stop/l-a", "Stop", {"title_da": "Ordet", "position": 1, "view": "/concept?id=trust"}),
    Edge("PART_OF", "stop/l-a", "lesson/l"),
    Edge("SHOWS", "stop/l-a", "concept/trust"),
]
Hold = Callable[[Sequence[Node | Edge]], OpenScreen]


@pytest.mark.parametrize(
    ("today", "begun"),
    [
        (date(2026, 11, 25), ("2026-02-01", "2026-09-01")),
        (date(2027, 1, 31), ("2026-02-01", "2026-09-01")),
        (date(2027, 2, 1), ("2026-09-01", "2027-02-01")),
    ],
)
def test_terms_begin_in_february_and_september(today: date, begun: tuple[str, str]) -> None:
    assert terms(today) == begun


def test_a_touched_stop_is_named_with_what_is_new(open_with: Hold) -> None:
    screen = open_with(ELEMENTS)("changes", "da", since="2026-09-01")
    assert "Ordet: tillid" in screen.text
    assert screen.links["Broen"] == "./lesson?id=l&lang=da"
    assert "Begreber: 1" in screen.text


def test_everything_new_at_a_stop_can_be_opened(open_with: Hold) -> None:
    names = [f"ord {number}" for number in range(5)]
    more: list[Node | Edge] = []
    for number, name in enumerate(names):
        node = Node(f"concept/c{number}", "Concept", {"kind": ("theory",), "name_da": name, "added": "2026-10-01"})
        more += [node, Edge("SHOWS", "stop/l-a", node.id)]
    screen = open_with([*ELEMENTS, *more])("changes", "da", since="2026-09-01")
    assert "og 3 mere" in screen.text.replace("\N{NO-BREAK SPACE}", " ")
    assert {screen.links[name] for name in names} == {f"./concept?id=c{number}&lang=da" for number in range(5)}


def test_a_quiet_time_says_so(open_with: Hold) -> None:
    text = open_with(ELEMENTS)("changes", "en", since="2026-11-01").text
    assert "No stop of a lesson is touched" in text
    assert "Nothing was added since then" in text


@pytest.mark.parametrize("since", ["", "yesterday", "2026-13-45", "2016/2019", "<script>"])
def test_what_is_no_day_means_last_term(open_with: Hold, since: str) -> None:
    screen = open_with(ELEMENTS)("changes", "en", since=since)
    (since_when,) = (item for item in screen.elements("nav") if "Since 1" in json.dumps(item))
    (chosen,) = (way for way in since_when["children"] if way.get("attributes", {}).get("aria-current"))
    assert chosen["href"].startswith(f"./changes?since={terms(date.today())[0]}")
