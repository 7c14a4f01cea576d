"""Sources inside text: the short reference as a link, with its page, and the full one for lists."""

from __future__ import annotations

from collections.abc import Mapping

from app.components.markup import Element, Inline, element, joined, link
from app.screens.parts.things import language_mark
from app.screens.parts.visit import Visit
from app.wording.forms import page_words
from app.wording.names import initials, name_of, short_reference, year_of
from graph.questions.references import Reference
from ontology.elements import Node

References = Mapping[str, Reference]


def cited(visit: Visit, references: References, identifier: str, page: str = "") -> list[Inline]:
    """Name a source as a link with the page: 'Andersen 2015, s. 22'."""
    reference = references.get(identifier)
    text = short_reference(reference, visit.language) if reference else identifier.partition("/")[2]
    where: list[Inline] = [link(visit.to_thing(identifier), text)]
    return [*where, f", {page_words(page, visit.language)}"] if page else where


def cited_all(visit: Visit, references: References, identifiers: list[str]) -> list[Inline]:
    """Name several sources, with semicolons between."""
    return list(joined((element("span", *cited(visit, references, item)) for item in identifiers), "; "))


def full_reference(visit: Visit, reference: Reference) -> list[Inline]:
    """Write what stands under the title in a list: names, year, where it appeared."""
    source = reference.node
    people = reference.in_role("author")
    editors = reference.in_role("editor")
    names = _names(visit, people) or _names(visit, editors)
    role = " (" + visit.words._("ed.") + ")" if editors and not people else ""
    parts: list[Inline] = [f"{names}{role} ({year_of(source, visit.language)}). "] if names else []
    return parts + _place(visit, source, named=bool(names))


def _names(visit: Visit, people: tuple[Node, ...]) -> str:
    written = [_author(person, visit.language) for person in people]
    return " & ".join([", ".join(written[:-1]), written[-1]]) if len(written) > 1 else "".join(written)


def _author(person: Node, language: str) -> str:
    family, given = person.properties.get("family"), person.properties.get("given")
    return f"{family}, {initials(str(given))}" if family and given else name_of(person, language)[0]


def _place(visit: Visit, source: Node, named: bool) -> list[Inline]:
    held = source.properties
    volume = str(held.get("volume", "")) + (f"({held['issue']})" if held.get("issue") else "")
    pages = str(held.get("pages", "")).replace("--", "–").replace("-", "–")
    if pages and not held.get("container"):
        pages = page_words(pages, visit.language)
    parts: list[Inline] = []
    if held.get("container"):
        parts.append(element("em", str(held["container"])))
    parts += [text for text in (volume, pages) if text]
    if not named:
        parts.insert(0, year_of(source, visit.language))
    return list(joined(parts))


def source_item(visit: Visit, reference: Reference, *more: Inline | None) -> Element:
    """Show a source in a list: title as link, the reference under it, and what else is to be said."""
    title, language = name_of(reference.node, visit.language)
    spoken = str(reference.node.properties.get("title_language", "")) or language
    return element(
        "article",
        element(
            "p", link(visit.to_thing(reference.node.id), title, lang=spoken or None), language_mark(visit, language)
        ),
        element("p", *full_reference(visit, reference), style="bb-meta"),
        *more,
        style="bb-item",
    )
