"""Drafts outlive the program, never overwrite what somebody else wrote, and stay in their folder."""

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.lessons.changing import begun, with_texts
from ingest.lessons.drafts import Draft, DraftChangedError, Drafts
from ontology.elements import Node
from ontology.errors import LibraryError, LibraryProblemsError

LESSON = begun({"en": "Trust", "da": "Tillid"}, ())


def test_a_draft_is_there_for_whoever_opens_the_folder_next(tmp_path: Path) -> None:
    kept = Drafts(tmp_path / "library").keep(Draft(LESSON, "abc"), LESSON)
    assert kept.kept
    assert Drafts(tmp_path / "library").find("trust") == kept
    assert Drafts(tmp_path / "library").names() == ["trust"]
    assert Drafts(tmp_path / "other").names() == []


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "library")
    shown = drafts.keep(Draft(LESSON, ""), LESSON)
    theirs = drafts.keep(shown, with_texts(LESSON, {"summary_da": "deres"}))
    with pytest.raises(DraftChangedError):
        drafts.keep(shown, with_texts(LESSON, {"summary_da": "min"}))
    with pytest.raises(DraftChangedError):
        drafts.drop(shown)
    assert drafts.find("trust") == theirs


def test_a_dropped_draft_is_gone(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "library")
    drafts.drop(drafts.keep(Draft(LESSON, ""), LESSON))
    assert drafts.find("trust") is None


@pytest.mark.parametrize("slug", ["../secret", "a/b", "", "..", "a\x00"])
def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path, slug: str) -> None:
    with pytest.raises(LibraryError):
        Drafts(tmp_path / "library").find(slug)


def test_what_could_not_be_read_again_is_not_kept(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "library")
    shown = drafts.keep(Draft(LESSON, ""), LESSON)
    with pytest.raises(LibraryProblemsError):
        drafts.keep(shown, replace(LESSON, node=Node("lesson/trust", "Lesson")))
    assert drafts.find("trust") == shown


def test_a_draft_of_ten_megabytes_is_refused(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "library")
    with pytest.raises(LibraryError, match="longer"):
        drafts.keep(Draft(LESSON, ""), with_texts(LESSON, {"summary_da": "x" * 10_000_000}))
    assert drafts.names() == []
