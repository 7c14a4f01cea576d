"""How the hub is cited: the file in the checkout, BibTeX and the line say the same."""

from __future__ import annotations

from pathlib import Path

import yaml

from ingest.bibtex.bibliography import read_bibliography
from ontology.derived.citation import Citation, bibtex, cff, reference

ROOT = Path(__file__).parents[3]
CITED = Citation("1.2.3", "2026-03-07", "https://hub.example")


def test_the_file_is_the_citation_file_format_with_all_it_needs() -> None:
    said = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert said["cff-version"] == "1.2.0"
    assert {"message", "title", "authors", "type", "version", "date-released", "license"} <= said.keys()
    assert yaml.safe_load(cff(CITED))["url"] == "https://hub.example"


def test_bibtex_says_what_the_file_says() -> None:
    said = yaml.safe_load(cff(CITED))
    entry = bibtex(CITED)
    assert f"title = {{{{{said['title']}}}}}" in entry
    assert f"author = {{{{{said['authors'][0]['name']}}}}}" in entry
    assert "year = {2026}" in entry
    assert "month = {3}" in entry
    assert "version = {1.2.3}" in entry
    assert "url = {https://hub.example}" in entry


def test_our_own_reader_of_bibtex_understands_the_entry() -> None:
    read = read_bibliography(bibtex(CITED).encode(), "cite.bib")
    assert [entry.key for entry in read.entries] == ["brobygger2026"]
    assert read.remarks == ()


def test_the_line_has_author_year_title_version_and_address() -> None:
    line = reference(CITED)
    assert line.startswith("Brobygger contributors. (2026). Brobygger: ")
    assert line.endswith("(Version 1.2.3) [Data set]. https://hub.example")
