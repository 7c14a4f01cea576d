"""Each case of the torture file reads as it should, or is remarked with its line."""

import pytest

from ingest.bibtex.bibliography import read_bibliography
from ingest.bibtex.reading import Reading
from tests.ingest.bibtex.torture import CASES, TORTURE, Case


def said(reading: Reading) -> dict[str, str]:
    people = {role: "; ".join(name.printed for name in names.names) for role, names in reading.people.items()}
    return {**reading.fields, **people}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_nothing_is_lost_without_a_word(case: Case) -> None:
    bibliography = read_bibliography(case.text.encode(), "torture.bib")
    readings = [bibliography.read(entry) for entry in bibliography.entries]
    found = {reading.entry.key: said(reading) for reading in reversed(readings)}
    for key, fields in case.reads.items():
        assert {name: found[key].get(name) for name in fields} == fields
    assert tuple(remark.fault for remark in bibliography.remarks) == case.faults


def test_together_they_are_read_as_alone() -> None:
    alone = [read_bibliography(case.text.encode(), "torture.bib") for case in CASES]
    together = read_bibliography(TORTURE.encode(), "torture.bib")
    assert [entry.raw for entry in together.entries] == [entry.raw for one in alone for entry in one.entries]
