"""What the start says, part by part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.screens.parts.editor_key import is_known_editor
from app.screens.parts.states import empty
from app.screens.parts.things import sign, text_with_mark, thing_link
from app.screens.parts.visit import Visit
from app.screens.parts.voices import voice_bar
from graph.questions.voices import Voice
from graph.store import GraphStore, Stats
from ontology.elements import slug_of


def head(visit: Visit) -> list[Element]:
    """Say what this is."""
    _ = visit.words._
    return [
        element("h1", _("Who says what about building bridges in social work?"), style="bb-start"),
        paragraph(
            _(
                "Concepts, findings and sources on coordinating casework and employment services – with who"
                " speaks, and where it stands."
            ),
            style="bb-lead",
        ),
    ]


def doors(visit: Visit, stats: Stats) -> list[Element]:
    """Show the three ways in: explore, read, add."""
    _ = visit.words._
    explore = _door(
        visit.to("map"),
        _("Explore"),
        _("Begin with a concept and follow its connections on the map, from one to the next."),
        [_counted(visit, "concepts", "Concept", stats), link(visit.to("map"), _("the map"))],
    )
    read = _door(
        visit.to("findings"),
        _("Read"),
        _("See who says what, on which page it stands, and which voices are missing."),
        [
            _counted(visit, "findings", "Finding", stats),
            _counted(visit, "sources", "Source", stats),
            _counted(visit, "projects", "Project", stats),
            link(visit.to("evidence"), _("what is missing")),
        ],
    )
    how = visit.to("about", part="add")
    add = _door(
        visit.to("add_sources") if is_known_editor() else how,
        _("Add"),
        _("Put in a source, a concept or a finding. The library is made of files that anyone can read."),
        [
            *_adding(visit),
            link(how, _("how to add something")),
            link(visit.to("questions"), _("what is not known yet")),
        ],
    )
    return [element("div", explore, read, add, style="bb-cards bb-doors")]


def _adding(visit: Visit) -> list[Inline]:
    """Return the ways to add something at once, for those who may."""
    if not is_known_editor():
        return []
    _ = visit.words._
    return [link(visit.to("add_sources"), _("add sources")), link(visit.to("add_finding"), _("add a finding"))]


def _door(href: str, title: str, text: str, links: list[Inline]) -> Element:
    return element(
        "section",
        element("h2", link(href, title)),
        element("p", text),
        paragraph(*joined(links, " · "), style="bb-meta"),
        style="bb-card",
    )


def _counted(visit: Visit, screen: str, label: str, stats: Stats) -> Inline:
    ngettext, number = visit.words.ngettext, stats.nodes.get(label, 0)
    text = {
        "Concept": ngettext("{n} concept", "{n} concepts", number),
        "Finding": ngettext("{n} finding", "{n} findings", number),
        "Source": ngettext("{n} source", "{n} sources", number),
        "Project": ngettext("{n} project", "{n} projects", number),
    }[label]
    return link(visit.to(screen), text) if number else text


def concept_of_the_day(visit: Visit, store: GraphStore, stats: Stats, today: date) -> list[Element | None]:
    """Show one concept; every day another, the same for everybody."""
    title = element("h2", visit.words._("Concept of the day"))
    concepts = stats.nodes.get("Concept", 0)
    if not concepts:
        return [title, empty(visit.words._("No concepts in the library yet"))]
    node = store.listing("Concept", first=today.toordinal() % concepts, most=1).nodes[0]
    return [
        title,
        element("h3", sign(node), thing_link(visit, node, capital=True)),
        text_with_mark(visit, node, "definition"),
        paragraph(link(visit.to("map", focus=slug_of(node.id)), visit.words._("Show on the map")), style="bb-meta"),
    ]


def who_speaks(visit: Visit, voices: Sequence[Voice]) -> list[Element]:
    """Show the voices of the whole library."""
    bar = voice_bar(visit, voices, lambda voice: visit.to("findings", voice=f"concept/{voice}"))
    return [element("h2", visit.words._("Who speaks in the library?")), *bar]
