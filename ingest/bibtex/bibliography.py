"""Bibliography: one .bib file, as text and as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ingest.bibtex.evaluate import Macros
from ingest.bibtex.faults import Fault
from ingest.bibtex.guard import guard
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
    remarks: tuple[Remark, ...]
    """What is doubtful in it."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is doubtful in it, as the checks of a library say it."""
        return tuple(remark.problem(self.file) for remark in self.remarks)

    @property
    def entries(self) -> Iterator[Entry]:
        """The entries in the order of the file."""
        return (block for block in self.blocks if isinstance(block, Entry))

    @cached_property
    def macros(self) -> Macros:
        """What the `@string`s of the file define."""
        return macros_of(self.blocks)


def macros_of(blocks: tuple[Block, ...]) -> Macros:
    """Return what the `@string`s among some blocks define."""
    return Macros(block for block in blocks if isinstance(block, Macro))


def read_bibliography(data: bytes, file: str) -> Bibliography:
    """Read the bytes of a .bib file; nothing in it raises, and everything doubtful is remarked with its line."""
    decoded = decode(data)
    blocks = tuple(split(decoded.text))
    remarks = list(guard(blocks, macros_of(blocks)))
    if decoded.guessed:
        remarks.insert(0, Remark.of(1, Fault.GUESSED_ENCODING, encoding=decoded.encoding))
    return Bibliography(file, decoded.text, blocks, tuple(remarks))
