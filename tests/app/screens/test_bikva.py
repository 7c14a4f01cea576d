"""The chain is a matrix in which every cell opens, and an empty one says that it is empty."""

from collections.abc import Callable, Sequence

import pytest

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen

Opened = Callable[[Sequence[Node | Edge]], OpenScreen]
THEME = Node("concept/talks", "Concept", {"kind": ("theme",), "name_da": "tomme samtaler", "name_en": "empty talks"})
LEVELS = [
    Node(f"concept/{slug}", "Concept", {"kind": ("stakeholder level",), "rank": rank, "name_da": da, "name_en": slug})
    for rank, (slug, da) in enumerate([("citizen", "borger"), ("caseworker", "sagsbehandler"), ("manager", "leder")], 1)
]


def chain() -> list[Node | Edge]:
    """A citizen says something, a caseworker answers, no manager says anything but is given advice."""
    said = [Node(f"finding/{slug}", "Finding", {"kind": "claim", "statement_da": text, "page": page})
            for slug, text, page in (("a", "Samtalen var tom.", "11"), ("b", "Loven kræver den.", "14"),
                                     ("c", "Giv os tid.", "17"))]  # fmt: skip
    source = Node("source/report", "Source", {"kind": "report", "title": "Rapporten"})
    spoken = {"a": "citizen", "b": "caseworker", "c": "caseworker"}
    voices = [Edge("VOICED_BY", f"finding/{said}", f"concept/{level}") for said, level in spoken.items()]
    advice = Edge("ADDRESSED_TO", "finding/c", "concept/manager")
    about = [Edge("ABOUT", node.id, THEME.id) for node in said]
    stated = [Edge("STATED_IN", node.id, source.id) for node in said]
    answer = Edge("RESPONDS_TO", "finding/b", "finding/a")
    return [THEME, *LEVELS, source, *said, *voices, advice, *about, *stated, answer]


def test_each_theme_is_read_level_by_level(open_with: Opened) -> None:
    text = open_with(chain())("bikva").text
    places = [
        text.index(words) for words in ("Tomme samtaler", "Samtalen var tom.", "Loven kræver den.", "intet udsagn")
    ]
    assert places == sorted(places)
    assert "s.\N{NO-BREAK SPACE}14, 17" in text


@pytest.mark.parametrize(("lang", "expected"), [("da", "intet udsagn"), ("en", "no statement")])
def test_an_empty_cell_is_hatched_and_says_so(open_with: Opened, lang: str, expected: str) -> None:
    cells = open_with(chain())("bikva", lang).elements("td")
    assert [cell.get("attributes", {}).get("class") == "bb-hatched" for cell in cells] == [False, False, True]
    assert expected in str(cells[2])


def test_a_cell_opens_with_all_that_is_said_and_can_be_closed(open_with: Opened) -> None:
    opened = open_with(chain())
    closed = opened("bikva")
    address = "./bikva?theme=talks&level=caseworker&lang=da"
    assert closed.links["2\N{NO-BREAK SPACE}udsagn"] == address
    shown = opened("bikva", "da", theme="talks", level="caseworker")
    assert "Sagsbehandler · tomme samtaler" in shown.text
    assert "Giv os tid." in shown.text
    assert shown.links["Luk"] == "./bikva?lang=da"


def test_an_empty_cell_opens_with_what_the_level_before_says(open_with: Opened) -> None:
    opened = open_with(chain())
    assert opened("bikva").links["intet udsagn"] == "./bikva?theme=talks&level=manager&lang=da"
    text = opened("bikva", "da", theme="talks", level="manager").text
    assert "Det sagde leddet før om temaet: sagsbehandler" in text
    assert text.index("Det sagde leddet før") < text.index("Loven kræver den.")


def test_an_empty_cell_opens_with_the_advice_that_was_given(open_with: Opened) -> None:
    opened = open_with(chain())
    assert opened("bikva").links["ét råd til dem"] == "./bikva?theme=talks&level=manager&lang=da"
    text = opened("bikva", "da", theme="talks", level="manager").text
    assert "Råd til dem" in text
    assert "Giv os tid." in text


@pytest.mark.parametrize("asked", [{"theme": "<script>", "level": "x"}, {"theme": "talks"}])
def test_a_cell_that_is_not_there_shows_the_matrix(open_with: Opened, asked: dict[str, str]) -> None:
    screen = open_with(chain())("bikva", "da", **asked)
    assert len(screen.elements("table")) == 1
    assert "Luk" not in screen.links


def test_a_library_without_a_chain_says_so(open_with: Opened) -> None:
    assert "Intet tema har svar endnu" in open_with(LEVELS)("bikva").text
