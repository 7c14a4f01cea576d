"""What the map shows, said in words beside it: as a list step by step, or as a table that can be sorted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from app.components.markup import Element, Inline, element, link
from app.screens.parts.drawing import main_kind
from app.screens.parts.lists import pager
from app.screens.parts.map_asked import MapAsked
from app.screens.parts.map_data import Pair, pairs_of, verbs_of
from app.screens.parts.things import sign, thing_link
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.names import kind_word, name_of
from graph.questions.concept_map import MapNode
from ontology.elements import slug_of
from ontology.folding import sort_key

_FIRST_ROWS = 8
_PAGE = 50
"""Rows of the table at once."""
COLUMNS = {"name": N_("Concept"), "kind": N_("Kind"), "links": N_("Connections"), "findings": N_("Findings")}
"""Columns of the table, by their name in an address; a hyphen before it turns the order round."""


def faces(visit: Visit, asked: MapAsked) -> list[Element]:
    """Return what stands beside the map: the title with the choice of face, and the face that is on."""
    _, as_table = visit.words._, visit.query.get("face") == "table"
    choices = [
        link(visit.here(face=None, sort=None, page=None), _("List"), style="" if as_table else "on",
             aria_current=None if as_table else "true"),
        link(visit.here(face="table"), _("Table"), style="on" if as_table else "",
             aria_current="true" if as_table else None),
    ]  # fmt: skip
    title = element("h2", _("The same as a table") if as_table else _("The same as a list"))
    nav = element("nav", *choices, style="bb-choices", aria_label=_("List or table"))
    face = _table(visit, asked) if as_table else _list(visit, asked)
    return [element("div", title, nav, style="bb-titled"), *face]


def _list(visit: Visit, asked: MapAsked) -> list[Element]:
    pairs = pairs_of(asked.view.edges)
    steps = sorted({item.step for item in asked.view.nodes if item.node.id != asked.focus})
    return [part for step in steps for part in _step(visit, asked, step, pairs)]


def _step(visit: Visit, asked: MapAsked, step: int, pairs: Sequence[Pair]) -> list[Element]:
    """Show the concepts of one step: those that match, the others behind a fold that says so."""
    items = [item for item in asked.view.nodes if item.step == step and item.node.id != asked.focus]
    if not asked.focus:
        items.sort(key=_key(visit, pairs)["name"])
    matching = asked.filters.passing(items)
    others = [item for item in items if item not in matching]
    rows = [_row(visit, asked, item, pairs) for item in matching]
    blocks = [_rows_of(_head(visit, asked, step, len(items)), rows[:_FIRST_ROWS])]
    more = visit.words.ngettext("Show the last {n}", "Show the last {n}", len(rows) - _FIRST_ROWS)
    blocks += _fold(more, rows[_FIRST_ROWS:])
    faded = visit.words.ngettext("{n} does not match", "{n} do not match", len(others))
    return [*blocks, *_fold(faded, [_row(visit, asked, item, pairs) for item in others])]


def _fold(title: str, rows: list[Element]) -> list[Element]:
    return [element("details", element("summary", title), _rows_of(None, rows))] if rows else []


def _rows_of(head: Element | None, rows: Sequence[Element]) -> Element:
    return element("table", head, element("tbody", *rows))


def _head(visit: Visit, asked: MapAsked, step: int, number: int) -> Element:
    _, ngettext = visit.words._, visit.words.ngettext
    if asked.focus:
        away = {1: _("One step away"), 2: _("Two steps away"), 3: _("Three steps away")}[step]
        how = _("Connection") if step == 1 else _("Through")
    else:
        away, how = ngettext("{n} concept", "{n} concepts", number), _("Connections")
    return element(
        "thead",
        element(
            "tr",
            element("th", f"{away} ({visit.words.number(number)})" if asked.focus else away, scope="col"),
            element("th", how, scope="col"),
            element("th", _("Findings"), scope="col", style="bb-number"),
        ),
    )


def _row(visit: Visit, asked: MapAsked, item: MapNode, pairs: Sequence[Pair]) -> Element:
    mine = [pair for pair in pairs if item.node.id in pair.ends]
    return element(
        "tr",
        element("td", sign(item.node), thing_link(visit, item.node)),
        element("td", *_how(visit, asked, item, mine)),
        element("td", _findings(visit, item), style="bb-number"),
        style="on" if _is_chosen(visit, asked, item) else "",
    )


def _findings(visit: Visit, item: MapNode) -> Inline:
    number = visit.words.number(item.findings)
    return link(visit.to("findings", topic=item.node.id), number) if item.findings else number


def _is_chosen(visit: Visit, asked: MapAsked, item: MapNode) -> bool:
    slug = slug_of(item.node.id)
    return slug == visit.query.get("at") or (bool(asked.link) and slug in asked.link.split("~"))


def _how(visit: Visit, asked: MapAsked, item: MapNode, mine: Sequence[Pair]) -> list[Inline]:
    """Say how a concept is joined: with the focus by its verb, further away by what stands between."""
    if not asked.focus:
        return [visit.words.number(len(mine))]
    if item.step == 1:
        pair = next(pair for pair in mine if asked.focus in pair.ends)
        verb = link(visit.here(link=pair.name), verbs_of(pair, visit.language, asked.focus))
        mark = element("span", visit.words._("reason missing"), style="bb-tag")
        return [verb] if pair.explained else [verb, " ", mark]
    steps = {other.node.id: other for other in asked.view.nodes}
    between = [steps[end] for pair in mine for end in pair.ends if steps[end].step == item.step - 1]
    return [name_of(between[0].node, visit.language)[0]] if between else []


Key = Callable[[MapNode], tuple[object, ...]]


def _key(visit: Visit, pairs: Sequence[Pair]) -> Mapping[str, Key]:
    """Return what the rows can be sorted by."""
    language = visit.language

    def name(item: MapNode) -> str:
        return sort_key(name_of(item.node, language)[0], language)

    return {
        "name": lambda item: (name(item), item.node.id),
        "kind": lambda item: (kind_word("Concept", main_kind(item.node), language), name(item), item.node.id),
        "links": lambda item: (-sum(item.node.id in pair.ends for pair in pairs), name(item), item.node.id),
        "findings": lambda item: (-item.findings, name(item), item.node.id),
    }


def _table(visit: Visit, asked: MapAsked) -> list[Element]:
    """Show every concept that matches as rows, in the order the address asks for."""
    pairs = pairs_of(asked.view.edges)
    by = visit.query.get("sort", "name")
    column = by.lstrip("-") if by.lstrip("-") in COLUMNS else "name"
    items = sorted(asked.filters.passing(asked.view.nodes), key=_key(visit, pairs)[column], reverse=by.startswith("-"))
    page = int(asked_page) if (asked_page := visit.query.get("page", "1")).isdecimal() and len(asked_page) < 6 else 1
    shown = items[(page - 1) * _PAGE : page * _PAGE]
    head = element("thead", element("tr", *(_column(visit, name, by) for name in COLUMNS)))
    rows = [_table_row(visit, asked, item, pairs) for item in shown]
    pages = pager(visit, page, len(shown), len(items), _PAGE)
    return [element("table", head, element("tbody", *rows), style="bb-sortable"), *([pages] if pages else [])]


def _column(visit: Visit, name: str, by: str) -> Element:
    """Show the head of a column: pressing it sorts by it, pressing it again turns the order round."""
    on = by.lstrip("-") == name
    turned = f"-{name}" if by == name else name
    text = visit.words._(COLUMNS[name])
    numbers = name in ("links", "findings")
    order = None if not on else "descending" if numbers != by.startswith("-") else "ascending"
    return element(
        "th", link(visit.here(sort=turned, page=None), text, style="on" if on else ""), scope="col",
        style="bb-number" if numbers else "", aria_sort=order,
    )  # fmt: skip


def _table_row(visit: Visit, asked: MapAsked, item: MapNode, pairs: Sequence[Pair]) -> Element:
    mine = sum(item.node.id in pair.ends for pair in pairs)
    return element(
        "tr",
        element("td", sign(item.node), thing_link(visit, item.node)),
        element("td", kind_word("Concept", main_kind(item.node), visit.language)),
        element("td", visit.words.number(mine), style="bb-number"),
        element("td", _findings(visit, item), style="bb-number"),
        style="on" if _is_chosen(visit, asked, item) else "",
    )
