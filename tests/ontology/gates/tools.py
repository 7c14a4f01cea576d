"""Tools of other people: those in Java and JavaScript are fetched once into a cache folder, others are on the path."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock

HERE = Path(__file__).parent


class NoToolError(Exception):
    """A tool cannot be had on this machine; the message says what to install."""


Done = subprocess.CompletedProcess[str]


def run(tool: str, main: str, *arguments: str | Path) -> Done:
    """Run a main class of a Java tool (`jena`, `robot`, `vnu`) and return what it said; NoToolError without it."""
    return _said("java", "-cp", class_path(tool), main, *arguments)


def class_path(tool: str) -> str:
    """Return where Java finds a tool, fetched by what its .xml names; NoToolError where it cannot be had."""
    _need("java", "mvn", cure="install Java 17 and Maven")
    pom = HERE / f"{tool}.xml"
    return f"{_kept(tool, [pom], lambda folder: _fetch(pom, folder))}/*"


def run_script(script: str, *arguments: str | Path) -> Done:
    """Run a script of the folder `js` in Node.js and return what it said; NoToolError without it."""
    _need("node", "npm", cure="install Node.js 20 and npm")
    folder = _kept("js", sorted(path for path in (HERE / "js").iterdir() if path.is_file()), _install)
    return _said("node", folder / script, *arguments)


def run_program(program: str, *arguments: str | Path) -> Done:
    """Run a program of this machine and return what it said; NoToolError without it."""
    _need(program, cure="run tests/servers/install")
    return _said(program, *arguments)


def _need(*programs: str, cure: str) -> None:
    if missing := [name for name in programs if not shutil.which(name)]:
        raise NoToolError(f"{', '.join(missing)} not found: {cure}")


def _said(*command: str | Path) -> Done:
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)


def _kept(name: str, described_by: list[Path], fetch: Callable[[Path], None]) -> Path:
    """Return the folder of a tool, fetched on first use and whenever what describes it changes (a minute at most)."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "brobygger" / "ontology"
    cache.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in described_by)).hexdigest()[:12]
    folder = cache / f"{name}-{digest}"
    with FileLock(cache / "fetch.lock"):
        if not folder.exists():
            fetch(folder)
    return folder


def _install(folder: Path) -> None:
    """Fill the folder with the scripts and what they stand on, all of it or nothing."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        half = Path(scratch) / "js"
        shutil.copytree(HERE / "js", half)
        done = subprocess.run(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], cwd=half,
                              capture_output=True, text=True, check=False)  # fmt: skip
        if done.returncode:
            raise NoToolError(f"npm could not fetch what {folder.name} needs:\n{(done.stdout + done.stderr)[-2000:]}")
        half.rename(folder)


def _fetch(pom: Path, folder: Path) -> None:
    """Fill the folder, all of it or nothing."""
    with tempfile.TemporaryDirectory(dir=folder.parent) as scratch:
        half = Path(scratch) / "jars"
        command = ["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={half}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NoToolError(f"Maven could not fetch {pom.stem}:\n{(done.stdout + done.stderr)[-2000:]}")
        half.rename(folder)
