"""An entry with its values evaluated and decoded, and its names taken apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from ingest.bibtex.evaluate import Macros
from ingest.bibtex.letters import decode, decode_keeping_braces, strip_braces
from ingest.bibtex.names import Names, read_names
from ingest.bibtex.split import Entry
from ingest.slugs import slug
from ontology.value_rules import is_slug

AUTHORS = ("author", "editor", "translator")
"""Fields that name who made a work; each is a role of its own."""

ISSUERS = ("publisher", "institution", "school", "organization")
"""Fields that name who issued it."""

CONTAINERS = frozenset(("xdata", "set", "control"))
"""Types of entries that hold settings or parts of others and are no works."""

_VERBATIM = frozenset(["doi", "url", "eprint", "file", "urldate", "date", "year", "isbn", "issn"])
"""Fields in which `%`, `~` and `--` mean themselves."""

_ESCAPED = re.compile(r"\\([%&#_~{}$])")


@dataclass(frozen=True, slots=True)
class Reading:
    """One entry, read."""

    entry: Entry
    fields: Mapping[str, str]
    """Name in small letters to decoded text; of a repeated field the first, empty ones left out."""
    lines: Mapping[str, int]
    """Name to 1-based line."""
    people: Mapping[str, Names]
    """Role to names: author, editor, translator."""
    issuers: Mapping[str, str]
    """Field to what it says, decoded, with the braces that hold words together."""
    volume: Entry | None = None
    """The entry of the volume it is a part of, where it refers to it."""

    @property
    def id(self) -> str:
        """Id of the source."""
        return source_id(self.entry.key)


def source_id(key: str) -> str:
    """Return the id of the source with a citation key: `Sørensen2001` gives `source/soerensen2001`."""
    return f"source/{key if is_slug(key) else slug(key)}"


def read_entry(entry: Entry, macros: Macros) -> Reading:
    """Read the fields of one entry."""
    raw: dict[str, str] = {}
    fields: dict[str, str] = {}
    lines: dict[str, int] = {}
    for field in entry.fields:
        name = field.name
        if name in raw:
            continue
        text = field.text if field.bare else macros.evaluate(field.text).text
        raw[name], lines[name] = text, field.line
        if decoded := _verbatim(text) if name in _VERBATIM else decode(text):
            fields[name] = decoded
    return Reading(
        entry=entry,
        fields=fields,
        lines=lines,
        people={role: read_names(raw[role]) for role in AUTHORS if role in raw},
        issuers={name: decode_keeping_braces(raw[name]) for name in ISSUERS if name in fields},
    )


def _verbatim(text: str) -> str:
    plain = " ".join(text.split())
    if plain.startswith("\\url{"):
        plain = plain.removeprefix("\\url{").removesuffix("}")
    if "\\" in plain:
        plain = _ESCAPED.sub(r"\1", plain)
    plain = strip_braces(plain).strip()
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain)
