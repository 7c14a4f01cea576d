"""What an answer in SPARQL says: read once, then written as a table, as bars and as files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from pyoxigraph import QueryResultsFormat, QuerySolutions, parse_query_results

from app.components.markup import Element, Inline, element, link
from app.screens.parts.addresses import is_identifier
from app.screens.parts.visit import Visit
from app.sparql_results import kept
from ontology.rdf.iris import Iris
from ontology.table import SCHEMA

_NUMBERS = frozenset(f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "decimal", "double", "float"))
_MOST_BARS = 40
Cell = Mapping[str, str]
"""One value as SPARQL 1.1 results have it; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer: true or false, or rows; triples are rows of one column."""

    truth: bool | None = None
    names: Sequence[str] = ()
    rows: Sequence[Mapping[str, Cell]] = ()
    cut: bool = False
    """Whether there are more rows than were kept."""
    files: Mapping[str, tuple[str, bytes]] = field(default_factory=dict)
    """Ending of a file to its media type and content."""


def read_answer(answer: bytes, most: int) -> Answer:
    """Read SPARQL 1.1 results in JSON, or N-Triples, keeping `most` rows."""
    text, cut = kept(answer, most)
    if not text.startswith(b"{"):
        rows = [{"": {"type": "triple", "value": line.decode()}} for line in text.splitlines()]
        return Answer(None, ("",), rows, cut, {"nt": ("application/n-triples", text)} if rows else {})
    results = json.loads(text)
    if "boolean" in results:
        return Answer(truth=results["boolean"])
    found = results["results"]["bindings"]
    return Answer(None, results["head"]["vars"], found, cut, _files(text) if found else {})


def _files(text: bytes) -> Mapping[str, tuple[str, bytes]]:
    files = {"json": ("application/sparql-results+json", text)}
    for ending, form in (("csv", QueryResultsFormat.CSV), ("tsv", QueryResultsFormat.TSV)):
        solutions = cast("QuerySolutions", parse_query_results(text, QueryResultsFormat.JSON))
        files[ending] = (form.media_type, solutions.serialize(format=form) or b"")
    return files


def table(visit: Visit, answer: Answer, most: int) -> Element:
    """Return the first rows as a table; what is in the library leads to its page."""
    head = element("tr", *(element("th", name, scope="col") for name in answer.names))
    rows = (
        element("tr", *(element("td", *_cell(visit, row.get(name, {})), style=_style(row.get(name, {})))
                        for name in answer.names))
        for row in answer.rows[:most]
    )  # fmt: skip
    return element("div", element("table", element("thead", head), element("tbody", *rows)), style="bb-wide")


def bars(visit: Visit, answer: Answer) -> Element | None:
    """Return one bar for each row where every row is one name and one number; None for all other answers."""
    if len(answer.names) != 2 or not 1 < len(answer.rows) <= _MOST_BARS:
        return None
    numbers = [name for name in answer.names if all(_is_number(row.get(name, {})) for row in answer.rows)]
    if len(numbers) != 1:
        return None
    [other] = (name for name in answer.names if name != numbers[0])
    amounts = [float(row[numbers[0]]["value"]) for row in answer.rows]
    if min(amounts) < 0 or max(amounts) == 0:
        return None
    lines = (
        element(
            "div",
            element("span", *_cell(visit, row.get(other, {}))),
            element("span", _bar(amount / max(amounts)), row[numbers[0]]["value"]),
            style="bb-amount",
        )
        for row, amount in zip(answer.rows, amounts, strict=True)
    )
    return element("div", *lines, style="bb-amounts")


def _bar(share: float) -> Element:
    whole = round(share * 1000)
    return element(
        "span", element("i", grow=whole), element("b", grow=1000 - whole), style="bb-amount-bar", aria_hidden="true"
    )


def _cell(visit: Visit, cell: Cell) -> list[Inline]:
    value = cell.get("value", "")
    if cell.get("type") != "uri":
        mark = element("small", f" {cell['xml:lang']}") if "xml:lang" in cell else ""
        return [element("span", value, lang=cell.get("xml:lang")), mark]
    iris = Iris(SCHEMA, visit.hub.settings.base)
    identifier = iris.identifier(value)
    if identifier and is_identifier(identifier):
        return [link(visit.to_thing(identifier), identifier)]
    if value.startswith(iris.vocabulary):
        # Our own terms have no page to lead to: where the base IRI is not registered, nothing answers there.
        return [element("span", iris.short(value))]
    return [link(value, iris.short(value))]


def _style(cell: Cell) -> str:
    return "bb-number" if _is_number(cell) else ""


def _is_number(cell: Cell) -> bool:
    return cell.get("datatype") in _NUMBERS
