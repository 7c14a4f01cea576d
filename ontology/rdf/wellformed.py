"""RDF/XML watched by an XML parser on its way in: what is cut off, broken or could unfold into gigabytes is an error.

pyoxigraph alone takes the end of a file for the end of the document, and expands entities without limit.
"""

from __future__ import annotations

import io
from typing import IO
from xml.parsers import expat

from ontology.errors import RdfError

_LONGEST = 500
"""Characters of an entity; it may shorten a namespace, and that is shorter."""


def watched(source: IO[bytes]) -> IO[bytes]:
    """Return the same stream; reading it raises RdfError where the XML is not well-formed or an entity is too much."""
    return io.BufferedReader(_Watched(source))


class _Watched(io.RawIOBase):
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
