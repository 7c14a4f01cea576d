"""The legend under a map: only what is drawn, in words and signs; on the map's own screen each entry is a filter."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link
from app.screens.parts.drawing import CONCEPT_SIGNS, STROKES, TELLING, main_kind
from app.screens.parts.map_data import pairs_of
from app.screens.parts.map_filters import Filters, toggled
from app.screens.parts.visit import Visit
from app.wording.names import kind_word
from graph.questions.concept_map import MapView


def legend_block(visit: Visit, view: MapView, filters: Filters | None = None) -> Element:
    """Show what shapes and lines mean; with `filters` each entry brings its sort forward or lets it go."""
    kinds = [sign.kind for sign in CONCEPT_SIGNS if any(main_kind(item.node) == sign.kind for item in view.nodes)]
    pairs = pairs_of(view.edges)
    types = [name for name in TELLING if any(pair.edges[0].type == name for pair in pairs)]
    shapes = [_entry(visit, filters, "kinds", kind, kind_sign(visit, kind)) for kind in kinds]
    strokes = [_entry(visit, filters, "types", name, stroke_sign(visit, name)) for name in types]
    if any(not pair.explained for pair in pairs):
        strokes.append(element("span", _line("unexplained"), visit.words._("reason missing")))
    return element(
        "div",
        element("div", *shapes, style="bb-legend"),
        element("div", *strokes, style="bb-legend") if strokes else None,
    )


def _entry(visit: Visit, filters: Filters | None, name: str, value: str, shown: list[Inline]) -> Element:
    if filters is None:
        return element("span", *shown)
    on = value in filters.of(name)
    address = toggled(visit, filters, name, value)
    return link(address, *shown, style="on" if on else "", aria_current="true" if on else None)


def kind_sign(visit: Visit, kind: str) -> list[Inline]:
    """Draw the shape of a kind of concept, with its word."""
    sign = element("span", style=f"bb-shape bb-{kind.replace(' ', '-')}", aria_hidden="true")
    return [sign, kind_word("Concept", kind, visit.language)]


def stroke_sign(visit: Visit, relation: str) -> list[Inline]:
    """Draw the line of a connection, with its word."""
    return [_line(relation.lower().replace("_", "-")), STROKES[relation].words.in_language(visit.language)]


def _line(name: str) -> Element:
    return element("span", style=f"bb-stroke bb-{name}", aria_hidden="true")
