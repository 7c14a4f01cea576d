"""The server the other tests stand on: it asks for its password, and it never outlives who started it."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError

from tests.conftest import ROOT
from tests.servers.jars import NoServerError, fetched
from tests.servers.local_neo4j import LocalNeo4j

PARENT = """
import sys, time
from pathlib import Path
from tests.servers.local_neo4j import LocalNeo4j
server = LocalNeo4j(Path(sys.argv[1]))
server.start()
print(server.port, flush=True)
time.sleep(600)
"""


def test_it_is_a_real_neo4j_that_asks_for_its_password(neo4j_server: LocalNeo4j) -> None:
    with GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", neo4j_server.password)) as driver:
        kernel = driver.execute_query("CALL dbms.components() YIELD name, edition").records[0]
    assert (kernel["name"], kernel["edition"]) == ("Neo4j Kernel", "community")
    with GraphDatabase.driver(neo4j_server.uri, auth=("neo4j", "something else")) as stranger, pytest.raises(AuthError):
        stranger.execute_query("RETURN 1")


def test_it_ends_when_the_process_that_started_it_is_killed(neo4j_server: LocalNeo4j, tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT, tmp_path], cwd=ROOT, stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        port = int(parent.stdout.readline())
        assert answers(port)
        os.kill(parent.pid, signal.SIGKILL)
    deadline = time.monotonic() + 30
    while answers(port):
        assert time.monotonic() < deadline, "the server outlived its parent"
        time.sleep(0.05)


def answers(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def test_a_machine_without_java_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoServerError, match=r"java, javac, mvn not found: install .* apt-get install"):
        fetched()
