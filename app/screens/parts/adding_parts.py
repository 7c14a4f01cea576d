"""The form for a new finding: what it asks, and what was filled in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from app.screens.parts import choosing
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit
from ingest.adding import FindingDraft

_WIDTH = 680
"""Pixels: as wide as a lead paragraph."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A form that was sent."""

    draft: FindingDraft
    by: str
    """Name the person gives, for `added_by`."""


def form(visit: Visit) -> Asked | None:
    """Show the form; None until it is sent."""
    _ = visit.words._
    sources, voices, concepts = choosing.sources(visit), choosing.voices(visit), choosing.concepts(visit)
    kinds = choosing.finding_kinds(visit)
    with st.container(width=_WIDTH), st.form("add_finding", border=False):
        source = _one_of(visit, _("Source"), sources, "source")
        page = st.text_input(_("Page, as printed"), max_chars=40, key=kept("finding-page"))
        voice = _one_of(visit, _("Who speaks"), voices, "voice")
        kind = st.selectbox(_("Kind of finding"), list(kinds), format_func=kinds.__getitem__, key=kept("finding-kind"))
        danish = st.text_area(_("The statement in Danish, in your own words"), max_chars=1000, key=kept("finding-da"))
        english = st.text_area(_("The statement in English"), max_chars=1000, key=kept("finding-en"))
        about = st.multiselect(
            _("Concepts it is about"),
            list(concepts),
            placeholder=_("Choose one or more"),
            format_func=concepts.__getitem__,
            select_all=False,
            wrap=True,
            key=kept("finding-about"),
        )
        by = st.text_input(_("Your name, for the record"), max_chars=100, key=kept("finding-by")).strip()
        sent = st.form_submit_button(_("Save the finding"), type="primary")
    said = {"kind": kind, "statement_da": danish.strip(), "statement_en": english.strip(), "page": page.strip()}
    record = {"added": date.today().isoformat(), "added_by": by, "review": "draft"}
    draft = FindingDraft(source=source, voice=voice, about=about, properties={**said, **record})
    return Asked(draft, by) if sent else None


def _one_of(visit: Visit, title: str, choices: Mapping[str, str], field: str) -> str:
    chosen = st.selectbox(
        title, list(choices), index=None, placeholder=visit.words._("Choose one"), format_func=choices.__getitem__,
        key=kept(f"finding-{field}"),
    )  # fmt: skip
    return chosen or ""
