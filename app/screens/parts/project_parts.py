"""What the page of a project says, part by part."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link
from app.screens.parts.findings import finding_card
from app.screens.parts.folds import folded
from app.screens.parts.linked import section
from app.screens.parts.references import References, cited, source_item
from app.screens.parts.states import empty, moved
from app.screens.parts.things import facts, not_stated, sign, text_with_mark, thing_link, thing_links
from app.screens.parts.titles import crumbs
from app.screens.parts.visit import Visit
from app.wording.forms import country_word, date_words, money_words
from app.wording.names import choice_word, kind_word, kinds_of, name_of
from graph.questions.findings import FindingView
from graph.questions.project import Money, ProjectPage
from graph.questions.surroundings import Link, of_label


def head(visit: Visit, page: ProjectPage) -> list[Element | None]:
    """Name, kind and what it does."""
    node, _ = page.node, visit.words._
    name, language = name_of(node, visit.language)
    kind = kind_word("Project", next(iter(kinds_of(node)), ""), visit.language)
    short = node.properties.get("acronym")
    return [
        crumbs(visit, "projects", _("Projects"), str(short or name)),
        moved(visit, node, page.replaced_by),
        element(
            "div", element("span", sign(node), kind), element("span", str(short)) if short else None, style="bb-row"
        ),
        element("h1", name, lang=language or None, style="bb-long"),
        text_with_mark(visit, node, "summary", style="bb-lead"),
        text_with_mark(visit, node, "note", style="bb-meta"),
    ]


def hypotheses(visit: Visit, page: ProjectPage) -> list[Element]:
    """What it investigates, each with what became of it."""
    if not page.hypotheses:
        return []
    cards = []
    for view in page.hypotheses:
        cards.append(finding_card(visit, view, page.references))
        cards += _became(visit, view)
    return [element("h2", visit.words._("What it investigates")), *cards]


def _became(visit: Visit, view: FindingView) -> list[Element]:
    if not view.followed_by:
        return []
    title = element("span", visit.words._("What became of it: "), style="bb-verb")
    later: list[Inline] = []
    for item in view.followed_by:
        later += ["; "] if later else []
        later.append(thing_link(visit, item.node))
    return [element("p", title, *later, style="bb-meta bb-later")]


def findings(visit: Visit, page: ProjectPage) -> list[Element]:
    """What is said about it."""
    title = element("h2", visit.words._("What is said about it"))
    if not page.findings:
        return [title, empty(visit.words._("No findings about this project yet"))]
    return [title, *folded(visit, [finding_card(visit, view, page.references) for view in page.findings])]


def outputs(visit: Visit, page: ProjectPage) -> list[Element]:
    """Sources and programmes that came of it, and the other sources about it."""
    found: list[Element] = []
    came = {item.node.id for item in page.outputs}
    about = tuple(item for item in page.sources_about if item.node.id not in came)
    for title, links in (
        (visit.words._("What came of it"), page.outputs),
        (visit.words._("Sources about it"), about),
    ):
        rows = [
            source_item(visit, page.references[item.node.id]) if item.node.id in page.references
            else element("article", element("p", thing_link(visit, item.node)), style="bb-item")
            for item in links
        ]  # fmt: skip
        found += [element("h2", title), *folded(visit, rows)] if rows else []
    return found


def side(visit: Visit, page: ProjectPage) -> list[Element]:
    """Facts, money, people and partners."""
    _ = visit.words._
    return [
        element("h3", _("In short")),
        facts(_facts(visit, page)),
        *_money(visit, page),
        *section(visit, _("People"), page.people),
        *section(visit, _("Partners"), page.partners),
        *section(visit, _("About"), page.topics),
        *section(visit, _("Methods and roles it uses"), page.uses),
        *section(visit, _("Part of"), page.part_of),
        *section(visit, _("Events"), page.events),
        *section(visit, _("Named in"), of_label(page.mentioned_in, "Source")),
        *_open(visit, page),
    ]


def _facts(visit: Visit, page: ProjectPage) -> list[tuple[str, list[Inline]]]:
    held, _ = page.node.properties, visit.words._
    rows: list[tuple[str, list[Inline]]] = []
    for name, word in (("start", _("Start")), ("end", _("End"))):
        rows.append((word, [date_words(str(held[name]), visit.language)] if name in held else [not_stated(visit)]))
    if "status" in held:
        rows.append((_("Status"), [choice_word("Project", "status", str(held["status"]), visit.language)]))
    countries = held.get("country", ())
    if isinstance(countries, tuple) and countries:
        rows.append((_("Country"), [", ".join(country_word(code, visit.words) for code in countries)]))
    urls = held.get("url", ())
    rows += [(_("On the web"), [link(url, url)]) for url in urls] if isinstance(urls, tuple) else []
    return rows


def _money(visit: Visit, page: ProjectPage) -> list[Element]:
    """Say what it costs and who pays; the sum of the grants only where it says something new."""
    held, _ = page.node.properties, visit.words._
    budget = held.get("budget")
    rows: list[tuple[str, list[Inline]]] = []
    if isinstance(budget, int):
        rows.append((_("Budget"), [money_words(budget, str(held.get("currency", "")), visit.words)]))
    elif page.granted:
        rows.append((_("Grants in all"), [_sum(visit, page.granted)]))
    if not rows and not page.funders:
        return []
    payers = [element("li", *_payer(visit, item, page.references)) for item in page.funders]
    listed = element("ul", *payers, style="bb-plain bb-side") if payers else None
    return [element("h3", _("Money")), *([facts(rows)] if rows else []), *([listed] if listed else [])]


def _sum(visit: Visit, granted: tuple[Money, ...]) -> str:
    return " + ".join(money_words(item.amount, item.currency, visit.words) for item in granted)


def _payer(visit: Visit, item: Link, references: References) -> list[Inline]:
    held = item.edge.properties
    amount = held.get("amount")
    said: list[Inline] = [thing_link(visit, item.node)]
    if isinstance(amount, int):
        together = " (" + visit.words._("together") + ")" if held.get("joint") else ""
        said.append(f" · {money_words(amount, str(held.get('currency', '')), visit.words)}{together}")
    if source := held.get("source"):
        said.append(element("span", " · ", *cited(visit, references, str(source), item.page), style="bb-meta"))
    return said


def _open(visit: Visit, page: ProjectPage) -> list[Element]:
    rows = [element("p", *thing_links(visit, [node]), style="bb-side") for node in page.open_questions]
    return [element("h3", visit.words._("Open questions")), *folded(visit, rows)] if rows else []
