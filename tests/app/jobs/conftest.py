"""A hub of its own, and jobs on it that are done in this process."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.hub import build
from app.jobs.job import About, Job, Said, Status
from app.jobs.order import Order
from app.jobs.worker import work
from app.settings import Settings

BIB = """@article{alpha,
  author = {Lund, Ea}, title = {Empowerment i jobcentret}, journal = {Brobladet}, year = {2018},
  keywords = {brobygger},
}
@misc{broken, author = {Holm, Per}}
"""
TWIN = """@article{twin, author = {Sørensen, Åse and Kjær, Bo}, year = {2019}, doi = {10.5555/other.1},
  title = {Brobyggere på tværs af ø og å: Et studie af koordinering}, journal = {Et andet tidsskrift}}
"""


class Office:
    """A hub, and what somebody does there with files of their own."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def planned(self, text: str, name: str = "refs") -> Job:
        """A job whose plan is made."""
        job = Job.new(self.settings, About(file=f"{name}.bib", name=name), text.encode())
        assert self.did(job, "plan").done
        return job

    def imported(self, text: str, name: str = "refs", **decisions: str) -> Job:
        """A job whose import is written; `decisions` are L and a line."""
        job = self.planned(text, name)
        job.said = Said(decisions={line[1:]: word for line, word in decisions.items()})
        assert self.did(job, "write").done
        return job

    def did(self, job: Job, task: str, **order: object) -> Status:
        """What became of a task."""
        return work(job, Order.of({"task": task, **order}), self.settings)

    def files(self) -> dict[str, bytes]:
        """Every file of the library, byte for byte."""
        folder = self.settings.library
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def office(tiny_folder: Path, tmp_path: Path) -> Office:
    """A hub of its own, built."""
    shutil.copytree(tiny_folder, tmp_path / "library")
    settings = replace(Settings(), library=tmp_path / "library", store=f"sqlite:{tmp_path / 'graph.db'}")
    build(settings)
    return Office(settings)
