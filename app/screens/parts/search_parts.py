"""What the search says: things found, each with the words that matched."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link, paragraph
from app.screens.parts.states import empty
from app.screens.parts.things import sign, thing_link, voice_class, what_it_is_in
from app.screens.parts.visit import Visit
from app.wording.names import heading, name_of, short_reference
from graph.questions.search import Passage, SearchPage, passage
from ontology.elements import Node
from ontology.table import SCHEMA

MOST = 50
_ABOUT = 220
"""Characters of a long text that are shown round the words found."""
_LABELS = (
    "Concept",
    "Finding",
    "Source",
    "Project",
    "Person",
    "Organisation",
    "Programme",
    "Legislation",
    "Event",
    "OpenQuestion",
)


def asked_label(visit: Visit) -> str:
    """Return the label a search is narrowed to; empty for all."""
    asked = visit.query.get("label", "")
    return asked if asked in _LABELS else ""


def nothing_asked(visit: Visit) -> list[Element]:
    """Say what can be searched."""
    _ = visit.words._
    hint = _(
        "Write a word in the box above: a concept, a name, a title, or words of a finding. "
        "Danish, English and inflected forms are found."
    )
    return [element("h1", _("Search")), paragraph(hint, style="bb-lead")]


def found(visit: Visit, text: str, label: str, page: SearchPage) -> list[Element | None]:
    """Show what was found, the best first."""
    _, ngettext = visit.words._, visit.words.ngettext
    nodes = list({node.id: node for node in (*page.cited, *(hit.node for hit in page.hits))}.values())
    total = max(page.total, len(nodes))
    title = element("h1", _("Search: {text}", text=text), style="bb-long")
    if not nodes:
        way_out = (
            (visit.here(label=None), _("Search everything")) if label else (visit.to("concepts"), _("All concepts"))
        )
        hint = _("Try fewer words, or the beginning of a word.")
        return [title, _narrow(visit, label), empty(_("Nothing found for “{text}”", text=text), hint, way_out=way_out)]
    more = (
        paragraph(_("The first {n} are shown. Write more words to find fewer.", n=visit.words.number(len(nodes))))
        if total > len(nodes)
        else None
    )
    return [
        title,
        paragraph(ngettext("{n} match", "{n} matches", total), style="bb-meta"),
        _narrow(visit, label),
        *(_hit(visit, node, text, page) for node in nodes),
        more,
    ]


def _narrow(visit: Visit, label: str) -> Element:
    def chip(name: str, words: str) -> Element:
        on = name == label
        return link(
            visit.here(label=name or None),
            words,
            style="bb-chip on" if on else "bb-chip",
            aria_current="true" if on else None,
        )

    chips = [chip("", visit.words._("everything"))] + [
        chip(name, SCHEMA.label(name).plural.in_language(visit.language)) for name in _LABELS
    ]
    return element("nav", *chips, style="bb-buttons", aria_label=visit.words._("Sort of thing"))


def _hit(visit: Visit, node: Node, text: str, page: SearchPage) -> Element:
    where = passage(node, text, visit.language)
    shown = paragraph(*_marked(where), style="bb-meta") if where and not _is_title(node, where) else None
    return element(
        "article",
        element("p", _sign(node, page), thing_link(visit, node, capital=True, most=160)),
        paragraph(" · ".join(_facts(visit, node, page)), style="bb-meta"),
        shown,
        style="bb-item",
    )


def _sign(node: Node, page: SearchPage) -> Element:
    """Draw the sign of a thing; a finding has the swatch of its voice."""
    voice = page.voices.get(node.id)
    return element("span", style=voice_class(voice), aria_hidden="true") if voice else sign(node)


def _facts(visit: Visit, node: Node, page: SearchPage) -> list[str]:
    """Return what it is, who speaks, and where it stands."""
    voice, within = page.voices.get(node.id), page.within.get(node.id, node)
    said = [heading(what_it_is_in(node, visit.language))]
    said += [heading(name_of(voice, visit.language)[0])] if voice else []
    if reference := page.references.get(within.id):
        return [*said, short_reference(reference, visit.language)]
    return said if within is node else [*said, name_of(within, visit.language)[0]]


def _is_title(node: Node, where: Passage) -> bool:
    return where.property.startswith(SCHEMA.label(node.label).title) or where.property == "id"


def _marked(where: Passage) -> list[Inline]:
    """Show the text round the words found, each of them marked."""
    first = where.places[0][0]
    start = 0 if first < _ABOUT // 2 else where.text.rfind(" ", 0, first - _ABOUT // 3) + 1
    end = min(len(where.text), start + _ABOUT)
    parts: list[Inline] = ["… "] if start else []
    at = start
    for begin, stop in where.places:
        if begin >= at and stop <= end:
            parts += [where.text[at:begin], element("mark", where.text[begin:stop])]
            at = stop
    return [*parts, where.text[at:end], " …" if end < len(where.text) else ""]
