"""Elements of any table for hypothesis: hostile texts, every kind of value, every relation."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date

from hypothesis import strategies as st

from ontology.elements import Edge, Node, Value, edge_key
from ontology.schema import Label, Property, Relation, Schema, ValueKind
from ontology.validation import violations

HOSTILE = (
    "three quotes \"\"\" and '''",
    "a backslash \\ and \\n \\u0041",
    "]]> <b>&amp;</b> <!-- -->",
    "e\u0301 \u00e5 A\u030a n\u0303",
    "👩\u200d🔬 🇩🇰 𝔘𝔫𝔦",
    "\u202eright to left\u202c שלום مرحبا",
    "line one\nline two\n\nline four",
    "@da ^^xsd:string .",
    "{{curly}} $dollar %s",
    "true",
    "007",
    "2016-03",
    "https://example.org/",
    "_:b0",
    "a\u00a0b\u200bc",
    "ﬁ ﬀ ℌ",
    "æøå ÆØÅ",
    "x" * 5000,
)
"""Texts that have broken one program or another."""


def allowed_text() -> st.SearchStrategy[str]:
    """Any text that the library may hold."""
    characters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff")
    free = st.text(characters | st.just("\n"), min_size=1, max_size=12)
    return (free | st.sampled_from(HOSTILE)).map(lambda text: unicodedata.normalize("NFC", text).strip()).filter(bool)


def slugs() -> st.SearchStrategy[str]:
    """The part of an id after its label."""
    return st.from_regex(r"[a-z0-9][a-z0-9.-]{0,8}", fullmatch=True)


def ids(label: Label) -> st.SearchStrategy[str]:
    """Ids of one label."""
    return slugs().map(lambda slug: f"{label.prefix}/{slug}")


def dates() -> st.SearchStrategy[str]:
    """Years, months, days and intervals."""
    day = st.dates(min_value=date(1000, 1, 1)).map(date.isoformat)
    partial = st.tuples(day, st.sampled_from((4, 7, 10))).map(lambda pair: pair[0][: pair[1]])
    interval = st.tuples(day, day).map(lambda pair: f"{min(pair)[:4]}/{max(pair)[:4]}")
    return partial | interval


def iris() -> st.SearchStrategy[str]:
    """Addresses as people paste them."""
    path = st.text(st.sampled_from("abæø0-._~!$&'()*+,;=:@/"), max_size=20)
    return st.builds(
        "https://example.org/{}{}{}".format, path, st.sampled_from(("", "?q=%C3%A6&x=1")), st.sampled_from(("", "#del"))
    )


def scalars(item: Property, schema: Schema) -> st.SearchStrategy[str] | st.SearchStrategy[int]:
    """One value of a property."""
    match item.kind:
        case ValueKind.INTEGER:
            return st.integers(min_value=1 - 2**53, max_value=2**53 - 1)
        case ValueKind.BOOLEAN:
            return st.booleans()
        case ValueKind.DATE:
            return dates()
        case ValueKind.IRI:
            return iris()
        case ValueKind.CHOICE:
            return st.sampled_from(list(schema.vocabularies[item.vocabulary].values))
        case ValueKind.REFERENCE:
            return ids(schema.label(item.vocabulary))
    if item.name in ("title_language", "ours"):
        return st.sampled_from(("da", "en", "no"))
    return allowed_text()


def values(item: Property, schema: Schema) -> st.SearchStrategy[Value]:
    """The whole value of a property: a sorted tuple where it holds several."""
    if not item.many:
        return scalars(item, schema)
    one = scalars(item, schema).map(str)
    return st.sets(one, min_size=1, max_size=3).map(lambda found: tuple(sorted(found)))


def properties(
    items: Iterable[Property], schema: Schema, *, all_of_them: bool = False
) -> st.SearchStrategy[dict[str, Value]]:
    """Values for some properties, or for all of them in every language; required ones are always there."""
    needed: dict[str, st.SearchStrategy[Value]] = {}
    optional: dict[str, st.SearchStrategy[Value]] = {}
    for item in items:
        for position, key in enumerate(item.keys):
            place = needed if all_of_them or (item.required and position == 0) else optional
            place[key] = values(item, schema)
    return st.fixed_dictionaries(needed, optional=optional)


@st.composite
def nodes(
    draw: st.DrawFn, schema: Schema, label: Label, *, all_of_them: bool = False, needed_only: bool = False
) -> Node:
    """A node of one label, with some of its properties, all of them, or only those it must have."""
    items = [item for item in label.properties if item.required or not needed_only]
    node = Node(draw(ids(label)), label.name, draw(properties(items, schema, all_of_them=all_of_them)))
    assert list(violations(node, schema)) == []
    return node


@st.composite
def edges(draw: st.DrawFn, schema: Schema, relation: Relation, *, all_of_them: bool = False) -> tuple[Edge, Node, Node]:
    """An edge of one relation, with the two nodes it joins."""
    start_label, end_label = ends(relation, schema)
    start = draw(nodes(schema, start_label, needed_only=True))
    end = draw(nodes(schema, end_label, needed_only=True).filter(lambda node: node.id != start.id))
    if relation.symmetric and end.id < start.id:
        start, end = end, start
    carried = draw(properties(relation.properties, schema, all_of_them=all_of_them))
    edge = Edge(relation.name, start.id, end.id, edge_key(carried, relation.keyed_by), carried)
    assert list(violations(edge, schema)) == []
    return edge, start, end


def ends(relation: Relation, schema: Schema) -> tuple[Label, Label]:
    """Two labels that a relation may join."""
    start = schema.label(relation.start[0]) if relation.start else schema.label("Concept")
    if relation.same_label:
        return start, start
    return start, schema.label(relation.end[0]) if relation.end else schema.label("Source")


@st.composite
def graphs(draw: st.DrawFn, schema: Schema) -> tuple[list[Node], list[Edge]]:
    """A few nodes and edges, in the order in which a store streams them."""
    found: dict[str, Node] = {}
    joined: dict[tuple[str, str, str, str], Edge] = {}
    for relation in draw(st.lists(st.sampled_from(list(schema.relations.values())), max_size=3)):
        edge, *both = draw(edges(schema, relation))
        found |= {node.id: node for node in both}
        joined[edge.identity] = edge
        if draw(st.booleans()) and relation.keyed_by:
            bare = Edge(edge.type, edge.start, edge.end)
            joined.setdefault(bare.identity, bare)
    for label in draw(st.lists(st.sampled_from(list(schema.labels.values())), max_size=3)):
        node = draw(nodes(schema, label))
        found.setdefault(node.id, node)
    return in_order(found.values(), joined.values())


def in_order(found: Iterable[Node], joined: Iterable[Edge]) -> tuple[list[Node], list[Edge]]:
    """Nodes by id, edges by start, type, end and key."""
    return (
        sorted(found, key=lambda node: node.id),
        sorted(joined, key=lambda edge: (edge.start, edge.type, edge.end, edge.key)),
    )
