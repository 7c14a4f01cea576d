"""Ask in SPARQL: an address restores question and answer, refusals come with their line, and files hold all."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from app.screens.parts import query_answer, query_parts
from app.screens.parts.query_table import bars, read_answer
from app.screens.parts.visit import Visit
from app.settings import Settings
from app.wording import Wording
from ontology.rdf.iris import DEFAULT_BASE
from tests.app.screens.conftest import MAIN, run_screen, screen_of

NAMES = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nSELECT ?c ?name { ?c skos:prefLabel ?name }"
COUNTED = f"PREFIX hub: <{DEFAULT_BASE}/ns#>\nSELECT ?v (COUNT(?f) AS ?n) {{ ?f hub:voicedBy ?v }} GROUP BY ?v"


class AtOnce:
    """Answers before it returns, so that one run of the screen shows everything."""

    def submit(self, work: Callable[..., bytes], *arguments: Any) -> Future[bytes]:
        done: Future[bytes] = Future()
        try:
            done.set_result(work(*arguments))
        except Exception as error:
            done.set_exception(error)
        return done


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_answer, "_answering", AtOnce)


@pytest.fixture
def editor(in_tiny_hub: Settings) -> AppTest:
    at = AppTest.from_file(str(MAIN), default_timeout=30)
    at.query_params["lang"] = "en"
    at.run()
    at.switch_page("screens/query.py")
    return at.run()


def literal(value: str, kind: str) -> dict[str, str]:
    typed = {"datatype": f"http://www.w3.org/2001/XMLSchema#{kind}"} if kind else {}
    return {"type": "literal", "value": value, **typed}


def results(*rows: dict[str, tuple[str, str]]) -> bytes:
    """Rows of name to (value, datatype)."""
    said = [{name: literal(*value) for name, value in row.items()} for row in rows]
    return json.dumps({"head": {"vars": list(rows[0])}, "results": {"bindings": said}}).encode()


def test_without_a_question_there_is_an_editor_with_one_to_change_and_examples(editor: AppTest) -> None:
    assert "skos:Concept" in str(editor.text_area[0].value)
    shown = screen_of(editor)
    assert set(shown.links) >= {example.words["en"] for example in query_parts.examples().values()}
    assert "rows" not in shown.text


def test_an_address_restores_question_and_answer(in_tiny_hub: Settings) -> None:
    shown = run_screen("query", "en", question=NAMES)
    assert shown.links["concept/empowerment"].startswith("./concept?id=empowerment")
    assert "rows" in shown.text


def test_an_example_is_asked_by_its_name(in_tiny_hub: Settings) -> None:
    shown = run_screen("query", "en", example="09-programmes")
    assert "rows" in shown.text or "1 row" in shown.text


def test_a_question_that_was_asked_goes_into_the_address(editor: AppTest) -> None:
    editor.text_area[0].set_value("ASK { ?s ?p ?o }")
    editor.button[0].click().run()
    [onward] = screen_of(editor).data["redirect"]
    assert onward == {"href": "./query?question=ASK+%7B+%3Fs+%3Fp+%3Fo+%7D&lang=en", "step": True}
    assert "Yes" in screen_of(editor).text


def test_a_question_too_long_for_an_address_is_answered_all_the_same(editor: AppTest) -> None:
    editor.text_area[0].set_value("ASK { ?s ?p ?o }" + " " * query_parts.MOST_IN_ADDRESS + "# end")
    editor.button[0].click().run()
    assert "redirect" not in screen_of(editor).data
    assert "too long for an address" in editor.info[0].value
    assert "Yes" in screen_of(editor.run()).text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        pytest.param("SELECT ?a {\n ?a ?b }", "Line 2, character", id="no question"),
        pytest.param("SELECT ?a {\n ?a foo:bar ?b }", "no PREFIX line explains", id="a prefix nobody knows"),
        pytest.param("DELETE WHERE { ?s ?p ?o }", "it changes nothing", id="a change"),
        pytest.param("ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "another server", id="another server"),
    ],
)
def test_what_is_refused_is_told_why(query: str, said: str, in_tiny_hub: Settings) -> None:
    assert said in run_screen("query", "en", question=query).text


def test_a_question_without_end_is_ended(in_tiny_hub: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query_answer, "SECONDS", 1.5)
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    assert "longer than 1.5 seconds" in run_screen("query", "en", question=endless).text


def test_one_name_and_one_number_are_drawn_as_bars_and_nothing_else_is(in_tiny_hub: Settings) -> None:
    visit = Visit("query", Wording("en"))
    drawn = read_answer(
        results({"who": ("a", ""), "n": ("4", "integer")}, {"who": ("b", ""), "n": ("2", "integer")}), 9
    )
    assert bars(visit, drawn) is not None
    for rows in (
        [{"who": ("a", ""), "n": ("4", "integer")}],
        [{"who": ("a", ""), "n": ("b", "")}, {"who": ("c", ""), "n": ("d", "")}],
        [{"x": ("1", "integer"), "n": ("4", "integer")}, {"x": ("1", "integer"), "n": ("2", "integer")}],
        [{"who": ("a", ""), "n": ("-4", "integer")}, {"who": ("b", ""), "n": ("2", "integer")}],
    ):
        assert bars(visit, read_answer(results(*rows), 9)) is None


def test_counts_are_drawn_on_the_screen(in_tiny_hub: Settings) -> None:
    shown = run_screen("query", "en", question=COUNTED)
    assert [item for item in shown.elements("div") if item.get("attributes", {}).get("class") == "bb-amount"]


def test_terms_are_named_as_a_question_names_them_and_ours_are_no_links_to_an_address_that_nobody_answers(
    in_tiny_hub: Settings,
) -> None:
    query = f"SELECT DISTINCT ?c ?d {{ ?x a ?c . ?c a ?d . FILTER(STRSTARTS(STR(?c), '{DEFAULT_BASE}/ns#')) }}"
    shown = run_screen("query", "en", question=query)
    assert "hub:Finding" in shown.text
    assert not any(href.startswith(DEFAULT_BASE) for href in shown.links.values())
    assert shown.links["owl:Class"] == "http://www.w3.org/2002/07/owl#Class"


def test_files_hold_what_was_kept_and_say_nothing_of_the_rest() -> None:
    answer = read_answer(results(*({"n": (str(number), "integer")} for number in range(5))), 3)
    assert (len(answer.rows), answer.cut) == (3, True)
    assert {ending: media for ending, (media, _) in answer.files.items()} == {
        "json": "application/sparql-results+json", "csv": "text/csv; charset=utf-8",
        "tsv": "text/tab-separated-values; charset=utf-8",
    }  # fmt: skip
    assert answer.files["csv"][1].split() == [b"n", b"0", b"1", b"2"]


def test_triples_are_lines_and_a_file() -> None:
    answer = read_answer(b"<a:a> <a:b> <a:c> .\n<a:a> <a:b> <a:d> .\n", 1)
    assert (len(answer.rows), answer.cut) == (1, True)
    assert answer.files == {"nt": ("application/n-triples", b"<a:a> <a:b> <a:c> .\n")}
