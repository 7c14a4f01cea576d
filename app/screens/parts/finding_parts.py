"""What the page of a finding says, part by part."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, paragraph
from app.screens.parts.citing import cite_box
from app.screens.parts.findings import finding_card, source_line
from app.screens.parts.folds import folded
from app.screens.parts.states import moved
from app.screens.parts.things import facts, language_mark, text_with_mark, thing_link, thing_links, voice_class
from app.screens.parts.titles import crumbs
from app.screens.parts.visit import Visit
from app.screens.parts.voices import voice_name
from app.wording.forms import page_words
from app.wording.names import choice_word, heading, kind_word, name_of, shortened
from graph.questions.finding import FindingPage, Step
from graph.questions.findings import Counterpart, Counterparts
from ontology.elements import text_in
from ontology.table import SCHEMA

CONFIDENCE_REASONS = ("limitations", "coherence", "adequacy", "relevance")
"""The properties that say why, in the order of the method."""
_LONGEST = 120
"""Letters of the statement in the reference to its page."""
_HIGHEST = 4
"""Steps of the staircase that are set in; higher ones stand above the last."""


def head(visit: Visit, page: FindingPage) -> list[Element | None]:
    """The statement, who says it, and where it stands."""
    view, _ = page.view, visit.words._
    statement, language = name_of(page.node, visit.language)
    kind = kind_word("Finding", str(page.node.properties.get("kind", "")), visit.language)
    voice = voice_name(visit, view.voice) if view.voice else _("not stated")
    speaker = text_in(page.node.properties, "speaker", visit.language)
    return [
        crumbs(visit, "findings", _("Findings"), shortened(statement, 50)),
        moved(visit, page.node, page.replaced_by),
        element(
            "div",
            element("span", element("span", style=voice_class(view.voice), aria_hidden="true"), voice),
            element("span", kind),
            element("span", speaker[0]) if speaker else None,
            style="bb-row",
        ),
        element("h1", statement, lang=language or None, style="bb-long"),
        language_mark(visit, language),
        paragraph(*source_line(visit, view, page.references), style="bb-meta"),
        _items(visit, page),
        text_with_mark(visit, page.node, "note", style="bb-meta"),
    ]


def _items(visit: Visit, page: FindingPage) -> Element | None:
    """Show the parts of an enumeration; nothing for other findings."""
    for language in (visit.language, "da", "en"):
        items = page.node.properties.get(f"items_{language}")
        if isinstance(items, tuple):
            return element("ul", *(element("li", item) for item in items), lang=language)
    return None


def chain(visit: Visit, page: FindingPage) -> list[Element]:
    """The staircase from the citizen up; nothing where it answers nothing and nothing answers it."""
    if len(page.chain) < 2:
        return []
    stairs = [_stair(visit, page, step, min(height, _HIGHEST)) for height, step in enumerate(page.chain)]
    return [element("h2", visit.words._("Who answers whom")), *stairs]


def _stair(visit: Visit, page: FindingPage, step: Step, height: int) -> Element:
    """Show one step; each stands further to the right than the one it answers."""
    style = f"bb-stair bb-stair-{height}"
    if step.distance == 0:
        here = element("strong", visit.words._("This finding: "))
        return element("div", paragraph(here, name_of(page.node, visit.language)[0]), style=f"{style} bb-here")
    cards = [finding_card(visit, view, page.references) for view in step.findings]
    return element("div", element("h3", _answering(visit, step.distance)), *folded(visit, cards), style=style)


def _answering(visit: Visit, distance: int) -> str:
    _ = visit.words._
    if distance < 0:
        return _("It answers") if distance == -1 else _("That in turn answers")
    return _("It is answered by") if distance == 1 else _("That in turn is answered by")


def answers(visit: Visit, page: FindingPage) -> list[Element]:
    """What other findings say to it, with the reason."""
    _, view = visit.words._, page.view
    return [
        *_counterparts(visit, _("In line with it"), view.supports),
        *_counterparts(visit, _("In tension with it"), view.contradicts),
        *_counterparts(visit, _("An earlier wording of it"), view.follows),
        *_counterparts(visit, _("What became of it"), view.followed_by),
    ]


def _counterparts(visit: Visit, title: str, others: Counterparts) -> list[Element]:
    return [element("h2", title), *(_counterpart(visit, item) for item in others)] if others else []


def _counterpart(visit: Visit, item: Counterpart) -> Element:
    voice = voice_name(visit, item.voice) if item.voice else visit.words._("not stated")
    swatch = element("span", style=voice_class(item.voice), aria_hidden="true")
    reason = text_in(item.link.edge.properties, "because", visit.language)
    said: list[Inline] = [swatch, voice]
    if reason:
        said += [" · ", visit.words._("because"), f" {reason[0].rstrip('.')}."]
    return element(
        "article", element("p", thing_link(visit, item.node)), paragraph(*said, style="bb-meta"), style="bb-item"
    )


def side(visit: Visit, page: FindingPage) -> list[Element]:
    """Facts about it."""
    _, view = visit.words._, page.view
    rows: list[tuple[str, list[Inline]]] = []
    for word, nodes in (
        (_("About"), view.about),
        (_("Defines"), view.defines),
        (_("Addressed to"), view.addressed_to),
        (_("Said by"), view.attributed_to),
        (_("Presented at"), view.given_at),
        (_("Asked by"), view.investigated_by),
        (_("Open questions"), view.open_questions),
    ):
        rows += [(word, thing_links(visit, nodes))] if nodes else []
    return [
        element("h3", _("In short")),
        facts([*rows, *_own_facts(visit, page)]),
        *cite_box(visit, shortened(name_of(page.node, visit.language)[0], _LONGEST).rstrip(".")),
    ]


def _own_facts(visit: Visit, page: FindingPage) -> list[tuple[str, list[Inline]]]:
    held, _ = page.node.properties, visit.words._
    rows: list[tuple[str, list[Inline]]] = []
    if "page" in held:
        rows.append((_("Page"), [page_words(str(held["page"]), visit.language)]))
    for name, word in (
        ("section", _("Section")),
        ("number", _("Number in the source")),
        ("evidence_type", _("Built on")),
    ):
        rows += [(word, [choice_word("Finding", name, str(held[name]), visit.language)])] if name in held else []
    if "confidence" in held:
        rows.append((_("Confidence"), [choice_word("Finding", "confidence", str(held["confidence"]), visit.language)]))
        rows += _reasons(visit, page)
    if isinstance(value := held.get("value"), int):
        upto = f"–{visit.words.number(held['value_to'])}" if isinstance(held.get("value_to"), int) else ""  # type: ignore[arg-type]
        unit = text_in(held, "unit", visit.language)
        rows.append((_("Number"), [f"{visit.words.number(value)}{upto} {unit[0] if unit else ''}".strip()]))
    return rows or [(_("Kind"), [heading(kind_word("Finding", str(held.get("kind", "")), visit.language))])]


def _reasons(visit: Visit, page: FindingPage) -> list[tuple[str, list[Inline]]]:
    """Why the confidence is what it is: the four reasons of GRADE-CERQual, in the words of the table."""
    named = {item.name: item for item in SCHEMA.label("Finding").properties}
    found = ((named[name], text_in(page.node.properties, name, visit.language)) for name in CONFIDENCE_REASONS)
    return [(heading(item.words.in_language(visit.language)), [text[0]]) for item, text in found if text]
