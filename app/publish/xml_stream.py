"""XML written as it streams: elements with attributes and text, escaped, nothing held in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import IO
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl


class XmlStream:
    """One document; begins with its declaration."""

    def __init__(self, output: IO[bytes]) -> None:
        self._xml = XMLGenerator(output, "UTF-8", short_empty_elements=True)
        self._xml.startDocument()

    @contextmanager
    def inside(self, name: str, attributes: Mapping[str, str] | None = None) -> Iterator[None]:
        """Write an element round what is written inside."""
        self._xml.startElement(name, AttributesImpl(dict(attributes or {})))
        yield
        self._xml.endElement(name)

    def leaf(self, name: str, attributes: Mapping[str, str], text: str = "") -> None:
        """Write an element that holds only text, or nothing."""
        with self.inside(name, attributes):
            self._xml.characters(text)

    def line(self) -> None:
        """Begin a new line, so that a person can read and compare the file."""
        self._xml.ignorableWhitespace("\n")
