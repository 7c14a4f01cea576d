"""Checks of numbers: pages within their source, grants that make up a budget, positions without gaps."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ingest.checks.registry import check, problem_at
from ingest.library import Library
from ontology.elements import Edge, Element, Value
from ontology.errors import Problem
from ontology.phrases import phrase

_NUMBERS = re.compile(r"\d+(?:\s*[-–]\s*\d+)?(?:\s*,\s*\d+(?:\s*[-–]\s*\d+)?)*")

_PAGE_OF_START = frozenset({"STATED_IN", "PART_OF"})
"""Relations that lead to the source in which what they begin at has its page."""

_PAGE_OF_END = frozenset({"RESTS_ON", "MENTIONED_IN", "LOOKED_IN"})
"""Relations whose page is one of the source they lead to."""


@check()
def no_page_lies_beyond_its_source(library: Library) -> Iterator[Problem]:
    """Where a source says which pages it has, no finding, part or relation names another."""
    for element, name, page, source in _pages(library):
        whole = library.nodes.get(source)
        span = _span(whole.properties.get("pages")) if whole and whole.label == "Source" else None
        said = _span(page)
        if span and said and not (span[0] <= said[0] and said[1] <= span[1]):
            message = phrase(
                "page {page} lies outside {source}, which has the pages {first}-{last}",
                page=page,
                source=source,
                first=span[0],
                last=span[1],
            )
            yield problem_at(
                library, element, message, phrase("correct '{name}' or the pages of the source", name=name), name
            )


@check()
def grants_make_up_the_budget(library: Library) -> Iterator[Problem]:
    """Where every grant of a project has an amount and the project a budget, they agree; joint grants count once."""
    grants: dict[str, list[Edge]] = defaultdict(list)
    for edge in library.edges.values():
        if edge.type == "FUNDED_BY":
            grants[edge.start].append(edge)
    for identifier, edges in grants.items():
        project = library.nodes.get(identifier)
        budget = project.properties.get("budget") if project else None
        if project and isinstance(budget, int) and (total := _total(edges)) not in (None, budget):
            message = phrase(
                "the grants of {id} make {total}, but its budget is {budget}", id=identifier, total=total, budget=budget
            )
            cure = phrase("correct an amount, or give grants that share one amount the same 'joint'")
            yield problem_at(library, project, message, cure, "budget")


@check()
def positions_count_without_gaps(library: Library) -> Iterator[Problem]:
    """Authors, stops, and parts of one kind are numbered 1, 2, 3 … within their owner."""
    rows: dict[tuple[str, ...], list[tuple[int, Element]]] = defaultdict(list)
    for edge in library.edges.values():
        position = edge.properties.get("position")
        if isinstance(position, int):
            rows[edge.start, edge.type, str(edge.properties.get("role", ""))].append((position, edge))
        part = library.nodes.get(edge.start) if edge.type == "PART_OF" else None
        if part and not edge.end.startswith(f"{part.label.lower()}/"):
            place = part.properties.get("position")
            kind = str(part.properties.get("kind", ""))
            rows[edge.end, edge.type, kind] += [(place, part)] if isinstance(place, int) else []
    for (owner, *_), found in rows.items():
        for expected, (position, element) in enumerate(sorted(found, key=lambda pair: pair[0]), start=1):
            if position != expected:
                message = phrase(
                    "position {position} in {owner} should be {expected}",
                    position=position,
                    owner=owner,
                    expected=expected,
                )
                yield problem_at(library, element, message, phrase("number them 1, 2, 3 …"), "position")
                break


def _pages(library: Library) -> Iterator[tuple[Element, str, str, str]]:
    """Yield each page that is named: the element, the property, the page, and the source it is a page of."""
    for edge in library.edges.values():
        start = library.nodes.get(edge.start) if edge.type in _PAGE_OF_START else None
        own = start.properties.get("page") if start else None
        if start and isinstance(own, str):
            yield start, "page", own, edge.end
        if "page" in edge.properties or "cited_page" in edge.properties:
            yield from _pages_carried(edge)


def _pages_carried(edge: Edge) -> Iterator[tuple[Element, str, str, str]]:
    page, source = edge.properties.get("page"), edge.properties.get("source")
    if isinstance(page, str) and edge.type == "CITES":
        yield edge, "page", page, edge.start
    elif isinstance(page, str) and edge.type in _PAGE_OF_END:
        yield edge, "page", page, edge.end
    elif isinstance(page, str) and isinstance(source, str):
        yield edge, "page", page, source
    if isinstance(cited := edge.properties.get("cited_page"), str):
        yield edge, "cited_page", cited, edge.end


def _span(text: Value | None) -> tuple[int, int] | None:
    """Return first and last number of pages in print; None where they are no plain numbers."""
    if not isinstance(text, str) or not _NUMBERS.fullmatch(text):
        return None
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    first, last = numbers[0], numbers[-1]
    if last < first and len(str(last)) < len(str(first)):
        last = int(str(first)[: -len(str(last))] + str(last))
    return first, max(first, last)


def _total(grants: list[Edge]) -> int | None:
    """Return the sum of some grants; None where an amount is missing or the currencies differ."""
    amounts: Mapping[str, int] = {
        str(edge.properties.get("joint", edge.end)): amount
        for edge in grants
        if isinstance(amount := edge.properties.get("amount"), int)
    }
    known = all("amount" in edge.properties for edge in grants)
    currencies = {edge.properties.get("currency") for edge in grants}
    return sum(amounts.values()) if known and len(currencies) == 1 else None
