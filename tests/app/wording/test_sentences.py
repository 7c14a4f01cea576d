"""What checks tell is said in the language of the reader, with the sentences inside it; facts stay as they are."""

from __future__ import annotations

import pytest

from app.wording import Wording
from app.wording.sentences import problem_said, said
from ingest.checks import CHECKS
from ingest.library import library_of
from ontology.elements import Node
from ontology.errors import Problem
from ontology.phrases import Phrase, phrase
from ontology.table import SCHEMA
from ontology.validation import violations

WRONG = {
    "concepts/bro.yaml": b"kind: [role]\nname: {da: bro, en: bridge}\nbroader: elv\nrelated: bro\n",
    "concepts/elv.yaml": b"kind: [role]\nname: {da: bro, en: bridge}\nbroader: bro\n",
    "findings/krog2019.yaml": b"f001:\n  kind: wish\n  statement: {da: a}\n  page: '400'\n  about: dal\n",
    "sources/krog2019.yaml": b"title: a\nkind: article\nissued: 20x9\ncolour: red\npages: 1-9\n",
    "lessons/dal.yaml": b"title: {da: a, en: b}\nstops:\n  et:\n    view: nowhere\n    task: predict\n",
}


def test_a_sentence_is_said_in_each_language() -> None:
    told = phrase("'{name}' is empty", name="page")
    assert said(Wording("da"), told) == "'page' er tomt"
    assert said(Wording("en"), told) == "'page' is empty"


def test_a_sentence_inside_a_sentence_is_said_too() -> None:
    ends = phrase("'{relation}' between {start} and {end}", relation="related", start="concept/a", end="concept/b")
    told = phrase("{ends} is written in {file} line {line} too", ends=ends, file="a.yaml", line=3)
    assert said(Wording("da"), told) == "'related' mellem concept/a og concept/b står også i a.yaml linje 3"


def test_what_is_no_phrase_stays_as_it_is() -> None:
    problem = Problem("a.yaml", 1, "this is no YAML", "remove it")
    assert problem_said(Wording("da"), problem) == "this is no YAML: remove it"


def test_what_a_form_can_get_wrong_is_told_in_phrases() -> None:
    library = library_of(WRONG)
    found = [problem for check in CHECKS.values() for problem in check.look(library)]
    assert len({problem.message for problem in found}) >= 10
    for problem in found:
        assert isinstance(problem.message, Phrase), problem
        assert isinstance(problem.cure, Phrase), problem
        assert problem_said(Wording("en"), problem) == f"{problem.message}: {problem.cure}"
        assert problem_said(Wording("da"), problem) != f"{problem.message}: {problem.cure}"


@pytest.mark.parametrize("properties", [
    {"kind": ("nothing",), "name_da": ""}, {"kind": (), "name_da": " a"}, {"kind": "role", "name_da": 1},
    {"name_da": "a\N{BELL}"}, {"kind": ("role",), "name_da": "a\N{COMBINING RING ABOVE}", "colour": "red"},
])  # fmt: skip
def test_what_the_table_does_not_allow_is_told_in_phrases(properties: dict[str, str | tuple[str, ...]]) -> None:
    found = list(violations(Node("concept/a", "Concept", properties), SCHEMA))
    assert found
    assert all(isinstance(part, Phrase) for violation in found for part in (violation.message, violation.cure))
