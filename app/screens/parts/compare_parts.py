"""A comparison as a table: a column for each thing; what they share in a line of its own, then what only one has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.screens.parts.compare_asked import AskedComparison
from app.screens.parts.findings import finding_card
from app.screens.parts.references import References
from app.screens.parts.states import empty
from app.screens.parts.things import not_stated, thing_link
from app.screens.parts.visit import Visit
from app.wording.names import heading, name_of
from graph.questions.compare import Meeting, in_common
from ontology.elements import Node

_FIRST = 12
_PAIRS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table."""

    name: str
    cells: tuple[list[Inline], ...]
    """One for each thing; an empty one says that nothing is stated."""
    shared: tuple[Inline, ...] = ()
    """What stands in all of them."""
    listed: bool = False
    """Whether an empty cell is an empty list: the library holds nothing, whatever sources may say."""


def head(visit: Visit, title: str) -> list[Element]:
    """Title, and how to read the table."""
    _ = visit.words._
    said = _("What they share stands in a line of its own; under it what only one of them has.")
    return [element("h1", title, style="bb-long"), paragraph(said, style="bb-lead")]


def table(visit: Visit, asked: AskedComparison, nodes: Sequence[Node], lines: Sequence[Line]) -> list[Element]:
    """Show the lines side by side; on a phone one under the other, each cell with the name of its thing."""
    _ = visit.words._
    names = [thing_link(visit, node, capital=True, most=70) for node in nodes]
    heads = [
        element("th", name, " ", link(asked.without(visit, node.id), _("remove"), style="bb-meta"), scope="col")
        for name, node in zip(names, nodes, strict=True)
    ]
    top = element("tr", element("td", element("span", _("Compared"), style="bb-unseen")), *heads)
    body = [row for line in lines for row in _rows(visit, line, names)]
    return [element("table", element("thead", top), element("tbody", *body), style="bb-compare")]


def _rows(visit: Visit, line: Line, names: Sequence[Element]) -> list[Element]:
    title = element("th", line.name, scope="row")
    nothing = _nothing(visit, line)
    cells = [
        element("td", element("span", name, style="bb-level"), *(cell or [nothing]))
        for name, cell in zip(names, line.cells, strict=True)
    ]
    if not line.shared:
        return [element("tr", title, *cells)]
    label = element("strong", visit.words._("In common: "))
    shared = element("td", label, *joined(line.shared), colspan=str(len(names)), style="bb-shared")
    only = element("th", element("span", visit.words._("only here"), style="bb-meta"), scope="row")
    rest = [element("tr", only, *cells, style="bb-rest")] if any(line.cells) else []
    return [element("tr", title, shared), *rest]


def _nothing(visit: Visit, line: Line) -> Element:
    if not line.listed:
        return not_stated(visit)
    words = visit.words._("nothing else") if line.shared else visit.words._("nothing in the library")
    return element("span", words, style="bb-meta")


def things_line(
    visit: Visit, name: str, sides: Sequence[Sequence[Node]], addresses: Sequence[str], first: int = _FIRST
) -> Line | None:
    """Compare lists of things: those in all of them apart, the rest under each; None where all are empty.

    `addresses` lead to the whole of each list; sentences stand one below the other, names with commas between.
    """
    unique = [tuple({node.id: node for node in side}.values()) for side in sides]
    if not any(unique):
        return None
    shared = in_common(unique)
    known = {node.id for node in shared}
    rest = ([node for node in side if node.id not in known] for side in unique)
    cells = tuple(_listed(visit, nodes, address, first) for nodes, address in zip(rest, addresses, strict=True))
    return Line(name, cells, tuple(thing_link(visit, node, most=80) for node in shared), listed=True)


def _listed(visit: Visit, nodes: Sequence[Node], address: str, first: int) -> list[Inline]:
    links: list[Inline] = [thing_link(visit, node, most=80) for node in nodes[:first]]
    rest = len(nodes) - first
    if rest > 0:
        links.append(link(address, visit.words.ngettext("and {n} more", "and {n} more", rest)))
    if nodes and nodes[0].label in ("Finding", "Source", "OpenQuestion"):
        return [element("ul", *(element("li", item) for item in links), style="bb-plain")]
    return list(joined(links))


def years_line(visit: Visit, name: str, sides: Sequence[Sequence[Node]], addresses: Sequence[str]) -> Line | None:
    """Compare the years of lists of sources: how many, from when to when, and bars on one scale."""
    counted = [Counter(_years(side)) for side in sides]
    every = [year for counts in counted for year in counts]
    if not every:
        return None
    first, last, highest = min(every), max(every), max(max(counts.values(), default=0) for counts in counted)
    cells: list[list[Inline]] = []
    for side, counts, address in zip(sides, counted, addresses, strict=True):
        number = visit.words.ngettext("{n} source", "{n} sources", len(side))
        reach = "–".join(dict.fromkeys((str(min(counts)), str(max(counts))))) if counts else ""
        bars = [_bar(counts[year], highest) for year in range(first, last + 1)]
        drawn = element("div", *bars, style="bb-years", aria_hidden="true")
        cells.append([link(address, number), f" · {reach}" if reach else "", drawn] if side else [])
    return Line(name, tuple(cells), listed=True)


def _years(sources: Sequence[Node]) -> list[int]:
    dates = (str(node.properties.get("issued", ""))[:4] for node in sources)
    return [int(date) for date in dates if date.isdecimal()]


def _bar(number: int, highest: int) -> Element:
    empty_part, full = element("span", grow=highest - number), element("span", grow=number, style="bb-fill")
    return element("span", empty_part, full, style="bb-year")


def met(visit: Visit, meetings: Sequence[Meeting], references: References) -> list[Element]:
    """Show findings from different sides that speak for or against each other, each pair side by side."""
    _ = visit.words._
    found: list[Element] = []
    for relation, title in (("CONTRADICTS", _("Against each other")), ("SUPPORTS", _("In line with each other"))):
        pairs = [item for item in meetings if item.relation == relation]
        found += [element("h2", title)] if pairs else []
        for item in pairs[:_FIRST]:
            cards = [finding_card(visit, view, references) for view in (item.first, item.second)]
            found.append(element("div", *cards, style="bb-pair"))
    return found


def choose(visit: Visit, asked: AskedComparison, near: Sequence[Node]) -> list[Element | None]:
    """Where there is only one thing, offer others that stand near it; where there is none, pairs of those."""
    _ = visit.words._
    if len(asked.ids) > 1:
        return []
    if not asked.ids:
        nothing = empty(_("Nothing to compare yet"), _("Choose two concepts, one after the other."))
        return [nothing, *_begin_with(visit, asked, near)]
    links = [
        link(asked.address(visit, (*asked.ids, node.id)), *thing_link(visit, node, most=60).children, style="bb-chip")
        for node in near[:_FIRST]
    ]
    title = element("h2", _("Compare it with …"))
    return [title, element("nav", *links, style="bb-buttons", aria_label=_("Stands near"))] if links else []


def _begin_with(visit: Visit, asked: AskedComparison, near: Sequence[Node]) -> list[Element]:
    """Offer pairs among some concepts."""
    rows = []
    for one, other in list(combinations(near, 2))[:_PAIRS]:
        first, second = (name_of(node, visit.language)[0] for node in (one, other))
        said = visit.words._("{first} and {second}", first=heading(first), second=second)
        rows.append(element("li", link(asked.address(visit, (one.id, other.id)), said)))
    title = element("h2", visit.words._("Comparisons to begin with"))
    return [title, element("ul", *rows, style="bb-plain")] if rows else []
