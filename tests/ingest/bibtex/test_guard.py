"""What a splitter loses without a word is said, with line and cure."""

from pathlib import Path

import pytest

from ingest.bibtex.bibliography import read_bibliography


def complaints(text: str) -> list[str]:
    return [str(problem) for problem in read_bibliography(text.encode(), "x.bib").problems]


@pytest.mark.parametrize(
    ("text", "line", "what", "cure"),
    [
        ("@misc{a, title={A}\n year=2000}", 1, "after the end of the value comes more text: 'year=2000'", "comma"),
        (
            "@misc{a,\n  % remark\n  title={B}}",
            3,
            "'% remark title' in 'a' cannot be the name of a field",
            "no comments",
        ),
        ('@misc{a, title="G{ödel", year=2}', 1, "the value has no end", "close it"),
        ("@misc{a, title={X}}, year=2000}", 1, "text after the end of 'a' is not read", "too many"),
        ("@ article{b, title={x}, % y\n}", 1, "'@ article{' looks like an entry", "@type{key"),
        ("@misc{a, title={x}, Title={y}}", 1, "the field 'title' of 'a' stands twice", "keep one"),
        ("@misc{, title={x}, Title={y}}", 1, "the field 'title' of '@misc' stands twice", "keep one"),
        ("@misc{a}\n\n@misc{A}", 3, "the key 'A' stands twice, first on line 1", "another key"),
        ("@misc{, title={x}}", 1, "this @misc has no key", "write one"),
        ("@misc{title={x}}", 1, "cannot be read", "a comma after the key"),
        ("@misc{10.1/a=b, title={x}}", 1, "cannot be read", "a comma after the key"),
        ("@misc{a b, title={x}}", 1, "'a b' cannot be a key", "comma missing"),
        ("@misc{a, journal = jcp # { A}}", 1, "the macro 'jcp' is not defined", "@string{jcp"),
        ("@string{a={x}}\n@string{A={y}}", 2, "the macro 'a' is defined twice, first on line 1", "keep one"),
        ("@misc{a, title={unclosed\n\n@misc{b}", 1, "cannot be read", "close every brace"),
    ],
)
def test_every_silent_loss_is_reported(text: str, line: int, what: str, cure: str) -> None:
    found = complaints(text)
    assert any(problem.startswith(f"x.bib:{line}: ") and what in problem and cure in problem for problem in found), (
        found
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "% nothing but a remark about braces {}\n",
        "@misc{a, title = {A {B} C}, year = 2019,}\n",
        '@misc{a, title = "A {"} B", month = oct # "~1"}\n',
        "@comment{jabref-meta: grouping: {a;b;}}\n@preamble{ {\\newcommand} }\n@string{j = {J}}\n@misc{a, journal = j}",
        "@misc(a, title = {A (B)})\n",
        "@misc{a, author+an = {1=highlight}, url = {https://x.example/?a=b,c&d={e}}}\n",
        "@misc{a}\nsee also b and c\n@misc{b}\n",
    ],
)
def test_what_is_right_is_not_complained_about(text: str) -> None:
    assert complaints(text) == []


def test_the_real_bibliography_has_nothing_to_complain_about(real_folder: Path) -> None:
    assert read_bibliography((real_folder / "library.bib").read_bytes(), "library.bib").problems == ()


def test_bytes_that_are_no_utf8_are_read_with_a_note() -> None:
    bibliography = read_bibliography("@misc{a, title={Søkelys}}".encode("cp1252"), "x.bib")
    assert [entry.fields[0].raw for entry in bibliography.entries] == ["{Søkelys}"]
    assert [str(problem) for problem in bibliography.problems] == [
        "x.bib:1: the file is not UTF-8 and was read as cp1252: look whether its letters are right and save it as UTF-8"
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_part_of_the_text(encoding: str) -> None:
    bibliography = read_bibliography("@misc{a, title={Å}}".encode(encoding), "x.bib")
    assert bibliography.problems == ()
    assert bibliography.text.startswith("@misc")
