"""Bibliography: one .bib file, as text and as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from ingest.bibtex.evaluate import Macros
from ingest.bibtex.faults import Fault
from ingest.bibtex.guard import guard
from ingest.bibtex.inheriting import Heritage
from ingest.bibtex.reading import Reading, read_entry
from ingest.bibtex.remarks import Remark
from ingest.bibtex.split import Block, Entry, Macro, split
from ingest.decoding import decode
from ontology.errors import Problem


@dataclass(frozen=True)
class Bibliography:
    """One .bib file."""

    file: str
    """Path within the library folder."""
    text: str
    """As it stands in the file, without byte order mark."""
    blocks: tuple[Block, ...]
    """All of it in order; only blank space belongs to no block."""
    guessed: str = ""
    """The encoding it was read as, where nothing in the file says that this is right."""

    @property
    def entries(self) -> Iterator[Entry]:
        """The entries in the order of the file."""
        return (block for block in self.blocks if isinstance(block, Entry))

    @cached_property
    def macros(self) -> Macros:
        """What the `@string`s of the file define."""
        return Macros(block for block in self.blocks if isinstance(block, Macro))

    @cached_property
    def heritage(self) -> Heritage:
        """What the entries of the file take over from each other."""
        return Heritage(self.entries)

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """What is doubtful in it."""
        doubts = [Remark.of(1, Fault.GUESSED_ENCODING, encoding=self.guessed)] if self.guessed else []
        return (*doubts, *guard(self.blocks, self.macros, self.heritage))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is doubtful in it, as the checks of a library say it."""
        return tuple(remark.problem(self.file) for remark in self.remarks)

    def read(self, entry: Entry) -> Reading:
        """Read the fields of one of its entries, with what it takes over from others."""
        heir = self.heritage.heir(entry)
        reading = read_entry(heir, self.macros)
        return reading if heir is entry else replace(reading, entry=entry, volume=self.heritage.volume_of(entry))


def read_bibliography(data: bytes, file: str) -> Bibliography:
    """Read the bytes of a .bib file; nothing in it raises, and everything doubtful is remarked with its line."""
    decoded = decode(data)
    blocks = tuple(split(decoded.text))
    return Bibliography(file, decoded.text, blocks, decoded.encoding if decoded.guessed else "")
