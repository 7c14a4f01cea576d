"""What splitting a bibliography leaves out or gets wrong without saying so, as problems with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.bibtex.evaluate import Macros
from ingest.bibtex.split import Block, Broken, Entry, Field, Macro, Other
from ontology.errors import Problem

_LOST_ENTRY = re.compile(r"@\s*[^\s@{}()\"=,]*\s*[{(]")
"""What looks like an entry to a person, among text that no entry is read from."""

_FIELD_NAME = re.compile(r"[^\s%\"#'(),={}\\]+")


def guard(blocks: Sequence[Block], macros: Macros, file: str) -> Iterator[Problem]:
    """Yield every problem of the blocks of one file, in their order."""
    defined: dict[str, Macro] = {}
    keys: dict[str, Entry] = {}
    for position, block in enumerate(blocks):
        if isinstance(block, Entry):
            yield from _of_entry(block, keys, macros, file)
        elif isinstance(block, Macro):
            yield from _of_macro(block, defined, file)
        elif isinstance(block, Broken):
            yield broken_problem(block, file)
        elif block.kind == "text":
            yield from _of_text(block, blocks[position - 1] if position else None, file)


def _of_entry(entry: Entry, keys: dict[str, Entry], macros: Macros, file: str) -> Iterator[Problem]:
    if not entry.key:
        yield Problem(file, entry.line, f"this @{entry.type} has no key", "write one: @article{larsen2018, …")
    elif not entry.sound and not re.fullmatch(r"[^\s{}\"=%#\\~,]+", entry.key):
        cure = "use letters and digits; is a comma missing after it?"
        yield Problem(file, entry.line, f"'{entry.key}' cannot be a key", cure)
    first = keys.setdefault(entry.key.lower(), entry)
    if entry.key and first is not entry:
        message = f"the key '{entry.key}' stands twice, first on line {first.line}"
        yield Problem(file, entry.line, message, "give one of the two entries another key")
    yield from _of_fields(entry, macros, file)


def _of_fields(entry: Entry, macros: Macros, file: str) -> Iterator[Problem]:
    if not entry.sound:
        yield from _of_names(entry, file)
    seen: dict[str, Field] = {}
    for field in entry.fields:
        if (first := seen.setdefault(field.name, field)) is not field:
            message = f"the field '{field.name}' of '{entry.key}' stands twice, first on line {first.line}"
            yield Problem(file, field.line, message, "keep one of them; the first one counts")
        if entry.sound and field.is_plain:
            continue
        for message, cure in macros.evaluate(field.raw).complaints:
            yield Problem(file, field.line, f"'{field.name}' of '{entry.key}': {message}", cure)


def _of_names(entry: Entry, file: str) -> Iterator[Problem]:
    for field in entry.fields:
        if not _FIELD_NAME.fullmatch(field.name):
            shown = " ".join(field.name.split())[:60]
            cure = "remove the remark, or write the missing comma; BibTeX knows no comments inside an entry"
            yield Problem(file, field.line, f"'{shown}' in '{entry.key}' cannot be the name of a field", cure)


def _of_macro(macro: Macro, defined: dict[str, Macro], file: str) -> Iterator[Problem]:
    first = defined.setdefault(macro.name, macro)
    if first is not macro:
        message = f"the macro '{macro.name}' is defined twice, first on line {first.line}"
        yield Problem(file, macro.line, message, "keep one of them; the first one counts")


def broken_problem(block: Broken, file: str) -> Problem:
    """Return what is wrong with a block that cannot be read."""
    start = block.raw.split("\n", 1)[0][:60]
    reason = " ".join(block.reason.split()).rstrip(".")
    cure = "close every brace and quote, and write a comma after the key and after each field"
    return Problem(file, block.line, f"'{start}' cannot be read: {reason}", cure)


def lost_problems(block: Other, file: str) -> Iterator[Problem]:
    """Yield a problem for each entry that is lost in the text between entries."""
    for found in _LOST_ENTRY.finditer(block.raw):
        line = block.line + block.raw.count("\n", 0, found.start())
        shown = " ".join(found[0].split())
        cure = "write it as @type{key, with nothing between '@', type and brace"
        yield Problem(file, line, f"'{shown}' looks like an entry but is not read as one", cure)


def _of_text(block: Other, before: Block | None, file: str) -> Iterator[Problem]:
    lost = list(lost_problems(block, file))
    yield from lost
    if not lost and isinstance(before, Entry) and re.search(r"[=}\"]", block.raw):
        shown = " ".join(block.raw.split())[:60]
        cure = f"look for a brace or quote too many in '{before.key}'"
        yield Problem(file, block.line, f"text after the end of '{before.key}' is not read: '{shown}'", cure)
