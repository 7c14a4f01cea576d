"""A list of things of one sort, with facets whose counts hold within the other choices that are on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.questions.references import Reference, references
from graph.store import ByProperty, ByRelation, Condition, Direction, GraphStore, Grouping, Having, Joined, Order
from ontology.elements import Node

_PIECE = 500
"""Things asked for at once where a whole list is wanted."""

_MOST_VALUES = 50
"""Values of a facet that are shown: a library has thousands of concepts, and a page is not a list of them."""

Choices = Mapping[str, Sequence[str]]
"""Name of a facet to the values chosen; one of them must hold. The empty text stands for 'not stated'."""


@dataclass(frozen=True, slots=True)
class FacetOn:
    """One way of narrowing a list."""

    name: str
    by: Grouping
    by_year: bool = False
    """Whether dates are taken together by year."""


_KIND = FacetOn("kind", ByProperty("kind"))
_COUNTRY = FacetOn("country", ByProperty("country"))
_STATUS = FacetOn("status", ByProperty("status"))
_BEGUN = FacetOn("year", ByProperty("start"), by_year=True)
_TOPIC = FacetOn("topic", ByRelation("ABOUT"))

FACETS: Mapping[str, tuple[FacetOn, ...]] = {
    "Source": (
        _KIND,
        FacetOn("year", ByProperty("issued"), by_year=True),
        FacetOn("language", ByProperty("language")),
        _COUNTRY,
        _TOPIC,
        FacetOn("method", ByRelation("USES")),
    ),
    "Finding": (
        FacetOn("voice", ByRelation("VOICED_BY")),
        _KIND,
        _TOPIC,
        FacetOn("source", ByRelation("STATED_IN")),
        FacetOn("evidence_type", ByProperty("evidence_type")),
        FacetOn("confidence", ByProperty("confidence")),
    ),
    "Concept": (_KIND, FacetOn("basis", ByProperty("basis"))),
    "Project": (_KIND, _BEGUN, _STATUS, _COUNTRY, FacetOn("method", ByRelation("USES"))),
    "Person": (FacetOn("organisation", ByRelation("AFFILIATED_WITH")),),
    "Organisation": (_KIND, _COUNTRY),
    "Programme": (_BEGUN, _COUNTRY, _TOPIC),
    "Legislation": (_KIND, _STATUS, FacetOn("year", ByProperty("issued"), by_year=True), _COUNTRY),
    "Event": (_KIND, _STATUS, _BEGUN),
    "OpenQuestion": (_KIND,),
}
"""Label to the facets of its list."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One row of a facet."""

    value: str
    """A value, a year or an id; the empty text is 'not stated'."""
    count: int
    chosen: bool
    node: Node | None
    """The thing behind an id."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet as it stands beside a list."""

    name: str
    values: tuple[FacetValue, ...]
    """Years from first to last, others with most first; 'not stated' comes last; what is chosen stands even at 0."""
    left_out: int
    """How many values are not here, because there are more than anybody chooses among."""


@dataclass(frozen=True, slots=True)
class ListPage:
    """One page of a list."""

    nodes: tuple[Node, ...]
    total: int
    facets: tuple[Facet, ...]
    references: Mapping[str, Reference]
    """Sources shown, and sources that findings shown are stated in, by id."""


def list_page(
    store: GraphStore,
    label: str,
    chosen: Choices | None = None,
    order: Order | None = None,
    first: int = 0,
    most: int = 50,
) -> ListPage:
    """Return one page of things of a label; one call for the page, one for each facet, and two for names.

    A facet that the label does not have is no error and narrows nothing: an old address still opens the list.
    """
    conditions = _conditions(store, FACETS.get(label, ()), label, chosen or {})
    counts = {
        on.name: _counted(on, store.counts(label, [on.by], _all_but(on.name, conditions)))
        for on in FACETS.get(label, ())
    }
    page = store.listing(label, _all_but("", conditions), order, first, most)
    kept = {name: _kept(name, values, (chosen or {}).get(name, ())) for name, values in counts.items()}
    nodes = store.nodes(sorted({value for values in kept.values() for value in values if "/" in value}))
    return ListPage(
        page.nodes,
        page.total,
        tuple(_facet(name, kept[name], counts[name], (chosen or {}).get(name, ()), nodes) for name in counts),
        _references(store, page.nodes),
    )


def listed_pieces(
    store: GraphStore, label: str, chosen: Choices | None = None, order: Order | None = None, size: int = _PIECE
) -> Iterator[tuple[Node, ...]]:
    """Yield all things of a list in its order, some at a time; one call for each piece."""
    conditions = _all_but("", _conditions(store, FACETS.get(label, ()), label, chosen or {}))
    first = 0
    while nodes := store.listing(label, conditions, order, first, size).nodes:
        yield nodes
        first += size


def _conditions(store: GraphStore, facets: Iterable[FacetOn], label: str, chosen: Choices) -> Mapping[str, Condition]:
    return {on.name: _condition(store, on, label, chosen[on.name]) for on in facets if chosen.get(on.name)}


def _condition(store: GraphStore, on: FacetOn, label: str, values: Sequence[str]) -> Condition:
    if isinstance(on.by, ByRelation):
        return Joined(on.by.type, tuple(values), on.by.direction)
    if on.by_year:
        dates = sorted(date for (date,) in store.counts(label, [on.by]) if date[:4] in values)
        # No date is in these years: ask for one that no date is.
        return Having(on.by.property, tuple(dates) or tuple(values))
    return Having(on.by.property, tuple(values))


def _all_but(name: str, conditions: Mapping[str, Condition]) -> list[Condition]:
    return [condition for facet, condition in conditions.items() if facet != name]


def _counted(on: FacetOn, counts: Mapping[tuple[str, ...], int]) -> Counter[str]:
    if not on.by_year:
        return Counter({value: number for (value,), number in counts.items()})
    years: Counter[str] = Counter()
    for (date,), number in counts.items():
        years[date[:4]] += number
    return years


def _kept(name: str, counted: Counter[str], chosen: Sequence[str]) -> list[str]:
    """Return the values a facet shows, in their order."""
    order = sorted({*counted, *chosen} - {""})
    if name != "year":
        # Sorted again, those with equally many stay as they were.
        order.sort(key=counted.__getitem__, reverse=True)
        order = order[:_MOST_VALUES] + [value for value in order[_MOST_VALUES:] if value in chosen]
    return [*order, ""] if "" in counted or "" in chosen else order


def _facet(
    name: str, kept: Sequence[str], counted: Counter[str], chosen: Sequence[str], nodes: Mapping[str, Node]
) -> Facet:
    values = tuple(FacetValue(value, counted[value], value in chosen, nodes.get(value)) for value in kept)
    return Facet(name, values, len({*counted, *chosen}) - len(kept))


def _references(store: GraphStore, nodes: Sequence[Node]) -> Mapping[str, Reference]:
    sources = {node.id for node in nodes if node.label == "Source"}
    if findings := [node.id for node in nodes if node.label == "Finding"]:
        sources |= {edge.end for edge in store.neighbourhood(findings, ("STATED_IN",), Direction.OUT).edges}
    return references(store, sources) if sources else {}
