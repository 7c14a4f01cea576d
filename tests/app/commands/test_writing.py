"""The commands that read the library files or write: build, check, tidy, export."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
FORMATS = ("turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads")


@pytest.fixture
def own_library(brobygger: Run, tiny_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the tiny library that may be changed, with a graph of its own."""
    folder = tmp_path / "library"
    shutil.copytree(tiny_folder, folder)
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(folder))
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'graph.db'}")
    return folder


def test_building_twice_changes_nothing(own_library: Path, brobygger: Run) -> None:
    assert brobygger("build")[1] != "0 added, 0 changed, 0 removed\n"
    assert brobygger("build")[1] == "0 added, 0 changed, 0 removed\n"
    assert brobygger("build", "--full")[1] == "0 added, 0 changed, 0 removed\n"


def test_one_changed_definition_changes_one_element(own_library: Path, brobygger: Run) -> None:
    brobygger("build")
    concept = own_library / "concepts" / "empowerment.yaml"
    concept.write_text(concept.read_text("utf-8").replace("mere indflydelse", "større indflydelse"), "utf-8")
    assert brobygger("build")[1] == "0 added, 1 changed, 0 removed\n"
    assert "større indflydelse" in brobygger("show", "empowerment")[1]


def test_a_broken_file_is_named_with_its_line_and_the_old_graph_stays(own_library: Path, brobygger: Run) -> None:
    brobygger("build")
    concept = own_library / "concepts" / "empowerment.yaml"
    concept.write_text(concept.read_text("utf-8") + "broader: [nowhere]\n", "utf-8")
    line = concept.read_text("utf-8").count("\n")
    status, out, err = brobygger("build")
    assert (status, out) == (1, "")
    assert f"concepts/empowerment.yaml:{line}: " in err
    assert brobygger("show", "empowerment")[0] == 0


def test_check_gives_file_line_message_cure_and_which_check_found_what(own_library: Path, brobygger: Run) -> None:
    assert brobygger("check", "--json") == (0, "[]\n", "")
    finding = own_library / "findings" / "bro2019.yaml"
    finding.write_text(finding.read_text("utf-8").replace("  voiced_by: researcher\n", "", 1), "utf-8")
    status, out, _ = brobygger("check", "--json")
    problems = json.loads(out)
    assert status == 1
    assert {tuple(problem) for problem in problems} == {("file", "line", "message", "cure", "check", "about")}
    assert ("findings/bro2019.yaml", 1) in {(problem["file"], problem["line"]) for problem in problems}


def test_the_worklist_is_no_failure(own_library: Path, brobygger: Run) -> None:
    status, out, _ = brobygger("check", "--worklist")
    assert status == 0
    assert "concepts/" in out


def test_an_untidy_file_is_tidied_and_named(own_library: Path, brobygger: Run) -> None:
    concept = own_library / "concepts" / "citizen.yaml"
    tidy = concept.read_text("utf-8")
    concept.write_text(tidy.replace("kind: [stakeholder level]", "kind:   ['stakeholder level']"), "utf-8")
    assert brobygger("check")[0] == 1
    assert "citizen.yaml" in brobygger("tidy")[1]
    assert concept.read_text("utf-8") == tidy
    assert brobygger("tidy")[1] == "everything was tidy\n"


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_is_the_same_bytes_every_time(form: str, brobygger: Run, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    assert brobygger("export", form, "-o", str(first))[:2] == (0, "")
    brobygger("export", form, "-o", str(second))
    assert first.read_bytes() == second.read_bytes()
    assert b"empowerment" in first.read_bytes()


def test_the_bulk_load_of_neo4j_is_a_folder_of_files(brobygger: Run, tmp_path: Path) -> None:
    assert brobygger("export", "neo4j-csv", "-o", str(tmp_path / "files"))[:2] == (0, "")
    assert (tmp_path / "files" / "import.sh").exists()
    assert '"concept/empowerment"' in (tmp_path / "files" / "nodes-Concept.csv").read_text()


def test_the_bulk_load_of_neo4j_asks_for_a_folder(brobygger: Run) -> None:
    status, _, err = brobygger("export", "neo4j-csv")
    assert status == 1
    assert "-o FOLDER" in err


def test_an_export_that_cannot_be_written_says_where(brobygger: Run, tmp_path: Path) -> None:
    status, _, err = brobygger("export", "turtle", "-o", str(tmp_path / "missing" / "file.ttl"))
    assert status == 1
    assert str(tmp_path / "missing" / "file.ttl") in err


def test_an_untidy_file_is_no_reason_not_to_build(own_library: Path, brobygger: Run) -> None:
    concept = own_library / "concepts" / "citizen.yaml"
    concept.write_text(concept.read_text("utf-8").replace("kind: [", "kind:   ["), "utf-8")
    assert brobygger("build")[0] == 0
    assert brobygger("check")[0] == 1
