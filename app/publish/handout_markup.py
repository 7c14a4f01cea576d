"""Elements written out as HTML or SVG: every text and every value is escaped, so nothing in it can run."""

from __future__ import annotations

from html import escape

from app.components.markup import Element, Inline

_VOID = frozenset({"circle", "img", "line", "link", "meta", "path", "polygon", "rect", "use", "br", "hr"})


def written(tree: Inline) -> str:
    """Return an element as text; a link keeps its address where that is a web address."""
    if isinstance(tree, str):
        return escape(tree, quote=False)
    return around(tree, "".join(map(written, tree.children)))


def around(tree: Element, inside: str) -> str:
    """Return an element as text, with something inside that is written already."""
    attributes = dict(tree.attributes)
    if tree.href.startswith(("https://", "http://")):
        attributes["href"] = tree.href
    opening = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    if tree.tag in _VOID and not inside:
        return f"<{tree.tag}{opening}/>"
    return f"<{tree.tag}{opening}>{inside}</{tree.tag}>"
