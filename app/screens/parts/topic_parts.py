"""What the page of a programme, a law or an event says, part by part."""

from __future__ import annotations

from itertools import groupby

from app.components.markup import Element
from app.screens.parts.entry_parts import in_short
from app.screens.parts.linked import section
from app.screens.parts.visit import Visit
from app.screens.parts.whole_page import Part, cards, open_questions, sources
from app.wording.names import heading
from graph.questions.surroundings import nodes_of, of_label
from graph.questions.topic import TopicPage
from ontology.table import SCHEMA


def parts(visit: Visit, page: TopicPage) -> list[Part]:
    """Return the parts of the page that have something in them."""
    _, ngettext = visit.words._, visit.words.ngettext
    heard = page.node.label == "Event"
    title = _("What was said there and about it") if heard else _("What is said about it")
    found = [
        Part("findings", title, ngettext("{n} finding", "{n} findings", len(page.findings)),
             cards(visit, page.findings, page.references)),
    ]  # fmt: skip
    by_type = sorted(page.sources, key=lambda item: item.edge.type)
    for relation, links in groupby(by_type, key=lambda item: item.edge.type):
        group = tuple(links)
        number = ngettext("{n} source", "{n} sources", len(nodes_of(group)))
        word = heading(SCHEMA.relation(relation).inverse.in_language(visit.language))
        found.append(
            Part(relation.lower().replace("_", "-"), word, f"{word}: {number}", sources(visit, group, page.references))
        )
    cites, named = of_label(page.cited_by, "Source"), page.mentioned_in
    cited_in = ngettext("cited by {n} source", "cited by {n} sources", len(nodes_of(cites)))
    named_in = ngettext("named in {n} source", "named in {n} sources", len(nodes_of(named)))
    found += [
        Part("cited", _("Cited by"), cited_in, sources(visit, cites, page.references)),
        Part("named", _("Named in"), named_in, sources(visit, named, page.references)),
    ]
    return [part for part in found if part.blocks]


def side(visit: Visit, page: TopicPage) -> list[Element]:
    """Facts, and what it belongs with."""
    _ = visit.words._
    by_type = sorted(page.topics, key=lambda item: item.edge.type)
    topics = [
        block
        for relation, links in groupby(by_type, key=lambda item: item.edge.type)
        for block in section(visit, heading(SCHEMA.relation(relation).verb.in_language(visit.language)), tuple(links))
    ]
    return [
        *in_short(visit, page.node),
        *topics,
        *section(visit, _("Who takes part"), page.parties),
        *section(visit, _("Projects"), page.projects),
        *section(visit, _("Law and reform"), page.laws),
        *section(visit, _("Events"), page.events),
        *section(visit, _("Part of"), page.part_of),
        *section(visit, _("Has these parts"), page.parts),
        *open_questions(visit, page.open_questions),
    ]
