"""The project page: partners, money, people, hypotheses with what became of them, work packages and outputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.questions.findings import FindingView, details
from graph.questions.references import Reference
from graph.questions.surroundings import Links, of_label, surroundings
from graph.store import Bundle, GraphStore
from ontology.elements import Node


@dataclass(frozen=True, slots=True)
class Money:
    """What a project has, in one currency."""

    currency: str
    """Code; empty where none is printed."""
    amount: int
    """Whole units; a grant that several bodies give together is counted once."""


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """Everything the page of one project, work package or centre shows."""

    node: Node
    replaced_by: Node | None
    people: Links
    """The role, and the title where printed, stand on the edge."""
    partners: Links
    """Organisations that take part, by role."""
    funders: Links
    """Amount and currency stand on the edge."""
    granted: tuple[Money, ...]
    """The sum of the grants, one for each currency."""
    topics: Links
    uses: Links
    """Methods and roles it uses."""
    hypotheses: tuple[FindingView, ...]
    """What it investigates, in order of number and id; `followed_by` is what became of each."""
    findings: tuple[FindingView, ...]
    """Findings about the project."""
    part_of: Links
    parts: Links
    """Work packages, in order of number and id."""
    outputs: Links
    """Sources and programmes that came of it."""
    sources_about: Links
    events: Links
    """Events about it, or that it takes part in."""
    mentioned_in: Links
    open_questions: tuple[Node, ...]
    references: Mapping[str, Reference]
    """Every source named on the page, by id."""
    left_out: Mapping[Bundle, int]
    """How many connections of a bundle the page leaves to the list of them."""


def project_page(store: GraphStore, identifier: str) -> ProjectPage:
    """Answer for one project, in three calls; NotFoundError for an unknown id."""
    around = surroundings(store, identifier)
    more = details(store, around.links)
    about = around.into("ABOUT")
    return ProjectPage(
        node=around.node,
        replaced_by=around.replaced_by,
        people=of_label(around.out("INVOLVES"), "Person"),
        partners=of_label(around.out("INVOLVES"), "Organisation"),
        funders=around.out("FUNDED_BY"),
        granted=granted(around.out("FUNDED_BY")),
        topics=around.out("ABOUT"),
        uses=around.out("USES"),
        hypotheses=tuple(sorted(more.views(around.out("INVESTIGATES")), key=lambda view: number_order(view.node))),
        findings=more.views(about),
        part_of=around.out("PART_OF"),
        parts=tuple(sorted(around.into("PART_OF"), key=lambda link: number_order(link.node))),
        outputs=around.into("OUTPUT_OF"),
        sources_about=of_label(about, "Source"),
        events=of_label((*about, *around.into("INVOLVES")), "Event"),
        mentioned_in=around.out("MENTIONED_IN"),
        open_questions=around.open_questions,
        references=more.references,
        left_out=around.left_out,
    )


def number_order(node: Node) -> tuple[int, str, str]:
    """Return what numbered things are sorted by: H2 before H10, those without a number last."""
    number = str(node.properties.get("number", ""))
    digits = "".join(letter for letter in number if letter.isdecimal())
    return (int(digits) if digits else 1_000, number, node.id)


def granted(funders: Links) -> tuple[Money, ...]:
    """Return the sum of grants by currency; grants that share `joint` are one amount."""
    grants: dict[tuple[str, str], int] = {}
    for link in funders:
        properties = link.edge.properties
        amount = properties.get("amount")
        if isinstance(amount, int):
            own = str(properties.get("joint", "")) or f"\0{link.node.id}"
            grants[str(properties.get("currency", "")), own] = amount
    currencies = sorted({currency for currency, _ in grants})
    return tuple(Money(name, sum(n for (currency, _), n in grants.items() if currency == name)) for name in currencies)
