"""A second process reads as this one does: every value, and every text that an entry holds is the same object."""

import os

import pytest

from benchmarks.entries import bibliography
from ingest.imports.incoming import Incoming
from ingest.imports.outside import Outside, Refused, read_outside
from ingest.imports.reading_ahead import read_ahead
from ontology import ahead
from ontology.table import SCHEMA
from tests.ingest.bibtex.torture import TORTURE

# Tests that run side by side have threads; what is copied here takes no lock.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


@pytest.fixture
def two_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a second process read however little there is."""
    monkeypatch.setattr(ahead, "pays", lambda many: hasattr(os, "fork"))
    monkeypatch.setattr("ingest.imports.reading_ahead.pays", lambda many: True)


@pytest.mark.parametrize("text", [bibliography(300), TORTURE], ids=["made up", "torture"])
def test_a_second_process_reads_as_this_one_does(text: str, two_processes: None) -> None:
    there, here = twice(text)
    assert list(map(_said, read_ahead(there.entries, SCHEMA))) == list(map(_said, here.entries))


def test_a_text_that_is_as_the_file_has_it_is_kept_once(two_processes: None) -> None:
    there, _ = twice(bibliography(1))
    (entry,) = read_ahead(there.sources, SCHEMA)
    assert isinstance(entry, Incoming)
    title = next(field.text for field in entry.entry.fields if field.name == "title")
    assert entry.properties(SCHEMA)["title"] is entry.reading.fields["title"] is title


def twice(text: str) -> tuple[Outside, Outside]:
    """Return a file split twice, so that neither knows what was read of the other."""
    read = read_outside.__wrapped__
    return read(text.encode(), "imports/x.bib"), read(text.encode(), "imports/x.bib")


def _said(entry: Incoming | Refused) -> object:
    if isinstance(entry, Refused):
        return entry
    reading, fitted = entry.reading, entry.fitted(SCHEMA)
    ordered = [list(said.items()) for said in (reading.fields, reading.lines, reading.people, fitted.properties)]
    rest = [reading.issuers, reading.volume and reading.volume.key, fitted, entry.work(SCHEMA), entry.remarks]
    return [*ordered, *rest, entry.digest, entry.content, entry.key, entry.title, entry.authors]
