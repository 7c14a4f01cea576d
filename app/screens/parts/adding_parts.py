"""The form for a new finding: what it asks, and what was filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from app.screens.parts.visit import Visit
from app.wording.names import choice_word, heading, name_of, short_reference
from graph.questions.references import references
from graph.questions.voices import levels
from graph.store import Order
from ingest.adding import FindingDraft
from ontology.elements import Node
from ontology.table import SCHEMA

_MANY = 100_000
_WIDTH = 680
"""Pixels: as wide as a lead paragraph."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A form that was sent."""

    draft: FindingDraft
    by: str
    """Name the person gives, for `added_by`."""
    key: str
    """Editor key, on a shared hub."""


def form(visit: Visit) -> Asked | None:
    """Show the form; None until it is sent."""
    _, language = visit.words._, visit.language
    sources, voices, concepts = _sources(visit), _voices(visit), _concepts(visit)
    kinds = {
        value: choice_word("Finding", "kind", value, language) for value in SCHEMA.vocabularies["finding_kind"].values
    }
    with st.container(width=_WIDTH), st.form("add_finding", border=False):
        source = _one_of(visit, _("Source"), sources)
        page = st.text_input(_("Page, as printed"), max_chars=40)
        voice = _one_of(visit, _("Who speaks"), voices)
        kind = st.selectbox(_("Kind of finding"), list(kinds), format_func=kinds.__getitem__)
        danish = st.text_area(_("The statement in Danish, in your own words"), max_chars=1000)
        english = st.text_area(_("The statement in English"), max_chars=1000)
        about = st.multiselect(
            _("Concepts it is about"),
            list(concepts),
            placeholder=_("Choose one or more"),
            format_func=concepts.__getitem__,
        )
        by = st.text_input(_("Your name, for the record"), max_chars=100).strip()
        key = st.text_input(_("Editor key"), type="password") if visit.hub.settings.shared else ""
        sent = st.form_submit_button(_("Save the finding"), type="primary")
    said = {"kind": kind, "statement_da": danish.strip(), "statement_en": english.strip(), "page": page.strip()}
    record = {"added": date.today().isoformat(), "added_by": by, "review": "draft"}
    draft = FindingDraft(source=source, voice=voice, about=about, properties={**said, **record})
    return Asked(draft, by, key) if sent else None


def _one_of(visit: Visit, title: str, choices: Mapping[str, str]) -> str:
    chosen = st.selectbox(
        title, list(choices), index=None, placeholder=visit.words._("Choose one"), format_func=choices.__getitem__
    )
    return chosen or ""


def _sources(visit: Visit) -> Mapping[str, str]:
    ids = [node.id for node in _by_title(visit, "Source")]
    named = references(visit.hub.store, ids)
    return {item: short_reference(named[item], visit.language) for item in ids}


def _voices(visit: Visit) -> Mapping[str, str]:
    return {node.id: heading(name_of(node, visit.language)[0]) for node in levels(visit.hub.store)}


def _concepts(visit: Visit) -> Mapping[str, str]:
    return {node.id: name_of(node, visit.language)[0] for node in _by_title(visit, "Concept")}


def _by_title(visit: Visit, label: str) -> Sequence[Node]:
    return visit.hub.store.listing(label, order=Order("title", language=visit.language), most=_MANY).nodes
