"""A concept on paper: what it means, who says what about it, what it is joined to and why, with room to write."""

from __future__ import annotations

from collections.abc import Iterator

from app.publish.handout import Block, BlockKind, Handout, Row, apa_list, cited_sources
from app.publish.handout_map import Places, map_drawing
from app.publish.handout_words import handout_words, texts_of
from app.rooms.task_data import place_words
from app.wording import Wording
from app.wording.names import heading, kind_word, kinds_of, name_of
from graph.questions.concept import ConceptPage, concept_page
from graph.questions.concept_map import map_around
from graph.questions.findings import FindingView
from graph.questions.surroundings import Link
from graph.store import Direction, GraphStore
from ontology.elements import text_in
from ontology.table import SCHEMA

MOST_FINDINGS = 30
MOST_CONCEPTS = 16
_LINES = 5


def concept_handout(store: GraphStore, places: Places, concept: str, words: Wording, address: str) -> Handout:
    """Make the sheet of a concept; NotFoundError for an unknown id."""
    page = concept_page(store, concept)
    kinds = ", ".join(kind_word("Concept", kind, words.language) for kind in kinds_of(page.node))
    sources = sorted(
        {view.stated_in.node.id for view in _shown(page) if view.stated_in}
        | {str(link.edge.properties["source"]) for link in page.links if "source" in link.edge.properties}
    )
    return Handout(
        title=heading(name_of(page.node, words.language)[0]),
        kind=heading(kinds),
        language=words.language,
        address=address,
        edition=store.digest()[:8],
        blocks=tuple(_blocks(store, places, page, words)),
        references=apa_list(cited_sources(store, sources), words.language),
        words=handout_words(words),
    )


def _shown(page: ConceptPage) -> tuple[FindingView, ...]:
    return (*page.definitions, *page.findings[:MOST_FINDINGS])


def _blocks(store: GraphStore, places: Places, page: ConceptPage, words: Wording) -> Iterator[Block]:
    _ = words._
    yield from texts_of(page.node, "definition", words, BlockKind.LEAD)
    for block in texts_of(page.node, "scope", words, BlockKind.TEXT):
        yield Block(BlockKind.HEADING, _("Not the same as"))
        yield block
    yield from _drawing(store, places, page, words)
    connections = (*page.broader, *page.narrower, *page.links)
    if connections:
        yield Block(BlockKind.HEADING, _("Connections"))
        yield Block(BlockKind.SENTENCES, rows=tuple(_sentence(page, link, words) for link in connections))
    if page.definitions:
        yield Block(BlockKind.HEADING, _("Definitions in the sources"))
        yield Block(BlockKind.SENTENCES, rows=tuple(_row(page, view, words) for view in page.definitions))
    yield from _findings(page, words)
    yield Block(BlockKind.HEADING, _("Your own words"))
    yield Block(BlockKind.QUESTION, _("What does the word mean to you, and whose voice is missing here?"))
    yield Block(BlockKind.LINES, lines=_LINES)


def _drawing(store: GraphStore, places: Places, page: ConceptPage, words: Wording) -> Iterator[Block]:
    view = map_around(store, page.node.id, most=MOST_CONCEPTS)
    if len(view.nodes) > 1:
        names = ", ".join(name_of(item.node, words.language)[0] for item in view.nodes[1:])
        alt = words._("Map of {concept} with {names}.", concept=name_of(page.node, words.language)[0], names=names)
        nodes = [item.node for item in view.nodes]
        yield Block(
            BlockKind.MAP, alt, drawing=map_drawing(nodes, view.edges, places, words.language, focus=page.node.id)
        )


def _findings(page: ConceptPage, words: Wording) -> Iterator[Block]:
    if not page.findings:
        return
    yield Block(BlockKind.HEADING, words._("Who says what"))
    yield Block(BlockKind.SENTENCES, rows=tuple(_row(page, view, words) for view in page.findings[:MOST_FINDINGS]))
    left = len(page.findings) - MOST_FINDINGS
    if left > 0:
        text = words.ngettext("{n} more stands on the live page.", "{n} more stand on the live page.", left)
        yield Block(BlockKind.META, text)


def _sentence(page: ConceptPage, link: Link, words: Wording) -> Row:
    relation = SCHEMA.relation(link.edge.type)
    verb = (relation.verb if link.direction is Direction.OUT else relation.inverse).in_language(words.language)
    because = text_in(link.edge.properties, "because", words.language)
    reason = f", {words._('because')} {because[0]}" if because else ""
    names = [name_of(node, words.language)[0] for node in (page.node, link.node)]
    source = str(link.edge.properties.get("source", ""))
    where = place_words(page.references, source, link.page, words) if source else ""
    return Row(f"{heading(names[0])} {verb} {names[1]}{reason}.", where)


def _row(page: ConceptPage, view: FindingView, words: Wording) -> Row:
    text, language = name_of(view.node, words.language)
    voice = heading(name_of(view.voice, words.language)[0]) if view.voice else words._("not stated")
    printed = str(view.node.properties.get("page", ""))
    where = place_words(page.references, view.stated_in.node.id, printed, words) if view.stated_in else ""
    return Row(text, f"{voice} · {where}" if where else voice, "", language)
