"""What the timeline says: which sorts of things, which years, the things on a line of years, and what has no date."""

from __future__ import annotations

from dataclasses import dataclass

from app.components.markup import Element, element, link, paragraph
from app.listed import page_in
from app.screens.parts.folds import and_more, folded
from app.screens.parts.lists import pager
from app.screens.parts.states import empty
from app.screens.parts.things import sign, thing_link
from app.screens.parts.time_table import TimeRow, time_table
from app.screens.parts.visit import Visit
from app.wording.names import heading, label_word, name_of
from graph.questions.timeline import DATES, Asked, Moment, Timeline
from graph.store import GraphStore
from ontology.elements import Node
from ontology.errors import NotFoundError
from ontology.table import SCHEMA

PAGE_SIZE = 50
_NAMES = {label.lower(): label for label in DATES}


@dataclass(frozen=True, slots=True)
class AskedTimeline:
    """What an address asks of the timeline."""

    asked: Asked
    topic: Node | None
    """The concept that everything is about; None for everything."""
    page: int

    @property
    def first(self) -> int:
        """How many things stand on the pages before."""
        return (self.page - 1) * PAGE_SIZE


def asked_timeline(visit: Visit, store: GraphStore) -> AskedTimeline:
    """Read the address; what makes no sense is left out, but NotFoundError for a concept that nothing has."""
    query = visit.query
    labels = tuple(_NAMES[name] for name in query.get("of", "").split(",") if name in _NAMES)
    about = f"concept/{query['about']}" if query.get("about") else ""
    topic = store.nodes([about]).get(about) if about else None
    if about and topic is None:
        raise NotFoundError(about)
    years = [query.get(name, "") for name in ("from", "to")]
    since, until = (year if year.isascii() and year.isdecimal() and len(year) == 4 else "" for year in years)
    asked = Asked(labels=labels or tuple(DATES), about=about, since=since, until=until)
    return AskedTimeline(asked, topic, page_in(query))


def head(visit: Visit, asked: AskedTimeline, found: Timeline) -> list[Element | None]:
    """Title, the sorts of things with their numbers, and the years as bars that are choices."""
    _ = visit.words._
    chips = [_sort(visit, asked, label, found.numbers.get(label, 0)) for label in DATES]
    return [
        element("h1", _("Timeline")),
        paragraph(_("Reforms, programmes, projects, events and sources, in the order in which they began."),
                  style="bb-lead"),
        element("nav", *chips, style="bb-buttons", aria_label=_("Sort of thing")),
        _years(visit, asked, found),
        _chosen(visit, asked),
    ]  # fmt: skip


def _sort(visit: Visit, asked: AskedTimeline, label: str, number: int) -> Element:
    chosen = [name for name in visit.query.get("of", "").split(",") if name in _NAMES]
    name = label.lower()
    on = name in chosen
    then = [other for other in chosen if other != name] if on else [*chosen, name]
    word = heading(SCHEMA.label(label).plural.in_language(visit.language))
    return link(
        visit.here(of=",".join(then) or None, page=None),
        element("span", style=f"bb-when bb-when-{name}", aria_hidden="true"),
        word,
        element("small", visit.words._("remove") if on else visit.words.number(number)),
        style="bb-chip on" if on else "bb-chip",
        aria_current="true" if on else None,
    )


def _years(visit: Visit, asked: AskedTimeline, found: Timeline) -> Element | None:
    known = {int(year): number for year, number in found.years.items() if year.isdecimal()}
    if len(known) < 2:
        return None
    highest = max(known.values())
    bars = [_bar(visit, asked, year, known.get(year, 0), highest) for year in range(min(known), max(known) + 1)]
    ends = element("div", element("span", str(min(known))), element("span", str(max(known))), style="bb-row bb-ends")
    said = visit.words._("Press a year to see only that year; press another to reach from the one to the other.")
    return element("section", element("div", *bars, style="bb-years"), ends, paragraph(said, style="bb-meta"),
                   style="bb-long-years", aria_label=visit.words._("Years"))  # fmt: skip


def _bar(visit: Visit, asked: AskedTimeline, year: int, number: int, highest: int) -> Element:
    column = (element("span", grow=highest - number), element("span", grow=number, style="bb-fill"))
    if not number:
        return element("span", *column, style="bb-year")
    since, until = reach(asked.asked, str(year))
    on = asked.asked.since <= str(year) <= asked.asked.until
    words = f"{year}: {visit.words.number(number)}"
    return link(
        visit.here(**{"from": since, "to": until, "page": None}), *column,
        style="bb-year on" if on else "bb-year", title=words, aria_label=words, aria_current="true" if on else None,
    )  # fmt: skip


def reach(asked: Asked, year: str) -> tuple[str, str]:
    """Return the years that are on when a year is pressed: one year reaches to another, a stretch begins anew."""
    one = asked.since if asked.since == asked.until else ""
    return (min(one, year), max(one, year)) if one and one != year else (year, year)


def _chosen(visit: Visit, asked: AskedTimeline) -> Element | None:
    """Show what narrows the timeline, each with the word that takes it away."""
    _ = visit.words._
    remove = element("small", _("remove"))
    on = []
    if asked.asked.since or asked.asked.until:
        years = "–".join(dict.fromkeys(filter(None, (asked.asked.since, asked.asked.until))))
        on.append(link(visit.here(**{"from": None, "to": None, "page": None}), years, remove, style="bb-chip on"))
    if asked.topic:
        words = _("about {concept}", concept=name_of(asked.topic, visit.language)[0])
        on.append(link(visit.here(about=None, page=None), words, remove, style="bb-chip on"))
    return element("div", *on, style="bb-buttons") if on else None


def drawn(visit: Visit, asked: AskedTimeline, found: Timeline) -> list[Element | None]:
    """Show one page of things on the line, and lead to the others."""
    _, ngettext = visit.words._, visit.words.ngettext
    if not found.moments:
        way_out = (visit.to("timeline"), _("Clear all"))
        return [empty(_("Nothing fits these choices"), _("Take one of them away."), way_out=way_out)]
    count = ngettext("{n} thing in order of time", "{n} things in order of time", found.total)
    rows = [_row(visit, moment) for moment in found.moments]
    return [
        time_table(visit, count, rows),
        pager(visit, asked.page, len(rows), found.total, PAGE_SIZE),
    ]


def _row(visit: Visit, moment: Moment) -> TimeRow:
    name = element("span", thing_link(visit, moment.node, most=90), _word(visit, moment.node))
    return TimeRow(name, moment, moment.node.label.lower())


def _word(visit: Visit, node: Node) -> Element:
    return element("small", f" {label_word(node.label, visit.language)}")


def undated(visit: Visit, found: Timeline) -> list[Element]:
    """Show what has no date, apart from the line."""
    if not found.undated:
        return []
    rows = [element("p", sign(node), thing_link(visit, node, most=110), _word(visit, node)) for node in found.undated]
    return [
        element("h2", visit.words._("Without a date"), id="undated"),
        paragraph(visit.words._("No source in the library says when."), style="bb-meta"),
        *folded(visit, rows, 10),
        *and_more(visit, found.undated_total - len(found.undated)),
    ]
