"""A second process reads as this one does: every value, and every text that an entry holds is the same object."""

import os

import pytest

from benchmarks.entries import bibliography
from ingest.imports.incoming import Incoming
from ingest.imports.outside import read_outside
from ingest.imports.reading_ahead import read_ahead
from ontology import ahead
from ontology.table import SCHEMA
from tests.ingest.bibtex.torture import TORTURE


@pytest.mark.parametrize("text", [bibliography(300), TORTURE], ids=["made up", "torture"])
def test_a_second_process_reads_as_this_one_does(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "pays", lambda many: hasattr(os, "fork"))
    monkeypatch.setattr("ingest.imports.reading_ahead.pays", lambda many: True)
    outside, alone = (read_outside.__wrapped__(text.encode(), "imports/x.bib") for _ in range(2))
    for entry, other in zip(read_ahead(outside.entries, SCHEMA), alone.entries, strict=True):
        assert type(entry) is type(other)
        if isinstance(entry, Incoming) and isinstance(other, Incoming):
            assert _said(entry) == _said(other)


def _said(entry: Incoming) -> list[object]:
    reading, fitted = entry.reading, entry.fitted(SCHEMA)
    ordered = [list(said.items()) for said in (reading.fields, reading.lines, reading.people, fitted.properties)]
    rest = [reading.issuers, reading.volume and reading.volume.key, fitted, entry.work(SCHEMA), entry.remarks]
    return [*ordered, *rest, entry.digest, entry.content, entry.key, entry.title, entry.authors]
