"""The page of one thing: its name, everything the library says of it, and what it is joined to."""

from __future__ import annotations

from collections.abc import Iterator

from app.components.markup import Element, Inline, element
from app.publish.site import addresses
from app.publish.site.content import Content
from app.publish.site.frame import Page
from app.publish.site.schema_org import structured
from app.publish.site.values import Values
from app.wording import LANGUAGES, Wording
from app.wording.names import heading, name_of, shortened
from ontology.elements import Edge, Node
from ontology.schema import Property, Relation

_NAME = 70
"""Characters of the title in the browser."""


def thing_page(node: Node, content: Content, words: Wording) -> Page:
    """Return the page of one thing in one language."""
    path = addresses.thing(node.id, words.language)
    text, language = name_of(node, words.language)
    values = Values(content, path, words)
    return Page(
        path=path,
        words=words,
        title=shortened(heading(text), _NAME),
        other=addresses.thing(node.id, _other(words)),
        data={media: addresses.thing_data(node.id, ending) for ending, media in addresses.RDF_ENDINGS.items()},
        structured=structured(node, content, words.language),
        body=[
            _crumbs(node, content, words, path),
            element("h1", heading(text), lang=language or None),
            _deprecated(node, words),
            _facts(node, content, values, words),
            *_relations(node, content, values, words),
            _itself(node, content, words, path),
        ],
    )


def moved_page(node: Node, there: Node, content: Content, words: Wording) -> Page:
    """Return the page of a deprecated id that has a successor: it says so and leads on."""
    path = addresses.thing(node.id, words.language)
    text, language = name_of(node, words.language)
    _ = words._
    onward = Values(content, path, words).name(there)
    return Page(
        path=path,
        words=words,
        title=shortened(heading(text), _NAME),
        other=addresses.thing(node.id, _other(words)),
        data={media: addresses.thing_data(node.id, ending) for ending, media in addresses.RDF_ENDINGS.items()},
        onward=addresses.thing(there.id, words.language),
        body=[
            element("h1", heading(text), lang=language or None),
            element(
                "p",
                *words.pieces(_("This entry is no longer in use. It was replaced by {successor}."), successor=onward),
            ),
            _itself(node, content, words, path),
        ],
    )


def _other(words: Wording) -> str:
    return next(language for language in LANGUAGES if language != words.language)


def _crumbs(node: Node, content: Content, words: Wording, path: str) -> Element:
    label = content.iris.schema.label(node.label)
    up = addresses.way(path, addresses.index(label, words.language))
    return element("p", element("a", heading(label.plural.in_language(words.language)), href=up), style="meta")


def _deprecated(node: Node, words: Wording) -> Element | None:
    if node.properties.get("review") != "deprecated":
        return None
    return element("p", words._("This entry is no longer in use."), style="note")


def _facts(node: Node, content: Content, values: Values, words: Wording) -> Element:
    """Return every property in the order of the table."""
    rows: list[Element] = []
    for item in content.iris.schema.label(node.label).properties:
        if said := values.of(item, node.properties):
            rows += [element("dt", heading(item.words.in_language(words.language))), element("dd", *said)]
    return element("dl", *rows)


def _relations(node: Node, content: Content, values: Values, words: Wording) -> Iterator[Element]:
    """Yield a heading for each way of being joined, and below it what is joined so."""
    outgoing, incoming = content.outgoing.get(node.id, ()), content.incoming.get(node.id, ())
    for relation in content.iris.schema.relations.values():
        there = [(edge, edge.end) for edge in outgoing if edge.type == relation.name]
        back = [(edge, edge.start) for edge in incoming if edge.type == relation.name]
        if relation.symmetric:
            there, back = there + back, []
        for verb, found in ((relation.verb, there), (relation.inverse, back)):
            if found:
                yield element("h2", heading(verb.in_language(words.language)))
                rows = (_joined(edge, content.nodes[end], relation, values, words) for edge, end in found)
                yield element("ul", *rows)


def _joined(edge: Edge, end: Node, relation: Relation, values: Values, words: Wording) -> Element:
    """Return what a relation leads to, and what is said about the relation itself."""
    details: list[Inline] = []
    for item in relation.properties:
        if said := values.brief(item, edge.properties):
            details += ["; " if details else "", _before(item, words), *said]
    return element("li", values.name(end), element("div", *details, style="meta") if details else None)


def _before(item: Property, words: Wording) -> str:
    """Return what stands before a value in a line of several: a reason goes on after its word, a page has its sign."""
    word = item.words.in_language(words.language)
    return {"because": f"{word} ", "page": ""}.get(item.name, f"{word}: ")


def _itself(node: Node, content: Content, words: Wording, path: str) -> Element:
    """Return the lasting address of the thing, and the same in RDF."""
    files = [
        element("a", name, href=addresses.way(path, addresses.thing_data(node.id, ending)))
        for name, ending in (("Turtle", "ttl"), ("JSON-LD", "jsonld"))
    ]
    _ = words._
    return element(
        "p",
        _("Address: "),
        element("code", content.iris.node(node.id)),
        " · ",
        files[0],
        " · ",
        files[1],
        style="meta end",
    )
