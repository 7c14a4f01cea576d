"""Checks of each element against the schema table, and of the nodes that edges lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from ingest.checks.registry import check, problem_at
from ingest.folder import CORE, IMPORTS
from ingest.library import Library
from ontology.elements import Edge, Element, slug_of
from ontology.errors import Problem
from ontology.schema import Property, ValueKind
from ontology.validation import violations


@check()
def every_element_fits_the_table(library: Library) -> Iterator[Problem]:
    """Values, required properties, domains and ranges are as the table has them."""
    for element in library.elements:
        # What comes from outside is made to fit when it is read; looking again would take longer than reading it.
        if library.place_of(element).file.startswith(f"{IMPORTS}/"):
            continue
        for found in violations(element, library.schema):
            yield problem_at(library, element, found.message, found.cure, found.property)


@check()
def every_end_exists(library: Library) -> Iterator[Problem]:
    """No edge and no property leads to a node that nothing describes."""
    schema = library.schema
    for edge in library.edges.values():
        for end in (edge.start, edge.end):
            if end not in library.nodes:
                yield _dangling(library, edge, schema.relation(edge.type).field, end)
    references = {name: _references(schema.properties_of(name)) for name in schema.labels}
    references |= {name: _references(relation.carries) for name, relation in schema.relations.items()}
    for element in library.elements:
        for name in references[element.type if isinstance(element, Edge) else element.label]:
            target = element.properties.get(name)
            if isinstance(target, str) and target not in library.nodes:
                yield _dangling(library, element, name, target)


def _references(properties: Mapping[str, Property]) -> tuple[str, ...]:
    return tuple(name for name, item in properties.items() if item.kind is ValueKind.REFERENCE)


def _dangling(library: Library, element: Element, field: str, target: str) -> Problem:
    prefix, _, slug = target.partition("/")
    slugs = [slug_of(identifier) for identifier in library.nodes if identifier.startswith(f"{prefix}/")]
    if like := get_close_matches(slug, slugs, n=1, cutoff=0.75):
        cure = f"did you mean '{prefix}/{like[0]}'?"
    elif prefix == "source":
        cure = f"add @misc{{{slug}, …}} to {CORE}, or correct the key"
    else:
        cure = "write a record for it, or correct the name"
    return problem_at(library, element, f"'{field}' leads to {target}, which nothing describes", cure)
