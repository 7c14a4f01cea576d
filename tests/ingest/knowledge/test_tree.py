"""YAML as texts with lines: nothing is guessed, nothing is dropped, nothing explodes."""

import pytest
import yaml

from ingest.knowledge.tree import Mapping, Reading, Scalar, Sequence, read_tree


def texts(reading: Reading) -> dict[str, str]:
    assert isinstance(reading.root, Mapping)
    return {pair.key: pair.value.text for pair in reading.root.pairs if isinstance(pair.value, Scalar)}


def complaints(text: str) -> list[str]:
    return [str(problem) for problem in read_tree(text, "x.yaml").problems]


def test_every_scalar_is_the_text_that_stands_there() -> None:
    text = "no: no\na: 012\nb: 2020-01-01\nc: 1.50\nd: ~\ne: yes\nf: 'x'\n"
    expected = {"no": "no", "a": "012", "b": "2020-01-01", "c": "1.50", "d": "~", "e": "yes", "f": "x"}
    assert texts(read_tree(text, "x.yaml")) == expected


def test_keys_and_values_remember_their_lines() -> None:
    root = read_tree("# top\na:\n  - x\n  - {b: ø}\n", "x.yaml").root
    assert isinstance(root, Mapping)
    pair = root.pairs[0]
    assert (pair.key, pair.line) == ("a", 2)
    assert isinstance(pair.value, Sequence)
    assert [item.line for item in pair.value.items] == [3, 4]


def test_a_duplicate_key_is_an_error_with_both_lines() -> None:
    assert complaints("a: 1\nb: 2\na: 3\n") == [
        "x.yaml:3: the key 'a' stands twice, first on line 1: keep one of them or merge the two"
    ]


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: &x 1\n", 1, "an anchor (&) is not allowed"),
        ("b: 1\na: *x\n", 2, "an alias (*) is not allowed"),
        ("a: !!int 3\n", 1, "a tag (!) is not allowed"),
        ("a: [1, &y 2]\n", 1, "an anchor (&) is not allowed"),
        ('{"a":&y 2}\n', 1, "an anchor (&) is not allowed"),
        ("a: b: c\n", 1, "this is no YAML: mapping values are not allowed in this context"),
        ("a: 1\n\tb: 2\n", 2, "this is no YAML"),
        ('a: "x\n', 2, "this is no YAML"),
        ("a: 1\n---\nb: 2\n", 2, "this is no YAML"),
        ("a: x\x07\n", 1, "the character U+0007 is not allowed in YAML"),
        ("? [a]\n: b\n", 1, "a key is a list or a mapping"),
    ],
)
def test_what_is_refused_is_refused_with_its_line(text: str, line: int, what: str) -> None:
    found = complaints(text)
    assert len(found) == 1
    assert found[0].startswith(f"x.yaml:{line}: {what}")


def test_a_broken_file_says_what_to_do() -> None:
    assert complaints("a: b: c\n")[0].endswith("put text that holds a colon and a blank in quotes")
    assert "tabs" in complaints("a: 1\n\tb: 2\n")[0]
    assert "a quote that is not closed" in complaints('a: "x\n')[0]


def test_signs_inside_a_text_are_no_anchors() -> None:
    assert complaints("a: R&D*now!important#1\nb: 'x # y'\n") == []


def test_a_thousand_aliases_of_aliases_are_refused_before_they_grow() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(50))
    assert all("is not allowed in a library file" in line for line in complaints(bomb))


@pytest.mark.parametrize("text", ["a: " + "[" * 900 + "]" * 900, "a: " + "[" * 100_000, "- " * 100_000])
def test_deep_nesting_is_a_problem_and_no_crash(text: str) -> None:
    found = complaints(text)
    assert len(found) == 1
    assert "nest" in found[0]


def test_a_comment_above_a_key_is_kept_and_one_inside_a_record_is_refused() -> None:
    assert read_tree("# one\na: b\n# two\n", "x.yaml").comments == ((1, "# one"), (3, "# two"))
    assert complaints("a: b # c\n")[0].startswith("x.yaml:1: a comment inside a record would be lost by tidy")
    assert complaints("a:\n  # c\n  b: d\n")[0].startswith("x.yaml:2: a comment inside a record would be lost")


def test_an_empty_file_is_read_as_nothing() -> None:
    assert read_tree("", "x.yaml").root is None


def test_the_fast_reader_is_there() -> None:
    assert yaml.__with_libyaml__
