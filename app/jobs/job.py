"""Job: what somebody asked for with sources of their own, as a folder that page and worker both read.

The address of a page names its job by a token nobody can guess, so a page that is closed or reloaded, or whose server
was started anew, finds everything again. A job is kept for a week.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from time import time
from typing import Any, Self

from filelock import FileLock, Timeout

from app.settings import Settings
from ingest.journal.errors import NotWrittenError
from ontology.errors import NotFoundError

_TOKEN = re.compile(r"[0-9a-f]{32}")
_KEPT = 7 * 24 * 3600.0
"""Seconds after which a job is swept away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a job is about."""

    file: str = ""
    """Name of the file as it was given; empty where no file was."""
    name: str = ""
    """What the outside library goes by."""
    adds: bool = False
    """Whether the file is to stand below what that library holds already, and not in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How far the last task of a job has come."""

    task: str = ""
    """A name of `app.jobs.tasks.TASKS`; empty where nothing was begun."""
    step: str = ""
    """What is being done just now, one of `STEPS`."""
    at: int = 0
    """Entries that are done in this step; with `of` 0 where they are not counted."""
    of: int = 0
    done: bool = False
    failed: str = ""
    """Name of the error that ended it; empty where there was none."""
    text: str = ""
    """What the error said."""
    news: str = ""
    """What somebody who looks again should know, such as `changed meanwhile`."""
    process: int = 0
    """Number of the process that works at it."""
    since: float = field(default_factory=time)
    """When the task was begun, in seconds of the clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a person has chosen so far."""

    decisions: Mapping[str, str] = field(default_factory=dict)
    """Line of a doubtful entry to what was said of it."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Slug of a source whose entry is gone to `keep` or `remove`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a job has written, so that it can be shown and taken back."""

    changes: tuple[str, ...] = ()
    """Ids of its changes in the journal, the first first; empty where it was all taken back."""
    new: tuple[str, ...] = ()
    """Ids of the sources the import added."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """Outcome to number of entries."""
    decided: tuple[str, ...] = ()
    """Ids of the two sources of a question that was answered."""
    linked: Mapping[str, int] = field(default_factory=dict)
    """Id of a source to the number of links to concepts that were written for it."""


class Job:
    """One job in its folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = FileLock(folder / "lock", timeout=0)

    @classmethod
    def new(cls, settings: Settings, about: About, data: bytes = b"") -> Self:
        """Make a job, with the bytes of a file where there is one; old ones are swept away.

        NotWrittenError where the disk refuses.
        """
        place = _place(settings)
        job = cls(place / secrets.token_hex(16))
        try:
            _sweep(place)
            job.folder.mkdir(parents=True, mode=0o700)
            job._write("about.json", asdict(about))
            job.file.write_bytes(data)
        except OSError as error:
            raise NotWrittenError(f"{error.filename or place}: {error.strerror}; nothing was kept") from error
        return job

    @classmethod
    def found(cls, settings: Settings, token: str) -> Self:
        """Return the job an address names; NotFoundError where there is none, or no longer."""
        folder = _place(settings) / token
        if not _TOKEN.fullmatch(token) or not folder.is_dir():
            raise NotFoundError(f"job/{token}")
        return cls(folder)

    @property
    def token(self) -> str:
        """What an address names it by."""
        return self.folder.name

    @property
    def file(self) -> Path:
        """The file it is about."""
        return self.folder / "file.bib"

    @property
    def plan(self) -> Path:
        """Folder of what the file would do."""
        return self.folder / "plan"

    @property
    def about(self) -> About:
        """What it is about."""
        return About(**self._read("about.json"))

    def rename(self, name: str) -> None:
        """Let the outside library go by another name."""
        self._write("about.json", asdict(replace(self.about, name=name)))

    @property
    def status(self) -> Status:
        """How far it has come."""
        return Status(**self._read("status.json"))

    @status.setter
    def status(self, status: Status) -> None:
        self._write("status.json", asdict(status))

    @property
    def said(self) -> Said:
        """What was chosen so far."""
        return Said(**self._read("said.json"))

    @said.setter
    def said(self, said: Said) -> None:
        self._write("said.json", asdict(said))

    @property
    def written(self) -> Written:
        """What it has written."""
        held = self._read("written.json")
        for name in ("changes", "new", "decided"):
            held[name] = tuple(held.get(name, ()))
        return Written(**held)

    @written.setter
    def written(self, written: Written) -> None:
        self._write("written.json", asdict(written))

    def hold(self) -> FileLock:
        """Return the lock whoever works at the job holds; filelock's Timeout where somebody does."""
        return self._lock

    def running(self) -> bool:
        """Whether somebody is working at it."""
        try:
            with FileLock(self.folder / "lock", timeout=0):
                return False
        except Timeout:
            return True

    def wait(self, seconds: float) -> None:
        """Wait until nobody works at it; filelock's Timeout where that takes longer."""
        with FileLock(self.folder / "lock", timeout=seconds):
            return

    def _read(self, name: str) -> dict[str, Any]:
        path = self.folder / name
        return dict(json.loads(path.read_text("utf-8"))) if path.is_file() else {}

    def _write(self, name: str, data: Mapping[str, Any]) -> None:
        beside = self.folder / f".{name}.{os.getpid()}"
        beside.write_text(json.dumps(data), "utf-8")
        beside.replace(self.folder / name)  # Whoever reads meanwhile gets the old or the new, whole.


def _place(settings: Settings) -> Path:
    return settings.library.resolve().parent / ".brobygger" / "jobs"


def _sweep(place: Path) -> None:
    for folder in place.iterdir() if place.is_dir() else ():
        if folder.is_dir() and time() - folder.stat().st_mtime > _KEPT:
            shutil.rmtree(folder)
