"""The entries of a plan as a table: line, what the entry is, what becomes of it, and both sides where they differ."""

from __future__ import annotations

from collections.abc import Sequence

from app.components.markup import Element, Inline, element, link
from app.jobs.rows import ASKED, Note, Row
from app.screens.parts.import_marks import two_sides
from app.screens.parts.import_words import ALREADY, OUTCOMES
from app.screens.parts.visit import Visit

_IN_LIBRARY = ("identical", "changed", "duplicate")
"""Outcomes of entries whose source has a page already."""


def plan_table(visit: Visit, rows: Sequence[Row]) -> Element:
    """Show some entries."""
    _ = visit.words._
    heads = (_("Line"), _("In the file"), _("What becomes of it"))
    return element(
        "table",
        element("caption", _("The entries of the file, in its order"), style="bb-unseen"),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *(part for row in rows for part in _rows(visit, row))),
        style="bb-plan",
    )


def _rows(visit: Visit, row: Row) -> list[Element]:
    line = element("td", element("span", visit.words._("Line"), " ", style="bb-level"), visit.words.number(row.line))
    found = [element("tr", line, element("td", *entry(visit, row)), element("td", *_becomes(visit, row)))]
    if row.sides:
        before, after = visit.words._("Last time"), visit.words._("In the file now")
        found.append(element("tr", element("td", two_sides(visit, row.sides, before, after), colspan="3")))
    return found


def entry(visit: Visit, row: Row) -> list[Element]:
    """Name an entry: its title and its key, the title as a link where the source has a page."""
    _ = visit.words._
    title: Inline = row.title or element("em", _("no title"))
    if row.id and row.outcome in _IN_LIBRARY and not row.likely:
        title = link(visit.to_thing(f"source/{row.id}"), title)
    key = element("span", row.key, dir="auto") if row.key else element("em", _("no key"))
    return [element("p", title, dir="auto"), element("p", key, style="bb-meta")]


def _becomes(visit: Visit, row: Row) -> list[Element]:
    language = visit.language
    sure = row.outcome == "duplicate" and not row.likely
    word = element("strong", visit.words._(ALREADY if sure else OUTCOMES[row.outcome]))
    said = [element("p", word, ": ", row.reason.in_language(language))]
    if row.likely:
        said.append(element("p", link(visit.here(show=ASKED, page=None), visit.words._("Decide")), style="bb-meta"))
    elif cure := row.cure.in_language(language):
        said.append(element("p", f"{cure[:1].upper()}{cure[1:]}.", style="bb-meta"))
    return [*said, *(note(visit, one) for one in row.notes)]


def note(visit: Visit, one: Note) -> Element:
    """Say what is doubtful on one line, and what to do."""
    language = visit.language
    where = visit.words._("Line {line}", line=visit.words.number(one.line))
    return element(
        "p", f"{where}: {one.message.in_language(language)} – {one.cure.in_language(language)}", style="bb-meta"
    )
