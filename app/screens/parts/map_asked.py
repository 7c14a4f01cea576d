"""What an address asks of the map: what stands in the middle, how far one looks, and what is brought forward."""

from __future__ import annotations

from dataclasses import dataclass

from app.screens.parts.map_data import Filters
from app.screens.parts.visit import Visit
from graph.questions.concept_map import MapView, map_around, whole_map
from graph.store import GraphStore
from ontology.elements import Node
from ontology.errors import NotFoundError
from ontology.table import SCHEMA

STEPS = (1, 2, 3)
_USUAL = 1


@dataclass(frozen=True, slots=True)
class MapAsked:
    """A part of the map, or all of it."""

    view: MapView
    focus: str
    """Id of the concept in the middle; empty for the whole map."""
    steps: int
    filters: Filters
    link: str
    """Name of the chosen connection; empty where none is."""

    @property
    def centre(self) -> Node | None:
        """The concept in the middle; None on the whole map."""
        return next((item.node for item in self.view.nodes if item.node.id == self.focus), None)


def map_asked(visit: Visit, store: GraphStore) -> MapAsked:
    """Read the address; NotFoundError for a concept that is not in the library."""
    filters = Filters(_listed(visit, "kinds"), _listed(visit, "types"))
    link = visit.query.get("link", "")
    if visit.query.get("all"):
        return MapAsked(whole_map(store), "", 0, filters, link)
    steps = next((steps for steps in STEPS if visit.query.get("steps") == str(steps)), _USUAL)
    focus = _focus(visit, store)
    view = map_around(store, focus, steps) if focus else whole_map(store)
    return MapAsked(view, focus, steps, filters, link)


def _focus(visit: Visit, store: GraphStore) -> str:
    """Return the concept asked for, else the one that is joined to most others."""
    if asked := visit.query.get("focus"):
        return f"{SCHEMA.label('Concept').prefix}/{asked}"
    concepts = whole_map(store).nodes
    return concepts[0].node.id if concepts else ""


def _listed(visit: Visit, name: str) -> tuple[str, ...]:
    return tuple(value for value in visit.query.get(name, "").split(",") if value)


def link_ends(link: str) -> tuple[str, str]:
    """Return the ids of the concepts of a connection; NotFoundError where its name has not two parts."""
    first, _, second = link.partition("~")
    if not first or not second:
        raise NotFoundError(link)
    return f"concept/{first}", f"concept/{second}"
