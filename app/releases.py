"""Releases: each state of the library in every format, written once, with sums, and what changed since the last."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from filelock import FileLock

from app.settings import Settings
from graph.questions.whats_new import latest_day
from graph.store import GraphStore
from ontology.comparison import Differences, Mark, compared, marks
from ontology.derived.shapes import shapes_turtle
from ontology.derived.vocabulary import vocabulary_turtle
from ontology.errors import HubError
from ontology.rdf.formats import FORMATS
from ontology.rdf.iris import Iris
from ontology.rdf.write import export
from ontology.table import SCHEMA

COMPARED = ("Concept", "Finding")
"""Labels whose changes a release tells."""
_KEPT = 2
"""Releases whose files stay: the last, and the one that somebody may just be fetching."""
_MANIFEST = "release.json"
_LENGTH = 16
"""Digits of the library's digest that name a release."""


class ReleaseError(HubError):
    """The files of a release cannot be written."""


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """One file that can be fetched."""

    name: str
    media: str
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One state of the library in files."""

    name: str
    """The beginning of the library's digest."""
    number: int
    """Counts the releases of this hub, from 1."""
    edition: str
    """The latest day on which anything was added, as the files of the library say."""
    files: tuple[ReleaseFile, ...]
    since: str = ""
    """Edition of the release before; empty for the first."""
    changes: Differences = field(default_factory=Differences)
    """What is other than in the release before."""


def release_name(store: GraphStore, base: str) -> str:
    """Return the name of the release of a graph as it is now, with this base IRI and the vocabulary in force."""
    said = f"{store.digest()}\x1f{_vocabulary_digest(base)}"
    return hashlib.sha256(said.encode()).hexdigest()[:_LENGTH]


def standing_release(folder: Path, name: str) -> Release | None:
    """Return a release whose files are there; None where there is none of this name, or none that is whole."""
    said = _manifest(folder / name)
    return _read(name, said) if said else None


def make_release(store: GraphStore, settings: Settings) -> Release:
    """Write the files of the graph as it is now, unless they are there; ReleaseError where the disk refuses them."""
    name, folder = release_name(store, settings.base), settings.exports
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with FileLock(folder / "writing.lock"):
            if standing := standing_release(folder, name):
                return standing
            said = _written(store, Iris(SCHEMA, settings.base), folder, name)
            _tidy(folder)
    except OSError as error:
        raise ReleaseError(
            f"{folder} cannot be written: {error.strerror}; look at its permissions and its disk"
        ) from error
    return _read(name, said)


def _written(store: GraphStore, iris: Iris, folder: Path, name: str) -> dict[str, Any]:
    """Write everything beside its place, then put it there at once; return the manifest."""
    draft = folder / f".{name}.part"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    files = [asdict(file) for file in _files(store, iris, draft)]
    now = marks(store.stream_nodes(), store.stream_edges(), COMPARED)
    before = max(_manifests(folder), key=lambda said: int(said["number"]), default=None)
    changes = compared(_marks(before), now) if before else Differences()
    said = {
        "number": before["number"] + 1 if before else 1,
        "edition": latest_day(store, tuple(SCHEMA.labels)),
        "since": before["edition"] if before else "",
        "files": files,
        "changes": changes,
        "marks": now,
    }
    (draft / _MANIFEST).write_text(json.dumps(said), "utf-8")
    draft.rename(folder / name)
    return said


def _files(store: GraphStore, iris: Iris, folder: Path) -> Iterator[ReleaseFile]:
    """Write every file and yield what it is; the graph is streamed once for each syntax."""
    for name, syntax in FORMATS.items():
        path = folder / f"brobygger.{syntax.file_extension}"
        with path.open("wb") as output:
            export(store.stream_nodes(), store.stream_edges(), name, output, iris.base)
        yield _described(path, syntax.media_type)
    for path, data in (
        (folder / "vocabulary.ttl", vocabulary_turtle(iris)),
        (folder / "shapes.ttl", shapes_turtle(iris).encode()),
    ):
        path.write_bytes(data)
        yield _described(path, "text/turtle")


def _described(path: Path, media: str) -> ReleaseFile:
    with path.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return ReleaseFile(path.name, media, path.stat().st_size, digest)


def _tidy(folder: Path) -> None:
    """Remove the files of all releases but the last ones."""
    numbered = sorted((int(said["number"]), path) for path in _places(folder) if (said := _manifest(path)))
    for _, path in numbered[:-_KEPT]:
        shutil.rmtree(path)


def _places(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.is_dir() and not path.name.startswith(".")]


def _manifests(folder: Path) -> Iterator[dict[str, Any]]:
    return (said for path in _places(folder) if (said := _manifest(path)))


def _manifest(place: Path) -> dict[str, Any] | None:
    path = place / _MANIFEST
    return dict(json.loads(path.read_text("utf-8"))) if path.is_file() else None


def _read(name: str, said: Mapping[str, Any]) -> Release:
    return Release(
        name=name,
        number=said["number"],
        edition=said["edition"],
        since=said["since"],
        files=tuple(ReleaseFile(**item) for item in said["files"]),
        changes=Differences(*(tuple(ids) for ids in said["changes"])),
    )


def _marks(said: Mapping[str, Any]) -> Mapping[str, Mark]:
    return {key: Mark(*mark) for key, mark in said["marks"].items()}


@cache
def _vocabulary_digest(base: str) -> str:
    return hashlib.sha256(vocabulary_turtle(Iris(SCHEMA, base))).hexdigest()
