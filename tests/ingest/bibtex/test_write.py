"""A bibliography in its canonical spelling."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bibtex.bibliography import Bibliography, read_bibliography
from ingest.bibtex.reading import read_entry
from ingest.bibtex.write import write_bibliography


def read(text: str) -> Bibliography:
    return read_bibliography(text.encode(), "library.bib")


def canonical(text: str) -> str:
    return write_bibliography(read(text))


def fields_of(bibliography: Bibliography) -> dict[str, dict[str, str]]:
    return {entry.key: dict(read_entry(entry, bibliography.macros).fields) for entry in bibliography.entries}


def test_entries_and_fields_stand_in_order_with_values_in_braces() -> None:
    text = '@Book{b,Year=2019,title="B"}@article{a, author={A},title={T}}'
    assert canonical(text) == (
        "@article{a,\n  author       = {A},\n  title        = {T},\n}\n\n"
        "@book{b,\n  title        = {B},\n  year         = {2019},\n}\n"
    )


def test_macros_stand_first_and_stay_macros() -> None:
    text = '@misc{a, journal = NYT # " 3", month = oct}\n@string{nyt = "Nyt"}\n'
    assert canonical(text) == (
        '@string{nyt = "Nyt"}\n\n@misc{a,\n  journal      = NYT # { 3},\n  month        = oct,\n}\n'
    )


def test_remarks_move_with_the_entry_below_them_and_unknown_fields_stay() -> None:
    text = "% about b\n@misc{b, x-mine = {1}, title={T}}\n% about a\n@misc{a}\n% the end\n"
    assert canonical(text) == (
        "% about a\n\n@misc{a,\n}\n\n"
        "% about b\n\n@misc{b,\n  title        = {T},\n  x-mine       = {1},\n}\n\n% the end\n"
    )


def test_line_breaks_inside_a_value_become_blanks() -> None:
    assert "{one two}" in canonical("@misc{a, title={one\r\n   two}}")


@pytest.mark.parametrize("folder", ["tiny_folder", "real_folder"])
def test_the_bibliographies_of_the_project_are_canonical(folder: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(folder) / "library.bib"
    assert write_bibliography(read_bibliography(path.read_bytes(), "library.bib")) == path.read_text(encoding="utf-8")


VALUES = st.text(st.sampled_from("abø Å#,=-~%&\n"), max_size=12).map(lambda text: f"{{{text}}}")
FIELDS = st.dictionaries(st.sampled_from(["title", "author", "year", "x-mine", "abstract"]), VALUES, max_size=4)


@given(st.dictionaries(st.from_regex(r"[a-z][a-z0-9]{0,5}", fullmatch=True), FIELDS, max_size=4))
def test_nothing_is_lost_and_a_second_time_changes_nothing(entries: dict[str, dict[str, str]]) -> None:
    bodies = [f"@misc{{{key},{','.join(f'{n}={v}' for n, v in fields.items())}}}" for key, fields in entries.items()]
    before = read("\n".join(bodies))
    text = write_bibliography(before)
    after = read(text)
    assert fields_of(after) == fields_of(before)
    assert write_bibliography(after) == text
