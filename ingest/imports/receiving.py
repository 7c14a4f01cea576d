"""Taking in a file from outside: its size, its kind and whether it is whole are looked at before anything reads it."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from pathlib import Path

from ontology.errors import LibraryError

LARGEST = 150 * 1024 * 1024
"""Bytes of a bibliography; 100,000 entries with abstracts take about 125 MB."""

_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_ENTRY = re.compile(rb"@\0?\s*[A-Za-z]")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Unfit(StrEnum):
    """What is the matter with a file."""

    TOO_LARGE = "too large"
    NO_TEXT = "no text"
    NO_ENTRY = "no entry"
    NOT_READ = "not read"
    """It cannot be read at all, or not just now."""


class UnreceivedError(LibraryError):
    """A file that cannot be taken for a bibliography; nothing was written."""

    def __init__(self, message: str, what: Unfit = Unfit.NOT_READ) -> None:
        super().__init__(message)
        self.what = what


def receive(path: Path) -> bytes:
    """Return the bytes of a .bib file; UnreceivedError says what is the matter with it and what to do."""
    try:
        before = path.stat()
        if before.st_size > LARGEST:
            raise UnreceivedError(_too_large(path.name, before.st_size), Unfit.TOO_LARGE)
        data = path.read_bytes()
        after = path.stat()
    except IsADirectoryError as error:
        raise UnreceivedError(f"{path} is a folder; name the .bib file in it") from error
    except OSError as error:
        raise UnreceivedError(f"{path} cannot be read: {error.strerror}; look at its name and permissions") from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        raise UnreceivedError(f"{path} is being written at this moment; wait until the other program is done")
    demand_bibliography(data, path.name)
    return data


def demand_bibliography(data: bytes, name: str) -> None:
    """Raise UnreceivedError where bytes are too many, no text, or hold no entry at all."""
    if len(data) > LARGEST:
        raise UnreceivedError(_too_large(name, len(data)), Unfit.TOO_LARGE)
    head = data[:65536]
    if not head.startswith(_MARKS) and len(_BINARY.findall(head)) > len(head) // 100:
        message = f"{name} is no text; export it as BibTeX or BibLaTeX from the program it comes from"
        raise UnreceivedError(message, Unfit.NO_TEXT)
    if not _ENTRY.search(data):
        message = f"{name} holds no entry; it should have lines such as @article{{key, …"
        raise UnreceivedError(message, Unfit.NO_ENTRY)


def _too_large(name: str, size: int) -> str:
    most = LARGEST // 1024 // 1024
    return f"{name} has {size / 1024 / 1024:,.0f} MB, and {most} MB is the most; split it, or export fewer entries"
