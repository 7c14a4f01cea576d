"""Fields of a proposal: the same for who proposes and for the editor who puts it better before accepting it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from app.proposing import VERBS
from app.screens.parts import choosing
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit
from ingest.proposals.proposal import FIELDS, MOST_ABOUT, Kind, Said
from ontology.table import SCHEMA


def fields(visit: Visit, kind: Kind, said: Mapping[str, Said], form: str) -> dict[str, Said]:
    """Show the fields of a kind with what was said so far, and return what stands in them.

    `form` tells this form from every other one, so that each keeps a text of its own.
    """
    asking = _Asking(visit, kind, said, form)
    return _finding(asking) if kind is Kind.FINDING else _link(asking)


@dataclass(frozen=True, slots=True)
class _Asking:
    """One form: each field begins with what was said so far."""

    visit: Visit
    kind: Kind
    said: Mapping[str, Said]
    form: str

    def line(self, title: str, name: str) -> str:
        return st.text_input(title, max_chars=FIELDS[self.kind][name], key=self._key(name, self._text(name)))

    def text(self, title: str, name: str) -> str:
        return st.text_area(title, max_chars=FIELDS[self.kind][name], key=self._key(name, self._text(name)))

    def one_of(self, title: str, choices: Mapping[str, str], name: str) -> str:
        before = self._text(name)
        chosen = st.selectbox(
            title,
            list(choices),
            index=None,
            placeholder=self.visit.words._("Choose one"),
            format_func=choices.__getitem__,
            key=self._key(name, before if before in choices else None),
        )
        return chosen or ""

    def several_of(self, title: str, choices: Mapping[str, str], name: str, most: int) -> tuple[str, ...]:
        before = [one for one in self.said.get(name, ()) if one in choices]
        chosen = st.multiselect(
            title,
            list(choices),
            max_selections=most,
            placeholder=self.visit.words._("Choose one or more"),
            format_func=choices.__getitem__,
            select_all=False,
            wrap=True,
            key=self._key(name, before),
        )
        return tuple(chosen)

    def _text(self, name: str) -> str:
        said = self.said.get(name, "")
        return said if isinstance(said, str) else ""

    def _key(self, name: str, value: object) -> str:
        return kept(f"{self.form}-{name}", value)


def _finding(asking: _Asking) -> dict[str, Said]:
    _, visit = asking.visit.words._, asking.visit
    return {
        "source": asking.one_of(_("Source"), choosing.sources(visit), "source"),
        "page": asking.line(_("Page, as printed"), "page"),
        "voice": asking.one_of(_("Who speaks"), choosing.voices(visit), "voice"),
        "finding_kind": asking.one_of(_("Kind of finding"), choosing.finding_kinds(visit), "finding_kind"),
        "statement_da": asking.text(_("The statement in Danish, in your own words"), "statement_da"),
        "statement_en": asking.text(_("The statement in English"), "statement_en"),
        "about": asking.several_of(_("Concepts it is about"), choosing.concepts(visit), "about", MOST_ABOUT),
    }


def _link(asking: _Asking) -> dict[str, Said]:
    _, visit, concepts = asking.visit.words._, asking.visit, choosing.concepts(asking.visit)
    verbs = {name: SCHEMA.relation(name).verb.in_language(visit.language) for name in VERBS}
    return {
        "from": asking.one_of(_("Concept"), concepts, "from"),
        "verb": asking.one_of(_("How do they belong together?"), verbs, "verb"),
        "to": asking.one_of(_("The other concept"), concepts, "to"),
        "because_da": asking.text(_("Because …, in Danish"), "because_da"),
        "because_en": asking.text(_("Because …, in English"), "because_en"),
        "source": asking.one_of(_("Source"), choosing.sources(visit), "source"),
        "page": asking.line(_("Page, as printed"), "page"),
    }
