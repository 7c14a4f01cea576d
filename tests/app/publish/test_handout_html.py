"""Handouts as one HTML file: complete without a network, and nothing in it runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from app.publish.handout import Block, BlockKind, Handout, Row, Run
from app.publish.handout_html import handout_html
from app.publish.handout_lesson import lesson_handout
from app.publish.handout_map import Places
from app.publish.handout_words import handout_words
from app.wording import Wording
from graph.store import GraphStore

ADDRESS = "https://hub.example/lesson?id=a&lang=da"
HOSTILE = "</p><script>alert(1)</script><img src=x onerror=alert(1)>\"'"


class Read(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.words: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "xlink:href")]
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_a_lesson_stands_in_one_file_that_needs_nothing_else(real_graph: GraphStore, places: Places) -> None:
    page = handout_html(
        lesson_handout(real_graph, places, "lesson/from-npm-to-npg", Wording("da"), ADDRESS, for_teacher=True)
    )
    read = Read(page)
    assert read.addresses == [ADDRESS]
    assert not re.search(r"url\(|@import", page)
    assert {"svg", "h1", "h2", "title"} <= set(read.tags)
    assert not {"script", "link", "img", "iframe"} & set(read.tags)
    assert '<html lang="da">' in page
    text = " ".join(read.words)
    assert "To måder at styre på" in text
    assert "Westersø & Vesterby 2023" in text


def test_hostile_text_stays_text() -> None:
    rows = (Row(HOSTILE, HOSTILE, HOSTILE, "en"),)
    page = handout_html(
        Handout(
            title=HOSTILE, kind=HOSTILE, language="da", address="javascript:alert(1)", edition=HOSTILE,
            blocks=tuple(Block(kind, HOSTILE, HOSTILE, rows, language="en") for kind in BlockKind),
            references=((Run(HOSTILE, True),),), words=handout_words(Wording("da")),
        )
    )  # fmt: skip
    read = Read(page)
    assert not {"script", "img"} & set(read.tags)
    assert read.addresses == []
    assert HOSTILE in " ".join(read.words)


def test_a_text_in_another_language_is_marked_for_ears_too() -> None:
    page = handout_html(
        Handout(
            title="t", kind="k", language="da", address=ADDRESS, edition="e",
            blocks=(Block(BlockKind.TEXT, "hello", language="en"),), words=handout_words(Wording("da")),
        )
    )  # fmt: skip
    assert '<span lang="en">hello</span> (kun på engelsk)' in page
