"""What the page of the BIKVA chain says: a matrix of themes and levels, in which every empty cell says that it is."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link, paragraph
from app.screens.parts.findings import finding_card
from app.screens.parts.folds import folded
from app.screens.parts.states import empty
from app.screens.parts.things import thing_link, thing_links, voice_class
from app.screens.parts.visit import Visit
from app.screens.parts.voices import voice_name
from app.wording.forms import page_words
from app.wording.names import name_of, shortened
from graph.questions.bikva import Cell, Chain, Row
from graph.questions.findings import FindingView
from graph.questions.pages import page_order
from ontology.elements import Node, slug_of

_LONGEST = 110
"""Characters of the first statement in a cell."""


def head(visit: Visit) -> list[Element]:
    """Title, and how to read a row."""
    _ = visit.words._
    return [
        element("h1", _("The BIKVA chain: who answered whom?")),
        paragraph(
            _(
                "What citizens said was carried upwards, level by level. Read a row from left to right: what did the "
                "citizens say, and what was answered? The empty cells are findings too."
            ),
            style="bb-lead",
        ),
    ]


def matrix(visit: Visit, chain: Chain) -> list[Element]:
    """Show all themes; on a phone each is a block of its own."""
    if not chain.rows:
        return [empty(visit.words._("No theme has answers yet"), visit.words._("There is nothing here yet"))]
    columns = [element("th", *_level(visit, level), scope="col") for level in chain.levels]
    top = element("tr", element("th", visit.words._("Theme"), scope="col"), *columns)
    rows = [_row(visit, chain, row) for row in chain.rows]
    return [element("table", element("thead", top), element("tbody", *rows), style="bb-matrix")]


def _level(visit: Visit, level: Node) -> list[Inline]:
    return [element("span", style=voice_class(level), aria_hidden="true"), voice_name(visit, level)]


def _row(visit: Visit, chain: Chain, row: Row) -> Element:
    cells = [_cell(visit, row.theme, level, cell) for level, cell in zip(chain.levels, row.cells, strict=True)]
    return element("tr", element("th", thing_link(visit, row.theme, capital=True), scope="row"), *cells)


def _cell(visit: Visit, theme: Node, level: Node, cell: Cell) -> Element:
    """Show the first statement of a cell and lead to all; an empty one says so and why, where somebody has said why."""
    word = element("span", *_level(visit, level), style="bb-level")
    address = visit.here(theme=slug_of(theme.id), level=slug_of(level.id))
    if not cell.findings:
        why = [element("span", *thing_links(visit, cell.gaps), style="bb-meta")] if cell.gaps else []
        nothing = element("span", link(address, visit.words._("no statement")), style="bb-none")
        return element("td", word, nothing, *why, *_advice(visit, address, cell), style="bb-hatched")
    first = shortened(name_of(cell.findings[0].node, visit.language)[0], _LONGEST)
    number = visit.words.ngettext("{n} finding", "{n} findings", len(cell.findings))
    pages = _pages(cell.findings)
    where = f", {page_words(pages, visit.language)}" if pages else ""
    count = element("span", link(address, number), where, style="bb-meta")
    return element("td", word, element("span", first), count, *_advice(visit, address, cell))


def _pages(findings: tuple[FindingView, ...]) -> str:
    """Return the pages of findings of one source; nothing where they come from several."""
    sources = {view.stated_in.node.id for view in findings if view.stated_in}
    pages = {str(view.node.properties["page"]) for view in findings if "page" in view.node.properties}
    return ", ".join(sorted(pages, key=page_order)) if len(sources) == 1 else ""


def _advice(visit: Visit, address: str, cell: Cell) -> list[Element]:
    if not cell.advice:
        return []
    number = visit.words.ngettext("{n} piece of advice to them", "{n} pieces of advice to them", len(cell.advice))
    return [element("span", link(address, number), style="bb-meta")]


def opened(visit: Visit, chain: Chain) -> list[Element | None]:
    """Show the cell that the address names in full; nothing where it names none."""
    at = {(slug_of(row.theme.id), slug_of(level.id)): (row, level, cell)
          for row in chain.rows for level, cell in zip(chain.levels, row.cells, strict=True)}  # fmt: skip
    found = at.get((visit.query.get("theme", ""), visit.query.get("level", "")))
    if found is None:
        return []
    row, level, cell = found
    below = [] if cell.findings else _below(visit, chain, row, level)
    said = [finding_card(visit, view, chain.references) for view in cell.findings]
    advice = [finding_card(visit, view, chain.references) for view in cell.advice]
    _ = visit.words._
    title = f"{voice_name(visit, level)} · {name_of(row.theme, visit.language)[0]}"
    return [
        element("h2", title, id="cell"),
        *(folded(visit, said) if said else [paragraph(_("no statement"), style="bb-missing")]),
        paragraph(*thing_links(visit, cell.gaps)) if cell.gaps else None,
        *below,
        *([element("h3", _("Advice to them")), *folded(visit, advice)] if advice else []),
        element("div", link(visit.here(theme=None, level=None), _("Close"), style="bb-button"), style="bb-buttons"),
    ]


def _below(visit: Visit, chain: Chain, row: Row, level: Node) -> list[Element]:
    """Show what an empty cell leaves unanswered: what the nearest level before it says on the theme."""
    place = chain.levels.index(level)
    said = [(before, cell) for before, cell in zip(chain.levels[:place], row.cells, strict=False) if cell.findings]
    if not said:
        return []
    before, cell = said[-1]
    cards = [finding_card(visit, view, chain.references) for view in cell.findings]
    title = visit.words._("Said on the theme by the level before: {level}", level=name_of(before, visit.language)[0])
    return [element("h3", title), *folded(visit, cards)]
