"""A handout: a page of blocks made from the graph, printed as a tagged PDF by Typst."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Literal

import segno

from app.reaching import is_only_here
from graph.store import Direction, GraphStore
from ingest.references.formatted import Style, format_references
from ingest.references.reference import Reference, reference_of
from ontology.errors import HubError

_TEMPLATES = Path(__file__).parent / "typst"
_DOTS = 192
"""Dots an inch of a picture: twice what a plain screen shows."""
_CITED = ("AUTHORED_BY", "ISSUED_BY", "GIVEN_AT", "PART_OF")


class BlockKind(StrEnum):
    """What a block of a handout is."""

    HEADING = "heading"
    SMALL_HEADING = "small heading"
    LEAD = "lead"
    TEXT = "text"
    META = "meta"
    QUESTION = "question"
    LINES = "lines"
    """Empty lines to write on."""
    ITEMS = "items"
    STATEMENTS = "statements"
    """Rows with a mark to the left and room to write to the right."""
    SENTENCES = "sentences"
    """Rows with a source line under each."""
    BOX = "box"
    MAP = "map"
    BREAK = "break"
    """A new page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a block."""

    text: str
    meta: str = ""
    """Source line."""
    mark: str = ""
    """What stands to the left: a letter, a voice."""
    language: str = ""
    """Language of the text where it is not that of the handout."""


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a handout."""

    kind: BlockKind
    text: str = ""
    """Also what a drawing says to those who do not see it."""
    meta: str = ""
    rows: tuple[Row, ...] = ()
    drawing: str = ""
    """SVG of our own making."""
    lines: int = 0
    language: str = ""
    """Language of the text where it is not that of the handout."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a reference."""

    text: str
    italic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """One handout, ready to be printed."""

    title: str
    kind: str
    """What it is, above the title: 'Lesson'."""
    language: str
    address: str
    """Live page it was made from."""
    edition: str
    """Says which state of the library it shows."""
    blocks: tuple[Block, ...]
    references: tuple[tuple[Run, ...], ...] = ()
    """In APA, in alphabetical order."""
    words: dict[str, str]
    """The few words the template itself says."""


class PrintError(HubError):
    """Typst could not make the page."""


def handout_pdf(handout: Handout) -> bytes:
    """Return a handout as a PDF/UA-1 for A4; the same bytes for the same handout."""
    return printed("handout.typ", {**asdict(handout), "qr": qr_to(handout.address)})


def printed(template: str, data: dict[str, object], format: Literal["pdf", "png"] = "pdf") -> bytes:  # noqa: A002
    """Let Typst set a template; the data goes in as JSON, so a text can never become markup. PrintError."""
    # Imported here: it takes a moment and most pages of the hub never print.
    import typst

    try:
        made = typst.compile(
            _TEMPLATES / template,
            root=_TEMPLATES,
            font_paths=[_TEMPLATES / "fonts"],
            ignore_system_fonts=True,
            format=format,
            ppi=_DOTS,
            pdf_standards=["ua-1"] if format == "pdf" else [],
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )
    except typst.TypstError as error:
        raise PrintError(f"the page could not be set: {error}") from error
    return made if isinstance(made, bytes) else b"".join(made)


def qr_to(address: str) -> str:
    """Return the QR code of a page to be printed; empty where nobody else could open the address."""
    return "" if is_only_here(address) else qr_code(address)


def qr_code(address: str) -> str:
    """Return the address as a QR code in SVG."""
    target = BytesIO()
    segno.make(address, error="m", micro=False).save(target, kind="svg", border=2, xmldecl=False, light="#ffffff")
    return target.getvalue().decode()


def cited_sources(store: GraphStore, sources: Sequence[str]) -> list[Reference]:
    """Return sources with everything a citation needs, in one call; what is no source or not there is left out."""
    asked = [identifier for identifier in sources if identifier.startswith("source/")]
    found = store.neighbourhood(asked, _CITED, Direction.OUT)
    return [
        reference_of(found.nodes[identifier], found.edges, found.nodes)
        for identifier in asked
        if identifier in found.nodes
    ]


def apa_list(references: Sequence[Reference], language: str) -> tuple[tuple[Run, ...], ...]:
    """Return references in APA, alphabetically."""
    return tuple(_runs(line.html) for line in format_references(references, Style.APA, language))


def _runs(html: str) -> tuple[Run, ...]:
    """Part a formatted reference into plain and italic pieces."""
    from html import unescape

    pieces = html.replace("</i>", "<i>").split("<i>")
    return tuple(Run(unescape(text), number % 2 == 1) for number, text in enumerate(pieces) if text)
