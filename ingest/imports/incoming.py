"""Incoming: one entry of an outside file that can be a source. What it says is worked out when somebody asks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ingest.bibtex.bibliography import Bibliography
from ingest.bibtex.faults import Fault
from ingest.bibtex.inheriting import REFERENCES
from ingest.bibtex.properties import properties_of, unreadable_date
from ingest.bibtex.reading import Reading, read_entry
from ingest.bibtex.remarks import Remark
from ingest.bibtex.split import Entry
from ingest.imports.fitting import CONTROL, Fitted, fitted
from ingest.matching.fingerprints import content_hash
from ingest.matching.works import Work, work_of
from ontology.elements import Node, Properties
from ontology.schema import Schema

_TITLE = re.compile(r"\{[^\\{}$~]*\w[^\\$~]*\}")
"""A raw title that is a title whatever it decodes to."""


@dataclass(slots=True, eq=False)
class Incoming:
    """One entry that can be a source."""

    entry: Entry
    """As it stands in the file."""
    bibliography: Bibliography
    """The file."""
    doubts: tuple[Remark, ...] = ()
    """What is doubtful in how it is written."""
    odd: bool = False
    """Whether the file holds control characters, which no text of the library may."""
    _reading: Reading | None = field(default=None, init=False, repr=False)
    _fitted: Fitted | None = field(default=None, init=False, repr=False)
    _digest: str = field(default="", init=False, repr=False)
    _content: str = field(default="", init=False, repr=False)
    _work: Work | None = field(default=None, init=False, repr=False)

    @property
    def key(self) -> str:
        """The key as written; may be empty."""
        return self.entry.key

    @property
    def line(self) -> int:
        """1-based line of its `@`."""
        return self.entry.line

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What is doubtful in it: how it is written, and what of it no page can show, once that was worked out."""
        return (*self.doubts, *self._unfit(self._fitted)) if self._fitted else self.doubts

    @property
    def reading(self) -> Reading:
        """The entry, read."""
        if self._reading is None:
            self._reading = self._cleaned() if self.odd else self.bibliography.read(self.entry)
        return self._reading

    @property
    def digest(self) -> str:
        """16 hex digits over all that the entry says, so that an unchanged one is known without being read."""
        if not self._digest:
            said = "\x1f".join((self.entry.raw, *self._elsewhere()))
            self._digest = hashlib.sha256(said.encode(errors="replace")).hexdigest()[:16]
        return self._digest

    @property
    def content(self) -> str:
        """16 hex digits over its telling fields."""
        if not self._content:
            self._content = content_hash(self.entry.type, self.reading.fields.items())
        return self._content

    def fitted(self, schema: Schema) -> Fitted:
        """Return what it says of its source; worked out once, for the same entry is planned, applied and built."""
        if self._fitted is None:
            self._fitted = fitted(properties_of(self.reading, schema), schema, self.odd)
        return self._fitted

    def properties(self, schema: Schema) -> Properties:
        """Return the properties of the source as it states them."""
        return self.fitted(schema).properties

    def work(self, schema: Schema) -> Work:
        """Return what matching looks at in it; asked for once, and not kept."""
        work, self._work = self._work, None
        return work or work_of(Node("", "Source", self.properties(schema)), self.authors)

    def know(self, reading: Reading, fitted: Fitted, work: Work, digest: str, content: str) -> None:
        """Take over what another process has read of it."""
        self._reading, self._fitted, self._work = reading, fitted, work
        self._digest, self._content = digest, content

    @property
    def authors(self) -> tuple[str, ...]:
        """Printed forms of the authors, else of the editors, in their order."""
        people = self.reading.people
        names = people.get("author") or people.get("editor")
        return tuple(name.printed for name in names.names) if names else ()

    @property
    def title(self) -> str:
        """Its title; empty where it has none."""
        return self.reading.fields.get("title", "")

    def surely_titled(self, longest: int) -> bool:
        """Tell whether it has a title of at most so many characters, as far as that can be told without reading it."""
        raw = next((said.raw for said in self.entry.fields if said.name == "title"), "")
        return len(raw) <= longest and self.entry.sound and not self.odd and _TITLE.fullmatch(raw) is not None

    def _unfit(self, fitted: Fitted) -> Iterator[Remark]:
        for one in fitted.left_out:
            yield Remark.of(one.line, Fault.VALUE_UNFIT, field=one.name, key=self.entry.called, shown=one.text)
        if name := unreadable_date(self.reading):
            line, shown = self.reading.lines[name], self.reading.fields[name]
            yield Remark.of(line, Fault.NO_DATE, shown=shown, key=self.entry.called)

    def _elsewhere(self) -> Iterator[str]:
        """Yield what the entry says by words that stand elsewhere: macros, and what it takes over from others."""
        macros = self.bibliography.macros
        for said in self.entry.fields:
            if said.name in REFERENCES:
                heir = self.bibliography.heritage.heir(self.entry)
                yield from (f"{one.name}={macros.evaluate(one.raw).text}" for one in heir.fields)
            elif not said.bare and ("#" in said.raw or not (said.raw[:1] in ("{", '"') or said.raw.isdigit())):
                yield macros.evaluate(said.raw).text

    def _cleaned(self) -> Reading:
        """Read the entry without its control characters; the entry that is kept holds them still."""
        heir = self.bibliography.heritage.heir(self.entry)
        fields = tuple(said._replace(text=CONTROL.sub(" ", said.text)) for said in heir.fields)
        reading = read_entry(replace(heir, fields=fields), self.bibliography.macros)
        return replace(reading, entry=self.entry, volume=self.bibliography.heritage.volume_of(self.entry))
