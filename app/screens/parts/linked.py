"""Lists of what a thing is joined to: each name as a link, with role, title and page where they are printed."""

from __future__ import annotations

from app.components.markup import Element, Inline, element
from app.screens.parts.things import thing_link
from app.screens.parts.visit import Visit
from app.wording.forms import page_words
from app.wording.names import choice_word
from graph.questions.pages import page_order
from graph.questions.surroundings import Link, Links

_FIRST = 10


def section(visit: Visit, title: str, links: Links) -> list[Element]:
    """Show a headed list; nothing where nothing is joined so."""
    return [element("h3", title), *linked_rows(visit, links)] if links else []


def linked_rows(visit: Visit, links: Links) -> list[Element]:
    """Show each thing once, with everything its connections say; many stand behind a fold."""
    grouped: dict[str, list[Link]] = {}
    for item in links:
        grouped.setdefault(item.node.id, []).append(item)
    rows = [element("li", *_row(visit, group)) for group in grouped.values()]
    first = element("ul", *rows[:_FIRST], style="bb-plain bb-side")
    rest = rows[_FIRST:]
    if not rest:
        return [first]
    more = visit.words.ngettext("Show {n} more", "Show {n} more", len(rest))
    return [first, element("details", element("summary", more), element("ul", *rest, style="bb-plain bb-side"))]


def _row(visit: Visit, group: list[Link]) -> list[Inline]:
    edges = [item.edge for item in group]
    said = [
        choice_word(edge.type, "role", str(edge.properties["role"]), visit.language)
        for edge in edges
        if "role" in edge.properties
    ]
    said += [str(edge.properties["title"]) for edge in edges if "title" in edge.properties]
    pages = sorted({item.page for item in group if item.page}, key=page_order)
    said += [page_words(", ".join(pages), visit.language)] if pages else []
    name = thing_link(visit, group[0].node, most=110)
    return [name, element("span", f" · {', '.join(dict.fromkeys(said))}", style="bb-meta")] if said else [name]
