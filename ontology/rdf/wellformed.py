"""Documents watched on their way in, where pyoxigraph alone would take a broken one for whole.

RDF/XML: it takes the end of a file for the end of the document, and expands entities without limit, so an XML parser
reads along. JSON-LD: it passes over what has an address that is none, as the standard has it, so we look at them.
"""

from __future__ import annotations

import io
import re
from typing import IO
from xml.parsers import expat

from ontology.errors import RdfError

_LONGEST = 500
"""Characters of an entity; it may shorten a namespace, and that is shorter."""


_NO_ADDRESS = re.compile(rb'"@id"\s*+:\s*+"([^"\\ <>{}|^`]*+[ <>{}|^`][^"]*+)"')
_PIECE = 1 << 16
"""Bytes looked at in one go."""
_OVERLAP = 4096
"""Bytes kept from one piece to the next, so that an address between the two is seen."""


def watched_xml(source: IO[bytes]) -> IO[bytes]:
    """Return the same stream; reading it raises RdfError where the XML is not well-formed or an entity is too much."""
    return io.BufferedReader(_WatchedXml(source), _PIECE)


def watched_json(source: IO[bytes]) -> IO[bytes]:
    """Return the same stream; reading it raises RdfError with the line of an address that is none."""
    return io.BufferedReader(_WatchedJson(source), _PIECE)


class _WatchedJson(io.RawIOBase):
    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._before = b""
        self._lines = 1
        """Line on which what is kept from before begins."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # always given a writable memoryview
        """Fill the buffer with what comes next and return how much."""
        found = self._source.read(len(buffer))
        seen = self._before + found
        if wrong := _NO_ADDRESS.search(seen):
            line = self._lines + seen.count(b"\n", 0, wrong.start())
            raise RdfError(
                f"this cannot be read as jsonld: line {line}: '{wrong[1].decode(errors='replace')}' is no IRI"
            )
        self._before = seen[-_OVERLAP:]
        self._lines += seen.count(b"\n", 0, len(seen) - len(self._before))
        buffer[: len(found)] = found
        return len(found)


class _WatchedXml(io.RawIOBase):
    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._parser = expat.ParserCreate()
        self._parser.EntityDeclHandler = _check_entity
        self._over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # always given a writable memoryview
        """Fill the buffer with what comes next and has been found well-formed so far; return how much."""
        if self._over:
            return 0
        found = self._source.read(len(buffer))
        self._over = not found
        try:
            self._parser.Parse(found, self._over)
        except expat.ExpatError as error:
            raise RdfError(f"this cannot be read as rdfxml: {error}") from error
        buffer[: len(found)] = found
        return len(found)


def _check_entity(name: str, parameter: int, value: str | None, *_where: str | None) -> None:
    if parameter or value is None or "&" in value or len(value) > _LONGEST:
        raise RdfError(f"the XML entity '{name}' could unfold into more than a name; write its text out")
