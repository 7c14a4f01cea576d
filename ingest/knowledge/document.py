"""Document: one knowledge file, as text and as records."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.knowledge.layout import Shape
from ingest.records import Record
from ontology.errors import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One knowledge file."""

    file: str
    """Path within the library folder."""
    shape: Shape
    records: tuple[Record, ...] = ()
    """In the order of the file; what stands inside a record follows it as a record of its own."""
    problems: tuple[Problem, ...] = ()
    """What could not be read; such a file is not rewritten."""
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Top-level key to the comment lines above it; those at the end of the file under the empty key."""
