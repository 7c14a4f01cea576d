"""Fields of a proposal: the same for who proposes and for the editor who puts it better before accepting it."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from app.proposing import VERBS
from app.screens.parts import choosing
from app.screens.parts.visit import Visit
from ingest.proposals.proposal import FIELDS, MOST_ABOUT, Kind, Said
from ontology.table import SCHEMA


def fields(visit: Visit, kind: Kind, said: Mapping[str, Said]) -> dict[str, Said]:
    """Show the fields of a kind with what was said so far, and return what stands in them."""
    return _finding(visit, said) if kind is Kind.FINDING else _link(visit, said)


def _finding(visit: Visit, said: Mapping[str, Said]) -> dict[str, Said]:
    _, concepts = visit.words._, choosing.concepts(visit)
    about = said.get("about", ())
    kinds = choosing.finding_kinds(visit)
    return {
        "source": _one_of(_("Source"), choosing.sources(visit), said, "source", visit),
        "page": _line(_("Page, as printed"), Kind.FINDING, said, "page"),
        "voice": _one_of(_("Who speaks"), choosing.voices(visit), said, "voice", visit),
        "finding_kind": _one_of(_("Kind of finding"), kinds, said, "finding_kind", visit),
        "statement_da": _text(_("The statement in Danish, in your own words"), Kind.FINDING, said, "statement_da"),
        "statement_en": _text(_("The statement in English"), Kind.FINDING, said, "statement_en"),
        "about": tuple(
            st.multiselect(
                _("Concepts it is about"),
                list(concepts),
                [one for one in about if one in concepts],
                max_selections=MOST_ABOUT,
                placeholder=_("Choose one or more"),
                format_func=concepts.__getitem__,
            )
        ),
    }


def _link(visit: Visit, said: Mapping[str, Said]) -> dict[str, Said]:
    _, concepts = visit.words._, choosing.concepts(visit)
    verbs = {name: SCHEMA.relation(name).verb.in_language(visit.language) for name in VERBS}
    return {
        "from": _one_of(_("Concept"), concepts, said, "from", visit),
        "verb": _one_of(_("How do they belong together?"), verbs, said, "verb", visit),
        "to": _one_of(_("The other concept"), concepts, said, "to", visit),
        "because_da": _text(_("Because …, in Danish"), Kind.LINK, said, "because_da"),
        "because_en": _text(_("Because …, in English"), Kind.LINK, said, "because_en"),
        "source": _one_of(_("Source"), choosing.sources(visit), said, "source", visit),
        "page": _line(_("Page, as printed"), Kind.LINK, said, "page"),
    }


def _one_of(title: str, choices: Mapping[str, str], said: Mapping[str, Said], name: str, visit: Visit) -> str:
    before = said.get(name)
    chosen = st.selectbox(
        title,
        list(choices),
        index=list(choices).index(before) if isinstance(before, str) and before in choices else None,
        placeholder=visit.words._("Choose one"),
        format_func=choices.__getitem__,
    )
    return chosen or ""


def _line(title: str, kind: Kind, said: Mapping[str, Said], name: str) -> str:
    return st.text_input(title, str(said.get(name, "")), max_chars=FIELDS[kind][name])


def _text(title: str, kind: Kind, said: Mapping[str, Said], name: str) -> str:
    return st.text_area(title, str(said.get(name, "")), max_chars=FIELDS[kind][name])
