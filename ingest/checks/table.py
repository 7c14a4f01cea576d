"""Checks of each element against the schema table, and of the nodes that edges lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from ingest.checks.registry import check, problem_at
from ingest.folder import CORE, IMPORTS
from ingest.library import Library
from ontology.elements import Element, slug_of
from ontology.errors import Problem
from ontology.phrases import phrase
from ontology.schema import Property, ValueKind
from ontology.validation import violations


@check()
def every_element_fits_the_table(library: Library) -> Iterator[Problem]:
    """Values, required properties, domains and ranges are as the table has them."""
    # What comes from outside is made to fit when it is read; looking again would take longer than reading it.
    outside = {file for file in library.files if file.startswith(f"{IMPORTS}/")}
    for name, place in library.places.items():
        if place.file in outside:
            continue
        element = library.nodes[name] if isinstance(name, str) else library.edges[name]
        for found in violations(element, library.schema):
            yield problem_at(library, element, found.message, found.cure, found.property)


@check()
def every_end_exists(library: Library) -> Iterator[Problem]:
    """No edge and no property leads to a node that nothing describes."""
    for edge in library.edges.values():
        for end in (edge.start, edge.end):
            if end not in library.nodes:
                yield _dangling(library, edge, library.schema.relation(edge.type).field, end)
    for element, names in _referring(library):
        for name in names:
            target = element.properties.get(name)
            if isinstance(target, str) and target not in library.nodes:
                yield _dangling(library, element, name, target)


def _referring(library: Library) -> Iterator[tuple[Element, tuple[str, ...]]]:
    """Yield each element that has properties which may lead to a node, and their names."""
    schema = library.schema
    of_nodes = {name: _references(schema.properties_of(name)) for name in schema.labels}
    of_edges = {name: _references(relation.carries) for name, relation in schema.relations.items()}
    yield from ((node, names) for node in library.nodes.values() if (names := of_nodes[node.label]))
    yield from ((edge, names) for edge in library.edges.values() if (names := of_edges[edge.type]))


def _references(properties: Mapping[str, Property]) -> tuple[str, ...]:
    return tuple(name for name, item in properties.items() if item.kind is ValueKind.REFERENCE)


def _dangling(library: Library, element: Element, field: str, target: str) -> Problem:
    prefix, _, slug = target.partition("/")
    slugs = [slug_of(identifier) for identifier in library.nodes if identifier.startswith(f"{prefix}/")]
    if like := get_close_matches(slug, slugs, n=1, cutoff=0.75):
        cure = phrase("did you mean '{prefix}/{like}'?", prefix=prefix, like=like[0])
    elif prefix == "source":
        cure = phrase("add @misc{{{slug}, …}} to {file}, or correct the key", slug=slug, file=CORE)
    else:
        cure = phrase("write a record for it, or correct the name")
    return problem_at(
        library,
        element,
        phrase("'{field}' leads to {target}, which nothing describes", field=field, target=target),
        cure,
    )
