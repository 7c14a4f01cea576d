"""A question that would eat all memory ends itself, and the hub says so."""

import pytest

from app import sparql
from app.settings import Settings

HUNGRY = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g"


@pytest.mark.gate
def test_a_question_that_wants_all_memory_is_ended(tiny_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparql, "MEMORY", 1 << 30)
    with pytest.raises(sparql.SparqlError, match="the process that answers was ended") as caught:
        sparql.ask(HUNGRY, tiny_settings, seconds=300)
    assert caught.value.refusal is sparql.Refusal.FAILED


def test_an_ordinary_question_fits_into_the_limit(tiny_settings: Settings) -> None:
    assert sparql.ask("ASK { ?s ?p ?o }", tiny_settings) == b'{"head":{},"boolean":true}'
