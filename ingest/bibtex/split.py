"""BibTeX text to blocks. bibtexparser finds where blocks and fields begin and end; nothing else of it is used.

Its line numbers and its lists of good and failed blocks are not relied on: every block is found again in the text, so
that each character belongs to a block, and an entry it calls a duplicate is an entry all the same.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bibtexparser import model
from bibtexparser.splitter import Splitter

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # Failed blocks are reported by us, with line and cure.


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an entry."""

    name: str
    """In small letters."""
    raw: str
    """The value as written: with its braces or quotes, macros and `#`."""
    line: int
    """1-based line of the `=`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a bibliography, nothing of it evaluated."""

    key: str
    """As written; may be empty."""
    type: str
    """In small letters, without `@`."""
    fields: tuple[Field, ...]
    """In the order of the file; a repeated field stands as often as it is written."""
    raw: str
    """The whole entry as it stands in the file."""
    line: int
    """1-based line of the `@`."""


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
    library = Splitter(readable).split()
    return list(_located(library.blocks, text, readable))


def _located(blocks: list[model.Block], text: str, readable: str) -> Iterator[Block]:
    position, line, counted = 0, 1, 0
    for block in blocks:
        parsed = _unwrapped(block)
        raw = parsed.raw or ""
        found = readable.find(raw, position)
        start = position if found < 0 else found
        line += readable.count("\n", counted, start)
        counted = start
        position = start + len(raw)
        yield _block(parsed, text[start:position], line)


def _unwrapped(block: model.Block) -> model.Block:
    """Return the entry inside a block that is called failed only because its key or a field is repeated."""
    if isinstance(block, model.DuplicateBlockKeyBlock | model.DuplicateFieldKeyBlock) and block.ignore_error_block:
        return _unwrapped(block.ignore_error_block)
    return block


def _block(block: model.Block, raw: str, line: int) -> Block:
    if isinstance(block, model.Entry):
        fields = tuple(_fields(block, raw, line))
        return Entry(block.key, block.entry_type.lower(), fields, raw, line)
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
    for field in entry.fields:
        at = line + field.start_line - first
        if recount:
            position = max(raw.find(field.key, position), position)
            at = line + raw.count("\n", 0, position)
        yield Field(field.key.lower(), field.value, at)
