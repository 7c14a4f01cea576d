"""BibTeX text to blocks: what is written plainly by one pattern, everything else by bibtexparser.

Of bibtexparser only the splitter is used. Its line numbers and its lists of good and failed blocks are not relied on:
every block is found again in the text, so that each character belongs to a block, and an entry it calls a duplicate is
an entry all the same.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain
from sys import intern
from typing import NamedTuple

from bibtexparser import model
from bibtexparser.splitter import Splitter

from ingest.bibtex.plain import COMMENT, Plain, plain_entries

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # Failed blocks are reported by us, with line and cure.

_NEXT_BLOCK = re.compile(r"@\w*[ \t]*\Z")


class Field(NamedTuple):
    """One field of an entry."""

    name: str
    """In small letters."""
    text: str
    """The value: as written, or only what its braces hold."""
    line: int
    """1-based line of the `=`."""
    bare: bool = False
    """Whether the value is nothing but text in braces, known to be closed, and these are left out."""

    @property
    def raw(self) -> str:
        """The value as written: with its braces or quotes, macros and `#`."""
        return f"{{{self.text}}}" if self.bare else self.text


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a bibliography, nothing of it evaluated."""

    key: str
    """As written; may be empty."""
    type: str
    """In small letters, without `@`."""
    fields: tuple[Field, ...]
    """In the order of the file; a repeated field stands as often as it is written."""
    text: str = field(repr=False)
    """The text it stands in: many entries share one, so that none is kept twice."""
    start: int
    """Where it begins in that text."""
    end: int
    """Where the text after it begins."""
    line: int
    """1-based line of the `@`."""
    sound: bool = False
    """Whether it is known that every value is closed and stands where it should."""

    @property
    def called(self) -> str:
        """What a person calls it: its key, or its type where it has none."""
        return self.key or f"@{self.type}"

    @property
    def raw(self) -> str:
        """The whole entry as it stands in the file."""
        return self.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Macro:
    """One `@string` definition."""

    name: str
    """In small letters."""
    value: str
    """As written."""
    raw: str
    line: int


@dataclass(frozen=True, slots=True)
class Other:
    """What is kept without being read: a preamble, a comment, free text between entries."""

    kind: str
    """`preamble`, `comment` or `text`."""
    raw: str
    line: int


@dataclass(frozen=True, slots=True)
class Broken:
    """What looks like a block and cannot be read."""

    raw: str
    """From the `@` to where reading stopped."""
    line: int
    reason: str


Block = Entry | Macro | Other | Broken
"""Any part of a bibliography."""


def split(text: str) -> list[Block]:
    """Return the blocks of a bibliography in their order; only blank space between them belongs to none."""
    # Lone carriage returns end lines on old systems; the length stays, so that positions hold for the text itself.
    readable = re.sub(r"\r(?!\n)", "\n", text) if "\r" in text else text
    found: list[Block] = []
    position, line = 0, 1
    for entry in chain(plain_entries(readable), (None,)):
        start = entry.start if entry else len(text)
        if readable[position:start].strip():
            stretch = _by_library(text[position:start], readable[position:start], line)
            found += [_interrupted(block) for block in stretch] if entry else stretch
        line += readable.count("\n", position, start)
        if entry:
            found.append(_plain(entry, text, readable, line))
            position = entry.end
            line += readable.count("\n", start, position)
    return found


def _interrupted(block: Block) -> Block:
    """Return a block that reaches to the next entry: what bibtexparser takes there for the end of the file is none."""
    if isinstance(block, Broken) and "end of file" in block.reason:
        return replace(block, reason="the next entry begins before this one is closed")
    return block


def _plain(entry: Plain, text: str, readable: str, line: int) -> Entry | Other:
    if entry.type.lower() == COMMENT:
        return Other("comment", text[entry.start : entry.end], line)
    fields = []
    at, counted = line, entry.start
    for found in entry.fields:
        name, equals = found.group(1, 2)
        start, end = found.span(3)
        value = text[start:end]
        bare = value[0] == "{" and "#" not in value
        at += readable.count("\n", counted, start)
        counted = start
        line_of_sign = at - equals.rpartition("=")[2].count("\n") if "\n" in equals else at
        fields.append(Field(intern(name.lower()), value[1:-1] if bare else value, line_of_sign, bare))
    return Entry(entry.key, entry.type.lower(), tuple(fields), text, entry.start, entry.end, line, sound=True)


def _by_library(text: str, readable: str, line: int) -> list[Block]:
    """Return the blocks of a stretch of text that begins on a line and holds no plainly written entry."""
    blocks = [_unwrapped(block) for block in Splitter(readable).split().blocks]
    spans = list(_spans(blocks, readable))
    found, counted = [], 0
    for block, (start, end) in zip(blocks, spans, strict=True):
        line += readable.count("\n", counted, start)
        counted = start
        found.append(_block(block, text, start, end, line))
    return found


def _spans(blocks: list[model.Block], text: str) -> Iterator[tuple[int, int]]:
    """Yield where each block begins and ends in the text.

    What bibtexparser keeps of a failed block ends too early or within the next one; ours reaches to the next one.
    """
    starts = _starts(blocks, text)
    for block, start, following in zip(blocks, starts, [*starts[1:], len(text)][: len(blocks)], strict=True):
        failed = isinstance(block, model.ParsingFailedBlock)
        yield start, start + len(text[start:following].rstrip() if failed else block.raw or "")


def _starts(blocks: list[model.Block], text: str) -> list[int]:
    """Return where each block begins: those with `@` one after the other, free text last before the next of them."""
    starts, position = [-1] * len(blocks), 0
    for number, block in enumerate(blocks):
        if not isinstance(block, model.ImplicitComment):
            raw = block.raw or ""
            starts[number] = max(text.find(raw, position), position)
            overlap = _NEXT_BLOCK.search(raw, 1) if isinstance(block, model.ParsingFailedBlock) else None
            position = starts[number] + (overlap.start() if overlap else len(raw))
    following = len(text)
    for number in reversed(range(len(blocks))):
        if starts[number] < 0:
            starts[number] = text.rfind(blocks[number].raw or "", 0, following)
        following = starts[number]
    return starts


def _unwrapped(block: model.Block) -> model.Block:
    """Return the entry inside a block that is called failed only because its key or a field is repeated."""
    if isinstance(block, model.DuplicateBlockKeyBlock | model.DuplicateFieldKeyBlock) and block.ignore_error_block:
        return _unwrapped(block.ignore_error_block)
    return block


def _block(block: model.Block, text: str, start: int, end: int, line: int) -> Block:
    raw = text[start:end]
    if isinstance(block, model.Entry):
        fields = tuple(_fields(block, raw, line))
        return Entry(block.key, block.entry_type.lower(), fields, text, start, end, line)
    if isinstance(block, model.String):
        return Macro(block.key.lower(), block.value, raw, line)
    if isinstance(block, model.ParsingFailedBlock):
        return Broken(raw, line, getattr(block.error, "abort_reason", str(block.error)))
    kind = {model.Preamble: "preamble", model.ExplicitComment: "comment"}.get(type(block), "text")
    return Other(kind, raw, line)


def _fields(entry: model.Entry, raw: str, line: int) -> Iterator[Field]:
    first = entry.start_line or 0
    # bibtexparser does not count a line that ends in a backslash.
    recount = "\\\n" in raw
    position = 0
    for said in entry.fields:
        at = line + said.start_line - first
        if recount:
            position = max(raw.find(said.key, position), position)
            at = line + raw.count("\n", 0, position)
        yield Field(said.key.lower(), said.value, at)
