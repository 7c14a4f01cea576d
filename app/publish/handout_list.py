"""A list somebody chose, on paper: each thing with its text and where it stands, then the references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.publish.handout import Block, BlockKind, Handout, Row, apa_list, cited_sources
from app.publish.handout_words import handout_words
from app.rooms.task_data import place_words
from app.wording import Wording
from app.wording.names import heading, name_of, short_reference
from graph.questions.findings import FindingView, details
from graph.questions.references import Reference, references
from graph.store import GraphStore
from ontology.elements import Node, text_in
from ontology.table import SCHEMA

MOST_THINGS = 200
Findings = Mapping[str, FindingView]
Known = Mapping[str, Reference]


def list_handout(
    store: GraphStore, things: Sequence[str], notes: Mapping[str, str], title: str, words: Wording, address: str
) -> Handout:
    """Make a sheet of chosen things, with a person's own note under each; things that are gone are left out."""
    found = store.nodes(list(dict.fromkeys(things))[:MOST_THINGS])
    more = details(store, (), [node.id for node in found.values() if node.label == "Finding"])
    chosen = [node.id for node in found.values() if node.label == "Source"]
    known = {**more.references, **(references(store, chosen) if chosen else {})}
    return Handout(
        title=title,
        kind=words._("My list"),
        language=words.language,
        address=address,
        edition=store.digest()[:8],
        blocks=tuple(_blocks(found, more.findings, known, notes, words)),
        references=apa_list(cited_sources(store, sorted(known)), words.language),
        words=handout_words(words),
    )


def _blocks(
    found: Mapping[str, Node], findings: Findings, known: Known, notes: Mapping[str, str], words: Wording
) -> Iterator[Block]:
    if not found:
        yield Block(BlockKind.TEXT, words._("There is nothing here yet"))
    for label in SCHEMA.labels.values():
        nodes = [node for node in found.values() if node.label == label.name]
        if nodes:
            yield Block(BlockKind.HEADING, heading(label.plural.in_language(words.language)))
            rows = tuple(_row(node, findings, known, notes.get(node.id, ""), words) for node in nodes)
            yield Block(BlockKind.SENTENCES, rows=rows)


def _row(node: Node, findings: Findings, known: Known, note: str, words: Wording) -> Row:
    text, language = name_of(node, words.language)
    if meaning := text_in(node.properties, "definition", words.language):
        text = f"{heading(text)}: {meaning[0]}"
    return Row(text, " · ".join(filter(None, (_where(node, findings, known, words), note))), "", language)


def _where(node: Node, findings: Findings, known: Known, words: Wording) -> str:
    if node.label == "Source":
        return short_reference(known[node.id], words.language)
    view = findings.get(node.id)
    if view is None or view.stated_in is None:
        return ""
    where = place_words(known, view.stated_in.node.id, str(node.properties.get("page", "")), words)
    return f"{heading(name_of(view.voice, words.language)[0])} · {where}" if view.voice else where
