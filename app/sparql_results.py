"""Answers in SPARQL as they are handed on: their first rows, columns as a question orders them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples

_NOT_CODE = re.compile(
    r"""<[^<>"{}|^`\\\s]*>|'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|#[^\n]*""", re.S
)
"""Addresses, texts and remarks of a query: words in them mean nothing."""
_SELECT = re.compile(r"\bSELECT\b\s*(?:\b(?:DISTINCT|REDUCED)\b\s*)?(\*)?", re.IGNORECASE)
_VARIABLE = re.compile(r"[?$](\w+)")
_STRING = "http://www.w3.org/2001/XMLSchema#string"


class Kept(NamedTuple):
    """The first rows of an answer."""

    answer: bytes
    cut: bool
    """Whether there are more."""


class TermError(ValueError):
    """A term that has no place in SPARQL 1.1 results."""


def code_of(query: str) -> str:
    """Return a question with a blank for every address, text and remark."""
    return _NOT_CODE.sub(" ", query)


def written(results: QuerySolutions | QueryBoolean | QueryTriples, query: str, rows: int) -> bytes:
    """Return an answer as SPARQL 1.1 results in JSON, or as N-Triples; `rows` above 0 keeps so many rows or triples.

    TermError where a statement stands in a row.
    """
    if isinstance(results, QueryBoolean):
        return results.serialize(format=QueryResultsFormat.JSON) or b""
    if isinstance(results, QuerySolutions):
        names = _in_order([variable.value for variable in results.variables], query)
        # Each row becomes text at once: as objects, a million of them would fill what memory a question may have.
        found = (json.dumps(dict(_bound(names, row)), ensure_ascii=False) for row in islice(results, rows or None))
        return f'{{"head": {json.dumps({"vars": names})}, "results": {{"bindings": [{", ".join(found)}]}}}}'.encode()
    return b"".join(f"{triple} .\n".encode() for triple in islice(results, rows or None))


def kept(answer: bytes, rows: int) -> Kept:
    """Return the first rows, or triples, of an answer; all of them where `rows` is 0."""
    if not rows:
        return Kept(answer, False)
    if not answer.startswith(b"{"):
        lines = answer.splitlines(keepends=True)
        return Kept(b"".join(lines[:rows]), len(lines) > rows)
    said = json.loads(answer)
    found = said.get("results", {}).get("bindings", [])
    if len(found) <= rows:
        return Kept(answer, False)
    said["results"]["bindings"] = found[:rows]
    return Kept(json.dumps(said, ensure_ascii=False).encode(), True)


def _in_order(names: list[str], query: str) -> list[str]:
    """Return the columns in the order in which SELECT * meets them in the question; others say their order."""
    code = code_of(query)
    select = _SELECT.search(code)
    if select is None or not select[1]:
        return names
    places = {name: place for place, name in enumerate(dict.fromkeys(_VARIABLE.findall(code)))}
    return sorted(names, key=lambda name: places.get(name, len(places)))


def _bound(names: list[str], row: Any) -> Iterator[tuple[str, dict[str, str]]]:
    for name in names:
        if (term := row[name]) is not None:
            yield name, _term(term)


def _term(term: object) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, Literal):
        raise TermError("a statement about a statement cannot stand in a table; ask for its parts")
    if term.language:
        return {"type": "literal", "value": term.value, "xml:lang": term.language}
    typed = {"datatype": term.datatype.value} if term.datatype.value != _STRING else {}
    return {"type": "literal", "value": term.value, **typed}
