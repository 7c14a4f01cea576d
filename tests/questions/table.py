"""The table of questions, `tests/questions.tsv`: one question a line, with its answer and the query that finds it."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.questions.language import Rows
from tests.questions.parsing import parse
from tests.questions.working import Row

TABLE = Path(__file__).parent.parent / "questions.tsv"

KINDS = ("date", "num", "str", "set", "list", "none")
"""What an answer may be: one date, number or text; a set or list of rows; or `none`, and where one looked in vain."""


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the table."""

    id: str
    user_group: str
    """student, researcher or teacher."""
    text: str
    kind: str
    """One of KINDS."""
    expected: tuple[Row, ...]
    """The rows of the answer, sorted, except in a list."""
    documents: tuple[str, ...]
    """Keys of the documents the answer stands in."""
    difficulty: str
    query: Rows


def read_table(path: Path = TABLE) -> Sequence[Question]:
    """Return every question; ValueError names the line that makes no sense."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [_question(cells) for cells in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _question(cells: dict[str, str]) -> Question:
    kind, _, text = cells["expected"].partition(": ")
    if kind not in KINDS:
        raise ValueError(f"{cells['id']}: the answer must begin with one of {', '.join(KINDS)}")
    rows = [tuple(map(_cell, item.split(" ; "))) for item in text.split(" | ")]
    return Question(
        id=cells["id"],
        user_group=cells["user_group"],
        text=cells["question"],
        kind=kind,
        expected=tuple(rows if kind == "list" else sorted(rows)),
        documents=tuple(cells["documents"].split(";")),
        difficulty=cells["difficulty"],
        query=parse(cells["query"]),
    )


def _cell(text: str) -> str:
    return "" if text == "–" else text
