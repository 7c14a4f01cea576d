"""A handout as one HTML file: it needs no network, runs no script, and prints like the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.components.markup import Element, Inline, element, link
from app.publish.handout import Block, BlockKind, Handout, Row, qr_to
from app.publish.handout_markup import around, written

_STYLE = Path(__file__).parent / "templates" / "handout.css"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def handout_html(handout: Handout) -> str:
    """Return the page; drawings stand in it as SVG, every text is escaped."""
    head = (
        f'<!DOCTYPE html>\n<html lang="{handout.language}">\n<head>\n<meta charset="utf-8"/>\n'
        f'<meta name="viewport" content="width=device-width"/>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}"/>\n'
        f"{written(element('title', handout.title))}\n<style>\n{_STYLE.read_text(encoding='utf-8')}</style>\n</head>\n"
    )
    return f"{head}<body>\n<main>\n{''.join(_page(handout))}</main>\n</body>\n</html>\n"


def _page(handout: Handout) -> Iterator[str]:
    drawn = qr_to(handout.address)
    code = around(element("div", role="img", aria_label=handout.words["qr"]), drawn) if drawn else ""
    title = written(element("div", element("p", handout.kind), element("h1", handout.title)))
    yield f"<header>{title}{code}</header>\n"
    for block in handout.blocks:
        yield f"{_block(block, handout)}\n"
    if handout.references:
        yield written(element("h2", handout.words["references"]))
        for runs in handout.references:
            pieces = (element("i", run.text) if run.italic else run.text for run in runs)
            yield written(element("p", *pieces, style="reference"))
    address, edition = link(handout.address, handout.address), f"{handout.words['edition']} {handout.edition}"
    yield written(element("footer", element("bdi", handout.title), " · ", address, " · ", edition))


def _block(block: Block, handout: Handout) -> str:
    if block.kind is BlockKind.MAP:
        return around(element("figure", role="img", aria_label=block.text), block.drawing)
    return written(_plain(block, handout))


def _plain(block: Block, handout: Handout) -> Element:
    text = _said(block.text, block.language, handout)
    match block.kind:
        case BlockKind.HEADING:
            return element("h2", *text)
        case BlockKind.SMALL_HEADING:
            return element("h3", *text)
        case BlockKind.LINES:
            return element("div", *(element("div") for _ in range(block.lines)), style="lines")
        case BlockKind.ITEMS:
            return element("ul", *(element("li", *_said(row.text, row.language, handout)) for row in block.rows))
        case BlockKind.STATEMENTS | BlockKind.SENTENCES:
            return element("div", *(_row(row, handout) for row in block.rows), style="rows")
        case BlockKind.BOX:
            return element("div", element("p", *text), _meta(block.meta), style="box")
        case BlockKind.QUESTION:
            return element("p", element("strong", *text), style="question")
        case _:
            return element("p", *text, style=block.kind.value)


def _row(row: Row, handout: Handout) -> Element:
    mark = element("b", row.mark) if row.mark else None
    return element("div", mark, element("div", element("p", *_said(row.text, row.language, handout)), _meta(row.meta)))


def _said(text: str, language: str, handout: Handout) -> list[Inline]:
    if not language:
        return [text]
    return [element("span", text, lang=language), f" ({handout.words[f'only_{language}']})"]


def _meta(text: str) -> Element | None:
    return element("p", text, style="meta") if text else None
