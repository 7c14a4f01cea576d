"""The queue takes so many and no more, and nobody reaches out of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.library import read_library
from ingest.proposals.proposal import Kind, Proposal, State
from ingest.proposals.queue import MOST_WAITING, Queue, QueueFullError, new_id
from ontology.errors import NotFoundError

ONE = Proposal(id="0123456789abcdef", kind=Kind.LINK, sent="2026-11-25", said={"because_da": "x"})


def test_a_proposal_is_found_by_its_id(tmp_path: Path) -> None:
    Queue(tmp_path).add(ONE)
    assert Queue(tmp_path).find(ONE.id) == ONE


def test_the_oldest_waits_at_the_top_and_states_are_told_apart(tmp_path: Path) -> None:
    queue = Queue(tmp_path)
    young, old = replace(ONE, id=new_id(), sent="2026-11-26"), replace(ONE, id=new_id(), sent="2026-11-24")
    for proposal in (young, old, replace(ONE, state=State.DECLINED)):
        queue.add(proposal)
    assert queue.all(State.WAITING) == [old, young]
    assert len(queue.all()) == 3


def test_a_full_queue_takes_no_more(tmp_path: Path) -> None:
    queue = Queue(tmp_path)
    for _ in range(MOST_WAITING):
        queue.add(replace(ONE, id=new_id()))
    with pytest.raises(QueueFullError):
        queue.add(ONE)


@pytest.mark.parametrize("identifier", ["", "../library", "0123456789ABCDEF", "0123456789abcdeg", "0" * 16, "0" * 4000])
def test_no_other_file_can_be_asked_for(tmp_path: Path, identifier: str) -> None:
    (tmp_path / "library.yaml").write_text("kind: link\n", "utf-8")
    with pytest.raises(NotFoundError):
        Queue(tmp_path).find(identifier)


def test_the_queue_is_no_part_of_the_library(tiny_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.bib").write_bytes((tiny_folder / "library.bib").read_bytes())
    before = read_library(folder)
    Queue(folder).add(ONE)
    after = read_library(folder)
    assert (after.digest, after.problems) == (before.digest, before.problems)


def test_a_spoiled_file_stops_nobody_and_is_named(tmp_path: Path) -> None:
    queue = Queue(tmp_path)
    queue.add(ONE)
    (tmp_path / "proposals" / "00000000000000ff.yaml").write_text("kind: nothing\n", "utf-8")
    queue.add(replace(ONE, id=new_id()))
    assert len(queue.all()) == 2
    assert queue.spoiled() == ["00000000000000ff"]
