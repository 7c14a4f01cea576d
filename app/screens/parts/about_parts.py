"""What the hub says about itself."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.components.markup import Element, Inline, element, link, paragraph
from app.screens.parts.drawing import CONCEPT_SIGNS, TELLING
from app.screens.parts.status import status_section
from app.screens.parts.things import facts, text_with_mark, thing_link, voice_class
from app.screens.parts.visit import Visit
from app.wording.forms import date_words
from graph.store import Stats
from ontology.elements import Node
from ontology.table import SCHEMA

PARTS = ("map", "voices", "limits", "add", "cite", "keyboard", "library", "licence")
"""Parts of the page that an address can lead to."""


def asked_part(visit: Visit) -> str:
    """Return the part the address leads to; empty for the top of the page."""
    part = visit.query.get("part", "")
    return part if part in PARTS else ""


def everything(visit: Visit, levels: Sequence[Node], stats: Stats) -> list[Element | None]:
    """Return the whole page."""
    _ = visit.words._
    return [
        element("h1", _("About Brobygger")),
        paragraph(
            _(
                "Brobygger brings together what research and practice say about coordinating casework and "
                "employment services: the concepts, who says what, and in which source it stands."
            ),
            style="bb-lead",
        ),
        *_map(visit),
        *_voices(visit, levels),
        *_limits(visit),
        *_add(visit),
        *_cite(visit),
        *_keyboard(visit),
        *status_section(visit, stats),
        *_licence(visit),
    ]


def _map(visit: Visit) -> list[Element]:
    _ = visit.words._
    kinds: list[tuple[str, list[Inline]]] = [
        (sign.words.in_language(visit.language), [_kind_sign(sign.kind), _shape_word(visit, sign.shape)])
        for sign in CONCEPT_SIGNS
    ]
    lines: list[tuple[str, list[Inline]]] = [
        (
            SCHEMA.relation(name).verb.in_language(visit.language),
            [_stroke(name), SCHEMA.relation(name).meaning.in_language(visit.language)],
        )
        for name in TELLING
    ]
    return [
        element("h2", _("How to read the map"), id="map"),
        paragraph(
            _(
                "Each shape is a concept, each line a sentence about two concepts. What stands close "
                "together has much in common; up and down mean nothing."
            )
        ),
        *_far_and_faint(visit),
        element("h3", _("Shapes: what kind of concept it is")),
        facts(kinds),
        element("h3", _("Lines: how two concepts are connected")),
        facts([*lines, (_("fine dots"), [_stroke("unexplained"), _("Nobody has given a reason with a source yet.")])]),
        paragraph(
            _("The classification into kinds is ours. A concept may be of several kinds; the map draws the first.")
        ),
    ]


def _far_and_faint(visit: Visit) -> list[Element]:
    """Say what clusters are and what a filter does."""
    _ = visit.words._
    return [
        paragraph(
            _(
                "Far away the map shows clusters: concepts that are much connected, named by the one in their "
                "middle. Which belong together is computed from the connections; no source says it."
            ),
            " ",
            link(visit.to("map", all="yes"), _("See the whole map")),
        ),
        paragraph(
            _(
                "A filter hides nothing: what does not match is drawn faintly, and the list keeps it behind a fold. "
                "A concept matches a voice when a finding of that voice is about it, and a country or a year when a "
                "source from there or then is about it or names it."
            )
        ),
    ]


def _kind_sign(kind: str) -> Element:
    return element("span", style=f"bb-shape bb-{kind.replace(' ', '-')}", aria_hidden="true")


def _shape_word(visit: Visit, shape: str) -> str:
    _ = visit.words._
    return {
        "square": _("square"),
        "dot": _("circle"),
        "triangle": _("triangle, point up"),
        "diamond": _("diamond"),
        "hexagon": _("hexagon"),
        "triangleDown": _("triangle, point down"),
        "star": _("star"),
    }[shape]


def _stroke(name: str) -> Element:
    return element("span", style=f"bb-stroke bb-{name.lower().replace('_', '-')}", aria_hidden="true")


def _voices(visit: Visit, levels: Sequence[Node]) -> list[Element]:
    _ = visit.words._
    rows: list[Element] = []
    for level in levels:
        swatch = element("span", style=voice_class(level), aria_hidden="true")
        meaning = text_with_mark(visit, level, "definition", tag="span")
        colon = ": " if meaning else None
        rows.append(element("li", swatch, thing_link(visit, level, capital=True), colon, meaning))
    return [
        element("h2", _("What the voices mean"), id="voices"),
        paragraph(
            _(
                "Every finding says who speaks. A voice is a position, never a person: "
                "those who were interviewed are anonymous."
            )
        ),
        element("ul", *rows, style="bb-plain"),
        paragraph(
            _("Where a voice is missing, it is missing in this library; somebody may well have spoken elsewhere.")
        ),
    ]


def _limits(visit: Visit) -> list[Element]:
    _ = visit.words._
    return [
        element("h2", _("Limits"), id="limits"),
        element(
            "ul",
            element(
                "li",
                _(
                    "The library is small and chosen: it grew from a few documents and what they cite. Numbers "
                    "count the library, not the world."
                ),
            ),
            element("li", _("Findings are retold in our own words. Go to the source before you quote.")),
            element(
                "li", _("Who reads decides what is seen. Where a connection is the curators' reading, it says so.")
            ),
            element("li", _("What the sources do not say is kept as an open question.")),
        ),
        paragraph(link(visit.to("questions"), _("See the open questions"))),
    ]


def _add(visit: Visit) -> list[Element]:
    _ = visit.words._
    return [
        element("h2", _("How to add something"), id="add"),
        paragraph(link(visit.to("add_sources"), _("Add sources from Zotero, JabRef or EndNote"))),
        paragraph(
            _(
                "The library is a folder of text files. A concept is one file, the findings of a source are"
                " one file, and sources stand in a BibTeX file that any reference manager can read."
            )
        ),
        element(
            "ol",
            element("li", _("Change or add a file in the folder bibliography; its README shows how.")),
            element("li", _("Run: brobygger check. Every problem comes with its line and what to do.")),
            element("li", _("Run: brobygger build. Reload this page.")),
        ),
    ]


def _cite(visit: Visit) -> list[Element]:
    _ = visit.words._
    today = date_words(date.today().isoformat(), visit.language)
    text = _(
        "Brobygger: a knowledge hub on coordinating casework and employment services. Consulted {date}.", date=today
    )
    return [
        element("h2", _("How to cite"), id="cite"),
        paragraph(
            _(
                "Cite the source itself where you use what a source says. "
                "Cite the hub where you use its maps, connections or words."
            )
        ),
        element("div", text, style="bb-cite"),
    ]


def _keyboard(visit: Visit) -> list[Element]:
    _ = visit.words._
    keys: list[tuple[str, list[Inline]]] = [
        (_("Tab"), [_("to the next link, and into the map")]),
        (_("Arrow keys"), [_("in the map: to the nearest concept; in the search box: through the suggestions")]),
        (_("Enter"), [_("opens what is marked")]),
        (
            _("Escape"),
            [_("back to the concept in the middle, then out of the chosen connection; closes the suggestions")],
        ),
        ("+  −  0", [_("in the map: closer, further away, show all")]),
    ]
    return [
        element("h2", _("Keyboard"), id="keyboard"),
        facts(keys),
        paragraph(_("The keys of the map work while the map is marked. The list beside it needs none of them.")),
    ]


def _licence(visit: Visit) -> list[Element]:
    _ = visit.words._
    return [
        element("h2", _("Licence"), id="licence"),
        paragraph(
            _(
                "The library is free to use under CC BY 4.0: say where it is from. The program is free "
                "under the MIT licence. The sources themselves belong to their authors."
            )
        ),
    ]
