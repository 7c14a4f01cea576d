"""Commands against a Neo4j that refuses, is empty, is down or dies: one sentence with a cure, and exit status 1."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from app.cli import main
from app.settings import Settings
from tests.conftest import ROOT
from tests.servers.local_neo4j import LocalNeo4j

Told = Callable[..., str]
READING = (("show", "concept/empowerment"), ("search", "bro"), ("stats",))
EVERY = (("build",), *READING)
SECRET = "kept-to-oneself-and-wrong"  # noqa: S105


@pytest.fixture
def server(in_tiny_hub: Settings, empty_neo4j: LocalNeo4j, monkeypatch: pytest.MonkeyPatch) -> LocalNeo4j:
    """The hub of the tiny library on a database that holds nothing yet."""
    for name, value in empty_neo4j.environment.items():
        monkeypatch.setenv(name, value)
    return empty_neo4j


@pytest.fixture
def told(server: LocalNeo4j, capsys: pytest.CaptureFixture[str]) -> Told:
    """Run a command that fails: arguments to the one sentence it says."""

    def run(*arguments: str) -> str:
        status = main(arguments)
        printed = capsys.readouterr()
        assert status == 1
        assert printed.out == ""
        *before, sentence = printed.err.splitlines()
        assert all(line.startswith("Reading ") for line in before)
        assert re.match(r"brobygger: .+", sentence)
        assert server.password not in printed.err
        assert SECRET not in printed.err
        return sentence

    return run


@pytest.mark.parametrize("command", EVERY, ids=" ".join)
def test_a_wrong_password_names_the_variables_to_check(
    told: Told, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    # A user of its own: after three wrong passwords Neo4j locks a user out for a while.
    monkeypatch.setenv("NEO4J_USERNAME", "somebody")
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    assert re.search(r"refuses user 'somebody': .*NEO4J_PASSWORD", told(*command))


@pytest.mark.parametrize(
    "command", [EVERY[0], *(pytest.param(command, marks=pytest.mark.gate) for command in READING)], ids=" ".join
)
def test_a_server_that_is_down_is_named_with_its_variable(
    told: Told, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    assert "no Neo4j answers at NEO4J_URI (bolt://127.0.0.1:1): start it" in told(*command)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_an_empty_database_says_what_to_type(told: Told, command: tuple[str, ...]) -> None:
    assert told(*command).endswith("is empty; build it with: brobygger build")


def test_a_password_in_the_address_is_refused_and_not_repeated(told: Told, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", f"neo4j://neo4j:{SECRET}@127.0.0.1")
    assert "NEO4J_URI: not the address of a Neo4j; write for example" in told("build")


def test_a_graph_that_is_half_way_is_not_read_and_build_completes_it(
    server: LocalNeo4j, told: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build"]) == 0
    with GraphDatabase.driver(server.uri, auth=("neo4j", server.password)) as driver:
        driver.execute_query("MATCH (s:BrobyggerState) SET s.mark = 'updating x', s.digest = '', s.beat = 0")
        driver.execute_query("MATCH (n:Concept {id: 'concept/empowerment'}) DETACH DELETE n")
    capsys.readouterr()
    assert "is being updated" in told("search", "empowerment")
    assert main(["build"]) == 0
    assert main(["show", "concept/empowerment"]) == 0
    assert "empowerment" in capsys.readouterr().out


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[LocalNeo4j]:
    """A server of the test's own, which it kills."""
    with LocalNeo4j(tmp_path / "mortal") as running:
        yield running


@pytest.mark.gate
@pytest.mark.timeout(300)
def test_a_server_killed_in_the_middle_of_a_build_loses_nothing(mortal: LocalNeo4j, real_folder: Path) -> None:
    environment = {**os.environ, **mortal.environment, "BROBYGGER_LIBRARY": str(real_folder)}
    command = [sys.executable, "-m", "brobygger"]
    build = subprocess.Popen([*command, "build"], cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
    with GraphDatabase.driver(mortal.uri, auth=("neo4j", mortal.password)) as driver:
        wait_until_it_writes(driver)
        mortal.kill()
    said = build.communicate(timeout=60)[1]
    assert build.returncode == 1
    assert said.splitlines()[-1].startswith("brobygger: no Neo4j answers at NEO4J_URI")
    assert "Traceback" not in said
    mortal.start()
    completed = subprocess.run(
        [*command, "build"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    again = subprocess.run(
        [*command, "build", "--full"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert re.match(r"[1-9]\d+ added", completed.stdout), "what was cut off left nothing half written"
    assert again.stdout == "0 added, 0 changed, 0 removed\n"


def wait_until_it_writes(driver: Driver) -> None:
    """Wait for the mark that a sync leaves before it writes."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        rows = driver.execute_query("MATCH (s:BrobyggerState) RETURN s.mark AS mark").records
        if rows and rows[0]["mark"].startswith("writing"):
            return
    pytest.fail("the build did not begin to write")
