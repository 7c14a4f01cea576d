"""What is new in the library, said in words: by day on the start, label by label on a page of its own."""

from __future__ import annotations

from collections.abc import Sequence

from app.components.markup import Element, element, joined, link, paragraph
from app.screens.parts.lists import pager
from app.screens.parts.states import empty
from app.screens.parts.things import thing_link, what_it_is_in
from app.screens.parts.visit import Visit
from app.wording.forms import date_words
from app.wording.names import heading, label_word
from graph.questions.whats_new import Added
from ontology.elements import Node
from ontology.table import SCHEMA

PAGE = 25
_SHOWN = 5


def news(visit: Visit, latest: Sequence[Added], day: str) -> list[Element]:
    """Show what the last day brought: numbers that lead to the things, and one of each sort; nothing without dates."""
    if not latest:
        return []
    _ = visit.words._
    counts = [link(visit.to("news", since=day, label=added.label), counted(visit, added)) for added in latest]
    first = [added.nodes[0] for added in latest if added.nodes][:_SHOWN]
    return [
        element("h2", _("New in the library")),
        paragraph(f"{heading(date_words(day, visit.language))}: ", *joined(counts)),
        *(_item(visit, node) for node in first),
        paragraph(link(visit.to("news"), _("Everything new")), style="bb-meta"),
    ]


def counted(visit: Visit, added: Added) -> str:
    """Say how many things of a sort: '137 begreber'."""
    label = SCHEMA.label(added.label)
    words = label.words if added.total == 1 else label.plural
    return f"{visit.words.number(added.total)}\N{NO-BREAK SPACE}{words.in_language(visit.language)}"


def _item(visit: Visit, node: Node) -> Element:
    words = f"{what_it_is_in(node, visit.language)} · {date_words(str(node.properties['added']), visit.language)}"
    name = paragraph(thing_link(visit, node, capital=True, most=90))
    return element("div", name, paragraph(words, style="bb-meta"), style="bb-item")


def head(visit: Visit, since: str) -> list[Element]:
    """Title, and from when on."""
    _ = visit.words._
    text = _("Added since {day}", day=date_words(since, visit.language)) if since else _("Everything with a date")
    return [
        element("h1", _("What is new")),
        paragraph(_("By the dates in the files of the library, the latest first."), style="bb-lead"),
        paragraph(text, style="bb-meta"),
    ]


def choices(visit: Visit, added: Sequence[Added], shown: Added | None) -> list[Element]:
    """Show the sorts of things with their numbers, and the days on which something came."""
    if not added:
        nothing = visit.words._("Nothing in the library was added since then.")
        everything = (visit.to("news"), visit.words._("Everything new"))
        return [empty(nothing, way_out=everything if visit.query.get("since") else None)]
    links = [
        link(visit.here(label=item.label, page=None), counted(visit, item), style="on" if item is shown else "",
             aria_current="true" if item is shown else None)
        for item in added
    ]  # fmt: skip
    return [element("nav", *links, style="bb-choices bb-wrapped", aria_label=visit.words._("Sort of thing"))]


def listed(visit: Visit, shown: Added, page: int) -> list[Element | None]:
    """Show one page of things of a sort, and how many came on each day."""
    days = [
        element("li", link(visit.here(since=day, page=None), date_words(day, visit.language)),
                f" · {visit.words.number(number)}")
        for day, number in list(shown.days.items())[:PAGE]
    ]  # fmt: skip
    return [
        element("h2", heading(_plural(visit, shown))),
        *(_item(visit, node) for node in shown.nodes),
        pager(visit, page, len(shown.nodes), shown.total, PAGE),
        element("h2", visit.words._("Day by day")),
        element("ul", *days, style="bb-plain"),
    ]


def _plural(visit: Visit, added: Added) -> str:
    if added.total == 1:
        return label_word(added.label, visit.language)
    return SCHEMA.label(added.label).plural.in_language(visit.language)
