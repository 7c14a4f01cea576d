"""Findings as a reader needs them: who speaks, where it stands, what it leans on and what other findings say to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.questions.pages import page_order
from graph.questions.references import Reference
from graph.questions.surroundings import Link, Links, Surroundings, each_around, nodes_of, of_label, relations_between
from graph.questions.voices import rank_of
from graph.store import Direction, GraphStore
from ontology.elements import Node

BETWEEN_FINDINGS = relations_between("Finding")
"""SUPPORTS, CONTRADICTS, RESPONDS_TO, FOLLOWS."""


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Another finding that one finding is joined to, with who speaks there."""

    link: Link
    voice: Node | None

    @property
    def node(self) -> Node:
        """Return the other finding."""
        return self.link.node


Counterparts = tuple[Counterpart, ...]


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding with everything a card about it says."""

    node: Node
    voice: Node | None
    """The level that speaks."""
    stated_in: Link | None
    """The source or law it was read in."""
    rests_on: Links
    """Sources the author leans on, with pages."""
    about: tuple[Node, ...]
    defines: tuple[Node, ...]
    """Concepts that the finding defines."""
    addressed_to: tuple[Node, ...]
    """Levels an advice is given to."""
    attributed_to: tuple[Node, ...]
    """Public figures or organisations that said it."""
    given_at: tuple[Node, ...]
    """Events it was presented at."""
    investigated_by: tuple[Node, ...]
    """Projects that ask it."""
    counterparts: Counterparts
    """Other findings, in order of relation and id."""
    open_questions: tuple[Node, ...]

    def _joined(self, relation: str, direction: Direction = Direction.BOTH) -> Counterparts:
        return tuple(
            item
            for item in self.counterparts
            if item.link.edge.type == relation and direction in (Direction.BOTH, item.link.direction)
        )

    @property
    def supports(self) -> Counterparts:
        """Findings in line with this one."""
        return self._joined("SUPPORTS")

    @property
    def contradicts(self) -> Counterparts:
        """Findings in tension with this one."""
        return self._joined("CONTRADICTS")

    @property
    def responds_to(self) -> Counterparts:
        """What this finding answers."""
        return self._joined("RESPONDS_TO", Direction.OUT)

    @property
    def answered_by(self) -> Counterparts:
        """What answers this finding."""
        return self._joined("RESPONDS_TO", Direction.IN)

    @property
    def follows(self) -> Counterparts:
        """Earlier wordings of the same idea."""
        return self._joined("FOLLOWS", Direction.OUT)

    @property
    def followed_by(self) -> Counterparts:
        """Later wordings of the same idea: what became of a hypothesis."""
        return self._joined("FOLLOWS", Direction.IN)


@dataclass(frozen=True, slots=True)
class Details:
    """Findings and sources, made ready for a page."""

    findings: Mapping[str, FindingView]
    """By id."""
    references: Mapping[str, Reference]
    """Every source that is met, by id, with its authors."""

    def views(self, links: Iterable[Link]) -> tuple[FindingView, ...]:
        """Return the views of the findings at the other ends: by voice, source, page and id."""
        found = (self.findings[node.id] for node in nodes_of(of_label(links, "Finding")))
        return tuple(sorted(found, key=reading_order))


def reading_order(view: FindingView) -> tuple[object, ...]:
    """Return what findings are sorted by: voice in the order of the chain, source, page, id."""
    return (rank_of(view.voice), view.stated_in.node.id if view.stated_in else "", *printed_order(view))


def printed_order(view: FindingView) -> tuple[object, ...]:
    """Return what findings of one source are sorted by: page, id."""
    return (page_order(str(view.node.properties.get("page", ""))), view.node.id)


def details(store: GraphStore, links: Iterable[Link], ids: Iterable[str] = ()) -> Details:
    """Return what a page says about findings and sources, those among some links and more by their ids; two calls."""
    met, more = tuple(links), set(ids)
    asked = sorted({link.node.id for link in of_label(met, "Finding")} | {name for name in more if _is_finding(name)})
    first = each_around(store.neighbourhood(asked)) if asked else {}
    seen = {identifier: first[identifier] for identifier in asked if identifier in first}
    wanted = sorted(more | _to_look_up([*met, *(link for item in seen.values() for link in item.links)]))
    second = each_around(store.neighbourhood(wanted, ("AUTHORED_BY", "VOICED_BY"), Direction.OUT)) if wanted else {}
    return Details(
        {identifier: _view(item, second) for identifier, item in seen.items()},
        {
            identifier: Reference.of(item)
            for identifier, item in second.items()
            if item.node.label in ("Source", "Legislation")
        },
    )


def _is_finding(identifier: str) -> bool:
    return identifier.startswith("finding/")


def _to_look_up(links: Iterable[Link]) -> set[str]:
    """Return the sources met, those that reasons point at, and the findings whose voice must be known."""
    found = set()
    for link in links:
        if link.node.label in ("Source", "Finding", "Legislation"):
            found.add(link.node.id)
        if source := link.edge.properties.get("source"):
            found.add(str(source))
    return found


def _view(item: Surroundings, second: Mapping[str, Surroundings]) -> FindingView:
    return FindingView(
        node=item.node,
        voice=_only(item.out("VOICED_BY")),
        stated_in=next(iter(item.out("STATED_IN")), None),
        rests_on=item.out("RESTS_ON"),
        about=nodes_of(item.out("ABOUT")),
        defines=nodes_of(item.out("DEFINES")),
        addressed_to=nodes_of(item.out("ADDRESSED_TO")),
        attributed_to=nodes_of(item.out("ATTRIBUTED_TO")),
        given_at=nodes_of(item.out("GIVEN_AT")),
        investigated_by=nodes_of(item.into("INVESTIGATES")),
        counterparts=tuple(
            Counterpart(link, _only(second[link.node.id].out("VOICED_BY"))) for link in item.both(*BETWEEN_FINDINGS)
        ),
        open_questions=item.open_questions,
    )


def _only(links: Links) -> Node | None:
    return links[0].node if links else None
