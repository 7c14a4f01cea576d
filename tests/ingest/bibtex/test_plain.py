"""What is written plainly is found by one pattern: as bibtexparser finds it, and right where that loses something."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.entries import bibliography
from ingest.bibtex import split as splitting
from ingest.bibtex.bibliography import read_bibliography
from ingest.bibtex.faults import Fault
from ingest.bibtex.reading import read_entry
from ingest.bibtex.split import Block, Entry, split


def shape(blocks: list[Block]) -> list[object]:
    """Blocks without the marks that say how they were found, and without the words for what is wrong."""
    return [
        (block.type, block.key, block.line, [(field.name, field.raw, field.line) for field in block.fields], block.raw)
        if isinstance(block, Entry)
        else (type(block), block.line, block.raw)
        for block in blocks
    ]


def by_library(text: str) -> list[object]:
    return shape(splitting._by_library(text, text, 1))


def test_a_made_up_bibliography_is_found_as_bibtexparser_finds_it() -> None:
    text = bibliography(200)
    assert shape(split(text)) == by_library(text)
    assert all(block.sound for block in split(text) if isinstance(block, Entry))


def test_the_real_bibliography_is_found_as_bibtexparser_finds_it(real_folder: Path) -> None:
    text = (real_folder / "library.bib").read_text(encoding="utf-8")
    assert shape(split(text)) == by_library(text)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("@article\n{b, title={x}}", "title", "x"),
        ("@ article{b, title={x}}", "title", "x"),
        ("@in-proceedings{b, title={x}}", "title", "x"),
        ('@misc{a, author = "Simon {"}the {saint"} Templar"}', "author", 'Simon "the saint" Templar'),
        ('@misc{a, title="say {"A, B"} now"}', "title", 'say "A, B" now'),
        ("@misc{a, file={C:\\dir\\}}", "file", "C:\\dir\\"),
        ("@misc{a, note={line\\\\}}", "note", "line"),
        ("@misc{a, abstract={one\n@user (me) and\n@name{x}\nend}}", "abstract", "one @user (me) and @namex end"),
        ("@misc{a, title={x} ,\n\n year = 2019 , }", "year", "2019"),
        ("@misc{a, date-added = {2019}, title={x}}", "date-added", "2019"),
        ('@misc{a, journal = "A " # {B} # 3}', "journal", "A B3"),
    ],
)
def test_what_bibtexparser_loses_is_read_as_bibtex_reads_it(text: str, name: str, value: str) -> None:
    read = read_bibliography(text.encode(), "x.bib")
    assert read.problems == ()
    [entry] = read.entries
    assert read_entry(entry, read.macros).fields[name] == value


@pytest.mark.parametrize(
    "text",
    [
        "@misc{a, title={A}\n year=2000}",
        "@misc{a, title={X}}, year=2000}",
        "@misc{a,\n  % remark\n  title={B}}",
        '@misc{a, title="G{ödel", year=2}',
        "@misc{a, title={unclosed\n\n@misc{b, title={y}}\n",
        "@misc{a, title={{{{{{six}}}}}}}",
        "@misc(a, title={x})",
        "@comment{ @article{a, title={{{{x}}}} }",
        "@string{a = {x}}",
        "@misc{a, title={one {brace too few},\n year={2019}\n}\n\n@misc{b, title={one} too many}},\n}\n",
    ],
)
def test_what_is_not_plain_is_left_to_bibtexparser(text: str) -> None:
    assert shape(split(text)) == by_library(text)


def test_an_unclosed_entry_before_many_others_costs_no_more_than_they_do() -> None:
    text = "".join(
        f"@misc{{a{number}, title={{unclosed\n\n@misc{{b{number}, title={{y}}}}\n\n" for number in range(3000)
    )
    assert sum(isinstance(block, Entry) for block in split(text)) == 3000


PIECES = [
    "@",
    "misc",
    "{",
    "}",
    "a",
    ",",
    "=",
    '"',
    "#",
    "\n",
    " ",
    "%",
    "\\",
    "title",
    "(",
    ")",
    "ø",
    "@misc{a, title={x}}",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_every_character_belongs_to_a_block_or_is_blank(text: str) -> None:
    position = 0
    for block in split(text):
        at = text.index(block.raw, position)
        assert not text[position:at].strip()
        assert block.line == text.count("\n", 0, at) + 1
        position = at + len(block.raw)
    assert not text[position:].strip()


def test_a_comment_that_is_closed_holds_back_whatever_stands_in_it() -> None:
    read = read_bibliography(b"@Comment{\n@article{a, title={x}}\n}\n@misc{b, title={y}}", "x.bib")
    assert [entry.key for entry in read.entries] == ["b"]
    assert [(remark.line, remark.fault) for remark in read.remarks] == [(1, Fault.COMMENTED_OUT)]
