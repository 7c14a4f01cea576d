"""The worker: a process of its own that outlives nobody's patience, and what becomes of it when it is killed."""

import contextlib
import os
import signal
from dataclasses import replace

import pytest

from app.editors import NotAnEditorError
from app.hub import build
from app.jobs.job import About, Job
from app.jobs.order import Order
from app.jobs.rows import PlanFile
from app.jobs.worker import start
from ingest.journal.errors import NotWrittenError
from ontology.errors import NotFoundError
from tests.app.jobs.conftest import BIB, Office


@pytest.fixture
def served(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """The office as the environment describes it."""
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(office.settings.library))
    monkeypatch.setenv("BROBYGGER_STORE", office.settings.store)
    return office


def test_the_work_is_done_in_a_process_of_its_own(served: Office) -> None:
    job = Job.new(served.settings, About(file="refs.bib", name="refs"), BIB.encode())
    start(job, Order(task="plan"), served.settings)
    job.wait(60)
    assert job.status.done
    assert PlanFile.read(job.plan)


def test_a_page_that_is_opened_anew_finds_its_job(office: Office) -> None:
    job = office.planned(BIB)
    again = Job.found(office.settings, job.token)
    assert again.about == About(file="refs.bib", name="refs")
    assert not again.running()


@pytest.mark.parametrize("token", ["", "../../library", "nonsense", "a" * 32, "a/" * 16])
def test_an_address_without_a_job_finds_none(office: Office, token: str) -> None:
    office.planned(BIB)
    with pytest.raises(NotFoundError):
        Job.found(office.settings, token)


def test_a_reader_of_a_shared_hub_starts_nothing(office: Office) -> None:
    job = Job.new(office.settings, About(file="refs.bib", name="refs"), BIB.encode())
    with pytest.raises(NotAnEditorError):
        start(job, Order(task="plan", key="guess"), replace(office.settings, shared=True, editor_key="bro"))
    assert job.status.task == ""


def test_a_job_is_swept_away_after_a_week(office: Office) -> None:
    old = office.planned(BIB)
    os.utime(old.folder, (0, 0))
    office.planned(BIB)
    assert not old.folder.exists()


def test_a_worker_that_is_killed_leaves_a_job_that_says_so(served: Office) -> None:
    job = Job.new(served.settings, About(file="refs.bib", name="refs"), BIB.encode())
    before = served.files()
    start(job, Order(task="plan"), served.settings)
    os.kill(job.status.process, signal.SIGKILL)
    job.wait(60)
    assert not job.status.done
    assert not job.status.failed
    assert served.files() == before


@pytest.mark.parametrize("step", ["comparing", "writing", "showing"])
def test_a_worker_that_is_killed_while_it_writes_leaves_the_old_state_or_the_new(served: Office, step: str) -> None:
    text = BIB + "".join(f"@misc{{m{n}, title = {{Titel nummer {n}}}, year = {1900 + n}}}\n" for n in range(100))
    before = served.files()
    job = served.planned(text)
    start(job, Order(task="write"), served.settings)
    while job.running() and job.status.step != step:
        pass
    with contextlib.suppress(ProcessLookupError):
        os.kill(job.status.process, signal.SIGKILL)
    job.wait(60)
    build(served.settings)
    after = served.files()
    whole = {**before, "imports/refs.bib": text.encode(), "imports/refs.yaml": after.get("imports/refs.yaml", b"")}
    assert after in (before, whole)


def test_a_disk_that_refuses_is_said(office: Office) -> None:
    (office.settings.library.parent / ".brobygger").mkdir(exist_ok=True)
    (office.settings.library.parent / ".brobygger" / "jobs").write_text("in the way", "utf-8")
    with pytest.raises(NotWrittenError, match="nothing was kept"):
        Job.new(office.settings, About(file="refs.bib", name="refs"), BIB.encode())
