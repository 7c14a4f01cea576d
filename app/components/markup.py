"""Text with links as a value: what the prose component shows, and nothing that could run.

Every text is shown as it is, character by character: no HTML and no Markdown is read from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the page."""

    tag: str
    children: tuple[Inline, ...] = ()
    attributes: dict[str, str] = field(default_factory=dict, hash=False)
    href: str = ""
    """Address of a link: `./screen?…` stays inside the app, `https://…` opens a new tab."""
    grow: int = 0
    """Share of the row this element takes; 0 for its natural width."""


Inline = Element | str
"""What may stand inside an element."""


def element(tag: str, *children: Inline | None, style: str = "", grow: int = 0, **attributes: str | None) -> Element:
    """Build an element; `style` is its class, `aria_label` is aria-label; what is `None` is left out."""
    present = tuple([child for child in children if child is not None])
    return Element(tag, present, _attributes(style, attributes), grow=grow)


def _attributes(style: str, named: Mapping[str, str | None]) -> dict[str, str]:
    named = {"class": style or None, **named}
    return {name.rstrip("_").replace("_", "-"): value for name, value in named.items() if value is not None}


def link(href: str, *children: Inline, style: str = "", **attributes: str | None) -> Element:
    """Build a link."""
    return Element("a", children, _attributes(style, attributes), href)


def paragraph(*children: Inline | None, style: str = "") -> Element:
    """Build a paragraph; style `bb-lead`, `bb-meta` or none."""
    return element("p", *children, style=style)


def joined(parts: Iterable[Inline], between: str = ", ") -> Iterator[Inline]:
    """Yield the parts with a text between them."""
    for index, part in enumerate(parts):
        if index:
            yield between
        yield part


def as_data(tree: Inline) -> Any:
    """Return what the browser gets: plain text, or a mapping with only what is there."""
    if isinstance(tree, str):
        return tree
    data: dict[str, Any] = {"tag": tree.tag}
    if tree.attributes:
        data["attributes"] = tree.attributes
    if tree.href:
        data["href"] = tree.href
    if tree.grow:
        data["grow"] = tree.grow
    if tree.children:
        data["children"] = [as_data(child) for child in tree.children]
    return data


def text_of(tree: Inline) -> str:
    """Return the words of an element, as a reader hears them."""
    return tree if isinstance(tree, str) else "".join(map(text_of, tree.children))
