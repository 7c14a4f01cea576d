"""What a screen says when there is little to show: nothing matches, or a thing has moved."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link
from app.screens.parts.things import thing_link
from app.screens.parts.visit import Visit
from app.wording.names import name_of
from ontology.elements import Node


def empty(title: str, *nearby: Inline, way_out: tuple[str, str] | None = None) -> Element:
    """Say what was asked and found nothing, what there is nearby, and offer one step that loosens the choice."""
    return element(
        "div",
        element("h2", title),
        element("p", *nearby) if nearby else None,
        element("p", link(way_out[0], way_out[1], style="bb-button")) if way_out else None,
        style="bb-empty",
    )


def moved(visit: Visit, node: Node, replaced_by: Node | None) -> Element | None:
    """Say where a thing has gone that is no longer in use; nothing for all others."""
    if replaced_by is not None:
        old = element("em", name_of(node, visit.language)[0])
        text = visit.words._("{old} is now called {new}. Old links still work.")
        return element(
            "div",
            element("p", *visit.words.pieces(text, old=old, new=thing_link(visit, replaced_by))),
            style="bb-box",
            role="note",
        )
    if node.properties.get("review") == "deprecated":
        return element(
            "div", element("p", visit.words._("This is no longer in use in the library.")), style="bb-box", role="note"
        )
    return None
