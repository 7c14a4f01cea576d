"""Java tools of other people, fetched once by Maven and kept in a cache folder."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from filelock import FileLock

HERE = Path(__file__).parent


class NoToolError(Exception):
    """A tool cannot be had on this machine; the message says what to install."""


def run(tool: str, main: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a main class of a tool (`jena`, `robot`) and return what it said; NoToolError where it cannot be had."""
    command = ["java", "-cp", f"{_fetched(tool)}/*", main, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def _fetched(tool: str) -> Path:
    """Return the folder with a tool's jars, fetched on first use (a minute at most)."""
    if missing := [name for name in ("java", "mvn") if not shutil.which(name)]:
        raise NoToolError(f"{', '.join(missing)} not found: install Java 17 and Maven")
    pom = HERE / f"{tool}.xml"
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "brobygger" / "ontology"
    cache.mkdir(parents=True, exist_ok=True)
    folder = cache / f"{tool}-{hashlib.sha256(pom.read_bytes()).hexdigest()[:12]}"
    with FileLock(cache / "fetch.lock"):
        if not folder.exists():
            _fetch(pom, folder)
    return folder


def _fetch(pom: Path, folder: Path) -> None:
    """Fill the folder, all of it or nothing."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        half = Path(scratch) / "jars"
        command = ["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={half}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NoToolError(f"Maven could not fetch {pom.stem}:\n{(done.stdout + done.stderr)[-2000:]}")
        half.rename(folder)
