"""Texts of ours are compared with the texts of others, eight words at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.checks.copied import RUN, copied
from ingest.library import Library, read_library
from ontology.errors import LibraryError

SENTENCE = "the bridge builder walks between offices that never talk to each other about anything"

Make = Callable[..., Path]


@pytest.fixture
def said(tmp_path: Path, library_with: Make) -> Callable[[str, str], list[str]]:
    """What is found when a definition of ours is compared with one text of another."""

    def compare(ours: str, theirs: str) -> list[str]:
        texts = tmp_path / "texts" / "year"
        texts.mkdir(parents=True)
        (texts / "report.txt").write_text(theirs, encoding="utf-8")
        concept = f"kind: [theory]\nname: {{da: gang, en: walk}}\ndefinition:\n  en: >-\n    {ours}\n"
        library = read_library(library_with({"concepts/walk.yaml": concept}))
        return [str(problem) for problem in copied(library, tmp_path / "texts")]

    return compare


def test_a_row_of_eight_shared_words_is_told_with_its_place_and_the_other_text(said: Callable[..., list[str]]) -> None:
    (problem,) = said("It says that the bridge builder walks between offices that never meet.", f"Here {SENTENCE}.")
    assert problem.startswith("concepts/walk.yaml:4: 'definition_en' repeats year/report.txt: ")
    assert "“the bridge builder walks between offices that never”: say it in your own words" in problem


def test_seven_shared_words_are_no_row(said: Callable[..., list[str]]) -> None:
    assert said("It says the bridge builder walks between offices that meet.", SENTENCE) == []


def test_a_long_row_is_told_once_and_two_rows_twice(said: Callable[..., list[str]]) -> None:
    found = said(f"First {SENTENCE}. Then words of our own, and again {SENTENCE}.", f"x {SENTENCE} y")
    assert len(found) == 2
    assert all(f"“{SENTENCE}”" in problem for problem in found)


def test_capitals_marks_and_hyphens_at_the_end_of_a_line_hide_nothing(said: Callable[..., list[str]]) -> None:
    ours = "The bridge-builder WALKS between offices, that never talk!"
    assert len(said(ours, "the bridgebuilder walks bet-ween offices that “never” talk to each")) == 1


def test_a_name_of_the_library_may_be_repeated(said: Callable[..., list[str]], tiny_library: Library) -> None:
    title = next(
        str(node.properties["title"])
        for node in tiny_library.nodes.values()
        if node.label == "Source" and len(str(node.properties["title"]).split()) >= RUN
    )
    assert said(f"A text on {title} and more of it.", f"see: {title}") == []


def test_a_folder_without_texts_is_refused(tiny_library: Library, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    with pytest.raises(LibraryError, match=r"no \.txt or \.md file"):
        list(copied(tiny_library, tmp_path))
