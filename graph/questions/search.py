"""Search as a person means it: things by name and text, and sources the way one cites them, 'Krogstrup & Brix 2019'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.questions.references import Reference, references
from graph.store import Condition, Direction, GraphStore, Hit, Joined
from ontology.elements import Node
from ontology.folding import asked, fold, found_at
from ontology.schema import Schema
from ontology.searched import names_of, texts_of
from ontology.table import SCHEMA

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NAMESAKES = 50
_JOINING = {"and", "og", "et", "al", "m", "fl", "in", "i"}
"""Words that join names in a citation."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What a search found."""

    hits: tuple[Hit, ...]
    total: int
    cited: tuple[Node, ...]
    """Sources whose authors and year are what was asked, the latest first."""
    references: Mapping[str, Reference]
    """Every source found, and every one that a finding stands in, by id."""
    within: Mapping[str, Node]
    """A finding to the source it stands in, a stop to its lesson."""
    voices: Mapping[str, Node]
    """A finding to who speaks."""


def search_page(store: GraphStore, text: str, labels: Sequence[str] = (), most: int = 20) -> SearchPage:
    """Search by name and text and by citation; three calls, and one for each name where the text may be a citation."""
    found = store.search(text, labels, most)
    cited = cited_as(store, text, most) if not labels or "Source" in labels else ()
    within, voices = _places(store, [hit.node.id for hit in found.hits if hit.node.label in ("Finding", "Stop")])
    named = [*(hit.node for hit in found.hits), *cited, *within.values()]
    sources = [node.id for node in named if node.label == "Source"]
    return SearchPage(found.hits, found.total, cited, references(store, sources) if sources else {}, within, voices)


def _places(store: GraphStore, ids: Sequence[str]) -> tuple[Mapping[str, Node], Mapping[str, Node]]:
    """Return where findings and stops stand, and who speaks in the findings."""
    if not ids:
        return {}, {}
    around = store.neighbourhood(ids, ("STATED_IN", "PART_OF", "VOICED_BY"), Direction.OUT)
    voices = {edge.start: around.nodes[edge.end] for edge in around.edges if edge.type == "VOICED_BY"}
    stands = [(edge.start, around.nodes[edge.end]) for edge in around.edges if edge.type != "VOICED_BY"]
    within = {start: node for start, node in stands if node.label in ("Source", "Lesson")}
    return within, voices


def cited_as(store: GraphStore, text: str, most: int = 20) -> tuple[Node, ...]:
    """Return sources that people or bodies of all these names wrote, in this year where one is given; latest first."""
    names = [word for word in fold(text).split() if not _YEAR.fullmatch(word) and word not in _JOINING]
    years = _YEAR.findall(text)
    conditions: list[Condition] = []
    for name in names:
        people = store.search(name, ("Person", "Organisation"), _NAMESAKES)
        named = tuple(hit.node.id for hit in people.hits if hit.score > 1)
        if not named:
            return ()
        conditions.append(Joined("AUTHORED_BY", named))
    if not conditions:
        return ()
    nodes = store.listing("Source", conditions, most=1_000).nodes
    found = [node for node in nodes if not years or str(node.properties.get("issued", ""))[:4] in years]
    return tuple(sorted(found, key=_latest_first)[:most])


def _latest_first(node: Node) -> tuple[int, str]:
    year = _YEAR.match(str(node.properties.get("issued", "")))
    return (-int(year.group()) if year else 0, node.id)


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of a thing in which the words asked for stand."""

    property: str
    """Flat name: `synonyms_da`, `definition_en`."""
    text: str
    places: tuple[tuple[int, int], ...]
    """Where the words stand: start and end, in characters of the text."""


def passage(node: Node, text: str, language: str, schema: Schema = SCHEMA) -> Passage | None:
    """Return the best place to show what was found: a name before a text, this language before others, most words."""
    demands = asked(text)
    candidates = []
    for later, fields in enumerate((names_of(node, schema), texts_of(node, schema))):
        for name, value in fields:
            if places := found_at(value, demands):
                rank = (later, not name.endswith(f"_{language}"), -len(places), name, value)
                candidates.append((rank, Passage(name, value, places)))
    return min(candidates, key=lambda item: item[0])[1] if candidates else None
