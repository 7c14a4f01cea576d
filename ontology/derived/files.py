"""The files of this repository that are generated from the schema table, and what must stand in them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from ontology.derived.citation import Citation, cff
from ontology.derived.grass import grass
from ontology.derived.json_schema import json_schemas
from ontology.derived.rdf_picture import with_pictures
from ontology.derived.reference import reference_page
from ontology.derived.shapes import shapes_turtle
from ontology.derived.vocabulary import vocabulary_turtle
from ontology.rdf.iris import Iris
from ontology.schema import Schema

ROOT = Path(__file__).parent.parent.parent
"""The checkout."""


def generated_files(schema: Schema) -> Mapping[str, bytes]:
    """Return path within the checkout to content."""
    iris = Iris(schema)
    schemas = {
        f"ontology/schemas/{name}": (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
        for name, content in json_schemas(schema).items()
    }
    return {
        "ontology/vocabulary.ttl": vocabulary_turtle(iris),
        "ontology/shapes.ttl": shapes_turtle(iris).encode(),
        "docs/schema.md": reference_page(schema).encode(),
        "docs/ontology.md": with_pictures((ROOT / "docs/ontology.md").read_text("utf-8"), schema).encode(),
        "docs/neo4j.grass": grass(schema).encode(),
        "CITATION.cff": cff(Citation()).encode(),
        **schemas,
    }


def write_generated_files(schema: Schema, root: Path = ROOT) -> None:
    """Write every generated file."""
    for name, content in generated_files(schema).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
