"""'and others' in a list of names: that somebody is missing is known, who it is an open question."""

from __future__ import annotations

from ingest.bibtex.reading import Reading
from ingest.knowledge.questions import CONCERNS, KIND, LABEL, question_id
from ingest.knowledge.relations import make_edge
from ingest.records import Layer, Record, Statement
from ontology.elements import Node
from ontology.schema import Schema

_PROPERTY = "authored_by"


def question_of_others(reading: Reading, source: Node, file: str, schema: Schema) -> Record | None:
    """Return the question who the others are; None where every name is given.

    A `not_stated` of the same relation in the file of the source is the same question, and has the word.
    """
    role = next((role for role, people in reading.people.items() if people.others), "")
    if not role:
        return None
    identifier = question_id(source, _PROPERTY, schema)
    title = reading.fields.get("title", source.id)
    properties = {
        "kind": KIND,
        "property": _PROPERTY,
        "printed": f"{'; '.join(name.printed for name in reading.people[role].names)} and others",
        "text_da": f"Kilde »{title}«: de øvrige navne er ikke angivet.",
        "text_en": f"Source '{title}': the other names are not stated.",
    }
    line = reading.lines[role]
    edge = make_edge(schema.relation(CONCERNS), identifier, source.id, {})
    node = Node(identifier, LABEL, properties)
    return Record(node=node, edges=(Statement(edge, line),), file=file, line=line, layer=Layer.CORE)
