"""Looking up one DOI or ISBN in the library, before anybody else is asked."""

from __future__ import annotations

from graph.store import GraphStore
from ingest.matching.identifiers import Identifier, identifier_in
from ontology.elements import Node
from ontology.errors import HubError


class NoIdentifierError(HubError):
    """A text that holds neither a DOI nor an ISBN."""


def identifier(text: str) -> Identifier:
    """Return the DOI or ISBN a person wrote, in whatever form; NoIdentifierError where there is none."""
    if found := identifier_in(text):
        return found
    raise NoIdentifierError(
        f"'{text.strip()[:60]}' is neither a DOI, such as 10.1000/182, nor an ISBN of 10 or 13 digits"
    )


def at_hand(store: GraphStore, identifier: Identifier) -> tuple[Node, ...]:
    """Return the sources of the library that bear a DOI or ISBN, by id; a book and its chapters may share one."""
    ids = {one for found in store.aliases(identifier.kind, identifier.forms).values() for one in found}
    nodes = store.nodes(sorted(ids))
    return tuple(node for _, node in sorted(nodes.items()) if node.label == "Source")
