"""The words of imports: one for everything that can happen, differences marked, and labels that mean nothing else."""

import pytest

from app.jobs.tasks import STEPS
from app.screens.parts import import_words as words
from app.screens.parts.import_marks import differing
from app.screens.parts.plain_label import plain_label
from ingest.imports.deciding import KEEP, REMOVE
from ingest.imports.plan import Outcome
from ingest.matching.reasons import Decision


def test_everything_that_can_happen_has_its_word() -> None:
    assert set(words.OUTCOMES) == {outcome.value for outcome in Outcome}
    assert set(words.DECISIONS) == {decision.value for decision in Decision}
    assert set(words.ANSWERS) == {"", KEEP, REMOVE}
    assert set(words.STEPS) == {"", *STEPS}


@pytest.mark.parametrize(
    ("text", "other", "marked"),
    [
        ("Brobladet", "Brobladet", []),
        ("Brobladet", "Brobredden", ["la", "t"]),
        ("10--24", "10--25", ["4"]),
        ("", "noget", []),
    ],
)
def test_letters_that_differ_are_marked_and_no_others(text: str, other: str, marked: list[str]) -> None:
    pieces = differing(text, other)
    assert "".join(part for part, _ in pieces) == text
    assert [part for part, differs in pieces if differs] == marked


def test_long_texts_differ_by_words() -> None:
    text = "borgeren står på broen og ser på vandet " * 20
    pieces = differing(text, text.replace("vandet", "åen", 1))
    assert [part for part, differs in pieces if differs] == ["vandet"]
    assert "".join(part for part, _ in pieces) == text


@pytest.mark.parametrize("sign", list("*_`[]()#!<>~$:|{}"))
def test_no_sign_of_a_label_has_a_meaning_of_its_own(sign: str) -> None:
    assert plain_label(f"a{sign}b\nc") == f"a\\{sign}b c"
