"""A lesson with its stops and everything they show, and the lessons in which a thing is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.findings import Details, FindingView, details
from graph.questions.references import Reference, references
from graph.questions.surroundings import Link, Links, each_around, nodes_of, of_label, surroundings
from graph.questions.tasks import TaskKind
from graph.store import Direction, GraphStore
from ontology.elements import Edge, Node
from ontology.titles import title_order

_EVERY_LESSON = 10_000


@dataclass(frozen=True, slots=True)
class Passage:
    """A place in print."""

    source: str
    """Id of the source."""
    page: str
    """As printed; empty where the source has no pages."""


@dataclass(frozen=True, slots=True)
class StopView:
    """One stop with what it shows."""

    node: Node
    shown: Links
    """In order of id; source and page may stand on the edge."""
    findings: tuple[FindingView, ...]
    """The findings among them, by voice, source and page."""
    revealed: tuple[Edge, ...] = ()
    """The connections between them that a prediction ends with."""

    @property
    def position(self) -> int:
        """Place in the lesson, from 1; 0 where the file does not say."""
        position = self.node.properties.get("position")
        return position if isinstance(position, int) else 0

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Where the answer can be read: the pages of the findings shown, then those that stand on what is shown."""
        found = [
            Passage(view.stated_in.node.id, str(view.node.properties.get("page", "")))
            for view in self.findings
            if view.stated_in
        ]
        found += [Passage(str(link.edge.properties["source"]), link.page) for link in self.shown if _sourced(link)]
        return tuple(dict.fromkeys(found))

    def ids(self, label: str) -> tuple[str, ...]:
        """Return the ids of what is shown of one label, in order."""
        return tuple(node.id for node in nodes_of(of_label(self.shown, label)))


@dataclass(frozen=True, slots=True)
class LessonPage:
    """Everything the page of one lesson shows."""

    node: Node
    replaced_by: Node | None
    stops: tuple[StopView, ...]
    """In their order."""
    references: Mapping[str, Reference]
    """Every source and law named, by id."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the reading list: sources shown, those that answers and predicted connections stand in, and those that
        findings shown lean on."""
        found: set[str] = set()
        for stop in self.stops:
            found |= {*stop.ids("Source"), *(passage.source for passage in stop.passages)}
            found |= {link.node.id for view in stop.findings for link in view.rests_on}
            found |= {str(edge.properties["source"]) for edge in stop.revealed if "source" in edge.properties}
        return tuple(sorted(identifier for identifier in found if identifier.startswith("source/")))


@dataclass(frozen=True, slots=True)
class LessonSummary:
    """One line of the list of lessons."""

    node: Node
    stops: int
    tasks: tuple[str, ...]
    """Kinds of the tasks, each once, in the order in which they come up."""


@dataclass(frozen=True, slots=True)
class ShownIn:
    """A place in a lesson at which something is shown."""

    lesson: Node
    stop: Node


def lesson_page(store: GraphStore, identifier: str) -> LessonPage:
    """Answer for one lesson, in six calls; NotFoundError for an unknown id."""
    around = surroundings(store, identifier, ("PART_OF", "REPLACED_BY"))
    stops = nodes_of(of_label(around.into("PART_OF"), "Stop"))
    shown = store.neighbourhood([stop.id for stop in stops], ("SHOWS",), Direction.OUT)
    links = {name: item.out("SHOWS") for name, item in each_around(shown).items()}
    return _page(store, around.node, around.replaced_by, [(stop, links.get(stop.id, ())) for stop in stops])


def page_of_draft(store: GraphStore, lesson: Node, stops: Iterable[tuple[Node, Iterable[Edge]]]) -> LessonPage:
    """Answer for a lesson that is not in the graph yet: each stop with the edges to what it shows; five calls.

    What the graph does not have is left out.
    """
    said = [(stop, tuple(edges)) for stop, edges in stops]
    nodes = store.nodes(sorted({edge.end for _, edges in said for edge in edges}))
    links = [
        (stop, tuple(Link(edge, nodes[edge.end], Direction.OUT) for edge in edges if edge.end in nodes))
        for stop, edges in said
    ]
    return _page(store, lesson, None, links)


def _page(store: GraphStore, lesson: Node, replaced_by: Node | None, stops: Sequence[tuple[Node, Links]]) -> LessonPage:
    more = details(store, [link for _, shown in stops for link in shown])
    joined = _joined(store, stops)
    ordered = tuple(sorted((_stop(stop, shown, more, joined) for stop, shown in stops), key=_in_order))
    page = LessonPage(lesson, replaced_by, ordered, more.references)
    named = {passage.source for stop in ordered for passage in stop.passages} | {*page.sources}
    if missing := named - more.references.keys():
        page = replace(page, references={**more.references, **references(store, missing)})
    return page


def lessons(store: GraphStore, language: str = "da") -> tuple[LessonSummary, ...]:
    """Return every lesson in the order of its title, in two calls."""
    found = store.listing("Lesson", most=_EVERY_LESSON).nodes
    parts = store.neighbourhood([node.id for node in found], ("PART_OF",), Direction.IN) if found else None
    inside = each_around(parts) if parts else {}
    summaries = (_summary(node, nodes_of(inside[node.id].into("PART_OF"))) for node in found if node.id in inside)
    return tuple(sorted(summaries, key=lambda item: title_order(item.node, language)))


def shown_in(store: GraphStore, identifier: str) -> tuple[ShownIn, ...]:
    """Return the stops that show one thing with their lessons, by lesson and place; two calls, NotFoundError."""
    stops = surroundings(store, identifier, ("SHOWS",)).into("SHOWS")
    if not stops:
        return ()
    owners = each_around(store.neighbourhood([link.node.id for link in stops], ("PART_OF",), Direction.OUT))
    found = (ShownIn(owner.node, link.node) for link in stops for owner in owners[link.node.id].out("PART_OF"))
    return tuple(sorted(found, key=lambda item: (item.lesson.id, _position(item.stop))))


def leading_into(store: GraphStore, own: Collection[str]) -> tuple[Node, ...]:
    """Return the things that lead to a lesson from outside it, in order of id; `own` is all its file describes."""
    around = store.neighbourhood(sorted(own), direction=Direction.IN)
    return tuple(around.nodes[name] for name in sorted({edge.start for edge in around.edges} - {*own}))


def _joined(store: GraphStore, stops: Sequence[tuple[Node, Links]]) -> tuple[Edge, ...]:
    """Return what joins the concepts of all predictions, in one call."""
    concepts = {node.id for stop, shown in stops if _predicts(stop) for node in nodes_of(of_label(shown, "Concept"))}
    return store.edges_among(sorted(concepts), BETWEEN_CONCEPTS) if concepts else ()


def _predicts(stop: Node) -> bool:
    return stop.properties.get("task") == TaskKind.PREDICT


def _stop(node: Node, shown: Links, more: Details, joined: Sequence[Edge]) -> StopView:
    ids = {link.node.id for link in shown} if _predicts(node) else set()
    return StopView(
        node=node,
        shown=tuple(sorted(shown, key=lambda link: link.node.id)),
        findings=more.views(shown),
        revealed=tuple(edge for edge in joined if {edge.start, edge.end} <= ids),
    )


def _summary(node: Node, stops: Iterable[Node]) -> LessonSummary:
    ordered = sorted(stops, key=_position)
    tasks = Counter(str(stop.properties["task"]) for stop in ordered if "task" in stop.properties)
    return LessonSummary(node, len(ordered), tuple(tasks))


def _sourced(link: Link) -> bool:
    return "source" in link.edge.properties


def _in_order(stop: StopView) -> tuple[int, str]:
    return _position(stop.node)


def _position(stop: Node) -> tuple[int, str]:
    position = stop.properties.get("position")
    return (position if isinstance(position, int) else 0, stop.id)
