"""What an address asks of the map: what stands in the middle, how far one looks, and what is brought forward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.screens.parts.map_filters import Filters, asked_filters
from app.screens.parts.visit import Visit
from graph.questions.clusters import ClusterMap, cluster_map
from graph.questions.concept_map import MapView, map_among, map_around, most_told, whole_map
from graph.store import GraphStore
from ontology.elements import Node, slug_of
from ontology.errors import NotFoundError
from ontology.table import SCHEMA

STEPS = (1, 2, 3)
_USUAL = 1
_MANY = 40
"""More concepts than this at once are shown as clusters."""
_MOST = 300
"""More concepts than this are never drawn at once."""
_CONCEPT = f"{SCHEMA.label('Concept').prefix}/"


@dataclass(frozen=True, slots=True)
class MapAsked:
    """A part of the map, or all of it."""

    view: MapView
    focus: str
    """Id of the concept in the middle; empty for a cluster and for the whole map."""
    steps: int
    filters: Filters
    link: str
    """Name of the chosen connection; empty where none is."""
    total: int
    """How many concepts the library has."""
    clusters: tuple[Node, ...] = ()
    """The concepts in the middle of the clusters that are shown; empty where no cluster is asked for."""
    overview: ClusterMap | None = None
    """The whole map as clusters; None where concepts are shown."""

    @property
    def centre(self) -> Node | None:
        """The concept in the middle; None on the whole map."""
        return next((item.node for item in self.view.nodes if item.node.id == self.focus), None)


def map_asked(visit: Visit, store: GraphStore, known: Mapping[str, str]) -> MapAsked:
    """Read the address; `known` are the clusters of the library. NotFoundError for a concept that is not in it."""
    total = store.stats().nodes.get("Concept", 0)
    if visit.query.get("cluster"):
        return _of_clusters(visit, store, known, total)
    if visit.query.get("all"):
        return _whole(visit, store, known, total)
    steps = next((steps for steps in STEPS if visit.query.get("steps") == str(steps)), _USUAL)
    focus = _focus(visit, store)
    view = map_around(store, focus, steps) if focus else MapView((), (), 0)
    return _asked(visit, store, view, total, focus, steps)


def _asked(
    visit: Visit, store: GraphStore, view: MapView, total: int, focus: str = "", steps: int = 0,
    clusters: tuple[Node, ...] = (),
) -> MapAsked:  # fmt: skip
    filters = asked_filters(visit, store, view)
    return MapAsked(view, focus, steps, filters, visit.query.get("link", ""), total, clusters)


def _whole(visit: Visit, store: GraphStore, known: Mapping[str, str], total: int) -> MapAsked:
    """Return every concept, or clusters where they would be too many to read and nobody insists."""
    view = whole_map(store)
    each = total <= _MANY or (visit.query["all"] == "concepts" and total <= _MOST)
    if each or not known:
        return _asked(visit, store, view, total)
    return MapAsked(view, "", 0, Filters(), "", total, overview=cluster_map(view, known))


def _of_clusters(visit: Visit, store: GraphStore, known: Mapping[str, str], total: int) -> MapAsked:
    wanted = {f"{_CONCEPT}{slug}" for slug in visit.query["cluster"].split(",") if slug}
    members = {identifier: 1 for identifier, middle in known.items() if middle in wanted}
    view = map_among(store, dict(sorted(members.items())))
    middles = tuple(item.node for item in view.nodes if item.node.id in wanted)
    if not middles:
        raise NotFoundError(min(wanted, default=_CONCEPT))
    return _asked(visit, store, view, total, clusters=middles)


def _focus(visit: Visit, store: GraphStore) -> str:
    """Return the concept asked for, else the one that most is said about."""
    if asked := visit.query.get("focus"):
        return f"{_CONCEPT}{asked}"
    return next((item.node.id for item in most_told(store, 1)), "")


def link_ends(link: str) -> tuple[str, str]:
    """Return the ids of the concepts of a connection; NotFoundError where its name has not two parts."""
    first, _, second = link.partition("~")
    if not first or not second:
        raise NotFoundError(link)
    return f"{_CONCEPT}{first}", f"{_CONCEPT}{second}"


def cluster_address(visit: Visit, *middles: Node) -> str:
    """Return the address of the map of some clusters."""
    return visit.to("map", cluster=",".join(slug_of(node.id) for node in middles))
