"""Linking sources to concepts: suggestions with the word that speaks for each, to be ticked by a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from app.components.markup import paragraph
from app.components.prose import prose
from app.jobs.job import Job
from app.jobs.order import Order
from app.jobs.worker import start
from app.screens.parts.import_progress import attempt
from app.screens.parts.plain_label import plain_label
from app.screens.parts.references import source_item
from app.screens.parts.things import thing_link
from app.screens.parts.visit import Visit
from app.wording.forms import language_word
from app.wording.names import heading, name_of
from graph.questions.concept_suggestions import Place, Suggestion, concept_suggestions
from graph.questions.references import Reference, references
from graph.store import Direction
from graph.store import Order as Sorted
from ontology.elements import Node

PAGE = 10
"""Sources on one page."""
_EVERY_CONCEPT = 100_000


def topics(visit: Visit, job: Callable[[], Job], sources: Sequence[str], key: str) -> None:
    """Show sources with what they may be about, and write what is ticked, as part of a job."""
    _, store = visit.words._, visit.hub.store
    named = references(store, sources)
    there = [named[source] for source in sources if source in named]
    found = concept_suggestions(store, [reference.node for reference in there])
    linked = _linked(visit, [reference.node.id for reference in there])
    concepts = _concepts(visit)
    with st.form("import-topics", border=False):
        chosen = {
            reference.node.id: _source(visit, reference, found[reference.node.id], linked, concepts)
            for reference in there
        }
        by = st.text_input(_("Your name, for the record"), max_chars=100, key="import-topics-by").strip()
        sent = st.form_submit_button(_("Link what is ticked"), type="primary")
    wanted = {source: ticked for source, ticked in chosen.items() if ticked}
    if sent and wanted:
        attempt(visit, lambda: _begin(visit, job(), Order(task="link", key=key, by=by, topics=wanted)))
    elif sent:
        st.info(_("Nothing is ticked, so nothing was linked."))


def _begin(visit: Visit, job: Job, order: Order) -> None:
    start(job, order, visit.hub.settings)
    st.query_params.from_dict({**visit.query, "job": job.token, "lang": visit.language})


def _source(
    visit: Visit,
    reference: Reference,
    suggestions: Sequence[Suggestion],
    linked: Mapping[str, list[Node]],
    concepts: Mapping[str, str],
) -> list[str]:
    """Show one source; return the concepts that are ticked or chosen."""
    _, source = visit.words._, reference.node.id
    about = [part for node in linked.get(source, ()) for part in (", ", thing_link(visit, node))][1:]
    already = paragraph(_("Linked to: "), *about, style="bb-meta") if about else None
    none = None if suggestions else paragraph(_("No word of it names a concept of the library."), style="bb-meta")
    prose(source_item(visit, reference, already, none), key=f"import-added-{source}")
    ticked = [
        one.concept.id
        for one in suggestions
        if st.checkbox(plain_label(_why(visit, one)), key=f"topic-{source}-{one.concept.id}")
    ]
    known = {node.id for node in linked.get(source, ())}
    others = st.multiselect(
        _("Other concepts"),
        [concept for concept in concepts if concept not in known],
        format_func=concepts.__getitem__,
        placeholder=_("Choose one or more"),
        key=f"topics-{source}-{len(known)}",
    )
    return [*dict.fromkeys((*ticked, *others))]


def _why(visit: Visit, suggestion: Suggestion) -> str:
    """Say which concept, which word speaks for it, and where that stands."""
    name = heading(name_of(suggestion.concept, visit.language)[0])
    places = dict.fromkeys(_place(visit, place) for place in suggestion.places)
    return f"{name} – {'; '.join([*places][:3])}"


def _place(visit: Visit, place: Place) -> str:
    _ = visit.words._
    where = {"title": _("in the title"), "keywords": _("among the keywords"), "abstract": _("in the abstract")}
    said = _("“{word}” {where}", word=place.words, where=where[place.field])
    if place.wording.casefold() == place.words.casefold() and place.language == visit.language:
        return said
    language = language_word(place.language, visit.words)
    return f"{said} ({place.wording}, {language})"


def _linked(visit: Visit, sources: Sequence[str]) -> Mapping[str, list[Node]]:
    """Return what each source is linked to already."""
    around = visit.hub.store.neighbourhood(sources, ["ABOUT"], Direction.OUT)
    linked: dict[str, list[Node]] = {}
    for edge in around.edges:
        linked.setdefault(edge.start, []).append(around.nodes[edge.end])
    return linked


def _concepts(visit: Visit) -> Mapping[str, str]:
    order = Sorted("title", language=visit.language)
    nodes = visit.hub.store.listing("Concept", order=order, most=_EVERY_CONCEPT).nodes
    return {node.id: name_of(node, visit.language)[0] for node in nodes}
