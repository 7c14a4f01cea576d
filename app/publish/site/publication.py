"""The whole site: every file of it, written beside the old one and put in its place at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.publish.site import addresses
from app.publish.site.content import Content
from app.publish.site.description import description
from app.publish.site.frame import Frame, Page
from app.publish.site.front_page import front_page
from app.publish.site.index_page import index_page
from app.publish.site.linked_data import thing_documents, whole_documents
from app.publish.site.sitemap import sitemap
from app.publish.site.thing_page import moved_page, thing_page
from app.publish.site.vocabulary_page import vocabulary_page
from app.wording import LANGUAGES, Wording
from ontology.errors import HubError

_STYLE = Path(__file__).parent / addresses.STYLE


class SiteError(HubError):
    """A folder that no site can be written to."""


def site_files(content: Content, address: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file, the same bytes every time; `address` is where the site will stand."""
    whole = dict(whole_documents(content))
    yield from whole.items()
    yield from thing_documents(content)
    yield addresses.DESCRIPTION, description(content, whole, address)
    yield addresses.STYLE, _STYLE.read_bytes()
    frame = Frame(content.labels, content.edition)
    paths = []
    for page in _pages(content, {path: len(data) for path, data in whole.items()}, address):
        paths.append(page.path)
        yield page.path, frame.html(page).encode()
    yield addresses.SITEMAP, sitemap(paths, address)


def write_site(content: Content, folder: Path, address: str) -> int:
    """Write the site and return the number of its files; SiteError where the folder holds something else."""
    if folder.exists() and any(folder.iterdir()) and not (folder / addresses.DESCRIPTION).exists():
        raise SiteError(f"{folder} holds something that is no site; name a new folder")
    draft, old = (folder.with_name(f".{folder.name}.{ending}") for ending in ("part", "old"))
    for left_over in (draft, old):
        shutil.rmtree(left_over, ignore_errors=True)
    number = 0
    for path, data in site_files(content, address):
        place = draft / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        number += 1
    if folder.exists():
        folder.rename(old)
    draft.rename(folder)
    shutil.rmtree(old, ignore_errors=True)
    return number


def _pages(content: Content, sizes: Mapping[str, int], address: str) -> Iterator[Page]:
    for language in LANGUAGES:
        words = Wording(language)
        yield front_page(content, sizes, address, words)
        yield vocabulary_page(content, words)
        for label in content.labels:
            yield index_page(label, content, words)
        for node in content.nodes.values():
            there = content.replacement(node)
            yield moved_page(node, there, content, words) if there else thing_page(node, content, words)
