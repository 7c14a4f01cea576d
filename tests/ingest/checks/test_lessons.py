"""Checks of lessons: each finds the mistake it is for, with its line, and nothing in a sound library."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from ingest.checks.registry import CHECKS
from ingest.library import Library, read_library
from ontology.errors import Problem

FILE = "lessons/first-bridge.yaml"
Change = Callable[[str, str], Path]


@pytest.fixture
def changed(tiny_folder: Path, tmp_path: Path) -> Change:
    """Return a copy of the tiny library in whose lesson one text is replaced by another."""

    def change(old: str, new: str) -> Path:
        folder = tmp_path / "library"
        copytree(tiny_folder, folder)
        lesson = folder / FILE
        before = lesson.read_text(encoding="utf-8")
        assert old in before
        lesson.write_text(before.replace(old, new), encoding="utf-8")
        return folder

    return change


def found(folder: Path, check: str) -> list[Problem]:
    return list(CHECKS[check].look(read_library(folder)))


def line_of(folder: Path, text: str) -> int:
    lines = (folder / FILE).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if text in line)


LESSON_CHECKS = (
    "every_view_of_a_stop_is_there",
    "every_task_has_what_it_is_made_of",
    "every_answer_says_where_it_stands",
    "minutes_of_stops_make_up_the_lesson",
)


@pytest.mark.parametrize("check", LESSON_CHECKS)
def test_sound_lessons_pass(check: str, tiny_library: Library, real_library: Library) -> None:
    assert list(CHECKS[check].look(tiny_library)) == []
    assert list(CHECKS[check].look(real_library)) == []


def test_a_stop_that_shows_a_deleted_concept_is_reported_with_its_line(changed: Change) -> None:
    folder = changed("view: /concept?id=bridge-builder", "view: /concept?id=gone")
    (problem,) = found(folder, "every_view_of_a_stop_is_there")
    assert (problem.file, problem.line) == (FILE, line_of(folder, "id=gone"))
    assert "concept/gone, which nothing describes" in problem.message


def test_a_stop_that_shows_a_concept_under_its_old_name_learns_the_new_one(changed: Change) -> None:
    folder = changed("focus=empowerment&steps=2", "focus=power&steps=2")
    (folder / "concepts" / "power.yaml").write_text(
        "kind: [theory]\nname: {da: magt, en: power}\nreview: deprecated\nreplaced_by: empowerment\n", encoding="utf-8"
    )
    (problem,) = found(folder, "every_view_of_a_stop_is_there")
    assert problem.cure == "show concept/empowerment"


def test_an_edge_to_something_that_has_gone_learns_the_new_name(changed: Change) -> None:
    folder = changed("shows: [concept/bridge-builder]", "shows: [concept/power]")
    (folder / "concepts" / "power.yaml").write_text(
        "kind: [theory]\nname: {da: magt, en: power}\nreview: deprecated\nreplaced_by: empowerment\n", encoding="utf-8"
    )
    (problem,) = found(folder, "every_view_of_a_stop_is_there")
    assert (problem.line, problem.cure) == (line_of(folder, "concept/power"), "write concept/empowerment")


@pytest.mark.parametrize("view", ["/teach", "https://elsewhere.example/", "concept?id=empowerment"])
def test_a_view_that_is_no_screen_is_reported(changed: Change, view: str) -> None:
    (problem,) = found(changed("/concept?id=bridge-builder", view), "every_view_of_a_stop_is_there")
    assert problem.message == "the view of stop/first-bridge-word cannot be shown"


@pytest.mark.parametrize(
    ("task", "cure"),
    [
        ("predict", "show five to nine concepts"),
        ("voices", "show three to twelve findings"),
        ("case", "write the invented case under 'case'"),
        ("cards", "show three to forty concepts"),
    ],
)
def test_a_task_without_its_material_is_reported(changed: Change, task: str, cure: str) -> None:
    (problem,) = found(
        changed("minutes: 10\n", f"minutes: 10\n    task: {task}\n"), "every_task_has_what_it_is_made_of"
    )
    assert problem.cure == cure


def test_a_chain_needs_three_findings_that_answer_each_other(changed: Change) -> None:
    folder = changed("shows: [concept/bridge-builder]", "shows: [concept/co-creation]\n    task: chain")
    (problem,) = found(folder, "every_task_has_what_it_is_made_of")
    assert problem.cure == "show three findings that answer each other, or a theme that has them"


def test_an_answer_that_stands_nowhere_is_reported(changed: Change) -> None:
    (problem,) = found(changed("[finding/f001]", "[concept/empowerment]"), "every_answer_says_where_it_stands")
    assert problem.message == "the answer of stop/first-bridge-voice does not say where it stands"


def test_an_answer_may_name_a_source_on_what_it_shows(changed: Change) -> None:
    folder = changed("[finding/f001]", '[{to: concept/empowerment, source: report2023, page: "8"}]')
    assert found(folder, "every_answer_says_where_it_stands") == []


def test_minutes_that_do_not_add_up_are_reported_with_the_sum(changed: Change) -> None:
    (problem,) = found(changed("minutes: 25", "minutes: 45"), "minutes_of_stops_make_up_the_lesson")
    assert problem.cure == "write minutes: 25"
    assert not CHECKS["minutes_of_stops_make_up_the_lesson"].blocks
