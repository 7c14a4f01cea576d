"""What a reader has collected, told in words: for the list on the screen and for what is made of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.rooms.task_data import place_words
from app.wording import Wording
from app.wording.names import heading, kind_word, kinds_of, label_word, name_of, short_reference
from graph.questions.collected import Collected, ends_of
from graph.questions.findings import FindingView
from ontology.elements import Edge, Node, text_in
from ontology.table import SCHEMA

MOST = 500
LONGEST_NOTE = 2_000
_ID = re.compile(r"[a-z]{2,20}/[^\s,\"<>]{1,200}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on a list, with the reader's own line."""

    id: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of one thing."""

    name: str
    language: str
    """Language of the name where it is not the one asked for."""
    what: str
    """Sort of thing."""
    text: str
    """Meaning or summary; may be empty."""
    where: str
    """Where it stands: short reference and page; may be empty."""
    sources: tuple[str, ...]
    """Sources to cite for it."""


def entries_of(value: object) -> tuple[Entry, ...]:
    """Read a list that a browser has sent; whatever is no entry, stands twice or is too much is left out."""
    found: dict[str, Entry] = {}
    for item in value if isinstance(value, list) else ():
        name, note = (item.get("id"), item.get("note", "")) if isinstance(item, dict) else (None, "")
        if isinstance(name, str) and _ID.fullmatch(name) and name not in found and len(found) < MOST:
            found[name] = Entry(name, note[:LONGEST_NOTE] if isinstance(note, str) else "")
    return tuple(found.values())


def told(found: Collected, words: Wording) -> Mapping[str, Told]:
    """Say what each thing is, by id; what is gone is left out."""
    said: dict[str, Told] = {identifier: _thing(node, found, words) for identifier, node in found.things.items()}
    for name, edges in found.joins.items():
        if all(end in found.things for end in ends_of(name) or ()):
            said[name] = _joined(edges, found, words)
    return said


def _thing(node: Node, found: Collected, words: Wording) -> Told:
    name, language = name_of(node, words.language)
    if view := found.details.findings.get(node.id):
        return _finding(view, name, language, found, words)
    reference = found.details.references.get(node.id)
    where = short_reference(reference, words.language) if reference else ""
    about = text_in(node.properties, "definition", words.language) or text_in(
        node.properties, "summary", words.language
    )
    kinds = [kind_word(node.label, kind, words.language) for kind in kinds_of(node) if kind]
    what = kinds[0] if kinds else label_word(node.label, words.language)
    sources = (node.id,) if node.label == "Source" else ()
    return Told(heading(name), language, what, about[0] if about else "", where, sources)


def _finding(view: FindingView, name: str, language: str, found: Collected, words: Wording) -> Told:
    what = label_word("Finding", words.language)
    if view.voice:
        what = f"{what} · {heading(name_of(view.voice, words.language)[0])}"
    if view.stated_in is None:
        return Told(name, language, what, "", "", ())
    source = view.stated_in.node.id
    where = place_words(found.details.references, source, str(view.node.properties.get("page", "")), words)
    return Told(name, language, what, "", where, (source,) if source.startswith("source/") else ())


def _joined(edges: tuple[Edge, ...], found: Collected, words: Wording) -> Told:
    """Tell a connection as its sentences."""
    stated = [
        (str(edge.properties["source"]), str(edge.properties.get("page", "")))
        for edge in edges
        if "source" in edge.properties
    ]
    sources = tuple(dict.fromkeys(source for source, _page in stated))
    places = [place_words(found.details.references, source, page, words) for source, page in stated]
    name = " ".join(_sentence(edge, found, words) for edge in edges)
    return Told(name, "", words._("connection"), "", "; ".join(dict.fromkeys(places)), sources)


def _sentence(edge: Edge, found: Collected, words: Wording) -> str:
    first, second = (name_of(found.things[end], words.language)[0] for end in (edge.start, edge.end))
    verb = SCHEMA.relation(edge.type).verb.in_language(words.language)
    because = text_in(edge.properties, "because", words.language)
    reason = f", {words._('because')} {because[0].rstrip('.')}" if because else ""
    return f"{heading(first)} {verb} {second}{reason}."
