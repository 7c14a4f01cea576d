"""The command line as a whole: its commands, its errors and its exit status."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import COMMANDS, main, parser_for

Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parser_for(name).parse_args(["--help"])
    assert stopped.value.code == 0
    assert f"brobygger {name}" in capsys.readouterr().out


def test_the_overview_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n  {name}" not in printed] == []


@pytest.mark.parametrize(
    "arguments", [[], ["fly"], ["show"], ["path", "one"], ["export", "word"], ["search", "x", "--lang", "sv"]]
)
def test_wrong_usage_ends_with_status_2(arguments: list[str], brobygger: Run) -> None:
    with pytest.raises(SystemExit) as stopped:
        brobygger(*arguments)
    assert stopped.value.code == 2


def test_an_unknown_language_of_the_environment_is_an_error_that_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BROBYGGER_LANG", "sv")
    assert main(["stats"]) == 1
    assert "BROBYGGER_LANG" in capsys.readouterr().err


def test_a_graph_that_was_never_built_says_how_to_build_it(
    brobygger: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BROBYGGER_STORE", f"sqlite:{tmp_path / 'new.db'}")
    status, out, err = brobygger("show", "empowerment")
    assert (status, out) == (1, "")
    assert "brobygger build" in err


def test_a_store_nobody_knows_is_an_error_that_lists_those_there_are(
    brobygger: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROBYGGER_STORE", "oracle:graph")
    status, _, err = brobygger("stats")
    assert status == 1
    assert "sqlite" in err


def test_a_small_command_imports_nothing_heavy(in_tiny_hub: object) -> None:
    heavy = ["streamlit", "rdflib", "pyoxigraph", "yaml", "bibtexparser", "neo4j", "pyvis", "babel"]
    code = (
        "import sys; from app.cli import main; main(['show', 'empowerment', '--json']); "
        f"print([name for name in {heavy} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert json.loads(done.stdout)["id"] == "concept/empowerment"
    assert done.stderr.strip() == "[]"


def test_output_into_a_pipe_that_closes_early_is_no_error(in_tiny_hub: object) -> None:
    command = f"'{sys.executable}' -m brobygger export ntriples | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.startswith("<")
    assert done.stderr == ""
