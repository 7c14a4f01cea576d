"""The reference page of the schema table, docs/schema.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ontology.derived.picture import pictures
from ontology.elements import LANGUAGES
from ontology.schema import Label, Property, Relation, Schema, ValueKind, Vocabulary, Words

_HEAD = f"""# Schema reference

Everything the hub may hold, generated from `ontology/table/` by `make derived`: change the table, never this page.
A name ending in `_L` has one value per language ({", ".join(LANGUAGES)}), `[]` marks a list, `*` what every record
needs. A bare slug as the target of a relation means the first label it may lead to. Ids are `label/slug`; how all this
becomes RDF is told in [ontology.md](ontology.md)."""


def reference_page(schema: Schema) -> str:
    """Return the page as Markdown: labels with their properties, relations, vocabularies and prefixes."""
    everywhere = _shared(label.properties for label in schema.labels.values())
    always = _shared(relation.properties for relation in schema.relations.values())
    parts = [
        _HEAD,
        "## At a glance",
        pictures(schema),
        "## Labels",
        *(_label(label, everywhere) for label in schema.labels.values()),
        "### Every node\n\n" + _properties(everywhere),
        "## Relations",
        "How a relation reads from start to end, and back from end to start.",
        _relations(schema.relations.values(), always),
        "### Every relation\n\n" + _properties(always),
        *_carried(schema, always),
        "## Vocabularies",
        *(_vocabulary(vocabulary) for vocabulary in schema.vocabularies.values()),
        "## Prefixes",
        _table(("prefix", "namespace"), ((f"`{key}`", f"`{value}`") for key, value in sorted(schema.prefixes.items()))),
        "`hub` is the vocabulary of the hub itself: the base IRI, then `/ns#`.",
    ]
    return "\n\n".join(parts) + "\n"


def _shared(owners: Iterable[Sequence[Property]]) -> tuple[Property, ...]:
    """Return the properties that every owner has."""
    first, *others = owners
    return tuple(item for item in first if all(item in other for other in others))


def _label(label: Label, everywhere: Sequence[Property]) -> str:
    under = f", a kind of {', '.join(f'`{term}`' for term in label.under)}" if label.under else ""
    own = [item for item in label.properties if item not in everywhere]
    return (
        f"### {label.name}\n\n"
        f"{_both(label.words)} · ids begin `{label.prefix}/` · `{label.term}`{under}\n\n"
        f"{label.meaning.da}\\\n{label.meaning.en}\n\n"
        f"{_properties(own)}"
    )


def _properties(items: Iterable[Property]) -> str:
    head = ("property", "dansk", "English", "value", "RDF", "meaning")
    return _table(head, (_property(item) for item in items))


def _property(item: Property) -> tuple[str, ...]:
    name = item.name + ("_L" if item.by_language else "") + ("[]" if item.many else "") + ("*" if item.required else "")
    meaning = f"{item.meaning.da}<br>{item.meaning.en}"
    return (f"`{name}`", item.words.da, item.words.en, _value(item), f"`{item.term}`", meaning)


def _value(item: Property) -> str:
    if item.kind is ValueKind.CHOICE:
        return f"[{item.vocabulary}](#{item.vocabulary})"
    if item.kind is ValueKind.REFERENCE:
        return f"id of a {item.vocabulary}"
    return item.kind.value


def _relations(relations: Iterable[Relation], always: Sequence[Property]) -> str:
    head = ("relation", "from → to", "dansk", "English", "carries", "rules", "RDF", "meaning")
    return _table(head, (_relation(relation, always) for relation in relations))


def _relation(relation: Relation, always: Sequence[Property]) -> tuple[str, ...]:
    ends = f"{', '.join(relation.start) or 'any'} → {', '.join(relation.end) or 'any'}"
    carries = ", ".join(
        f"`{item.name}{'_L' if item.by_language else ''}`" for item in relation.properties if item not in always
    )
    return (
        f"`{relation.name}`", ends, _readings(relation.verb.da, relation.inverse.da),
        _readings(relation.verb.en, relation.inverse.en), carries, "; ".join(_rules(relation)), f"`{relation.term}`",
        f"{relation.meaning.da}<br>{relation.meaning.en}",
    )  # fmt: skip


def _readings(forward: str, back: str) -> str:
    return forward if forward == back else f"{forward} / {back}"


def _rules(relation: Relation) -> Iterator[str]:
    if relation.symmetric:
        yield "both ways, stored once"
    if relation.same_label:
        yield "one label at both ends" + "".join(f", or {start} → {end}" for start, end in relation.also)
    if relation.acyclic:
        yield "no rings"
    if relation.required_of:
        yield f"every {', '.join(relation.required_of)} has one"
    if relation.maximum is not None:
        yield f"at most {relation.maximum}"
    if relation.end_kind:
        yield f"only to a {relation.end_kind}"
    if relation.excludes:
        yield f"never with `{relation.excludes}`"
    if relation.keyed_by:
        yield f"parallel ones told apart by {', '.join(f'`{name}`' for name in relation.keyed_by)}"


def _carried(schema: Schema, always: Sequence[Property]) -> Iterator[str]:
    """Yield a table of what single relations carry, each property once."""
    items = {item.term: item for relation in schema.relations.values() for item in relation.properties}
    yield "### What single relations carry\n\n" + _properties(item for item in items.values() if item not in always)


def _vocabulary(vocabulary: Vocabulary) -> str:
    rows = ((f"`{value}`", words.da, words.en, f"`{vocabulary.classes[value]}`" if value in vocabulary.classes else "")
            for value, words in vocabulary.values.items())  # fmt: skip
    head = ("value", "dansk", "English", "also an RDF class")
    return f"### {vocabulary.name}\n\n{_both(vocabulary.words)}\n\n{_table(head, rows)}"


def _both(words: Words) -> str:
    return f"**{words.da} · {words.en}**"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
