"""What is generated from the table is committed, fresh and the same on every run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ontology.derived.files import generated_files, write_generated_files
from ontology.schema import Property, Words
from ontology.table import SCHEMA

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("name", generated_files(SCHEMA))
def test_a_generated_file_is_what_the_table_says(name: str) -> None:
    assert (ROOT / name).read_bytes() == generated_files(SCHEMA)[name], f"{name} is not fresh. Run: make derived"


def test_no_file_of_the_schemas_is_left_over() -> None:
    kept = {f"ontology/schemas/{path.name}" for path in (ROOT / "ontology/schemas").iterdir()}
    assert kept <= set(generated_files(SCHEMA))


def test_another_process_generates_the_same_bytes(tmp_path: Path) -> None:
    write_generated_files(SCHEMA, tmp_path / "here")
    code = (
        "import sys; from pathlib import Path; from ontology.table import SCHEMA;"
        "from ontology.derived.files import write_generated_files; write_generated_files(SCHEMA, Path(sys.argv[1]))"
    )
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "there")], check=True, env=environment)
    for name in generated_files(SCHEMA):
        assert (tmp_path / "here" / name).read_bytes() == (tmp_path / "there" / name).read_bytes(), name


def test_a_property_added_to_the_table_appears_in_every_generated_file_it_belongs_to() -> None:
    mood = Property(name="mood", term="hub:mood", words=Words("stemning", "mood"), meaning=Words("Tonen.", "The tone."))
    grown = generated_files(SCHEMA.with_property("Finding", mood))
    changed = {name for name, content in generated_files(SCHEMA).items() if grown[name] != content}
    assert changed == {
        "ontology/vocabulary.ttl", "ontology/shapes.ttl", "docs/schema.md", "ontology/schemas/findings.json",
    }  # fmt: skip
    assert all(b"stemning" in grown[name] for name in changed)
