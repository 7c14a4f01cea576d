"""The question in SPARQL: what the address asks, the examples, and the editor."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

import ontology
from app.components.markup import Element, element, link, paragraph
from app.components.redirect import redirect
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit
from ontology.rdf.iris import DEFAULT_BASE

MOST_IN_ADDRESS = 2000
"""Characters of a question that an address can hold everywhere; a longer one is asked but not kept in it."""
MOST = 20_000
"""Characters of a question."""
_EXAMPLES = Path(ontology.__file__).parent / "examples"
_REMARK = re.compile(r"^# (da|en): (.+)\n", re.MULTILINE)
_TEXT = kept("query-text")
_FROM, _SENT = "query-from", "query-sent"
"""What a session keeps beside the text: the question of the address it came from, and what was sent last."""


@dataclass(frozen=True, slots=True)
class Example:
    """One question to begin with."""

    words: Mapping[str, str]
    """Language to the question in words."""
    query: str


@cache
def examples() -> Mapping[str, Example]:
    """Return name to example, in their order."""
    texts = {path.stem: path.read_text("utf-8") for path in sorted(_EXAMPLES.glob("*.rq"))}
    return {
        name: Example(dict(_REMARK.findall(text)), _REMARK.sub("", text).strip() + "\n") for name, text in texts.items()
    }


def asked(visit: Visit) -> str:
    """Return the question that the address holds or names; empty where it does neither."""
    example = examples().get(visit.query.get("example", ""))
    query = visit.query.get("question", "")[:MOST] or (example.query if example else "")
    return query.replace(DEFAULT_BASE, visit.hub.settings.base)


def head(visit: Visit) -> list[Element]:
    """Say what can be asked here, and give questions to begin with."""
    _ = visit.words._
    items = [
        element("li", link(visit.to("query", example=name), example.words[visit.language]))
        for name, example in examples().items()
    ]
    return [
        element("h1", _("Ask in SPARQL")),
        paragraph(
            _(
                "The library as linked data, asked in SPARQL 1.1. Nothing can be changed here, and no other server is "
                "asked."
            ),
            style="bb-lead",
        ),
        element("details", element("summary", _("Questions to begin with")), element("ol", *items)),
    ]


def editor(visit: Visit) -> str:
    """Show the editor and return the question to answer; empty as long as there is none."""
    _ = visit.words._
    standing = asked(visit)
    if st.session_state.get(_FROM) != standing:
        st.session_state[_FROM], st.session_state[_SENT] = standing, standing
        st.session_state[_TEXT] = standing or _beginning(visit)
    with st.container(key="query-form"), st.form("query", border=False):
        st.text_area(_("Question in SPARQL. Ctrl+Enter asks it."), key=_TEXT, height=300, max_chars=MOST)
        sent = st.form_submit_button(_("Ask"), type="primary")
    if sent:
        st.session_state[_SENT] = st.session_state[_TEXT]
    query = str(st.session_state[_SENT])
    if query != standing:
        _keep(visit, query)
    return query


def _keep(visit: Visit, query: str) -> None:
    """Put the question into the address, so that it can be passed on and Back returns to the one before."""
    if len(query) <= MOST_IN_ADDRESS:
        st.session_state[_FROM] = query
        redirect(visit.here(question=query, example=None), key="query-redirect", step=True)
    else:
        st.info(visit.words._("This question is too long for an address; keep it in a file if you want to pass it on."))


def _beginning(visit: Visit) -> str:
    base = visit.hub.settings.base
    return (
        f"PREFIX hub: <{base}/ns#>\nPREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n\n"
        f"SELECT ?concept ?name\nWHERE {{\n  ?concept a skos:Concept ; skos:prefLabel ?name .\n"
        f'  FILTER (LANG(?name) = "{visit.language}")\n}}\nORDER BY ?name\nLIMIT 20\n'
    )
