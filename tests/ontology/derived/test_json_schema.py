"""The JSON Schemas of the library files: real files pass, and mistakes are marked."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from ingest.knowledge.layout import NESTED, SHAPES
from ontology.derived.json_schema import KINDS, FileKind, json_schemas
from ontology.table import SCHEMA

ROOT = Path(__file__).parents[3]
FOLDERS = ("bibliography", "tests/tiny")
FILES = [
    pytest.param(kind, path, id=str(path.relative_to(ROOT)))
    for folder in FOLDERS
    for kind in KINDS
    for path in sorted((ROOT / folder).glob(kind.files))
]
VALIDATORS = {kind.name: jsonschema.Draft202012Validator(json_schemas(SCHEMA)[f"{kind.name}.json"]) for kind in KINDS}


class EditorLoader(yaml.CSafeLoader):
    """Reads YAML as editors do, by version 1.2: no dates, no `no`."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # that is how PyYAML wants it


for tag, pattern, first in (
    ("bool", r"true|false", "tf"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?[0-9]+\.[0-9]*", "-+0123456789"),
    ("null", r"~|null|", ["~", "n", ""]),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, Loader=EditorLoader)  # noqa: S506  # a safe loader


def mistakes(kind: str, text: str) -> list[str]:
    return [error.message for error in VALIDATORS[kind].iter_errors(as_an_editor_reads(text))]


@pytest.mark.parametrize(("kind", "path"), FILES)
def test_every_file_of_the_libraries_passes(kind: FileKind, path: Path) -> None:
    assert mistakes(kind.name, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_schema_is_itself_valid(kind: FileKind) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schemas(SCHEMA)[f"{kind.name}.json"])


def test_there_is_a_schema_for_every_file_that_is_read() -> None:
    read = {(shape.file or f"{shape.folder}/*.yaml", shape.label, shape.many, shape.implied) for shape in SHAPES}
    assert {(kind.files, kind.label, kind.many, kind.implied) for kind in KINDS} == read
    inner = {kind.label: kind.nested for kind in KINDS if kind.nested != ("", "")}
    assert inner == {label: (nested.field, nested.label) for label, nested in NESTED.items()}


CONCEPT = "kind: [theory]\nname: {da: tillid, en: trust}\n"
FINDING = "f001:\n  kind: claim\n  statement: {da: a, en: b}\n  voiced_by: citizen\n"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("concept", CONCEPT),
        ("concept", CONCEPT + 'rank: "3"\n'),
        ("concept", CONCEPT + "broader: trust-in-people\n"),
        ("concept", CONCEPT + "related: [{to: concept/participation, because: {da: a}, page: 15}]\n"),
        ("concept", CONCEPT + "added: 2026\n"),
        ("findings", FINDING + "  page: 15-16\n  not_stated: {page: [bro2019, {source: bro2019, note: {da: a}}]}\n"),
        ("source", "parts:\n  one: {kind: section, part_of: [part/two]}\n"),
        ("people", "dam-henrik: {name: Henrik Dam}\n"),
    ],
)
def test_right_forms_pass(kind: str, text: str) -> None:
    assert mistakes(kind, text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        pytest.param("concept", "name: {da: tillid}\n", id="a required property is missing"),
        pytest.param("concept", CONCEPT + "nme: x\n", id="an unknown property"),
        pytest.param("concept", "kind: [theori]\nname: {da: x}\n", id="a value outside the vocabulary"),
        pytest.param("concept", "kind: [theory]\nname: tillid\n", id="text where one per language is due"),
        pytest.param("concept", "kind: [theory]\nname: {dk: tillid}\n", id="an unknown language"),
        pytest.param("concept", "kind: [theory]\nname: {}\n", id="no language at all"),
        pytest.param("concept", CONCEPT + "definition: {da: [a, b]}\n", id="a list where one text is due"),
        pytest.param("concept", CONCEPT + "rank: first\n", id="a word where a number is due"),
        pytest.param("concept", CONCEPT + "added: 1/2/26\n", id="a date in another form"),
        pytest.param("concept", CONCEPT + "broader: [Trust In People]\n", id="a target that is no slug"),
        pytest.param("concept", CONCEPT + "broader: [source/bro2019]\n", id="a target of the wrong label"),
        pytest.param("concept", CONCEPT + "related: [{because: {da: a}}]\n", id="a relation without target"),
        pytest.param("concept", CONCEPT + "related: [{to: x, reading: mine}]\n", id="a reading outside the vocabulary"),
        pytest.param(
            "concept", CONCEPT + "broader: [{to: x, because: {da: a}}]\n", id="a relation that carries no reason"
        ),
        pytest.param("findings", FINDING.replace("voiced_by: citizen", "page: 3"), id="a finding without voice"),
        pytest.param(
            "findings", FINDING + "  not_stated: {budget: [bro2019]}\n", id="not stated, but no such property"
        ),
        pytest.param(
            "questions", "q1: {kind: conflict, text: {da: a}, concerns: [bro2019]}\n", id="a bare slug for any label"
        ),
        pytest.param("terms", "t1: {iri: not an address}\n", id="an address with blanks"),
        pytest.param("people", "Dam Henrik: {name: Henrik Dam}\n", id="a slug with blanks"),
        pytest.param(
            "organisations", "a: {kind: fund, name: {da: b}, anonymous: maybe}\n", id="neither true nor false"
        ),
    ],
)
def test_a_mistake_is_marked(kind: str, text: str) -> None:
    assert mistakes(kind, text) != []


def test_the_docs_tell_an_editor_about_every_schema() -> None:
    page = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    for kind in KINDS:
        assert f'"ontology/schemas/{kind.name}.json": "bibliography/{kind.files}"' in page
