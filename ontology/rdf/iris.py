"""Ids and terms as IRIs, for one base IRI."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from ontology.elements import Edge
from ontology.rdf.names import hyphenated
from ontology.schema import Schema

DEFAULT_BASE = "https://w3id.org/brobygger"
"""Start of every IRI where no setting says otherwise; not registered yet."""
_LOCAL = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
"""What may follow a prefix in Turtle and SPARQL; some more may, but the public terms in use have no more."""


@dataclass(frozen=True, slots=True)
class Iris:
    """Where everything stands on the web, below one base IRI."""

    schema: Schema
    base: str = DEFAULT_BASE
    """Without a slash at the end."""

    @property
    def vocabulary(self) -> str:
        """The namespace of our own terms."""
        return f"{self.base}/ns#"

    @property
    def ontology(self) -> str:
        """The vocabulary itself."""
        return f"{self.base}/ns"

    @property
    def data(self) -> str:
        """Start of the IRI of everything that is no term."""
        return f"{self.base}/id/"

    @property
    def scheme(self) -> str:
        """The one concept scheme that every concept stands in."""
        return f"{self.data}scheme/concepts"

    def prefixes(self) -> Mapping[str, str]:
        """Return prefix to namespace: those of the table and `hub` for our own."""
        return {**self.schema.prefixes, "hub": self.vocabulary}

    def term(self, name: str) -> str:
        """Return the IRI of a term written as prefix:local."""
        prefix, _, local = name.partition(":")
        return (self.vocabulary if prefix == "hub" else self.schema.prefixes[prefix]) + local

    def short(self, iri: str) -> str:
        """Return an IRI as prefix:local where the table has a prefix for it, otherwise as it is."""
        for prefix, namespace in self.prefixes().items():
            if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
                return f"{prefix}:{iri[len(namespace) :]}"
        return iri

    def node(self, identifier: str) -> str:
        """Return the IRI of the node with this id."""
        return self.data + identifier

    def identifier(self, iri: str) -> str | None:
        """Return the id of the node that an IRI stands for; None where it lies outside our data."""
        data = self.data
        return iri[len(data) :] if iri.startswith(data) else None

    def connection(self, edge: Edge) -> str:
        """Return the IRI of the node that stands for an edge: its type and 16 hex digits over its identity."""
        digest = hashlib.sha256("\x1f".join(edge.identity).encode()).hexdigest()[:16]
        return f"{self.data}rel/{hyphenated(edge.type)}/{digest}"
