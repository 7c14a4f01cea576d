"""The style sheet repeats the colours of the legend, and the browser side names what the server side sends."""

import re
from pathlib import Path

import pytest

from ontology.derived.tokens import BASE, GROUNDS, KINDS, VOICES, Colour

APP = Path(__file__).parents[3] / "app"
SHEET = (APP / "static" / "brobygger.css").read_text(encoding="utf-8")
FRONTEND = APP / "components" / "frontend"


def full(colour: str) -> str:
    """Return #rrggbb for #rgb."""
    return "#" + "".join(letter * 2 for letter in colour[1:]) if len(colour) == 4 else colour


def in_sheet(name: str) -> Colour:
    found = re.search(rf"--bb-{name}: light-dark\((#\w+), (#\w+)\)", SHEET)
    assert found, f"--bb-{name} is not in brobygger.css"
    return Colour(full(found[1]), full(found[2]))


@pytest.mark.parametrize(("name", "colour"), [*GROUNDS.items(), *BASE.items(), *KINDS.items(), *VOICES.items()])
def test_every_colour_of_the_legend_stands_in_the_style_sheet(name: str, colour: Colour) -> None:
    assert in_sheet(name.removeprefix("concept/").replace(" ", "-")) == colour


def test_every_kind_and_voice_has_a_sign() -> None:
    for name in (*KINDS, *VOICES):
        assert f".bb-{name.removeprefix('concept/').replace(' ', '-')} {{" in SHEET, name


LEANED_ON = {
    "stMainBlockContainer",
    "stMain",
    "stHeader",
    "stSidebar",
    "stSidebarNavItems",
    "stSidebarCollapseButton",
    "stBidiComponentRegular",
    "stFileUploaderDropzone",
}
"""Names of Streamlit's own parts that scripts and styles look for: another release may call them otherwise."""


def test_few_names_of_streamlit_are_leaned_on() -> None:
    text = SHEET + "".join(file.read_text(encoding="utf-8") for file in FRONTEND.glob("*.js"))
    assert set(re.findall(r'data-testid=\\?"(\w+)', text)) == LEANED_ON


def test_nothing_is_read_as_html_or_loaded_from_elsewhere() -> None:
    for file in FRONTEND.glob("*.js"):
        text = file.read_text(encoding="utf-8")
        assert "innerHTML" not in text, file.name
        assert "insertAdjacentHTML" not in text, file.name
        assert "https://" not in text, file.name
    assert "url(" not in SHEET
    assert "@import" not in SHEET


def test_the_vendored_library_keeps_its_licence_and_names_no_map_file() -> None:
    (library,) = (FRONTEND / "vendor").glob("vis-network-*.mjs")
    text = library.read_text(encoding="utf-8")
    assert "@license" in text
    assert "sourceMappingURL" not in text
    assert (FRONTEND / "vendor" / "vis-network.LICENSE-MIT.txt").exists()
    assert library.name in (FRONTEND / "map.js").read_text(encoding="utf-8")
