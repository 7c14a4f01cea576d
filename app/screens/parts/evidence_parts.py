"""What the evidence map says: circles for numbers, rings for what is missing, and the ways to narrow its rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from app.components.markup import Element, Inline, element, link, paragraph
from app.listed import NOT_STATED, PAGE_SIZE
from app.screens.parts.evidence_asked import (
    AXIS_WORDS,
    AskedEvidence,
    axis_name,
    cell_address,
    column_word,
    counted_address,
)
from app.screens.parts.lists import pager
from app.screens.parts.states import empty
from app.screens.parts.things import sign, thing_link, voice_class
from app.screens.parts.visit import Visit
from app.wording.names import heading, kind_word, name_of
from graph.questions.evidence import Axis, Matrix
from ontology.elements import Node, slug_of

FEW = 8
"""Columns up to which there is room for their names, and for words beside the matrix."""
_SIZES = 8
Groups = Sequence[tuple[Node, int]]
"""Concepts that others fall under, with how many."""


def head(visit: Visit) -> list[Element]:
    """Title, and how to read a circle and a ring."""
    _ = visit.words._
    return [
        element("h1", _("What do we know – and who has not been asked?")),
        paragraph(
            _(
                "Each circle counts what the library holds about a concept; press the number to read it. A dashed ring"
                " means that nothing is there: a gap in these sources, not proof that nobody has studied it."
            ),
            style="bb-lead",
        ),
    ]


def controls(visit: Visit, asked: AskedEvidence, kinds: Mapping[str, int], groups: Groups) -> list[Element | None]:
    """Let one choose the columns, the form, and the kind or group of concepts."""
    _ = visit.words._
    away: dict[str, None] = dict.fromkeys(("page", "without", "at", "in"))
    axes = [
        _choice(visit.here(by=axis_name(axis), **away), _(text), axis is asked.axis)
        for axis, text in AXIS_WORDS.items()
    ]
    forms = [
        _choice(visit.here(**{"as": None}), _("Circles"), not asked.table),
        _choice(visit.here(**{"as": "table"}), _("Numbers only"), asked.table),
    ]
    chips = [
        _chip(visit, "kind", kind, kind_word("Concept", kind, visit.language), number, kind in asked.rows.kinds)
        for kind, number in kinds.items()
    ]
    return [
        element(
            "div",
            element("nav", *axes, style="bb-choices bb-wrapping", aria_label=_("Columns")),
            element("nav", *forms, style="bb-choices", aria_label=_("Form")),
            style="bb-buttons",
        ),
        element("nav", *chips, style="bb-buttons", aria_label=_("Kind of concept")),
        _groups(visit, asked, groups),
        _narrowed(visit, asked),
    ]


def _groups(visit: Visit, asked: AskedEvidence, groups: Groups) -> Element | None:
    """Offer the concepts that others fall under; the one that is on stands outside the fold."""
    if not groups:
        return None
    chips = {
        node.id: _chip(
            visit, "under", slug_of(node.id), name_of(node, visit.language)[0], number, node.id == asked.rows.under
        )
        for node, number in groups
    }
    if asked.rows.under in chips:
        return element("div", chips[asked.rows.under], style="bb-buttons")
    title = element("summary", visit.words._("Only what falls under one concept"))
    return element("details", title, element("div", *chips.values(), style="bb-buttons"))


def _choice(address: str, text: str, on: bool) -> Element:
    return link(address, text, style="on" if on else "", aria_current="true" if on else None)


def _chip(visit: Visit, name: str, value: str, text: str, number: int, on: bool) -> Element:
    return link(
        visit.here(page=None, **{name: None if on else value}),
        text,
        element("small", visit.words._("remove") if on else visit.words.number(number)),
        style="bb-chip on" if on else "bb-chip",
        aria_current="true" if on else None,
    )


def _narrowed(visit: Visit, asked: AskedEvidence) -> Element | None:
    """Show what else narrows the rows, each with the word that takes it away."""
    _ = visit.words._
    on: list[tuple[str, str]] = []
    if asked.rows.text:
        on.append((_("holds “{text}”", text=asked.rows.text), "q"))
    if asked.rows.without is not None:
        on.append((_("only with a gap in the column"), "without"))
    if not on:
        return None
    remove = element("small", _("remove"))
    chips = [link(visit.here(**{name: None, "page": None}), text, remove, style="bb-chip on") for text, name in on]
    return element("div", *chips, style="bb-buttons")


def matrix(visit: Visit, asked: AskedEvidence, shown: Matrix) -> list[Element | None]:
    """Show the rows of one page, and what leads to the others."""
    _ = visit.words._
    if not shown.rows:
        return [empty(_("No concept fits these choices"), way_out=(visit.to("evidence"), _("Clear all")))]
    if not shown.columns:
        return [empty(_("Nothing is counted here yet"), _("No source or finding says which concepts it is about."))]
    top = element("tr", element("th", _("Concept"), scope="col"), *_columns(visit, asked, shown), _sum_head(visit))
    body = [_row(visit, asked, shown, row) for row in shown.rows]
    style = "bb-evidence" + (" bb-many" if len(shown.columns) > FEW else "") + (" bb-plainly" if asked.table else "")
    table = element("table", _caption(visit, asked), element("thead", top), element("tbody", *body), style=style)
    count = visit.words.ngettext("{n} concept", "{n} concepts", shown.total)
    note = visit.words._(
        "One finding or source may be about several concepts. The area of a circle grows with the number."
    )
    return [
        element("div", table, style="bb-scrolled"),
        pager(visit, asked.page, len(shown.rows), shown.total, PAGE_SIZE),
        paragraph(f"{count}. {note}", style="bb-meta"),
    ]  # fmt: skip


def _caption(visit: Visit, asked: AskedEvidence) -> Element:
    _ = visit.words._
    what = _("Findings about each concept") if asked.counted == "Finding" else _("Sources about each concept")
    return element("caption", f"{what} · {_(AXIS_WORDS[asked.axis])}")


def _sum_head(visit: Visit) -> Element:
    return element("th", visit.words._("All"), scope="col", style="bb-number")


def _columns(visit: Visit, asked: AskedEvidence, shown: Matrix) -> list[Element]:
    """Name the columns; under each how many rows have nothing there, which leads to them."""
    found = []
    for column in shown.columns:
        number = visit.words.number(shown.empty[column])
        said = visit.words.ngettext("{n} without", "{n} without", shown.empty[column])
        node = shown.named.get(column)
        word = heading(column_word(visit, asked.axis, column, node))
        address = visit.here(without=column or NOT_STATED, page=None)
        swatch = element("span", style=voice_class(node), aria_hidden="true") if asked.axis is Axis.VOICE else None
        text = said if len(shown.columns) <= FEW else number
        gaps = link(address, text, aria_label=f"{word}: {said}", title=said) if shown.empty[column] else number
        found.append(
            element("th", element("span", swatch, word), element("small", gaps), scope="col", style="bb-column")
        )
    return found


def _row(visit: Visit, asked: AskedEvidence, shown: Matrix, concept: Node) -> Element:
    cells = [_cell(visit, asked, shown, concept, column) for column in shown.columns]
    number = visit.words.number(shown.sums[concept.id])
    everything: Inline = number
    if shown.sums[concept.id]:
        everything = link(counted_address(visit, asked.axis, concept.id), number)
    chosen = asked.cell is not None and asked.cell[0] == concept.id
    name = element("th", sign(concept), thing_link(visit, concept), scope="row")
    every = element("td", element("span", visit.words._("All"), style="bb-level"), everything, style="bb-number")
    return element("tr", name, *cells, every, style="on" if chosen else "")


def _cell(visit: Visit, asked: AskedEvidence, shown: Matrix, concept: Node, column: str) -> Element:
    number, node = shown.at(concept.id, column), shown.named.get(column)
    word = heading(column_word(visit, asked.axis, column, node))
    level = element("span", word, style="bb-level")
    if number:
        dot = element("span", style=f"bb-dot bb-size-{size(number, shown.largest)} {_colour(node)}", aria_hidden="true")
        address = counted_address(visit, asked.axis, concept.id, column)
        said = f"{name_of(concept, visit.language)[0]}, {word}: {visit.words.number(number)}"
        return element("td", level, dot, link(address, visit.words.number(number), aria_label=said), style="bb-some")
    if not column:
        return element("td", level, "0", style="bb-zero-cell")
    said = visit.words._("Nothing here: {concept}, {column}. What would a study ask?",
                         concept=name_of(concept, visit.language)[0], column=word)  # fmt: skip
    on = asked.cell == (concept.id, column)
    ring = link(cell_address(visit, concept, column), element("span", word), style="bb-ring on" if on else "bb-ring",
                aria_label=said, title=said)  # fmt: skip
    return element("td", ring, style="bb-zero-cell bb-asked" if column == asked.rows.without else "bb-zero-cell")


def _colour(node: Node | None) -> str:
    return voice_class(node).removeprefix("bb-voice").strip() if node else ""


def size(number: int, largest: int) -> int:
    """Return the size of a circle, 1 to 8: its area grows with the number, and the largest of a page is 8."""
    return max(1, round(_SIZES * sqrt(number / largest)))
