"""Spelling is looked up where a dictionary is, and said not to be where none is."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.checks.spelling import WORDS, Spelling, spelling
from ingest.library import read_library

Make = Callable[..., Path]

CONCEPT = """\
kind: [theory]
name: {da: gang, en: walk}
definition:
  da: En vandrring gennem kommunen, trykt "vandrrring" på www.vandrrrring.dk.
  en: A jurney through Brobyen, and the reader's own.
"""

STAND_IN = f"""#!{sys.executable}
import sys
known = {{"da_DK": {{"vandrring"}}, "en_GB": {{"jurney"}}}}[sys.argv[sys.argv.index("-d") + 1]]
print(*sorted(known.intersection(sys.stdin.read().split())), sep="\\n")
"""
"""A program that is called like hunspell and takes two words for wrong."""


@pytest.fixture
def looked_up(library_with: Make) -> Callable[[], Spelling]:
    """What is found in a library whose one concept has two misspelt words."""

    def look(words: str = "") -> Spelling:
        folder = library_with({"concepts/walk.yaml": CONCEPT, WORDS: words})
        return spelling(read_library(folder), folder)

    return look


def _install(program: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "hunspell"
    path.write_text(program, encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)


def test_a_word_in_no_dictionary_is_told_with_its_place(
    looked_up: Callable[[], Spelling], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(STAND_IN, tmp_path, monkeypatch)
    found = looked_up()
    assert [(problem.file, problem.line, problem.message) for problem in found.problems] == [
        ("concepts/walk.yaml", 4, "'definition_da' has the word 'vandrring', which is in no dictionary"),
        ("concepts/walk.yaml", 5, "'definition_en' has the word 'jurney', which is in no dictionary"),
    ]
    assert {problem.cure for problem in found.problems} == {"correct it, or add it to words.txt"}
    assert found.not_run == []


def test_the_word_list_of_the_library_is_believed(
    looked_up: Callable[[str], Spelling], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(STAND_IN, tmp_path, monkeypatch)
    assert looked_up("# ours\njurney\nVandrring\n").problems == []


def test_without_the_program_the_check_says_that_it_was_not_run(
    looked_up: Callable[[], Spelling], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = looked_up()
    assert found.problems == []
    assert list(found.not_run) == [
        "the spelling of 'da' was not looked at: hunspell is not installed",
        "the spelling of 'en' was not looked at: hunspell is not installed",
    ]


def test_without_a_dictionary_the_program_says_what_is_missing(
    looked_up: Callable[[], Spelling], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install('#!/bin/sh\necho "no dictionary named $4" >&2\nexit 1\n', tmp_path, monkeypatch)
    assert [reason.partition(": ")[2] for reason in looked_up().not_run] == [
        "no dictionary named da_DK",
        "no dictionary named en_GB",
    ]


@pytest.mark.skipif(shutil.which("hunspell") is None, reason="hunspell is not installed")
def test_the_real_library_has_no_word_that_is_in_no_dictionary(real_folder: Path) -> None:
    assert list(spelling(read_library(real_folder), real_folder).problems) == []
