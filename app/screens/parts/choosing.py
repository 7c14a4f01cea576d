"""Things of the library to choose among in a form: id to name, in the order a reader looks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.screens.parts.visit import Visit
from app.wording.names import choice_word, heading, name_of, short_reference
from graph.questions.references import references
from graph.questions.voices import levels
from graph.store import Order
from ontology.elements import Node
from ontology.table import SCHEMA

_MANY = 100_000


def sources(visit: Visit) -> Mapping[str, str]:
    """Return every source: 'Westersø & Vesterby 2023'."""
    ids = [node.id for node in _by_title(visit, "Source")]
    named = references(visit.hub.store, ids)
    return {item: short_reference(named[item], visit.language) for item in ids if item in named}


def voices(visit: Visit) -> Mapping[str, str]:
    """Return the stakeholder levels, in the order of the chain."""
    return {node.id: heading(name_of(node, visit.language)[0]) for node in levels(visit.hub.store)}


def concepts(visit: Visit) -> Mapping[str, str]:
    """Return every concept."""
    return {node.id: name_of(node, visit.language)[0] for node in _by_title(visit, "Concept")}


def finding_kinds(visit: Visit) -> Mapping[str, str]:
    """Return the kinds of finding, by their name in the table."""
    kinds = SCHEMA.vocabularies["finding_kind"].values
    return {value: choice_word("Finding", "kind", value, visit.language) for value in kinds}


def _by_title(visit: Visit, label: str) -> Sequence[Node]:
    return visit.hub.store.listing(label, order=Order("title", language=visit.language), most=_MANY).nodes
