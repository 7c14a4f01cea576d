"""A real Neo4j on 127.0.0.1 with login on, for tests, benchmarks and `make neo4j`; it ends with its parent."""

from __future__ import annotations

import os
import secrets
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.servers.jars import NoServerError, fetched

PORT = 7687
"""Where Neo4j is expected, unless another port is asked for."""
SHORTEST_PASSWORD = 8
"""Neo4j takes no shorter one."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much memory a server gets."""

    heap: str
    page_cache: str
    options: tuple[str, ...] = ()
    """More options of the Java machine."""


# Without the optimising compiler a server starts fastest, and a short life does not gain by it.
SMALL = Size("512m", "64m", ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"))
"""For tests."""
LARGE = Size("2g", "1g")
"""For people and for measurements."""


class LocalNeo4j:
    """One server with its data folder; it can be stopped, killed and started again on the same port and data."""

    def __init__(self, folder: Path, password: str = "", port: int = 0, size: Size = SMALL) -> None:
        self.folder = folder
        self.password = password or secrets.token_urlsafe(12)
        self.port = port
        """0 until the first start, where the system picks a free one."""
        self._size = size
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def uri(self) -> str:
        """Return the address for NEO4J_URI."""
        return f"neo4j://127.0.0.1:{self.port}"

    @property
    def environment(self) -> Mapping[str, str]:
        """Return the variables that make the hub use this server."""
        return {"BROBYGGER_STORE": "neo4j", "NEO4J_URI": self.uri, "NEO4J_PASSWORD": self.password}

    def start(self, clean: bool = False) -> None:
        """Start and return when it answers; NoServerError carries its own words where it does not.

        `clean` makes `stop` shut the database down in order, which takes 10 seconds; without it the log is replayed on
        the next start.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        java = ["java", f"-Xmx{self._size.heap}", *self._size.options, "-cp", _class_path(), "StartNeo4j"]
        with self._log.open("wb") as log:
            # A session of its own, so that Ctrl-C reaches only us and the server ends in order.
            self._process = subprocess.Popen(
                [*java, str(self.folder), str(self.port), self._size.page_cache, "clean" if clean else "halt"],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, start_new_session=True, bufsize=0,
                env={**os.environ, "NEO4J_PASSWORD": self.password},
            )  # fmt: skip
        self.port = self._announced(self._process)

    def wait(self) -> None:
        """Wait until it ends by itself."""
        if self._process:
            self._process.wait()

    def stop(self) -> None:
        """Stop it, as its parent's end would; nothing happens where it does not run."""
        if self._process and self._process.stdin and self._process.stdout:
            self._process.stdin.close()
            self._process.wait(60)
            self._process.stdout.close()
            self._process = None

    def kill(self) -> None:
        """End it the hard way, in the middle of whatever it does."""
        if self._process:
            self._process.kill()
            self.stop()

    @contextmanager
    def silenced(self) -> Iterator[None]:
        """Freeze it for a while: its connections stay open, and nothing comes through them."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self._process.send_signal(signal.SIGCONT)

    @property
    def _log(self) -> Path:
        return self.folder / "console.log"

    def _announced(self, process: subprocess.Popen[bytes]) -> int:
        """Wait for the line that says which port it answers on."""
        assert process.stdout is not None
        ready, _, _ = select.select([process.stdout], [], [], 180)
        words = process.stdout.readline().split() if ready else []
        if len(words) == 2:
            return int(words[1])
        self.kill()
        raise NoServerError(f"Neo4j did not start:\n{self._log.read_text()[:3000]}")


def admin(home: Path, *arguments: str) -> None:
    """Run `neo4j-admin` on the data folder of a stopped server; NoServerError carries its words where it fails."""
    (home / "conf").mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["java", "-cp", _class_path(), "org.neo4j.server.startup.Neo4jAdminCommand", *arguments],
        env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise NoServerError(f"neo4j-admin {' '.join(arguments)}:\n{(done.stdout + done.stderr)[-3000:]}")


def _class_path() -> str:
    folder = fetched()
    return f"{folder}{os.pathsep}{folder}/*"


def main() -> int:
    """Run a server until Ctrl-C; data in .brobygger/neo4j, password from NEO4J_PASSWORD or made up and printed."""
    password = os.environ.get("NEO4J_PASSWORD", "")
    if password and len(password) < SHORTEST_PASSWORD:
        print(f"NEO4J_PASSWORD: Neo4j wants at least {SHORTEST_PASSWORD} characters", file=sys.stderr)
        return 2
    server = LocalNeo4j(Path(".brobygger/neo4j").resolve(), password, PORT, LARGE)
    try:
        server.start(clean=True)
        print(_welcome(server, "$NEO4J_PASSWORD" if password else server.password), flush=True)
        server.wait()
    except NoServerError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nstopping: 10 seconds", flush=True)
    server.stop()
    return 0


def _welcome(server: LocalNeo4j, password: str) -> str:
    """Say what to type to use the server."""
    variables = {**server.environment, "NEO4J_PASSWORD": password}
    return "\n".join(
        [
            f"Neo4j answers on {server.uri}; its data are in {server.folder}. In another window:",
            "  export " + " ".join(f"{name}={value}" for name, value in variables.items()),
            "  brobygger build && brobygger serve",
            "Ctrl-C stops it.",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
