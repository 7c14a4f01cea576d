"""What the pages of people, bodies, programmes, laws and events share: the head, the sources, and what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.listed import LISTS
from app.screens.parts.findings import finding_card
from app.screens.parts.folds import folded
from app.screens.parts.references import References, source_item
from app.screens.parts.states import empty, moved
from app.screens.parts.things import language_mark, text_with_mark, thing_links
from app.screens.parts.titles import crumbs
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.names import choice_word, heading, label_word, name_of, shortened
from graph.questions.findings import FindingView
from graph.questions.surroundings import Link
from ontology.elements import Node

_FIRST = 12
_TITLES = {
    "Person": N_("People"),
    "Organisation": N_("Organisations"),
    "Programme": N_("Programmes"),
    "Legislation": N_("Law and reform"),
    "Event": N_("Events"),
}
_SCREENS = {label: screen for screen, label in LISTS.items()}


@dataclass(frozen=True, slots=True)
class Part:
    """One headed part of a page."""

    name: str
    """Its id in the page, that the number at the top leads to."""
    title: str
    number: str
    """How many there are, in words: '3 sources'."""
    blocks: list[Element]


def page_head(visit: Visit, node: Node, replaced_by: Node | None, parts: Iterable[Part]) -> list[Element | None]:
    """Name it, say what it is, and lead to each part of the page by what it counts."""
    name, language = name_of(node, visit.language)
    numbers = [link(f"{visit.here()}#{part.name}", part.number) for part in parts]
    return [
        crumbs(visit, _SCREENS[node.label], visit.words._(_TITLES[node.label]), shortened(heading(name))),
        moved(visit, node, replaced_by),
        element("div", element("span", label_word(node.label, visit.language)), style="bb-row"),
        element("h1", heading(name), lang=language or None, style="bb-long" if _is_long(name) else ""),
        language_mark(visit, language),
        text_with_mark(visit, node, "note", style="bb-meta"),
        paragraph(*joined(numbers, " · "), style="bb-meta") if numbers else None,
    ]


def _is_long(name: str) -> bool:
    """Whether a name, or a word in it, is too long for the large heading of a phone."""
    return len(name) > 50 or max(map(len, name.split()), default=0) > 16


def page_text(visit: Visit, parts: Iterable[Part]) -> list[Element]:
    """Show the parts one below the other; say so where there is none."""
    blocks = [block for part in parts for block in (element("h2", part.title, id=part.name), *part.blocks)]
    return blocks or [empty(visit.words._("Nothing else is known about this yet"))]


def cards(visit: Visit, views: Iterable[FindingView], references: References) -> list[Element]:
    """Show findings as cards, many behind a fold."""
    return folded(visit, [finding_card(visit, view, references) for view in views], _FIRST)


def sources(
    visit: Visit, links: Iterable[Link], references: References, stated: Mapping[str, int] | None = None
) -> list[Element]:
    """Show sources, the newest first, with the part somebody had in each and the number of findings from it."""
    grouped: dict[str, list[Link]] = {}
    for item in links:
        grouped.setdefault(item.node.id, []).append(item)
    known = [name for name in grouped if name in references]
    newest = sorted(known, key=lambda name: str(references[name].node.properties.get("issued", "")), reverse=True)
    numbers = stated or {}
    rows = [
        source_item(visit, references[name], _said_of(visit, grouped[name], numbers.get(name, 0))) for name in newest
    ]
    return folded(visit, rows, _FIRST)


def _said_of(visit: Visit, group: list[Link], findings: int) -> Element | None:
    """Say in which role, on which pages, and how many findings the library has from a source."""
    source = group[0].node.id
    said: list[Inline] = [*_roles(visit, group)]
    pages = [item.page for item in group if item.page]
    if pages:
        said.append(visit.words._("p. {pages}", pages=", ".join(dict.fromkeys(pages))))
    if findings:
        said.append(
            link(visit.to("findings", source=source), visit.words.ngettext("{n} finding", "{n} findings", findings))
        )
    return paragraph(*joined(said, " · "), style="bb-meta") if said else None


def _roles(visit: Visit, group: list[Link]) -> list[str]:
    """Return the roles that say more than 'author'."""
    roles = dict.fromkeys(str(item.edge.properties.get("role", "author")) for item in group)
    return [choice_word(group[0].edge.type, "role", role, visit.language) for role in roles if role != "author"]


def open_questions(visit: Visit, nodes: Iterable[Node]) -> list[Element]:
    """Show what is not known about it."""
    rows = [element("p", *thing_links(visit, [node], most=160), style="bb-side") for node in nodes]
    return [element("h3", visit.words._("Open questions")), *folded(visit, rows)] if rows else []
