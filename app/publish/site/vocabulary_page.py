"""The page about the vocabulary: every term of the table and every public term in use, with address and meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.components.markup import Element, Inline, element, link
from app.publish.site import addresses
from app.publish.site.content import Content
from app.publish.site.frame import Page
from app.wording import LANGUAGES, N_, Wording
from app.wording.names import heading
from ontology.derived.edition import VERSION
from ontology.derived.outside import OUTSIDE
from ontology.derived.terms import Term, TermKind, terms
from ontology.derived.vocabulary import DESCRIPTION, TITLE, UNREGISTERED
from ontology.rdf.iris import Iris

_SECTIONS = {
    TermKind.CLASS: N_("Classes"),
    TermKind.OBJECT: N_("Relations between things"),
    TermKind.DATA: N_("Properties with a value"),
    TermKind.ANNOTATION: N_("Properties that explain"),
    TermKind.INDIVIDUAL: N_("Fixed values"),
}
"""Kinds of terms in the order of the page."""


def vocabulary_page(content: Content, words: Wording) -> Page:
    """Return the page about the vocabulary in one language."""
    _, language = words._, words.language
    path = addresses.vocabulary(language)
    named = terms(content.iris.schema)
    own = {term.name for term in named}
    every = [*named, *(term for term in OUTSIDE if term.name not in own)]
    return Page(
        path=path,
        words=words,
        title=TITLE.in_language(language),
        other=addresses.vocabulary(next(code for code in LANGUAGES if code != language)),
        data={"text/turtle": addresses.VOCABULARY_DATA},
        body=[
            element("h1", TITLE.in_language(language)),
            element("p", DESCRIPTION.in_language(language), style="lead"),
            element("p", _("Version {version}.", version=VERSION), " ", UNREGISTERED.in_language(language)),
            element("p", element("a", "Turtle (OWL)", href=addresses.VOCABULARY_DATA), " · ",
                    element("a", "SHACL", href=addresses.SHAPES_DATA)),
            *_sections(every, content.iris, words),
        ],
    )  # fmt: skip


def _sections(every: Sequence[Term], iris: Iris, words: Wording) -> Iterator[Element]:
    known = {term.name: term for term in every}
    for kind, name in _SECTIONS.items():
        yield element("h2", words._(name))
        for term in sorted((term for term in every if term.kind is kind), key=lambda term: not term.own):
            yield element("section", *_term(term, known, iris, words), id=_anchor(term.name), style="term")


def _term(term: Term, known: dict[str, Term], iris: Iris, words: Wording) -> Iterator[Element]:
    language = words.language
    yield element("h3", heading(term.words.in_language(language)), " ", element("code", term.name))
    if term.meanings:
        yield element("p", term.meaning.in_language(language))
    yield element("dl", *_relatives(term, known, iris, words))


def _relatives(term: Term, known: dict[str, Term], iris: Iris, words: Wording) -> Iterator[Element]:
    _ = words._
    rows: list[tuple[str, list[Inline]]] = [
        (_("Address"), [element("code", iris.term(term.name))]),
        (_("More general"), _names(term.under, known, iris)),
        (_("Said of"), _names(term.domains, known, iris)),
        (_("Leads to"), _names(term.ranges, known, iris)),
        (_("The other way round"), _names((term.inverse,) if term.inverse else (), known, iris)),
        (_("Written in the files"), [element("code", term.notation)] if term.notation else []),
    ]
    for word, said in rows:
        if said:
            yield element("dt", word)
            yield element("dd", *said)


def _names(names: Sequence[str], known: dict[str, Term], iris: Iris) -> list[Inline]:
    """Return terms as links: to their place on this page, or to the public address of what is not explained here."""
    said: list[Inline] = []
    for name in names:
        here = name in known
        said += [" · "] if said else []
        said.append(element("a", name, href=f"#{_anchor(name)}") if here else link(iris.term(name), name))
    return said


def _anchor(name: str) -> str:
    """Return the place of a term: the end of its address for our own, so that the namespace can lead here."""
    prefix, _, local = name.partition(":")
    return local if prefix == "hub" else f"{prefix}-{local}"
