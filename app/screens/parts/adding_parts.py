"""The form for a new finding: what it asks, and what was filled in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st

from app.screens.parts.visit import Visit
from app.wording.names import choice_word, heading, name_of, short_reference
from graph.questions.references import references
from graph.questions.voices import levels
from graph.store import Order
from ingest.adding import FindingDraft
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
    _, store, language = visit.words._, visit.hub.store, visit.language
    order = Order("title", language=language)
    sources = [node.id for node in store.listing("Source", order=order, most=_MANY).nodes]
    named = references(store, sources)
    concepts = {node.id: name_of(node, language)[0] for node in store.listing("Concept", order=order, most=_MANY).nodes}
    voices = {node.id: heading(name_of(node, language)[0]) for node in levels(store)}
    kinds = list(SCHEMA.vocabularies["finding_kind"].values)
    with st.container(width=_WIDTH), st.form("add_finding", border=False):
        source = st.selectbox(
            _("Source"),
            sources,
            index=None,
            placeholder=_("Choose one"),
            format_func=lambda item: short_reference(named[item], language),
        )
        page = st.text_input(_("Page, as printed"), max_chars=40)
        voice = st.selectbox(
            _("Who speaks"), list(voices), index=None, placeholder=_("Choose one"), format_func=voices.__getitem__
        )
        kind = st.selectbox(
            _("Kind of finding"), kinds, format_func=lambda item: choice_word("Finding", "kind", item, language)
        )
        danish = st.text_area(_("The statement in Danish, in your own words"), max_chars=1000)
        english = st.text_area(_("The statement in English"), max_chars=1000)
        about = st.multiselect(
            _("Concepts it is about"),
            list(concepts),
            placeholder=_("Choose one or more"),
            format_func=concepts.__getitem__,
        )
        by = st.text_input(_("Your name, for the record"), max_chars=100)
        key = st.text_input(_("Editor key"), type="password") if visit.hub.settings.shared else ""
        sent = st.form_submit_button(_("Save the finding"), type="primary")
    if not sent:
        return None
    properties = {
        "kind": kind,
        "statement_da": danish.strip(),
        "statement_en": english.strip(),
        "page": page.strip(),
        "added": date.today().isoformat(),
        "added_by": by.strip(),
        "review": "draft",
    }
    return Asked(
        FindingDraft(source=source or "", voice=voice or "", about=about, properties=properties), by.strip(), key
    )
