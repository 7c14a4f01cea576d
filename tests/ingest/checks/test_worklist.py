"""What is allowed but unfinished is listed with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.checks import check_library, worklist
from ingest.library import Library, read_library

Edited = Callable[[str, str, str], Path]


def todo(library: Library) -> list[str]:
    return [str(item) for item in worklist(library)]


def test_the_worklist_of_the_tiny_library_names_what_is_open(tiny_library: Library) -> None:
    listed = todo(tiny_library)
    assert [line.split(": ")[1] for line in listed if "unexplained" in line] == [
        "'requires' from concept/co-creation to concept/empowerment is unexplained",
        "'contrasts_with' from concept/co-creation to concept/empowerment is unexplained",
    ]
    assert any("no concept claims source/web2022" in line for line in listed)
    assert any("'related' from concept/bridge-builder to concept/empowerment is our reading" in line for line in listed)
    assert any("no finding in the citizen's voice is about concept/researcher" in line for line in listed)
    assert not any("about concept/bridge-builder" in line for line in listed)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("concepts/citizen.yaml", "rank: 1", "rank: 1\nreview: draft", "concept/citizen is a draft: read it and write"),
        (
            "concepts/bridge-builder.yaml",
            "      en: co-creation needs somebody who can cross the bridge\n",
            "",
            "the reason from concept/bridge-builder to concept/co-creation is missing in: en",
        ),
        (
            "concepts/citizen.yaml",
            "  en: The one the bridge is built for.\n",
            "",
            "'definition' of concept/citizen is missing in: en",
        ),
    ],
)
def test_more_open_ends_are_listed(edited: Edited, name: str, old: str, new: str, expected: str) -> None:
    library = read_library(edited(name, old, new))
    assert any(expected in line for line in todo(library)), todo(library)
    assert [problem for problem in check_library(library) if "tidy" not in problem.cure] == []
