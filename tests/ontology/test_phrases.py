"""A phrase is its English sentence, and still knows what it was made of."""

from __future__ import annotations

import json
import pickle

from ontology.errors import Problem
from ontology.phrases import Phrase, phrase


def test_a_phrase_is_its_english_sentence() -> None:
    said = phrase("page {page} lies outside {source}", page="400", source="source/x")
    assert said == "page 400 lies outside source/x"
    assert json.dumps(said) == '"page 400 lies outside source/x"'
    assert (said.text, dict(said.facts)) == (
        "page {page} lies outside {source}", {"page": "400", "source": "source/x"},
    )  # fmt: skip


def test_without_facts_its_braces_stay_as_they_are() -> None:
    assert phrase("write shows: {to: …}") == "write shows: {to: …}"


def test_a_fact_is_never_read_as_a_text() -> None:
    assert phrase("'{name}' is empty", name="{page}") == "'{page}' is empty"


def test_it_stays_a_phrase_in_another_process() -> None:
    problem = Problem("a.yaml", 1, phrase("{node} is wrong", node="x"), phrase("remove it"))
    again = pickle.loads(pickle.dumps(problem))  # noqa: S301 - made in the line before
    assert again == problem
    assert isinstance(again.message, Phrase)
    assert again.message.text == "{node} is wrong"
