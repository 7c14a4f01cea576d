"""Linking sources to concepts: suggestions with the word that speaks for each, to be ticked by a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from app.components.markup import paragraph
from app.components.prose import prose
from app.jobs.job import Job
from app.jobs.order import Order
from app.screens.parts.import_progress import go_on, set_to_work
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
_PLACES = 3
"""Places that are told of one suggestion."""
_EVERY_CONCEPT = 100_000
_TICKED, _CHOSEN, _BY = "topic", "topics", "import-topics-by"


def topics(visit: Visit, job: Callable[[], Job], sources: Sequence[str], key: str) -> None:
    """Show sources with what they may be about, and write what is ticked, as part of a job."""
    _, store = visit.words._, visit.hub.store
    named = references(store, sources)
    there = [named[source] for source in sources if source in named]
    found = concept_suggestions(store, [reference.node for reference in there])
    linked = _linked(visit, [reference.node.id for reference in there])
    concepts = _concepts(visit)
    with st.form("import-topics", border=False):
        for reference in there:
            _source(visit, reference, found[reference.node.id], linked, concepts)
        st.text_input(_("Your name, for the record"), max_chars=100, key=_BY)
        sent = st.form_submit_button(
            _("Link what is ticked"), type="primary", on_click=_link, args=(visit, job, [*sources], key)
        )
    if sent:
        st.info(_("Nothing is ticked, so nothing was linked."))


def _link(visit: Visit, job: Callable[[], Job], sources: Sequence[str], key: str) -> None:
    """Begin to write what is ticked, and lead to where that is followed."""
    wanted = {source: concepts for source in sources if (concepts := _wanted(source))}
    if not wanted:
        return
    order = Order(task="link", key=key, by=st.session_state[_BY].strip(), topics=wanted)
    begun = job()
    set_to_work(visit, begun, order)
    if "job" not in visit.query:
        go_on(visit.to("add_sources", job=begun.token))


def _wanted(source: str) -> list[str]:
    """Return the concepts that are ticked or chosen for a source."""
    found: list[str] = []
    for name, value in st.session_state.items():
        what, _, rest = str(name).partition("|")
        of, _, concept = rest.partition("|")
        if of == source and value:
            found += [concept] if what == _TICKED else list(value) if what == _CHOSEN else []
    return [*dict.fromkeys(found)]


def _source(
    visit: Visit,
    reference: Reference,
    suggestions: Sequence[Suggestion],
    linked: Mapping[str, list[Node]],
    concepts: Mapping[str, str],
) -> None:
    """Show one source with what may be ticked and chosen."""
    _, source = visit.words._, reference.node.id
    about = [part for node in linked.get(source, ()) for part in (", ", thing_link(visit, node))][1:]
    already = paragraph(_("Linked to: "), *about, style="bb-meta") if about else None
    none = None if suggestions else paragraph(_("No word of it names a concept of the library."), style="bb-meta")
    prose(source_item(visit, reference, already, none), key=f"import-added-{source}")
    for one in suggestions:
        st.checkbox(plain_label(_why(visit, one)), key=f"{_TICKED}|{source}|{one.concept.id}")
    known = {node.id for node in linked.get(source, ())}
    st.multiselect(
        _("Other concepts"),
        [concept for concept in concepts if concept not in known],
        format_func=concepts.__getitem__,
        placeholder=_("Choose one or more"),
        select_all=False,
        wrap=True,
        key=f"{_CHOSEN}|{source}|{len(known)}",
    )


def _why(visit: Visit, suggestion: Suggestion) -> str:
    """Say which concept, which word speaks for it, and where that stands."""
    name = heading(name_of(suggestion.concept, visit.language)[0])
    places = {(place.field, place.words): _place(visit, place) for place in reversed(suggestion.places)}
    return f"{name} – {'; '.join([*reversed(places.values())][:_PLACES])}"


def _place(visit: Visit, place: Place) -> str:
    _ = visit.words._
    where = {"title": _("in the title"), "keywords": _("among the keywords"), "abstract": _("in the abstract")}
    said = _("“{word}” {where}", word=place.words, where=where[place.field])
    told = [] if place.wording.casefold() == place.words.casefold() else [place.wording]
    told += [] if place.language == visit.language else [language_word(place.language, visit.words)]
    return f"{said} ({', '.join(told)})" if told else said


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
