"""What the map has been asked to bring forward: the rest is faded, never hidden."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.screens.parts.drawing import main_kind
from app.screens.parts.visit import Visit
from graph.questions.concept_map import MapNode, MapView
from graph.questions.map_filters import AXES, Behind, behind
from graph.store import GraphStore
from ontology.elements import Node

NAMES = ("kinds", "types", *AXES)
"""Parts of the address that narrow the map: kinds of concepts, types of connections, and what stands behind them."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What has been asked for."""

    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """One of NAMES to its values, one of which must hold; what is not there narrows nothing."""
    behind: Behind = field(default_factory=dict)
    """What stands behind the concepts shown; empty as long as nobody asks."""
    open: bool = False
    """Whether the choices are spread out on the page."""

    def of(self, name: str) -> tuple[str, ...]:
        """Return the values of one choice."""
        return self.chosen.get(name, ())

    def passes(self, node: Node) -> bool:
        """Whether a concept is brought forward."""
        if (kinds := self.of("kinds")) and main_kind(node) not in kinds:
            return False
        return all(
            any(node.id in self.behind.get(axis, {}).get(value, ()) for value in self.of(axis))
            for axis in AXES
            if self.of(axis)
        )

    def passing(self, items: Sequence[MapNode]) -> list[MapNode]:
        """Return the concepts that are brought forward, in their order."""
        return [item for item in items if self.passes(item.node)]

    def without(self, name: str) -> Filters:
        """Return the same with one choice let go."""
        return replace(self, chosen={other: values for other, values in self.chosen.items() if other != name})


def asked_filters(visit: Visit, store: GraphStore, view: MapView) -> Filters:
    """Read the address; what stands behind the concepts is only asked for where it is needed."""
    chosen = {name: values for name in NAMES if (values := _listed(visit, name))}
    spread = bool(visit.query.get("filters"))
    needed = spread or any(axis in chosen for axis in AXES)
    known = behind(store, [item.node.id for item in view.nodes]) if needed else {}
    return Filters(chosen, known, spread)


def toggled(visit: Visit, filters: Filters, name: str, value: str) -> str:
    """Return the address in which one value is turned on or off."""
    now = filters.of(name)
    then = [item for item in now if item != value] if value in now else [*now, value]
    return visit.here(**{name: ",".join(then) or None})


def _listed(visit: Visit, name: str) -> tuple[str, ...]:
    return tuple(value for value in visit.query.get(name, "").split(",") if value)
