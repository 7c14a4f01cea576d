"""What the table expects of a property or a relation, as one sentence in each language."""

from __future__ import annotations

from ontology.elements import LANGUAGES
from ontology.schema import Label, Property, Relation, Schema, ValueKind, Words

_KINDS = {
    ValueKind.TEXT: Words("tekst", "text"),
    ValueKind.INTEGER: Words("et helt tal", "a whole number"),
    ValueKind.BOOLEAN: Words("sandt eller falsk", "true or false"),
    ValueKind.DATE: Words("et år, en måned, en dag eller et interval", "a year, a month, a day or an interval"),
    ValueKind.IRI: Words("en adresse (IRI)", "an address (IRI)"),
}


def of_property(item: Property, owner: Words, schema: Schema) -> Words:
    """Return what the values of a property must be, and how many there may be."""
    da, en = _kind(item, schema)
    if item.required:
        da, en = f"{da}; mindst én", f"{en}; at least one"
    if not item.many:
        per = Words(" pr. sprog", " per language") if item.by_language else Words("", "")
        da, en = f"{da}; højst én{per.da}", f"{en}; at most one{per.en}"
    return Words(f"»{item.words.da}« for »{owner.da}«: {da}.", f"'{item.words.en}' of '{owner.en}': {en}.")


def of_relation(relation: Relation, owner: Label, ends: list[Label], schema: Schema) -> Words:
    """Return where a relation may lead from one label, and how many there may be."""
    da, en = (", ".join(f"»{label.words.da}«" for label in ends), ", ".join(f"'{label.words.en}'" for label in ends))
    if relation.end_kind:
        kind = next(item for item in ends[0].properties if item.name == "kind")
        danish, english = schema.words_for(kind.vocabulary, relation.end_kind)
        da, en = f"{da} af typen »{danish}«", f"{en} of the kind '{english}'"
    if owner.name in relation.required_of:
        da, en = f"{da}; mindst én", f"{en}; at least one"
    if relation.maximum is not None:
        da, en = f"{da}; højst {relation.maximum}", f"{en}; at most {relation.maximum}"
    return Words(
        f"»{relation.verb.da}« fra »{owner.words.da}« fører til: {da}.",
        f"'{relation.verb.en}' from '{owner.words.en}' leads to: {en}.",
    )


def _kind(item: Property, schema: Schema) -> Words:
    if item.kind is ValueKind.CHOICE:
        da, en = schema.vocabularies[item.vocabulary].words
        return Words(f"en værdi af »{da}«", f"a value of '{en}'")
    if item.kind is ValueKind.REFERENCE:
        da, en = schema.label(item.vocabulary).words
        return Words(f"noget af typen »{da}«", f"something of the kind '{en}'")
    if item.by_language:
        languages = ", ".join(LANGUAGES)
        return Words(f"tekst på et af sprogene {languages}", f"text in one of the languages {languages}")
    return _KINDS[item.kind]
