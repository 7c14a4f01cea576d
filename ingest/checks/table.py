"""Checks of each element against the schema table, and of the nodes that edges lead to."""

from __future__ import annotations

from collections.abc import Iterator
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
    for edge in library.edges.values():
        field = library.schema.relation(edge.type).field
        for end in (edge.start, edge.end):
            if end not in library.nodes:
                yield _dangling(library, edge, field, end)
    for element in library.elements:
        for name, declared in _references(library, element):
            target = element.properties.get(name)
            if isinstance(target, str) and target not in library.nodes:
                yield _dangling(library, element, declared.name, target)


def _references(library: Library, element: Element) -> Iterator[tuple[str, Property]]:
    schema = library.schema
    known = schema.relation(element.type).carries if isinstance(element, Edge) else schema.properties_of(element.label)
    return ((name, item) for name, item in known.items() if item.kind is ValueKind.REFERENCE)


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
