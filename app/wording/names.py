"""What things are called: titles, kinds and references of the library in the language of the reader."""

from __future__ import annotations

import re

from app.wording import Wording
from graph.questions.references import Reference
from ontology.elements import Node, slug_of
from ontology.table import SCHEMA
from ontology.titles import title_of

MAIN_KINDS = ("stakeholder level", "role", "theory", "phenomenon", "competence", "method", "theme")
"""Kinds of concepts in the order in which one of several is drawn."""
_LONG = 60
_UNTITLED = re.compile(r"\[[^]]*title not given[^]]*\]", re.IGNORECASE)
"""What the editors write, in English, where a source is known without its title."""


def name_of(node: Node, language: str) -> tuple[str, str]:
    """Return (name, its language); the language is empty where it is the one asked for or belongs to none."""
    found = title_of(node, language)
    if found is None:
        return slug_of(node.id), ""
    text, spoken = found
    if node.label == "Source" and _UNTITLED.fullmatch(text) and language != "en":
        return Wording(language)._("[Title not given]"), ""
    return text, "" if spoken in (language, "und") else spoken


def heading(text: str) -> str:
    """Return a name as it stands at the beginning of a line: with a capital."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int = _LONG) -> str:
    """Return a text cut at a word so that it stays within `most` characters."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"


def label_word(label: str, language: str) -> str:
    """Return the word for a sort of thing: 'udsagn', 'finding'."""
    return SCHEMA.label(label).words.in_language(language)


def kinds_of(node: Node) -> tuple[str, ...]:
    """Return the kinds of a thing, the one it is drawn by first; empty where it has none."""
    value = node.properties.get("kind", ())
    kinds = value if isinstance(value, tuple) else (str(value),)
    return tuple(sorted(kinds, key=lambda kind: (MAIN_KINDS.index(kind) if kind in MAIN_KINDS else 0, kind)))


def kind_word(label: str, kind: str, language: str) -> str:
    """Return the word for one kind of a label: 'metode', 'method'."""
    item = SCHEMA.properties_of(label).get("kind")
    return SCHEMA.words_for(item.vocabulary, kind).in_language(language) if item else kind


def choice_word(owner: str, name: str, value: str, language: str) -> str:
    """Return the word for a value of a property of a label or a relation; the value itself where it is free text."""
    properties = SCHEMA.properties_of(owner) if owner in SCHEMA.labels else SCHEMA.relation(owner).carries
    item = properties.get(name)
    if item is None or item.vocabulary not in SCHEMA.vocabularies:
        return value
    return SCHEMA.words_for(item.vocabulary, value).in_language(language)


def short_name(person: Node, language: str) -> str:
    """Return what a citation calls an author: the family name, or the short name of a body."""
    for name in ("family", "short"):
        if value := person.properties.get(name):
            return str(value)
    return name_of(person, language)[0]


def initials(given: str) -> str:
    """Return given names as a list of references has them: `Jean-Luc Marie` is `J.-L. M.`."""
    names = given.replace(".", ". ").split()
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in names if name.strip("-"))


def year_of(source: Node, language: str) -> str:
    """Return the year of a source as a citation gives it: '2013a', 'n.d.'."""
    issued = str(source.properties.get("issued") or source.properties.get("in_force") or "")
    if not issued:
        return "u.å." if language == "da" else "n.d."
    return issued.split("-")[0].replace("/", "–") + str(source.properties.get("year_suffix", ""))


def short_reference(reference: Reference, language: str) -> str:
    """Return a source as a sentence names it: 'Westersø & Vesterby 2023'; laws and sources without names by title."""
    people = reference.in_role("author") or reference.in_role("editor")
    if not people:
        title = shortened(name_of(reference.node, language)[0], 40)
        return f"{title} {year_of(reference.node, language)}" if reference.node.label == "Source" else title
    names = [short_name(person, language) for person in people]
    if len(names) > 2:
        names = [names[0], "m.fl." if language == "da" else "et al."]
        return f"{' '.join(names)} {year_of(reference.node, language)}"
    return f"{' & '.join(names)} {year_of(reference.node, language)}"
