"""One spelling of every file: reached in one step, nothing lost, one change that can be taken back."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.checks import check_library
from ingest.journal import Journal
from ingest.library import Library, read_library
from ingest.tidy import tidy_library
from ontology.errors import LibraryProblemsError
from tests.ingest.conftest import Make

Edited = Callable[[str, str, str], Path]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_tidy_library_is_left_alone(library_with: Make) -> None:
    folder = library_with({})
    before = contents(folder)
    assert tidy_library(folder) == []
    assert contents(folder) == before


def test_tidying_reaches_the_one_spelling_and_loses_nothing(library_with: Make, tiny_library: Library) -> None:
    folder = library_with(
        {
            "events.yaml": (
                "bridge-day:\n  status: held\n  place: 'Ærøskøbing'\n  end: 2021-10-30\n  start: 2021-10-29\n"
                "  name: {en: Bridge Day, da: Brodagen}\n  kind: conference\n"
                "  involves: {role: speaker, to: person/soerensen-aase}\n"
            )
        }
    )
    assert [path.name for path in tidy_library(folder)] == ["events.yaml"]
    after = read_library(folder)
    assert (after.nodes, after.edges) == (tiny_library.nodes, tiny_library.edges)
    assert after.files == tiny_library.files
    assert tidy_library(folder) == []


def test_the_real_library_goes_through_tidy_without_loss(real_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(real_folder, folder)
    before = read_library(folder)
    tidy_library(folder)
    after = read_library(folder)
    assert (after.nodes, after.edges) == (before.nodes, before.edges)
    assert tidy_library(folder) == []
    assert [str(problem) for problem in check_library(after) if "tidy" in problem.cure] == []


def test_an_untidy_file_is_named_with_the_first_line_that_differs(edited: Edited) -> None:
    folder = edited("concepts/citizen.yaml", "basis: used\nrank: 1\n", "rank: 1\nbasis: used\n")
    assert [str(problem) for problem in check_library(read_library(folder))] == [
        "concepts/citizen.yaml:11: this is not in the one canonical spelling: run: brobygger tidy"
    ]


@pytest.mark.parametrize(
    ("old", "new"), [("\n", "\r\n"), ("borger", "borger\u0301"), ("", "\ufeff")], ids=["CRLF", "not NFC", "mark"]
)
def test_line_ends_and_ways_to_write_a_letter_are_made_one(edited: Edited, old: str, new: str) -> None:
    folder = edited("concepts/citizen.yaml", "", "")
    path = folder / "concepts" / "citizen.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_bytes((text.replace(old, new) if old else new + text).encode())
    assert [changed.name for changed in tidy_library(folder)] == ["citizen.yaml"]
    assert b"\r" not in path.read_bytes()
    assert tidy_library(folder) == []


def test_a_file_that_cannot_be_read_whole_stops_tidy_before_it_writes(library_with: Make) -> None:
    folder = library_with({"people.yaml": "a:\n  name: A\n  nmae: B\n", "events.yaml": "e: {kind: seminar}\n"})
    before = contents(folder)
    with pytest.raises(LibraryProblemsError) as caught:
        tidy_library(folder)
    assert [problem.file for problem in caught.value.problems] == ["people.yaml"]
    assert contents(folder) == before


def test_a_new_concept_gets_a_place_and_no_other_one_moves(library_with: Make, tiny_library: Library) -> None:
    folder = library_with(
        {"concepts/trust.yaml": "kind: [theme]\nname:\n  da: tillid\n  en: trust\nrelated: [citizen]\n"}
    )
    assert [path.name for path in tidy_library(folder)] == ["map.csv"]
    spots = read_library(folder).map.spots
    assert set(spots) == {*tiny_library.map.spots, "concept/trust"}
    assert {name: spots[name] for name in tiny_library.map.spots} == tiny_library.map.spots


def test_tidying_can_be_taken_back(edited: Edited) -> None:
    folder = edited("concepts/citizen.yaml", "basis: used\nrank: 1\n", "rank: 1\nbasis: used\n")
    before = contents(folder)
    tidy_library(folder)
    assert contents(folder) != before
    Journal(folder).undo()
    assert contents(folder) == before
