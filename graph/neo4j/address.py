"""Where the Neo4j is and how to log in: a value built from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlsplit

from ontology.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""What an address may begin with; `neo4j` follows a cluster, `+s` encrypts."""


NEARBY = "neo4j://localhost:7687"
"""Where Neo4j is looked for when nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neo4jAddress:
    """One database of one server or cluster. The password stands in no text made of it."""

    uri: str = NEARBY
    """NEO4J_URI."""
    username: str = "neo4j"
    """NEO4J_USERNAME."""
    password: str = field(default="", repr=False)
    """NEO4J_PASSWORD."""
    database: str | None = None
    """NEO4J_DATABASE; None is the user's home database."""

    @property
    def host(self) -> str:
        """Return the machine alone."""
        return urlsplit(self.uri).hostname or ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Self:
        """Read the four variables; StoreError names the one that is missing or makes no sense."""
        uri = environment.get("NEO4J_URI") or NEARBY
        parts = urlsplit(uri)
        if parts.scheme not in SCHEMES or not parts.hostname or "@" in parts.netloc:
            raise StoreError("NEO4J_URI: not the address of a Neo4j; write for example neo4j://localhost:7687")
        if not environment.get("NEO4J_PASSWORD"):
            raise StoreError(f"NEO4J_PASSWORD: not set; the Neo4j at NEO4J_URI ({uri}) asks for one")
        return cls(
            uri=uri,
            username=environment.get("NEO4J_USERNAME") or "neo4j",
            password=environment["NEO4J_PASSWORD"],
            database=environment.get("NEO4J_DATABASE") or None,
        )
