"""What somebody may drop in by mistake or on purpose: a clear word or a safe output, nothing lost and nothing run.

The size of a file, its kind, and one that is being written are in `test_receiving`; keys that look like paths in
`test_importing`; a full disk in `test_safety`.
"""

import time

import pytest

from ingest.bibtex.faults import Fault
from ingest.imports.applying import apply_plan
from ingest.imports.plan import Outcome
from ingest.journal import NotWrittenError
from ingest.journal import journal as journals
from ingest.references.csl import csl_of
from ingest.references.formatted import Style, format_references
from ingest.references.table import csv_of
from ingest.references.whole import bibliography_of, references_of
from tests.ingest.imports.conftest import BRO, Desk, counts
from tests.ingest.stopping_disk import StoppingDisk

WICKED = (
    "@misc{wicked, title = {<script>alert(1)</script> om broer og veje i Åbo}, author = {=cmd|' /C calc'!A0},\n"
    ' note = {=HYPERLINK("https://bro.example")}, url = {javascript:alert(1)}, year = 2020}\n'
)


def test_a_title_of_a_megabyte_is_rejected_at_once_with_what_to_look_for(desk: Desk) -> None:
    text = BRO + "@misc{huge, title = {" + "ord " * 262_144 + "}}\n"
    began = time.process_time()
    plan = desk.plan(text)
    assert time.process_time() - began < 2
    assert counts(plan) == {"new": 1, "rejected": 1}
    [rejected] = [item for item in plan.items if item.outcome is Outcome.REJECTED]
    assert rejected.why.ground is Fault.TITLE_TOO_LONG
    assert "not closed" in rejected.why.cure.en
    desk.add(text)
    assert desk.files()["imports/refs.bib"] == text.encode()


def test_what_looks_like_a_script_stays_text_on_every_way_out(desk: Desk) -> None:
    desk.add(WICKED)
    library = desk.library()
    assert str(library.nodes["source/wicked"].properties["title"]).startswith("<script>alert(1)</script> om")
    [reference] = references_of(library, ["source/wicked"])
    assert WICKED.strip() in bibliography_of(library, ["source/wicked"])
    assert csl_of(reference)["title"].startswith("<script>")
    for style in Style:
        assert "<script>" not in format_references([reference], style, "da")[0].html


def test_no_cell_of_a_table_begins_like_a_formula(desk: Desk) -> None:
    desk.add(WICKED)
    table = csv_of(references_of(desk.library(), ["source/wicked"]))
    assert "'=cmd" in table
    assert ",=" not in table
    assert ',"=' not in table


def test_an_address_that_runs_something_is_no_link_and_is_said(desk: Desk) -> None:
    plan = desk.plan(WICKED)
    desk.add(WICKED)
    assert "url" not in desk.library().nodes["source/wicked"].properties
    assert [remark.fault for remark in plan.items[0].remarks] == [Fault.VALUE_UNFIT]


def test_a_missing_permission_to_write_leaves_the_library_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = desk.files()
    refusing = StoppingDisk(1, PermissionError(13, "Permission denied"))
    monkeypatch.setattr(journals, "Disk", lambda: refusing)
    with pytest.raises(NotWrittenError, match="Permission denied"):
        apply_plan(desk.folder, desk.plan(BRO))
    assert desk.files() == before


def test_a_date_that_is_none_is_remarked_and_the_entry_comes_in(desk: Desk) -> None:
    [item] = desk.plan(BRO.replace("year = {2018}", "year = {in press}")).items
    assert (item.outcome, [remark.fault for remark in item.remarks]) == (Outcome.NEW, [Fault.NO_DATE])
