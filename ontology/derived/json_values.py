"""JSON Schema for the value of one property, or the targets of one relation, as the library files write them."""

from __future__ import annotations

from typing import Any

from ontology.elements import LANGUAGES
from ontology.schema import Label, Property, Relation, Schema, ValueKind, Words

Json = dict[str, Any]

SLUG = "[a-z0-9][a-z0-9.-]*"
"""The part of an id after its label."""
_NOT_STATED = Words(
    "Det kilderne ikke siger, og hvor der er ledt.", "What the sources do not say, and where one looked."
)
_DAY = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
_SIMPLE: dict[str, Json] = {
    # A scalar of a library file is text until the table says otherwise, so an editor must let a bare 15 pass.
    ValueKind.TEXT: {"type": ["string", "number", "boolean"], "minLength": 1},
    ValueKind.INTEGER: {"type": ["integer", "string"], "pattern": "^-?(0|[1-9][0-9]*)$"},
    ValueKind.BOOLEAN: {"enum": [True, False, "true", "false"]},
    ValueKind.DATE: {"type": ["string", "integer"], "pattern": f"^{_DAY}(/{_DAY})?$"},
    ValueKind.IRI: {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+$"},
}


def words(said: Words) -> str:
    """Return the Danish and the English words in one text, for editors know one language only."""
    return said.da if said.da == said.en else f"{said.da} · {said.en}"


def definitions(schema: Schema) -> Json:
    """Return what the other schemas refer to: the kinds of value, and the closed vocabularies with their words."""
    choices = {
        vocabulary.name: {
            "oneOf": [{"const": value, "title": words(said)} for value, said in vocabulary.values.items()]
        }
        for vocabulary in schema.vocabularies.values()
    }
    return {**{str(kind): form for kind, form in _SIMPLE.items()}, **choices}


def of_property(item: Property, schema: Schema) -> Json:
    """Return the schema of a property's value, with its words and meaning."""
    one = _scalar(item, schema)
    value = _one_or_more(one) if item.many else one
    if item.by_language:
        value = {
            "type": "object",
            "properties": dict.fromkeys(LANGUAGES, value),
            "additionalProperties": False,
            "minProperties": 1,
        }
    return {"title": words(item.words), "description": words(item.meaning), **value}


def of_relation(relation: Relation, owner: Label, schema: Schema) -> Json:
    """Return the schema of a relation's targets: one or several of slug, id, or mapping with `to`."""
    target = {"type": "string", "pattern": f"^{_target(relation, owner, schema)}$"}
    carried = {item.name: of_property(item, schema) for item in relation.properties}
    described = {
        "type": "object",
        "properties": {"to": target, **carried},
        "required": ["to"],
        "additionalProperties": False,
    }
    return {
        "title": words(relation.verb),
        "description": words(relation.meaning),
        **_one_or_more({"anyOf": [target, described]}),
    }


def not_stated(label: Label, schema: Schema) -> Json:
    """Return the schema of what sources do not say about a record: property to where one looked."""
    names = [item.name for item in label.properties]
    names += [relation.field for relation in schema.relations_from(label.name)]
    place = _scalar_of_label("Source", schema)
    looked = {item.name: of_property(item, schema) for item in schema.relation("LOOKED_IN").properties}
    note = next(of_property(item, schema) for item in schema.label("OpenQuestion").properties if item.name == "note")
    described = {
        "type": "object",
        "properties": {**looked, "source": place, "note": note},
        "additionalProperties": False,
        "minProperties": 1,
    }
    return {
        "title": "ikke angivet · not stated",
        "description": words(_NOT_STATED),
        "type": "object",
        "propertyNames": {"enum": names},
        "additionalProperties": _one_or_more({"anyOf": [place, described]}),
    }


def _one_or_more(one: Json) -> Json:
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}


def _scalar(item: Property, schema: Schema) -> Json:
    if item.kind is ValueKind.REFERENCE:
        return _scalar_of_label(item.vocabulary, schema)
    return {"$ref": f"#/$defs/{item.vocabulary if item.kind is ValueKind.CHOICE else item.kind}"}


def _scalar_of_label(label: str, schema: Schema) -> Json:
    return {"type": "string", "pattern": f"^({schema.label(label).prefix}/)?{SLUG}$"}


def _target(relation: Relation, owner: Label, schema: Schema) -> str:
    """Return a pattern for targets: a bare slug where the table gives it a label, else the whole id."""
    if relation.same_label:
        ends = (owner.name, *(end for start, end in relation.also if start == owner.name))
    else:
        ends = relation.end or tuple(schema.labels)
    prefixes = "|".join(schema.label(name).prefix for name in ends)
    bare = "?" if relation.end or relation.same_label else ""
    return f"(({prefixes})/){bare}{SLUG}"
