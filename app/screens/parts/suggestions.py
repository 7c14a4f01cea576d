"""What the search box shows below itself while somebody types."""

from __future__ import annotations

from typing import Any

from app.screens.parts.addresses import address_of
from app.screens.parts.things import sign_class, what_it_is_in
from app.wording import Wording
from app.wording.names import name_of, short_reference, shortened
from graph.questions.references import Reference
from graph.questions.search import search_page
from graph.store import GraphStore
from ontology.elements import Node

MOST = 8
SEARCHED = ("Concept", "Source", "Finding", "Project", "Person", "Organisation", "Programme", "Legislation", "Event")
"""Labels that are suggested."""


def suggestions(store: GraphStore, text: str, words: Wording, label: str = "") -> dict[str, Any]:
    """Return `{items: [{href, name, language, what, sign}], status}` for what was typed so far, of one label or all."""
    if not text.strip():
        return {"items": [], "status": ""}
    page = search_page(store, text, (label,) if label in SEARCHED else SEARCHED, MOST)
    found = {node.id: node for node in (*(hit.node for hit in page.hits), *page.cited)}
    items = [_item(node, page.references.get(node.id), words) for node in list(found.values())[:MOST]]
    number = max(page.total, len(items))
    return {"items": items, "status": words.ngettext("{n} match", "{n} matches", number)}


def _item(node: Node, reference: Reference | None, words: Wording) -> dict[str, Any]:
    name, language = name_of(node, words.language)
    return {
        "href": address_of(node.id, words.language),
        "name": shortened(name, 90),
        "language": language,
        "what": _what(node, reference, words.language),
        "sign": sign_class(node),
    }


def _what(node: Node, reference: Reference | None, language: str) -> str:
    """Say what a thing is and tell it apart: the other language's name, the authors, the country."""
    words = what_it_is_in(node, language)
    other = str(node.properties.get("name_en" if language == "da" else "name_da", ""))
    if reference is not None:
        return f"{words} · {short_reference(reference, language)}"
    if node.label == "Concept" and other and other != node.properties.get(f"name_{language}"):
        return f"{words} · {other}"
    return words
