"""YAML text to a tree of texts that remember their lines: no implicit types, no aliases, no repeated keys.

`no`, `012` and `2020-01-01` stay the texts they are; the schema table decides later what is a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from ontology.errors import Problem

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_SUSPECT = re.compile(r"(?m)(?:^|[\s\[{,:])[&*!#]")
"""Where an anchor, an alias, a tag or a comment may stand: such a file is looked at token by token."""

_DEEPEST = 20
"""Levels of nesting; a record needs fewer than ten."""

_REFUSED = (
    (yaml.AnchorToken, "an anchor (&)"),
    (yaml.AliasToken, "an alias (*)"),
    (yaml.TagToken, "a tag (!)"),
)


class Scalar(NamedTuple):
    """One text."""

    text: str
    line: int


class Sequence(NamedTuple):
    """A list."""

    items: tuple[Tree, ...]
    line: int


class Pair(NamedTuple):
    """One key of a mapping with its value."""

    key: str
    line: int
    value: Tree


class Mapping(NamedTuple):
    """Keys with their values, in the order of the file."""

    pairs: tuple[Pair, ...]
    line: int


Tree = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Reading:
    """What the text of one file was read as."""

    root: Tree | None
    """None where the text is empty or no YAML."""
    problems: tuple[Problem, ...] = ()
    comments: tuple[tuple[int, str], ...] = ()
    """1-based line and text of each comment that has a line to itself and begins it."""


def read_tree(text: str, file: str) -> Reading:
    """Read one file; whatever is refused is a problem with its line, and the rest is read all the same."""
    try:
        problems, comments = _look_at_tokens(text, file) if _SUSPECT.search(text) else ([], [])
        if problems:
            return Reading(None, tuple(problems), tuple(comments))
        node = yaml.compose(text, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        return Reading(None, (Problem(file, line, f"this is no YAML: {error.problem}", _cure(error)),))
    except yaml.reader.ReaderError as error:
        return Reading(None, (_unreadable(text, file, error),))
    root = None if node is None else _Converter(file, problems).convert(node)
    return Reading(root, tuple(problems), tuple(comments))


@dataclass(frozen=True, slots=True)
class _Converter:
    """Turns the nodes of the YAML reader into a tree, and collects what is wrong on the way."""

    file: str
    problems: list[Problem]

    def convert(self, node: yaml.Node, depth: int = 0) -> Tree:
        line = node.start_mark.line + 1
        if isinstance(node, yaml.ScalarNode):
            return Scalar(node.value, line)
        if depth == _DEEPEST:
            self._complain(line, "this is nested too deeply", "no record goes so deep; look for a missing bracket")
            return Scalar("", line)
        if isinstance(node, yaml.SequenceNode):
            return Sequence(tuple(self.convert(item, depth + 1) for item in node.value), line)
        return Mapping(tuple(self._pairs(node, depth + 1)), line)

    def _pairs(self, node: yaml.Node, depth: int) -> Iterator[Pair]:
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self._complain(line, "a key is a list or a mapping", "write a plain word before the colon")
            elif key.value in seen:
                message = f"the key '{key.value}' stands twice, first on line {seen[key.value]}"
                self._complain(line, message, "keep one of them or merge the two")
            else:
                seen[key.value] = line
                yield Pair(key.value, line, self.convert(value, depth))

    def _complain(self, line: int, message: str, cure: str) -> None:
        self.problems.append(Problem(self.file, line, message, cure))


def _look_at_tokens(text: str, file: str) -> tuple[list[Problem], list[tuple[int, str]]]:
    problems: list[Problem] = []
    comments: list[tuple[int, str]] = []
    end = 0
    for token in yaml.scan(text, _LOADER):
        start = token.start_mark.index
        if start > end:
            _look_between(text, end, start, file, problems, comments)
        end = max(end, token.end_mark.index)
        for kind, name in _REFUSED:
            if isinstance(token, kind):
                message = f"{name} is not allowed in a library file"
                problems.append(Problem(file, token.start_mark.line + 1, message, "write the text out, or quote it"))
    _look_between(text, end, len(text), file, problems, comments)
    return problems, comments


def _look_between(
    text: str, start: int, end: int, file: str, problems: list[Problem], comments: list[tuple[int, str]]
) -> None:
    """Find the comments between two tokens: kept where one begins its line, else a problem."""
    for found in re.finditer(r"#[^\n]*", text[start:end]):
        at = start + found.start()
        line = text.count("\n", 0, at) + 1
        if at == 0 or text[at - 1] == "\n":
            comments.append((line, found[0].rstrip()))
        else:
            cure = "move it to the start of a line above a top-level key, or write it as 'note'"
            problems.append(Problem(file, line, "a comment inside a record would be lost by tidy", cure))


def _unreadable(text: str, file: str, error: yaml.reader.ReaderError) -> Problem:
    line = text.count("\n", 0, error.position) + 1
    code = error.character if isinstance(error.character, int) else ord(error.character[:1] or "\0")
    return Problem(file, line, f"the character U+{code:04X} is not allowed in YAML", "remove it")


def _cure(error: yaml.MarkedYAMLError) -> str:
    if "tab" in str(error.problem) or "cannot start any token" in str(error.problem):
        return "indent with blanks, not tabs, and put text that begins with a sign in quotes"
    if "mapping values" in str(error.problem):
        return "put text that holds a colon and a blank in quotes"
    return "look at the line above too: indentation, a missing colon, or a quote that is not closed"
