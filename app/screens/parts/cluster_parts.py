"""The whole map from far away: clusters drawn as circles, and the same in words beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from app.components.markup import Element, element, link
from app.screens.parts.map_asked import cluster_address
from app.screens.parts.map_data import map_texts
from app.screens.parts.things import sign, thing_link
from app.screens.parts.visit import Visit
from app.wording.names import name_of
from graph.questions.clusters import Bridge, Cluster, ClusterMap
from ontology.elements import Node

_HEIGHT = 580
_SMALLEST, _GROWTH = 12, 5
"""Radius of a circle in pixels, and by how much it grows with the root of its number of concepts."""
_WIDEST = 6
"""Width of the widest line between two clusters, in pixels."""
_TOLD = 3
"""Clusters that the list names as the nearest of one."""


def around(visit: Visit, middle: Node) -> str:
    """Name a cluster by the concept in its middle."""
    return visit.words._("Around {concept}", concept=name_of(middle, visit.language)[0])


def cluster_data(visit: Visit, clusters: ClusterMap, places: Mapping[str, tuple[int, int]]) -> dict[str, Any]:
    """Return what the map component draws: a circle for each cluster, a line where connections run between two."""
    _ = visit.words._
    most = max((bridge.connections for bridge in clusters.bridges), default=1)
    middles = {cluster.middle.id: cluster.middle for cluster in clusters.clusters}
    return {
        "focus": "", "chosen": "", "height": _HEIGHT, "compact": False, "at": "", "back": "", "everywhere": [],
        "concepts": [_circle(visit, cluster, places) for cluster in clusters.clusters],
        "connections": [_line(visit, bridge, middles, most) for bridge in clusters.bridges],
        "texts": map_texts(
            visit,
            _("Map of clusters. Arrow keys move to the nearest cluster, Enter opens it."),
            visit.words.ngettext("The whole map in {n} cluster", "The whole map in {n} clusters", len(middles)),
        ),
    }  # fmt: skip


def _circle(visit: Visit, cluster: Cluster, places: Mapping[str, tuple[int, int]]) -> dict[str, Any]:
    found = [places[item.node.id] for item in cluster.concepts if item.node.id in places] or [(5_000, 5_000)]
    number = visit.words.ngettext("{n} concept", "{n} concepts", len(cluster.concepts))
    name = around(visit, cluster.middle)
    return {
        "id": cluster.middle.id, "name": name, "note": number, "kind": "", "shape": "dot",
        "colour": "light-dark(#e2edee, #1d3539)", "ringed": True,
        "x": round(sum(x for x, _ in found) / len(found)), "y": round(sum(y for _, y in found) / len(found)),
        "step": 1, "size": _SMALLEST + _GROWTH * len(cluster.concepts) ** 0.5, "degree": len(cluster.concepts),
        "findings": cluster.findings, "faded": False, "say": f"{name}, {number}",
        "href": cluster_address(visit, cluster.middle),
    }  # fmt: skip


def _line(visit: Visit, bridge: Bridge, middles: Mapping[str, Node], most: int) -> dict[str, Any]:
    ends = (middles[bridge.first], middles[bridge.second])
    return {
        "id": f"{bridge.first}~{bridge.second}", "from": bridge.first, "to": bridge.second, "type": "",
        "words": visit.words.ngettext("{n} connection", "{n} connections", bridge.connections),
        "colour": "light-dark(#857f72, #7e878b)", "dashes": [], "arrow": False, "rank": "beyond", "faded": False,
        "width": round(1 + (_WIDEST - 1) * bridge.connections / most, 1), "href": cluster_address(visit, *ends),
    }  # fmt: skip


def cluster_list(visit: Visit, clusters: ClusterMap) -> list[Element]:
    """Say the same in words: every cluster with its size, and those it has most connections with."""
    _, ngettext = visit.words._, visit.words.ngettext
    names = {cluster.middle.id: cluster.middle for cluster in clusters.clusters}
    head = element(
        "tr",
        element("th", ngettext("{n} cluster", "{n} clusters", len(names)), scope="col"),
        element("th", _("Concepts"), scope="col", style="bb-number"),
    )
    rows = [_row(visit, clusters, cluster, names) for cluster in clusters.clusters]
    table = element("table", element("thead", head), element("tbody", *rows))
    return [element("h2", _("The same as a list")), table, *_outside(visit, clusters)]


def _row(visit: Visit, clusters: ClusterMap, cluster: Cluster, names: Mapping[str, Node]) -> Element:
    number = visit.words.number(len(cluster.concepts))
    near = ", ".join(name_of(names[other], visit.language)[0] for other in _nearest(clusters, cluster.middle.id))
    joined = element("div", visit.words._("Most connections with {concepts}", concepts=near), style="bb-meta")
    address = cluster_address(visit, cluster.middle)
    return element(
        "tr",
        element("td", sign(cluster.middle), link(address, around(visit, cluster.middle)), joined if near else None),
        element("td", link(address, number), style="bb-number"),
    )


def _nearest(clusters: ClusterMap, middle: str) -> list[str]:
    joined: Counter[str] = Counter()
    for bridge in clusters.bridges:
        if middle in (bridge.first, bridge.second):
            joined[bridge.second if bridge.first == middle else bridge.first] += bridge.connections
    return sorted(joined, key=lambda other: (-joined[other], other))[:_TOLD]


def _outside(visit: Visit, clusters: ClusterMap) -> list[Element]:
    if not clusters.outside:
        return []
    rows = [element("li", sign(item.node), thing_link(visit, item.node)) for item in clusters.outside]
    title = visit.words.ngettext("{n} concept in no cluster", "{n} concepts in no cluster", len(rows))
    return [element("details", element("summary", title), element("ul", *rows, style="bb-plain"))]
