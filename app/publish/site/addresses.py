"""Where every file of the site stands, and how one leads to another; the path of a thing is the end of its IRI."""

from __future__ import annotations

from posixpath import dirname, relpath

from ontology.schema import Label

STYLE = "site.css"
VOCABULARY_DATA = "data/vocabulary.ttl"
SHAPES_DATA = "data/shapes.ttl"
DESCRIPTION = "void.ttl"
"""What a harvester reads: VoID and DCAT."""
SITEMAP = "sitemap.xml"
RDF_ENDINGS = {"ttl": "text/turtle", "jsonld": "application/ld+json"}
"""Endings of the RDF beside a page, and their media types."""


def front(language: str) -> str:
    """Return the path of the first page."""
    return "index.html" if language == "da" else f"index.{language}.html"


def vocabulary(language: str) -> str:
    """Return the path of the page about the vocabulary."""
    return f"vocabulary.{language}.html"


def index(label: Label, language: str) -> str:
    """Return the path of the list of all things of one kind."""
    return f"{label.prefix}.{language}.html"


def thing(identifier: str, language: str) -> str:
    """Return the path of the page of one thing."""
    return f"id/{identifier}.{language}.html"


def thing_data(identifier: str, ending: str) -> str:
    """Return the path of the RDF about one thing."""
    return f"id/{identifier}.{ending}"


def whole_data(ending: str) -> str:
    """Return the path of the whole export in one syntax."""
    return f"data/brobygger.{ending}"


def way(here: str, there: str) -> str:
    """Return the address of one path as it is written on the page at another."""
    return relpath(there, dirname(here) or ".")
