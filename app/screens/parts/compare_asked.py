"""What the address of the comparison asks: two or three things of one sort."""

from __future__ import annotations

from dataclasses import dataclass

from app.screens.parts.addresses import is_identifier
from app.screens.parts.visit import Visit
from graph.questions.compare import MOST
from ontology.elements import slug_of
from ontology.table import SCHEMA

COMPARED = ("Concept", "Source")
"""Labels that can be compared."""


@dataclass(frozen=True, slots=True)
class AskedComparison:
    """What is compared."""

    label: str
    """The sort of all of them; `Concept` where nothing is asked for yet."""
    ids: tuple[str, ...]

    def address(self, visit: Visit, ids: tuple[str, ...]) -> str:
        """Return the address that compares these."""
        return visit.to("compare", ids=",".join(ids))

    def without(self, visit: Visit, identifier: str) -> str:
        """Return the address without one of them."""
        return self.address(visit, tuple(other for other in self.ids if other != identifier))

    @property
    def is_full(self) -> bool:
        """Whether no more fit side by side."""
        return len(self.ids) >= MOST


def asked_comparison(visit: Visit) -> AskedComparison:
    """Read the address: the first decides the sort, others of that sort follow; `with` adds one by its slug."""
    named = [name for name in visit.query.get("ids", "").split(",") if is_identifier(name)]
    known = [name for name in dict.fromkeys(named) if SCHEMA.label_of(name).name in COMPARED]
    label = SCHEMA.label_of(known[0]).name if known else "Concept"
    if more := visit.query.get("with", ""):
        known.append(f"{SCHEMA.label(label).prefix}/{more}")
    same = [name for name in dict.fromkeys(known) if SCHEMA.label_of(name).name == label and slug_of(name)]
    return AskedComparison(label, tuple(same[:MOST]))
