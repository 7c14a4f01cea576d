"""What the table's names are called in RDF, as prefix:local; `hub` is our own namespace."""

from __future__ import annotations

import re
from functools import cache


def camel(name: str) -> str:
    """Return a name as one capitalised word: `concept_kind` gives `ConceptKind`."""
    return "".join(part[:1].upper() + part[1:].lower() for part in re.split(r"[_ ]", name))


@cache
def hyphenated(name: str) -> str:
    """Return a name in lower case with hyphens: `AUTHORED_BY` gives `authored-by`."""
    return re.sub(r"[_ ]", "-", name).lower()


def value_name(vocabulary: str, value: str) -> str:
    """Return the individual for one value of a closed vocabulary: `hub:finding-kind-hypothesis`."""
    return f"hub:{hyphenated(vocabulary)}-{hyphenated(value)}"


def value_class(vocabulary: str) -> str:
    """Return the class whose members are the values of a closed vocabulary: `hub:FindingKind`."""
    return f"hub:{camel(vocabulary)}"


def connection_class(relation: str) -> str:
    """Return the class of the nodes that stand for edges of one relation: `hub:AuthoredByConnection`."""
    return f"hub:{camel(relation)}Connection"
