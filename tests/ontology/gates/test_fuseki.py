"""A triple store that others wrote: Fuseki loads the export, and `brobygger sparql --endpoint` gets its answers."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ontology.gates.test_triple_counts import in_folder
from tests.ontology.gates.tools import NoToolError, class_path

pytestmark = pytest.mark.gate
EXAMPLES = sorted((Path(__file__).parents[3] / "ontology" / "examples").glob("*.rq"))
SECONDS = 120
"""How long a server may take to start on a busy machine."""


@pytest.fixture(scope="module")
def endpoint(published: Path) -> Iterator[str]:
    """The address of a Fuseki that has loaded the real library; on this machine only."""
    try:
        classes = class_path("fuseki")
    except NoToolError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["java", "-cp", classes, "org.apache.jena.fuseki.main.cmds.FusekiMainCmd", "--localhost"]
    data = ["--port", str(port), "--file", str(in_folder(published, "turtle")), "/hub"]
    with subprocess.Popen([*command, *data], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        until = time.monotonic() + SECONDS
        while not _listening(port):
            assert server.poll() is None, "Fuseki ended before it listened"
            assert time.monotonic() < until, "Fuseki did not start"
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/hub/sparql"
        server.terminate()


def _listening(port: int) -> bool:
    with socket.socket() as knocking:
        return knocking.connect_ex(("127.0.0.1", port)) == 0


def asked(query: str | Path, endpoint: str) -> subprocess.CompletedProcess[str]:
    program = str(Path(sys.executable).with_name("brobygger"))
    command = [program, "sparql", str(query), "--endpoint", endpoint]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_triple_was_loaded(published: Path, endpoint: str) -> None:
    expected = in_folder(published, "ntriples").read_bytes().count(b"\n")
    assert asked("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", endpoint).stdout.split() == ["n", str(expected)]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_questions_of_the_docs_have_answers(example: Path, endpoint: str) -> None:
    done = asked(example, endpoint)
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 1


def test_what_the_server_refuses_is_told(endpoint: str) -> None:
    done = asked("SELECT", endpoint)
    assert done.returncode == 1
    assert "is the query right?" in done.stderr
