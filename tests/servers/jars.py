"""The Neo4j that Maven fetches: kept in a cache folder, so that it is fetched once and then works without a network."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from filelock import FileLock

HERE = Path(__file__).parent
POM = HERE / "pom.xml"
STARTER = HERE / "StartNeo4j.java"


class NoServerError(Exception):
    """A real Neo4j cannot be had on this machine; the message says what to install."""


def fetched(cache: Path | None = None) -> Path:
    """Return the folder with Neo4j's jars and our starter, fetched on first use (a minute, 120 MB).

    The folder is named after the pom and the starter, so that a change of either fetches anew. It lies in
    BROBYGGER_NEO4J_CACHE, or in the user's cache folder. NoServerError where Java or Maven is missing or fails.
    """
    if missing := [tool for tool in ("java", "javac", "mvn") if not shutil.which(tool)]:
        raise NoServerError(
            f"{', '.join(missing)} not found: install a Java development kit (17 or newer) and Maven, "
            "on Debian and Ubuntu with: apt-get install default-jdk-headless maven"
        )
    cache = cache or _cache()
    folder = cache / hashlib.sha256(POM.read_bytes() + STARTER.read_bytes()).hexdigest()[:12]
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / "fetch.lock"):
        if not folder.exists():
            _fetch(folder)
    return folder


def _cache() -> Path:
    """Return the folder that keeps fetched servers."""
    if chosen := os.environ.get("BROBYGGER_NEO4J_CACHE"):
        return Path(chosen)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "brobygger" / "neo4j"


def _fetch(folder: Path) -> None:
    """Fill the folder, all of it or nothing."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        half = Path(scratch) / "jars"
        _run("mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={half}")
        _run("javac", "-cp", f"{half}/*", "-d", str(half), str(STARTER))
        half.rename(folder)


def _run(*command: str) -> None:
    """Run a tool; NoServerError carries the end of what it said where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoServerError(f"{command[0]} failed while Neo4j was fetched:\n{(done.stdout + done.stderr)[-2000:]}")
