"""The schema table of the hub: every label, property and relation type, declared once."""

from ontology.schema import Schema
from ontology.table.documents import DOCUMENTS
from ontology.table.knowledge import KNOWLEDGE
from ontology.table.parties import PARTIES
from ontology.table.prefixes import PREFIXES
from ontology.table.relations import RELATIONS
from ontology.table.vocabularies import VOCABULARIES

SCHEMA = Schema(
    labels={label.name: label for label in (*KNOWLEDGE, *DOCUMENTS, *PARTIES)},
    relations={relation.name: relation for relation in RELATIONS},
    vocabularies={vocabulary.name: vocabulary for vocabulary in VOCABULARIES},
    prefixes=PREFIXES,
)
"""The table in force."""

__all__ = ["SCHEMA"]
