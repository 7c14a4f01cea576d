"""Pages as a browser reads them: what they link to, what can be linked to in them, and what else they load."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

Files = Mapping[str, bytes]


class Reading(HTMLParser):
    """One page, read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.anchors: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.anchors += [found["id"]] if "id" in found else []
        if "src" in found or (tag == "link" and found.get("rel") == "stylesheet"):
            self.loaded.append(found.get("src") or found["href"])
        elif "href" in found:
            self.links.append(found["href"])


def broken_links(files: Files) -> Iterator[str]:
    """Yield 'page: address' for each link inside the site that leads to no file, or to no place in it."""
    read = {path: Reading(data.decode()) for path, data in files.items() if path.endswith(".html")}
    anchors = {path: set(page.anchors) for path, page in read.items()}
    for path, page in read.items():
        for href in (*page.links, *page.loaded):
            if not href.startswith(("https://", "http://")):
                target, _, place = href.partition("#")
                there = normpath(join(dirname(path), target)) if target else path
                if there not in files or (place and place not in anchors[there]):
                    yield f"{path}: {href}"
