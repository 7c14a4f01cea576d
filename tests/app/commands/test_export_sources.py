import csv
import io
import json
from pathlib import Path

import pytest

from tests.app.commands.conftest import Run
from tests.ingest.imports.conftest import BRO, VEJ


@pytest.fixture
def filled(mine: Run, tmp_path: Path) -> Run:
    """A library with two sources."""
    (tmp_path / "refs.bib").write_text(BRO + VEJ, encoding="utf-8")
    assert mine("add", str(tmp_path / "refs.bib"), "--yes")[0] == 0
    return mine


def test_everything_can_be_got_back_as_it_came(filled: Run, tmp_path: Path) -> None:
    assert filled("export", "bib", "-o", str(tmp_path / "out.bib"))[0] == 0
    assert (tmp_path / "out.bib").read_text(encoding="utf-8") == f"{BRO.strip()}\n\n{VEJ.strip()}\n\n"


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("ris", "TY  - JOUR\r\nID  - bro"),
        ("apa", "Holm, P. (2017). Vejen over åen"),
        ("harvard", "Holm, P. (2017) Vejen over åen"),
        ("vancouver", "1. Lund E, Holm P. Overgange"),
    ],
)
def test_the_sources_in_other_forms(filled: Run, tmp_path: Path, form: str, start: str) -> None:
    out = tmp_path / "out"
    assert filled("export", form, "-o", str(out))[0] == 0
    assert out.read_bytes().decode().startswith(start)


def test_csl_and_csv_hold_every_source(filled: Run, tmp_path: Path) -> None:
    filled("export", "csl", "-o", str(tmp_path / "out.json"))
    assert [item["id"] for item in json.loads((tmp_path / "out.json").read_bytes())] == ["bro", "vej-2017"]
    filled("export", "csv", "-o", str(tmp_path / "out.csv"))
    rows = csv.DictReader(io.StringIO((tmp_path / "out.csv").read_bytes().decode("utf-8-sig")))
    assert [row["key"] for row in rows] == ["bro", "vej-2017"]


def test_a_selection_by_key_and_a_key_that_is_not_there(filled: Run, tmp_path: Path) -> None:
    filled("export", "bib", "--only", "bro", "-o", str(tmp_path / "out.bib"))
    assert (tmp_path / "out.bib").read_text(encoding="utf-8") == f"{BRO.strip()}\n\n"
    status, _, err = filled("export", "bib", "--only", "nobody")
    assert status == 1
    assert "source/nobody" in err
