"""A task as the browser shows it: plain texts in one language, with the library's own answer or without it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.rooms.answers import DIRECTED, drawn
from app.screens.parts.addresses import address_of
from app.wording import Wording
from app.wording.forms import page_words
from app.wording.names import heading, name_of, short_reference
from graph.questions.case_walk import CaseTask
from graph.questions.concept import BETWEEN_CONCEPTS
from graph.questions.findings import FindingView
from graph.questions.references import Reference
from graph.questions.tasks import CardsTask, ChainTask, PredictTask, Task, VoicesTask
from ontology.elements import Edge, Node, text_in
from ontology.table import SCHEMA

Data = dict[str, Any]
"""What is sent as JSON."""


def task_data(task: Task, words: Wording) -> Data:
    """Return a task without its answer."""
    match task:
        case PredictTask():
            return {
                "kind": "predict",
                "concepts": [_named(node, words) for node in task.concepts],
                "verbs": [_verb(name, words) for name in sorted(BETWEEN_CONCEPTS, key=DIRECTED.__contains__)],
            }
        case VoicesTask():
            return {
                "kind": "voices",
                "statements": [_said(view, words) for view in task.statements],
                "levels": [{"id": node.id, "name": heading(name_of(node, words.language)[0])} for node in task.levels],
            }
        case ChainTask():
            return {"kind": "chain", "statements": [_said(view, words) for view in task.statements]}
        case CaseTask():
            return {
                "kind": "case",
                "sentences": [
                    {"text": sentence.text, "marks": [[*match[1:], match.concept] for match in sentence.matches]}
                    for sentence in task.sentences
                ],
                "concepts": [_named(node, words) for node in task.concepts],
            }
        case CardsTask():
            return {"kind": "cards", "cards": [_card(node, words) for node in task.concepts]}


def solution_data(task: Task, words: Wording) -> Data:
    """Return the library's own answer, with reasons, sources and pages."""
    match task:
        case PredictTask():
            return {"links": [_link(edge, task, words) for edge in task.edges]}
        case VoicesTask():
            return {"statements": {view.node.id: _source(view, task.references, words) for view in task.statements}}
        case ChainTask():
            return {
                "order": [view.node.id for view in task.order],
                "answers": [list(pair) for pair in task.answers],
                "statements": {view.node.id: _source(view, task.references, words) for view in task.statements},
            }
        case CaseTask():
            return {
                "cells": [
                    [str(number), match.concept]
                    for number, sentence in enumerate(task.sentences)
                    for match in sentence.matches
                ]
            }
        case CardsTask():
            return {}


def place_words(references: Mapping[str, Reference], source: str, page: str, words: Wording) -> str:
    """Return where something stands: 'Westersø & Vesterby 2023, s. 15'."""
    reference = references.get(source)
    named = short_reference(reference, words.language) if reference else source.partition("/")[2]
    return f"{named}, {page_words(page, words.language)}" if page else named


def _named(node: Node, words: Wording) -> Data:
    return {
        "id": node.id,
        "name": heading(name_of(node, words.language)[0]),
        "meaning": _text(node, "definition", words),
        "href": address_of(node.id, words.language),
    }


def _verb(name: str, words: Wording) -> Data:
    return {"id": name, "words": SCHEMA.relation(name).verb.in_language(words.language), "directed": name in DIRECTED}


def _said(view: FindingView, words: Wording) -> Data:
    return {"id": view.node.id, "text": name_of(view.node, words.language)[0]}


def _card(node: Node, words: Wording) -> Data:
    return {**_named(node, words), "beside": _text(node, "scope", words)}


def _link(edge: Edge, task: PredictTask, words: Wording) -> Data:
    names = {node.id: name_of(node, words.language)[0] for node in task.concepts}
    verb = SCHEMA.relation(edge.type).verb.in_language(words.language)
    because = text_in(edge.properties, "because", words.language)
    reason = f", {words._('because')} {because[0].rstrip('.')}" if because else ""
    source = str(edge.properties.get("source", ""))
    where = place_words(task.references, source, str(edge.properties.get("page", "")), words) if source else ""
    return {
        "cell": list(drawn(edge.start, edge.type, edge.end)),
        "sentence": f"{heading(names[edge.start])} {verb} {names[edge.end]}{reason}.",
        "where": where,
        "ours": edge.properties.get("reading") == "ours",
    }


def _source(view: FindingView, references: Mapping[str, Reference], words: Wording) -> Data:
    page = str(view.node.properties.get("page", ""))
    return {
        "level": view.voice.id if view.voice else "",
        "name": heading(name_of(view.voice, words.language)[0]) if view.voice else words._("not stated"),
        "where": place_words(references, view.stated_in.node.id, page, words) if view.stated_in else "",
        "href": address_of(view.node.id, words.language),
    }


def _text(node: Node, name: str, words: Wording) -> str:
    found = text_in(node.properties, name, words.language)
    return found[0] if found else ""
