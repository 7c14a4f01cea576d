import csv
import io

import pytest

from ingest.references.table import COLUMNS, MARK, csv_of, safe_cell
from tests.ingest.references.samples import ARTICLE, a_reference


def test_a_source_is_a_row_under_the_names() -> None:
    text = csv_of([ARTICLE])
    assert text.startswith(MARK)
    [row] = csv.DictReader(io.StringIO(text.removeprefix(MARK)))
    assert tuple(row) == COLUMNS
    assert (row["key"], row["authors"], row["keywords"]) == (
        "article",
        "Sørensen, Åse; Kjær, Bo",
        "brobygger; samskabelse",
    )
    assert row["abstract"] == "Om broer.\nOg bredder."


@pytest.mark.parametrize("formula", ["=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "  =1", "\t=1", "\r=1"])
def test_a_cell_that_looks_like_a_formula_is_text(formula: str) -> None:
    [row] = csv.DictReader(
        io.StringIO(csv_of([a_reference("x", kind="book", title=formula)]).removeprefix(MARK), newline="")
    )
    assert row["title"] == f"'{formula}"


def test_other_text_is_left_as_it_is() -> None:
    assert safe_cell("Broer = bredder") == "Broer = bredder"
    assert safe_cell("") == ""
