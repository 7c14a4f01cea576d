"""Bibliography: one .bib file, as text and as blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ingest.bibtex.evaluate import Macros
from ingest.bibtex.guard import guard
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
    problems: tuple[Problem, ...]

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
    """Read the bytes of a .bib file; nothing in it raises, and everything doubtful is a problem with its line."""
    decoded = decode(data)
    blocks = tuple(split(decoded.text))
    problems = list(guard(blocks, macros_of(blocks), file))
    if decoded.guessed:
        message = f"the file is not UTF-8 and was read as {decoded.encoding}"
        problems.insert(0, Problem(file, 1, message, "look whether its letters are right and save it as UTF-8"))
    return Bibliography(file, decoded.text, blocks, tuple(problems))
