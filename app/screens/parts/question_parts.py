"""What the list of open questions says."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.listed import page_in
from app.screens.parts.lists import pager
from app.screens.parts.references import References, cited
from app.screens.parts.states import empty
from app.screens.parts.things import text_with_mark, thing_link, thing_links
from app.screens.parts.visit import Visit
from app.wording.names import kind_word, name_of
from graph.questions.open_questions import OpenQuestion, OpenQuestions
from graph.questions.surroundings import Link
from ontology.elements import text_in

PAGE_SIZE = 25


def asked_kinds(visit: Visit) -> tuple[str, ...]:
    """Return the kinds asked for; empty for all."""
    return tuple(kind for kind in visit.query.get("kind", "").split(",") if kind)


def first(visit: Visit) -> int:
    """Return how many questions stand on the pages before."""
    return (page_in(visit.query) - 1) * PAGE_SIZE


def head(visit: Visit, page: OpenQuestions) -> list[Element]:
    """Say what this is, and let one choose a kind."""
    _ = visit.words._
    chosen = asked_kinds(visit)
    chips = [
        _chip(visit, kind, number, chosen) for kind, number in sorted(page.kinds.items(), key=lambda item: -item[1])
    ]
    return [
        element("h1", _("Open questions")),
        paragraph(
            _(
                "What is not known is worth knowing: what the sources do not say, where one has looked, and"
                " what might be the answer."
            ),
            style="bb-lead",
        ),
        element("nav", *chips, style="bb-buttons", aria_label=_("Kind")),
    ]


def _chip(visit: Visit, kind: str, number: int, chosen: tuple[str, ...]) -> Element:
    on = kind in chosen
    word = kind_word("OpenQuestion", kind, visit.language)
    after = visit.words._("remove") if on else visit.words.number(number)
    then = None if on else kind
    return link(
        visit.here(kind=then, page=None),
        word,
        element("small", after),
        style="bb-chip on" if on else "bb-chip",
        aria_current="true" if on else None,
    )


def listed(visit: Visit, page: OpenQuestions) -> list[Element | None]:
    """Show the questions of one page."""
    if not page.questions:
        return [
            empty(
                visit.words._("No open questions here"),
                way_out=(visit.to("questions"), visit.words._("All open questions")),
            )
        ]
    rows = [question(visit, item, page.references) for item in page.questions]
    return [*rows, pager(visit, page_in(visit.query), len(rows), page.total, PAGE_SIZE)]


def question(visit: Visit, item: OpenQuestion, references: References) -> Element:
    """Show one question with what it concerns and where one looked."""
    _ = visit.words._
    text, language = name_of(item.node, visit.language)
    kind = kind_word("OpenQuestion", str(item.node.properties.get("kind", "")), visit.language)
    said: list[Inline] = [kind]
    if item.concerns:
        said += [" · ", _("concerns "), *thing_links(visit, item.concerns, most=70)]
    looked = _looked_in(visit, item, references)
    return element(
        "article",
        element("p", link(visit.to_thing(item.node.id), text, style="bb-statement", lang=language or None)),
        paragraph(*said, style="bb-meta"),
        paragraph(_("looked in "), *joined(looked, "; "), style="bb-meta") if looked else None,
        *(_candidate(visit, found) for found in item.candidates),
        text_with_mark(visit, item.node, "note", style="bb-meta"),
        style="bb-item",
    )


def _looked_in(visit: Visit, item: OpenQuestion, references: References) -> list[Element]:
    """Name each source once, with every page one looked at."""
    pages: dict[str, list[str]] = {}
    for found in item.looked_in:
        pages.setdefault(found.node.id, []).extend([found.page] if found.page else [])
    return [element("span", *cited(visit, references, name, ", ".join(held))) for name, held in pages.items()]


def _candidate(visit: Visit, found: Link) -> Element:
    """Show a possible answer, which is never more than possible."""
    reason = text_in(found.edge.properties, "because", visit.language)
    after = f", {visit.words._('because')} {reason[0].rstrip('.')}." if reason else ""
    return paragraph(
        visit.words._("could be "), thing_link(visit, found.node, most=80), after, style="bb-meta bb-missing"
    )
