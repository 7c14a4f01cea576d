"""Findings as cards: who speaks to the left, the statement, and the line that says where it stands."""

from __future__ import annotations

from collections.abc import Iterable

from app.components.markup import Element, Inline, element, joined, link
from app.screens.parts.references import References, cited
from app.screens.parts.things import language_mark, voice_class
from app.screens.parts.visit import Visit
from app.screens.parts.voices import voice_name
from app.wording.names import kind_word, name_of
from graph.questions.findings import Counterparts, FindingView
from graph.questions.pages import page_order
from ontology.elements import Node, slug_of


def finding_card(visit: Visit, view: FindingView, references: References) -> Element:
    """Show one finding."""
    statement, language = name_of(view.node, visit.language)
    return element(
        "article",
        element("div", *_who(visit, view), style="bb-who"),
        element(
            "div",
            element("p", link(visit.to_thing(view.node.id), statement, style="bb-statement", lang=language or None),
                    language_mark(visit, language)),
            element("p", *source_line(visit, view, references), *_against(visit, view), style="bb-meta"),
        ),
        style="bb-finding",
        id=f"finding-{slug_of(view.node.id)}",
    )  # fmt: skip


def _who(visit: Visit, view: FindingView) -> list[Inline]:
    kind = kind_word("Finding", str(view.node.properties.get("kind", "")), visit.language)
    swatch = element("i", style=voice_class(view.voice), aria_hidden="true")
    voice = voice_name(visit, view.voice) if view.voice else visit.words._("not stated")
    return [swatch, voice, " ", element("span", kind)]


def source_line(visit: Visit, view: FindingView, references: References) -> list[Inline]:
    """Say first what a finding rests on, then where it was read."""
    if view.stated_in is None:
        return []
    page = str(view.node.properties.get("page", ""))
    read_in = [*cited(visit, references, view.stated_in.node.id, page), *_section(view.node)]
    leans: list[Inline] = [
        element("span", *cited(visit, references, source, ", ".join(pages)))
        for source, pages in _leaned_on(view).items()
    ]
    if not leans:
        return read_in
    return [*joined(leans), visit.words._(", stated in "), *read_in]


def _leaned_on(view: FindingView) -> dict[str, list[str]]:
    """Return the sources a finding rests on, each with its pages in order."""
    found: dict[str, list[str]] = {}
    for item in sorted(view.rests_on, key=lambda item: page_order(item.page)):
        found.setdefault(item.node.id, []).extend([item.page] if item.page else [])
    return found


def _section(node: Node) -> list[Inline]:
    section = node.properties.get("section")
    return [f", {section}"] if section and not node.properties.get("page") else []


def _against(visit: Visit, view: FindingView) -> Iterable[Inline]:
    if view.contradicts:
        yield " · "
        yield link(visit.to_thing(view.node.id), _contradicted(visit, view.contradicts))


def _contradicted(visit: Visit, others: Counterparts) -> str:
    if len(others) == 1 and (voice := others[0].voice):
        return visit.words._("contradicted by 1 {voice}", voice=name_of(voice, visit.language)[0])
    return visit.words.ngettext("contradicted by {n} finding", "contradicted by {n} findings", len(others))
