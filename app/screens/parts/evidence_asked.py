"""What the address of the evidence map asks, what its columns are called, and where its numbers lead."""

from __future__ import annotations

from dataclasses import dataclass

from app.listed import NOT_STATED, PAGE_SIZE, page_in
from app.screens.parts.addresses import is_identifier
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.forms import country_word
from app.wording.names import kind_word, name_of
from graph.questions.evidence import COUNTED, Axis, Rows
from graph.store import ByProperty, ByRelation, GraphStore
from ontology.elements import Node, slug_of

AXIS_WORDS = {
    Axis.VOICE: N_("Voice"),
    Axis.KIND: N_("Kind of finding"),
    Axis.SOURCE_KIND: N_("Kind of source"),
    Axis.METHOD: N_("Method or role"),
    Axis.COUNTRY: N_("Country"),
    Axis.YEAR: N_("Year"),
}
_FACETS = {Axis.SOURCE_KIND: "kind"}
LISTS = {"Finding": "findings", "Source": "sources"}
"""Label to the screen that lists it."""


@dataclass(frozen=True, slots=True)
class AskedEvidence:
    """What is asked of the evidence map."""

    axis: Axis
    rows: Rows
    page: int
    """From 1."""
    table: bool
    """Whether the numbers stand alone, without circles."""
    cell: tuple[str, str] | None
    """(concept id, column) of the empty cell that is asked about."""

    @property
    def first(self) -> int:
        """How many rows stand on the pages before."""
        return (self.page - 1) * PAGE_SIZE

    @property
    def counted(self) -> str:
        """Label of what is counted."""
        return COUNTED[self.axis][0]


def asked_evidence(visit: Visit) -> AskedEvidence:
    """Read the address; what makes no sense is left out."""
    query = visit.query
    names = {axis_name(axis): axis for axis in Axis}
    axis = names.get(query.get("by", ""), Axis.VOICE)
    under = query.get("under", "")
    rows = Rows(
        kinds=tuple(kind for kind in query.get("kind", "").split(",") if kind),
        under=f"concept/{under}" if under else "",
        text=query.get("q", "")[:200].strip(),
        without=read_column(query.get("without", "")),
        language=visit.language,
    )
    at, column = query.get("at", ""), read_column(query.get("in", ""))
    cell = (f"concept/{at}", column) if at and column and _fits(axis, column) else None
    return AskedEvidence(axis, rows, page_in(visit.query), query.get("as") == "table", cell)


def _fits(axis: Axis, column: str) -> bool:
    """Whether a column can stand on an axis: things on the axes of things, values on the others."""
    return is_identifier(column) == (axis in (Axis.VOICE, Axis.METHOD))


def read_column(text: str) -> str | None:
    """Return the column an address names: '-' for 'not stated'; None where it names none."""
    return "" if text == NOT_STATED else text or None


def axis_name(axis: Axis) -> str:
    """Return how an address writes an axis."""
    return axis.value.replace(" ", "-")


def column_word(visit: Visit, axis: Axis, column: str, node: Node | None) -> str:
    """Return what a column is called."""
    if not column:
        return visit.words._("not stated")
    if node is not None:
        return name_of(node, visit.language)[0]
    if axis is Axis.COUNTRY:
        return country_word(column, visit.words)
    return column if axis is Axis.YEAR else kind_word(COUNTED[axis][0], column, visit.language)


def counted_address(visit: Visit, axis: Axis, topics: str, column: str | None = None) -> str:
    """Return the address of the list of what one cell counts; without a column, of everything about the topics."""
    facet = _FACETS.get(axis, axis.value)
    narrowed = {} if column is None else {facet: column or NOT_STATED}
    return visit.to(LISTS[COUNTED[axis][0]], topic=topics, **narrowed)


def cell_address(visit: Visit, concept: Node, column: str) -> str:
    """Return the address that asks about an empty cell."""
    return visit.here(at=slug_of(concept.id), **{"in": column})


def kinds_of_concepts(store: GraphStore) -> dict[str, int]:
    """Return the kinds of concepts there are with their numbers, the most first; one call."""
    counts = store.counts("Concept", [ByProperty("kind")])
    return {kind: number for (kind,), number in sorted(counts.items(), key=lambda item: -item[1]) if kind}


def groups_of_concepts(store: GraphStore) -> list[tuple[Node, int]]:
    """Return the concepts that others fall under, with how many, the most first; two calls."""
    counts = {group: number for (group,), number in store.counts("Concept", [ByRelation("BROADER")]).items()}
    nodes = store.nodes(sorted(counts))
    return [(nodes[group], counts[group]) for group in sorted(counts, key=lambda name: (-counts[name], name))]
