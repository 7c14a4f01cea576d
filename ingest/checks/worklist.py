"""What is allowed in a library but unfinished: links without a reason, concepts without the citizen's voice …"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ingest.checks.registry import problem_at
from ingest.checks.words import missing_languages
from ingest.imports.open_points import open_points
from ingest.imports.signatures import KnownNames
from ingest.library import Library
from ingest.matching.people import Likeness
from ingest.records import Layer
from ontology.elements import Edge
from ontology.errors import Problem

CITIZEN = "concept/citizen"

_POSSIBLE = 3
"""Of the people somebody may be so many are named."""

_OTHERS_WORDS = frozenset({"Source", "Term"})
"""Labels whose texts are as others wrote them, in whatever language that is."""


def worklist(library: Library) -> list[Problem]:
    """Return what is still to do, each with its place and what would finish it, in order of file and line."""
    return sorted({problem for look in _LISTS for problem in look(library)})


def _unexplained_links(library: Library) -> Iterator[Problem]:
    for edge in library.edges.values():
        relation = library.schema.relation(edge.type)
        reasons = [name for name in relation.carries if name.startswith("because_")]
        if edge.start.startswith("concept/") and reasons and not any(name in edge.properties for name in reasons):
            message = f"'{relation.field}' from {edge.start} to {edge.end} is unexplained"
            yield problem_at(
                library, edge, message, "add because: {da: …, en: …}, and source and page where one says so"
            )


def _reasons_in_one_language(library: Library) -> Iterator[Problem]:
    for edge in library.edges.values():
        there = [language for language in ("da", "en") if f"because_{language}" in edge.properties]
        if len(there) == 1:
            missing = "en" if there == ["da"] else "da"
            message = f"the reason from {edge.start} to {edge.end} is missing in: {missing}"
            yield problem_at(library, edge, message, f"add because: {{{missing}: …}}")


def _concepts_without_the_citizen(library: Library) -> Iterator[Problem]:
    by_citizens = {edge.start for edge in _edges(library, "VOICED_BY") if edge.end == CITIZEN}
    heard = {edge.end for edge in _edges(library, "ABOUT") if edge.start in by_citizens}
    for node in library.nodes.values():
        if node.label == "Concept" and node.id not in heard:
            message = f"no finding in the citizen's voice is about {node.id}"
            yield problem_at(library, node, message, "add one where a source has it")


def _texts_in_one_language(library: Library) -> Iterator[Problem]:
    for node in library.nodes.values():
        for item in library.schema.label(node.label).properties:
            if item.by_language and not item.required and item.name != "synonyms" and node.label not in _OTHERS_WORDS:
                yield from missing_languages(library, node, item)


def _drafts(library: Library) -> Iterator[Problem]:
    for node in library.nodes.values():
        if node.properties.get("review") == "draft":
            yield problem_at(library, node, f"{node.id} is a draft", "read it and write review: reviewed", "review")


def _unclaimed_sources(library: Library) -> Iterator[Problem]:
    claimed = {edge.start for edge in _edges(library, "ABOUT")}
    claimed |= {edge.end for edge in library.edges.values() if edge.type in ("MENTIONED_IN", "STATED_IN")}
    for node in library.nodes.values():
        if node.label == "Source" and node.id not in claimed:
            yield problem_at(library, node, f"no concept claims {node.id}", "add about: [some-concept] to its file")


def _readings_of_ours(library: Library) -> Iterator[Problem]:
    for edge in library.edges.values():
        if edge.properties.get("reading") == "ours":
            field = library.schema.relation(edge.type).field
            message = f"'{field}' from {edge.start} to {edge.end} is our reading"
            yield problem_at(library, edge, message, "write reading: stated where a source says it")


def _open_points_of_imports(library: Library) -> Iterator[Problem]:
    yield from open_points(library.files)


def _possible_people(library: Library) -> Iterator[Problem]:
    known = KnownNames(library)
    for node in library.nodes.values():
        record = library.records[node.id][0]
        if node.label == "Person" and record.layer is Layer.DERIVED and (possible := known.possible(node)):
            others = " or ".join(possible[:_POSSIBLE])
            message = f"{node.id} may be {others}: {Likeness.POSSIBLE.value.en}"
            cure = "where it is, write the full name in the program it comes from, or authored_by in the source's file"
            yield Problem(record.file, record.line, message, cure)


def _edges(library: Library, kind: str) -> Iterator[Edge]:
    return (edge for edge in library.edges.values() if edge.type == kind)


_LISTS: tuple[Callable[[Library], Iterator[Problem]], ...] = (
    _unexplained_links,
    _reasons_in_one_language,
    _concepts_without_the_citizen,
    _texts_in_one_language,
    _drafts,
    _unclaimed_sources,
    _readings_of_ours,
    _open_points_of_imports,
    _possible_people,
)
