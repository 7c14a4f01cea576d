"""What splitting a bibliography leaves out or gets wrong without saying so, as remarks with their lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.bibtex.evaluate import Macros
from ingest.bibtex.faults import Fault
from ingest.bibtex.inheriting import Heritage
from ingest.bibtex.remarks import Remark
from ingest.bibtex.split import Block, Broken, Entry, Field, Macro, Other

_LOST_ENTRY = re.compile(r"@\s*[^\s@{}()\"=,]*\s*[{(]")
"""What looks like an entry to a person, among text that no entry is read from."""

_HIDDEN_ENTRY = re.compile(r"@\s*\w+\s*\{[^\s{}\"%#=,]*,")
"""What would be an entry outside a comment."""

_FIELD_NAME = re.compile(r"[^\s%\"#'(),={}\\]+")

_STOPS = (
    ("end of file", Fault.NEVER_CLOSED),
    ("next entry begins", Fault.NEXT_BEGINS),
    ("Unexpected block start", Fault.NEXT_BEGINS),
    ("Expected comma after entry key", Fault.NO_COMMA_AFTER_KEY),
    ("Expected a `=`", Fault.NO_EQUALS),
    ("Expected equals sign", Fault.NO_EQUALS),
    ("Expected either a `,`", Fault.NO_COMMA_AFTER_VALUE),
)
"""What the splitter says where it stops, to what that means."""


def guard(blocks: Sequence[Block], macros: Macros, heritage: Heritage) -> Iterator[Remark]:
    """Yield every remark on the blocks of one file, in their order."""
    defined: dict[str, Macro] = {}
    keys: dict[str, Entry] = {}
    for position, block in enumerate(blocks):
        if isinstance(block, Entry):
            yield from _of_entry(block, keys, macros)
            yield from heritage.remarks(block)
        elif isinstance(block, Macro):
            yield from _of_macro(block, defined)
        elif isinstance(block, Broken):
            yield broken_remark(block)
        elif block.kind == "comment":
            yield from _of_comment(block)
        elif block.kind == "text":
            yield from _of_text(block, blocks[position - 1] if position else None)


def _of_entry(entry: Entry, keys: dict[str, Entry], macros: Macros) -> Iterator[Remark]:
    if not entry.key:
        yield Remark.of(entry.line, Fault.NO_KEY, type=entry.type)
    elif not entry.sound and not re.fullmatch(r"[^\s{}\"=%#\\~,]+", entry.key):
        yield Remark.of(entry.line, Fault.ODD_KEY, key=entry.key)
    first = keys.setdefault(entry.key.lower(), entry)
    if entry.key and first is not entry:
        yield Remark.of(entry.line, Fault.KEY_TWICE, key=entry.key, first=first.line)
    yield from _of_fields(entry, macros)


def _of_fields(entry: Entry, macros: Macros) -> Iterator[Remark]:
    if not entry.sound:
        yield from _of_names(entry)
    seen: dict[str, Field] = {}
    for field in entry.fields:
        if (first := seen.setdefault(field.name, field)) is not field:
            yield Remark.of(field.line, Fault.FIELD_TWICE, field=field.name, key=entry.called, first=first.line)
        if field.bare:
            continue
        where = (("field", field.name), ("key", entry.called))
        for complaint in macros.evaluate(field.text).complaints:
            yield Remark(field.line, complaint.fault, (*where, *complaint.facts))


def _of_names(entry: Entry) -> Iterator[Remark]:
    for field in entry.fields:
        if not _FIELD_NAME.fullmatch(field.name):
            shown = " ".join(field.name.split())[:60]
            yield Remark.of(field.line, Fault.ODD_FIELD_NAME, name=shown, key=entry.called)


def _of_macro(macro: Macro, defined: dict[str, Macro]) -> Iterator[Remark]:
    first = defined.setdefault(macro.name, macro)
    if first is not macro:
        yield Remark.of(macro.line, Fault.MACRO_TWICE, macro=macro.name, first=first.line)


def broken_remark(block: Broken) -> Remark:
    """Return what is wrong with a block that cannot be read."""
    fault = next((fault for said, fault in _STOPS if said in block.reason), Fault.UNREADABLE)
    return Remark.of(block.line, fault, start=block.raw.split("\n", 1)[0][:60])


def lost_remarks(block: Other) -> Iterator[Remark]:
    """Yield a remark for each entry that is lost in the text between entries."""
    for found in _LOST_ENTRY.finditer(block.raw):
        line = block.line + block.raw.count("\n", 0, found.start())
        yield Remark.of(line, Fault.LOST_ENTRY, shown=" ".join(found[0].split()))


def _of_comment(comment: Other) -> Iterator[Remark]:
    if hidden := len(_HIDDEN_ENTRY.findall(comment.raw, 1)):
        yield Remark.of(comment.line, Fault.COMMENTED_OUT, number=hidden)


def _of_text(block: Other, before: Block | None) -> Iterator[Remark]:
    lost = list(lost_remarks(block))
    yield from lost
    if not lost and isinstance(before, Entry) and re.search(r"[=}\"]", block.raw):
        yield Remark.of(block.line, Fault.TEXT_AFTER_ENTRY, key=before.called, shown=" ".join(block.raw.split())[:60])
