"""Questions that imports put off: which there are, and answering one with both sources side by side."""

from __future__ import annotations

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.jobs.job import About, Job
from app.jobs.order import Order
from app.jobs.planned import pairs_of
from app.screens.parts.import_marks import two_sides
from app.screens.parts.import_progress import go_on, set_to_work
from app.screens.parts.import_words import DECISIONS
from app.screens.parts.references import source_item
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit
from app.wording.names import name_of, shortened
from graph.questions.references import references
from graph.store import Direction, Having, Neighbourhood
from ingest.bibtex.source import ISSUED_BY, WRITTEN_BY
from ingest.imports.sides import Side, names_on, side_of
from ontology.elements import slug_of, text_in
from ontology.errors import NotFoundError

_UNCERTAIN = Having("kind", ("uncertain identity",))
_EVERY = 10_000
_MOST = 10
"""Questions that are named at once."""
_LONG = 90
"""Characters of a title in the list of them."""
_WIDTH = 680
"""Pixels: as wide as a lead paragraph."""
_DECISION, _BY = "import-decision", "import-decision-by"


def put_off(visit: Visit) -> list[Element]:
    """Lead to the questions that were put off; nothing where there are none."""
    store = visit.hub.store
    found = [node.id for node in store.listing("OpenQuestion", [_UNCERTAIN], most=_EVERY).nodes if _of_import(node.id)]
    if not found:
        return []
    around = store.neighbourhood(found[:_MOST], ["CONCERNS"], Direction.OUT)
    rows = [
        element("li", link(visit.to("add_sources", question=slug_of(edge.start)), _title(visit, around, edge.end)))
        for edge in around.edges
    ]
    title = visit.words._("Put off earlier ({number})", number=visit.words.number(len(found)))
    return [element("h2", title), element("ul", *rows, style="bb-plain bb-side")]


def _of_import(question: str) -> bool:
    """Tell questions that imports put off from those that people have written."""
    return question.startswith("openquestion/same-")


def _title(visit: Visit, around: Neighbourhood, source: str) -> str:
    return shortened(name_of(around.nodes[source], visit.language)[0], _LONG)


def answer(visit: Visit, question: str, key: str) -> None:
    """Show the two sources of a question, by id, and let it be answered."""
    _ = visit.words._
    a, b, because = _pair(visit, question)
    browser_title(_("Are these the same source?"))
    prose(
        crumbs(visit, "add_sources", _("Add sources"), _("Are these the same source?")),
        element("h1", _("Are these the same source?")),
        paragraph(because, style="bb-lead") if because else None,
        *_both(visit, a, b),
        key="import-head",
    )
    words = {word: text for word, text in DECISIONS.items() if word != "later"}
    with st.container(width=_WIDTH), st.form("import-decision-form", border=False):
        st.radio(
            _("The first of the two is:"),
            list(words),
            index=None,
            format_func=lambda word: _(words[word]),
            key=_DECISION,
        )
        st.text_input(_("Your name, for the record"), max_chars=100, key=_BY)
        pair = (slug_of(a), slug_of(b))
        st.form_submit_button(_("Write the answer"), type="primary", on_click=_answered, args=(visit, pair, key))


def _answered(visit: Visit, pair: tuple[str, str], key: str) -> None:
    if decision := st.session_state[_DECISION]:
        job = Job.new(visit.hub.settings, About())
        order = Order(task="decide", key=key, by=st.session_state[_BY].strip(), pair=pair, decision=decision)
        set_to_work(visit, job, order)
        go_on(visit.to("add_sources", job=job.token))


def _pair(visit: Visit, question: str) -> tuple[str, str, str]:
    """Return the source a question is about, the one it could be, both ids, and why; NotFoundError where none is."""
    around = visit.hub.store.neighbourhood([question], ["CONCERNS", "CANDIDATE"], Direction.OUT)
    ends = {edge.type: edge for edge in around.edges}
    if ends.keys() != {"CONCERNS", "CANDIDATE"} or not _of_import(question):
        raise NotFoundError(question)
    because = text_in(ends["CANDIDATE"].properties, "because", visit.language)
    said = because[0] if because else ""
    return ends["CONCERNS"].end, ends["CANDIDATE"].end, f"{said[:1].upper()}{said[1:]}"


def _both(visit: Visit, a: str, b: str) -> list[Element]:
    _ = visit.words._
    named = references(visit.hub.store, [a, b])
    around = visit.hub.store.neighbourhood([a, b], [WRITTEN_BY, ISSUED_BY], Direction.OUT)
    pairs = pairs_of(_side(around, a), _side(around, b))
    rows = [source_item(visit, named[one]) for one in (a, b) if one in named]
    return [*rows, two_sides(visit, pairs, _("The first"), _("The second"))]


def _side(around: Neighbourhood, source: str) -> Side:
    node = around.nodes[source]
    return side_of(node.properties, names_on(edge for edge in around.edges if edge.start == source))
