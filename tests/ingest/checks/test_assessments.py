"""A confidence without its reasons is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.checks.assessments import REASONS

FINDING = """\
f900:
  kind: finding
  statement: {da: Broen holder., en: The bridge holds.}
  page: "11"
  confidence: moderate
  voiced_by: researcher
"""

Make = Callable[[dict[str, str]], Path]
SaidOf = Callable[[Path], list[str]]


@pytest.mark.parametrize("left_out", [(), *((name,) for name in REASONS), REASONS])
def test_each_reason_that_is_missing_is_named(library_with: Make, said_of: SaidOf, left_out: tuple[str, ...]) -> None:
    given = "".join(f"  {name}: {{da: ja, en: yes}}\n" for name in REASONS if name not in left_out)
    said = [
        line
        for line in said_of(library_with({"findings/bro2019.yaml": FINDING + given}))
        if "confidence of finding/f900" in line
    ]
    wanted = f"bro2019.yaml:5: the confidence of finding/f900 gives no {', '.join(left_out)}: add"
    assert (wanted in said[0]) if left_out else (said == [])
