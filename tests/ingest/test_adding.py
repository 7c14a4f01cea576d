"""Adding a finding: it lands in the file of its source, in canonical spelling, or nowhere."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from ingest.adding import FindingDraft, next_id, with_finding
from ingest.library import Library, library_of, read_library
from ingest.tidy import untidy_files
from ontology.elements import Edge
from ontology.errors import LibraryError, LibraryProblemsError

DRAFT = FindingDraft(
    source="source/slides2021",
    voice="concept/citizen",
    about=["concept/empowerment"],
    properties={
        "kind": "wish",
        "statement_da": "Lad os gå sammen.",
        "statement_en": "Let us walk together.",
        "page": "",
    },
)


def test_a_finding_gets_the_next_number_and_the_file_of_its_source(tiny_library: Library) -> None:
    identifier, change = with_finding(tiny_library, DRAFT)
    assert identifier == next_id(tiny_library) == "finding/f009"
    assert list(change) == ["findings/slides2021.yaml"]
    after = library_of(dict(sorted({**tiny_library.files, **change}.items())))
    assert after.nodes[identifier].properties["statement_da"] == "Lad os gå sammen."
    assert "page" not in after.nodes[identifier].properties
    assert Edge("STATED_IN", identifier, "source/slides2021") in after.edges.values()
    assert untidy_files(after) == {}


def test_a_file_that_holds_findings_keeps_them_and_their_order(tiny_folder: Path, tiny_library: Library) -> None:
    _, change = with_finding(tiny_library, replace(DRAFT, source="source/report2023"))
    old = (tiny_folder / "findings" / "report2023.yaml").read_bytes()
    assert change["findings/report2023.yaml"].startswith(old)


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (replace(DRAFT, voice=""), "voiced_by"),
        (replace(DRAFT, voice="concept/empowerment"), "stakeholder level"),
        (replace(DRAFT, about=["concept/nothing"]), "concept/nothing"),
        (replace(DRAFT, properties={**DRAFT.properties, "statement_da": "", "statement_en": ""}), "statement"),
        (replace(DRAFT, source="source/report2023", properties={**DRAFT.properties, "page": "99"}), "99"),
    ],
)
def test_what_the_checks_refuse_is_refused_with_their_words(
    draft: FindingDraft, said: str, tiny_library: Library
) -> None:
    with pytest.raises(LibraryProblemsError) as raised:
        with_finding(tiny_library, draft)
    assert said in _told(raised.value.problems)


def test_a_finding_without_a_source_is_refused(tiny_library: Library) -> None:
    with pytest.raises(LibraryError, match="choose one"):
        with_finding(tiny_library, replace(DRAFT, source=""))


def test_trying_a_change_writes_nothing(tiny_folder: Path, tiny_library: Library) -> None:
    with_finding(tiny_library, DRAFT)
    assert read_library(tiny_folder).digest == tiny_library.digest


def _told(problems: Sequence[object]) -> str:
    return "\n".join(map(str, problems))
