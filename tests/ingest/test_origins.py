"""Origins: which file has the word about a field, and in place of what; only where files really differ."""

import shutil
from pathlib import Path

import pytest

from ingest.imports.applying import Choices, apply_plan
from ingest.imports.planning import plan_import
from ingest.matching.reasons import Decision
from ingest.origins import origins

ENTRY = """@string{tfb = {Tidsskrift for Brobygning}}
@misc{other, title = {Noget ganske andet}}

@article{%s,
  author = {Sørensen, Åse and Kjær, Bo}, journal = tfb, volume = {%s}, number = {2}, pages = {10--24},
  title = {Brobyggere på tværs af ø og å: Et studie af koordinering}, year = {2019}, doi = {10.5555/bro.2019.3},
}
"""


@pytest.fixture
def folder(tiny_folder: Path, tmp_path: Path) -> Path:
    """A library of its own."""
    shutil.copytree(tiny_folder, tmp_path / "library")
    return tmp_path / "library"


def bring_in(folder: Path, name: str, volume: str) -> None:
    plan = plan_import(folder, (ENTRY % (name, volume)).encode(), name, "2026-11-25")
    apply_plan(folder, plan, Choices({item.line: Decision.SAME for item in plan.questions}))


def told(folder: Path, field: str) -> list[tuple[str, str]]:
    return [(one.file, one.text) for origin in origins(folder, "source/bro2019") if origin.field.en == field
            for one in origin.told]  # fmt: skip


def test_a_field_two_files_state_otherwise_names_both_and_the_curated_one_first(folder: Path) -> None:
    bring_in(folder, "zotero", "33")
    assert told(folder, "volume") == [("library.bib", "3"), ("imports/zotero.bib", "33")]


def test_what_only_looks_different_is_no_disagreement(folder: Path) -> None:
    bring_in(folder, "zotero", "3")
    assert [one for one in origins(folder, "source/bro2019") if one.field.en in ("title", "authors", "volume")] == []


def test_a_correction_made_here_counts_most_and_imports_in_their_order(folder: Path) -> None:
    bring_in(folder, "zotero", "33")
    bring_in(folder, "jabref", "34")
    file = folder / "sources" / "bro2019.yaml"
    file.write_text(f'volume: "35"\n{file.read_text("utf-8")}', "utf-8")
    assert told(folder, "volume") == [
        ("sources/bro2019.yaml", "35"),
        ("library.bib", "3"),
        ("imports/zotero.bib", "33"),
        ("imports/jabref.bib", "34"),
    ]


def test_macros_of_the_file_are_understood(folder: Path) -> None:
    bring_in(folder, "zotero", "3")
    (folder / "library.bib").write_text(
        (folder / "library.bib").read_text("utf-8").replace("{Tidsskrift for Brobygning}", "{Brobladet}"), "utf-8"
    )
    assert [text for _, text in told(folder, "in")] == ["Brobladet", "Tidsskrift for Brobygning"]


@pytest.mark.parametrize("identifier", ["source/web2022", "source/nobody"])
def test_a_source_that_one_file_describes_has_nothing_to_disagree_about(folder: Path, identifier: str) -> None:
    assert origins(folder, identifier) == []
