"""Linked data on the command line: a library out and in again, and questions in SPARQL."""

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from ingest.library import read_library

Run = Callable[..., tuple[int, str, str]]
CONCEPTS = "SELECT ?c WHERE { ?c a <http://www.w3.org/2004/02/skos/core#Concept> } ORDER BY ?c"


@pytest.mark.parametrize("ending", ["ttl", "jsonld", "rdf"])
def test_a_library_made_from_an_export_exports_the_same_bytes(
    ending: str, brobygger: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = {"ttl": "turtle", "jsonld": "jsonld", "rdf": "rdfxml"}[ending]
    first, second = tmp_path / f"first.{ending}", tmp_path / f"second.{ending}"
    brobygger("export", form, "-o", str(first))
    assert brobygger("import-rdf", str(first), "--into", str(tmp_path / "library"))[0] == 0
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'graph.db'}")
    assert brobygger("build")[0] == 0
    brobygger("export", form, "-o", str(second))
    assert second.read_bytes() == first.read_bytes()


def test_a_cut_off_export_is_an_error_and_leaves_no_library(brobygger: Run, tmp_path: Path) -> None:
    whole = tmp_path / "whole.ttl"
    brobygger("export", "turtle", "-o", str(whole))
    cut = tmp_path / "cut.ttl"
    cut.write_bytes(whole.read_bytes()[:-500])
    status, out, err = brobygger("import-rdf", str(cut), "--into", str(tmp_path / "library"))
    assert (status, out) == (1, "")
    assert err
    assert not (tmp_path / "library").exists()


def test_the_site_is_a_folder_and_says_where_to_look(brobygger: Run, tmp_path: Path) -> None:
    status, _, err = brobygger("export", "site")
    assert (status, "-o FOLDER" in err) == (1, True)
    status, _, err = brobygger("export", "site", "-o", str(tmp_path / "site"), "--address", "https://hub.example/")
    assert status == 0
    assert f"open {tmp_path / 'site' / 'index.html'}" in err
    assert "<loc>https://hub.example/index.html</loc>" in (tmp_path / "site" / "sitemap.xml").read_text("utf-8")


def test_a_folder_that_holds_something_is_not_written_into(brobygger: Run, tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "mine.txt").write_text("mine")
    export = tmp_path / "export.nt"
    brobygger("export", "ntriples", "-o", str(export))
    status, _, err = brobygger("import-rdf", str(export), "--into", str(tmp_path / "library"))
    assert status == 1
    assert "not empty" in err
    assert [path.name for path in (tmp_path / "library").iterdir()] == ["mine.txt"]


VOCABULARY = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix e: <https://terms.example/> .
e:1 a skos:Concept ; skos:prefLabel 'Social work'@en .
e:2 a skos:Concept ; skos:prefLabel 'Casework'@en ; skos:broader e:1 ."""


def test_a_vocabulary_of_others_becomes_terms_that_nobody_has_confirmed(brobygger: Run, tmp_path: Path) -> None:
    (tmp_path / "theirs.ttl").write_text(VOCABULARY, "utf-8")
    status, out, _ = brobygger("import-rdf", str(tmp_path / "theirs.ttl"), "--into", str(tmp_path / "library"))
    assert status == 0
    assert out.startswith("2 outside terms, none confirmed, written to ")
    library = read_library(tmp_path / "library")
    assert [path.name for path in (tmp_path / "library").iterdir()] == ["terms.yaml"]
    assert {(node.label, node.properties["confirmed"]) for node in library.nodes.values()} == {("Term", False)}
    assert library.problems == ()


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        pytest.param(VOCABULARY[:-3], "line 3", id="cut off"),
        pytest.param(VOCABULARY.replace("e:1 a", "<https://e.example/a b> a"), "line 2", id="an address with a blank"),
        pytest.param(VOCABULARY.replace("'Casework'", "'Casework'@en, 'x'"), "another name in 'en'", id="two names"),
        pytest.param(VOCABULARY.replace("a skos:Concept ;", ""), "nothing in it is a skos:Concept", id="no concepts"),
    ],
)
def test_a_vocabulary_that_is_wrong_is_told_and_nothing_is_written(
    spoilt: str, said: str, brobygger: Run, tmp_path: Path
) -> None:
    (tmp_path / "theirs.ttl").write_text(spoilt, "utf-8")
    status, out, err = brobygger("import-rdf", str(tmp_path / "theirs.ttl"), "--into", str(tmp_path / "library"))
    assert (status, out) == (1, "")
    assert said in err
    assert not (tmp_path / "library").exists()


def test_a_question_is_answered_as_a_table_and_as_json(brobygger: Run) -> None:
    table = brobygger("sparql", CONCEPTS)[1].splitlines()
    assert table[0] == "c"
    assert table[1].endswith("/id/concept/bridge-builder")
    rows = json.loads(brobygger("sparql", CONCEPTS, "--json")[1])["results"]["bindings"]
    assert [row["c"]["value"] for row in rows] == table[1:]


def test_the_first_rows_are_kept_and_it_is_said_that_there_are_more(brobygger: Run) -> None:
    every = brobygger("sparql", CONCEPTS)[1].splitlines()
    status, out, err = brobygger("sparql", CONCEPTS, "--rows", "2")
    assert (status, out.splitlines()) == (0, every[:3])
    assert err == "these are the first 2, there are more; ask for less, or with --rows 0 for all\n"
    assert brobygger("sparql", CONCEPTS, "--rows", str(len(every) - 1))[1:] == ("\n".join(every) + "\n", "")
    assert brobygger("sparql", CONCEPTS, "--rows", "0")[1:] == ("\n".join(every) + "\n", "")
    triples = brobygger("sparql", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "--rows", "3")
    assert (triples[1].count(" .\n"), triples[2]) == (3, err.replace("2", "3"))


def test_columns_stand_as_the_question_names_them(brobygger: Run) -> None:
    pattern = "{ ?zebra a ?kind . ?zebra <http://www.w3.org/2004/02/skos/core#prefLabel> ?apple } # ?kind first?"
    for asked, columns in (
        ("*", "zebra\tkind\tapple"),
        ("DISTINCT *", "zebra\tkind\tapple"),
        ("?apple ?kind", "apple\tkind"),
    ):
        table = brobygger("sparql", f"# ?apple '?apple'\nSELECT {asked} {pattern}")[1].splitlines()
        assert table[0] == columns


def test_a_question_may_stand_in_a_file(brobygger: Run, tmp_path: Path) -> None:
    (tmp_path / "concepts.rq").write_text(CONCEPTS, "utf-8")
    assert brobygger("sparql", str(tmp_path / "concepts.rq")) == brobygger("sparql", CONCEPTS)


def test_a_file_that_cannot_be_read_is_named_and_not_taken_for_a_question(brobygger: Run, tmp_path: Path) -> None:
    status, out, err = brobygger("sparql", str(tmp_path / "gone.rq"))
    assert (status, out) == (1, "")
    assert "gone.rq cannot be read: No such file" in err
    (tmp_path / "old.rq").write_bytes("ASK { ?s ?p 'håb' }".encode("latin-1"))
    assert "old.rq is not written in UTF-8" in brobygger("sparql", str(tmp_path / "old.rq"))[2]


def test_yes_no_and_triples_have_their_own_form(brobygger: Run) -> None:
    assert brobygger("sparql", "ASK { ?s ?p ?o }")[1] == "true\n"
    assert brobygger("sparql", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o } LIMIT 1")[1].endswith(" .\n")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?s { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("DELETE WHERE { ?s ?p ?o }", "changes nothing"),
        ("SELECT", "no question"),
    ],
)
def test_other_servers_updates_and_nonsense_are_refused_with_the_reason(query: str, said: str, brobygger: Run) -> None:
    status, out, err = brobygger("sparql", query)
    assert (status, out) == (1, "")
    assert said in err


def test_the_word_service_in_a_text_is_only_a_word(brobygger: Run) -> None:
    assert brobygger("sparql", 'ASK { ?s ?p "a service" }')[1] == "false\n"


def test_a_question_without_end_is_ended_at_the_limit(brobygger: Run) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    status, _, err = brobygger("sparql", endless, "--seconds", "2")
    assert status == 1
    assert "longer than 2 seconds" in err


def test_an_endpoint_is_asked_in_its_place(brobygger: Run) -> None:
    asked: list[str] = []

    class Endpoint(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"head": {}, "boolean": true}')

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name http.server gives it
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Endpoint) as server:
        thread = Thread(target=server.handle_request)
        thread.start()
        answer = brobygger("sparql", "ASK {}", "--endpoint", f"http://127.0.0.1:{server.server_port}/sparql")
        thread.join()
    assert (answer[:2], asked) == ((0, "true\n"), ["ASK {}"])


@pytest.mark.parametrize("given", ["-1", "many"])
def test_a_number_of_rows_that_is_none_is_refused(given: str, brobygger: Run) -> None:
    with pytest.raises(SystemExit):
        brobygger("sparql", CONCEPTS, f"--rows={given}")


def test_an_endpoint_that_is_not_there_is_named(brobygger: Run) -> None:
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        address = f"http://127.0.0.1:{server.server_port}/sparql"
    status, _, err = brobygger("sparql", "ASK {}", "--endpoint", address)
    assert status == 1
    assert address in err
    assert "urlopen" not in err
