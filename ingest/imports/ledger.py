"""The ledger of one outside library: which entry is which source, since when, and who decided so.

One line an entry, so that a change shows as a changed line wherever the library is kept under version control.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, NamedTuple

from ingest.bibtex.faults import Fault
from ingest.bibtex.remarks import Remark
from ingest.imports.lines import KeptError, Said, from_lines, from_yaml, to_line
from ingest.imports.outside import Refused

_HEAD = "# Which entry is which source. Written by the hub at each import; the entries stand in {name}.bib.\n"


_NOBODY: Mapping[str, str] = {}


class Kept(NamedTuple):
    """What is kept of one entry."""

    key: str
    """As written in the outside library; may be empty, and may stand twice."""
    id: str
    """Slug of the source it is."""
    digest: str
    """16 hex digits over the entry as it was read, with macros and what it inherits."""
    content: str
    """16 hex digits over its telling fields; see `fingerprints`."""
    seen: str
    """Day of the import that brought it first, ISO."""
    decision: str = "new"
    """`new`, `matched` (by the rules), or what a person said: same, version, part, different, later."""
    gone: str = ""
    """Day of the import that did not bring it any more; empty where it is there."""
    answer: str = ""
    """What a person said of an entry that is gone: keep or remove; empty while that is open."""
    by: str = ""
    """Who made that first import; empty where nobody gave a name."""
    names: Mapping[str, str] = _NOBODY
    """Printed form of an author here to the printed form of the same person elsewhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """Everything kept of one outside library."""

    digest: str = ""
    """SHA-256 of the file as last imported, in hex."""
    order: int = 0
    """1 for the library that was imported first; the smaller counts more."""
    imported: str = ""
    """Day of the last import, ISO."""
    entries: int = 0
    """Entries the file holds, those that were refused too."""
    lines: tuple[int, ...] = ()
    """1-based line of each entry of `kept` that is there, in the same order."""
    refused: tuple[Refused, ...] = ()
    """The entries that could not be a source."""
    kept: tuple[Kept, ...] = ()
    """In the order of the file, then those that are gone."""


def write_ledger(ledger: Ledger, name: str) -> bytes:
    """Return a ledger in its one spelling."""
    head = f"file: {_line(_told_first(ledger))}\n"
    lines = [_HEAD.format(name=name), head, "kept:\n" if ledger.kept else "kept: []\n"]
    return "".join([*lines, *(f"- {_line(kept._asdict())}\n" for kept in ledger.kept)]).encode()


@lru_cache(maxsize=4)
def read_ledger(data: bytes, file: str) -> Ledger:
    """Read a ledger; KeptError where it is none. The last ones stay in memory: an import asks again and again."""
    text = data.decode("utf-8", errors="replace")
    try:
        head, kept = _as_written(text)
    except ValueError:
        head, kept = _as_edited(text, file)
    try:
        said: Said = {name: _FORMS.get(name, str)(value) for name, value in head.items()}
        return Ledger(**said, kept=tuple(Kept(**one) for one in kept))
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise KeptError(file, 1, f"the ledger is damaged ({error})") from error


_FORMS: Mapping[str, Callable[[Any], Any]] = {
    "order": int,
    "entries": int,
    "lines": lambda lines: tuple(map(int, lines)),
    "refused": lambda refused: tuple(map(_refused, refused)),
}
"""Field of the head to what it is read as; an edited file holds nothing but text."""


def _line(said: Said) -> str:
    return to_line({name: value for name, value in said.items() if value or name == "key"})


def _told_first(ledger: Ledger) -> Said:
    """Return what the head of a ledger says: all but the entries."""
    said = {one.name: getattr(ledger, one.name) for one in fields(ledger) if one.name != "kept"}
    return {**said, "refused": [_told(refused) for refused in ledger.refused]}


def _told(refused: Refused) -> Said:
    fault, facts = refused.remark.fault.name.lower(), dict(refused.remark.facts)
    return {"line": refused.line, "key": refused.key, "fault": fault} | ({"facts": facts} if facts else {})


def _refused(said: Said) -> Refused:
    facts = tuple((name, str(fact)) for name, fact in said.get("facts", {}).items())
    return Refused(said["key"], Remark(int(said["line"]), Fault[str(said["fault"]).upper()], facts))


def _as_written(text: str) -> tuple[Said, list[Said]]:
    """Read the spelling that `write_ledger` gives; ValueError where it is another."""
    head, _, rest = text[max(text.find("file: "), 0) :].partition("\n")
    title, *lines = rest.splitlines() or [""]
    if title not in ("kept:", "kept: []"):
        raise ValueError(title)
    return json.loads(head.removeprefix("file: ")), from_lines(lines)


def _as_edited(text: str, file: str) -> tuple[Said, list[Said]]:
    said = from_yaml(text, file)
    if not isinstance(said, dict) or not isinstance(said.get("file"), dict) or not isinstance(said.get("kept"), list):
        raise KeptError(file, 1, "the ledger has no 'file' and 'kept'")
    return said["file"], said["kept"]
