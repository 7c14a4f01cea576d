"""Work: what matching looks at in one source, folded once so that comparing two is cheap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.matching.identifiers import isbn13
from ingest.matching.names import NameKey, name_key
from ingest.matching.numbers import edition_number, numbers_in
from ontology.elements import Node, Properties
from ontology.folding import fold, words

_SUBTITLE = re.compile(r"\s*[:.?!–—]\s|\s-\s")

_PAGE = re.compile(r"0*(\w+)")

_CLASSES = {
    "article": "article", "conference paper": "conference", "abstract": "abstract", "book": "book",
    "edited volume": "book", "chapter": "chapter",
    "thesis": "thesis", "dissertation": "thesis", "report": "report", "policy paper": "report", "guideline": "report",
    "toolkit": "report", "project description": "report", "slides": "slides", "web page": "web",
}  # fmt: skip
"""Kinds that programs mix up stand in one class; `unspecified` is in none and contradicts nothing."""

_GENERIC_WORDS = """
a abstract abstracts acknowledgements advertisements advertisers afsnit an and anmeldelse anmeldelser
announcement article bidrag bog boganmeldelse book by chapter conclusion contents correction corrigendum debat
discussion diskussion editor editorial editors erratum for foreword forfatter forfatterne forord fra from i in
index indhold indledning innledning interview introduction introduktion issue kapitel kommentar konklusion leder
leserbrev letter letters litteratur litteraturliste memoriam metode nekrolog news note notes notice number
nummer nyheder obituary of og om page preface prolog redaktionelt redaktionen redaktoren referencer references
reply response review reviews special summary table temanummer temanummeret the til to
"""

_GENERIC = frozenset(_GENERIC_WORDS.split())
"""Titles of nothing but these words name no one work: Index of advertisers, Indledning til temanummeret."""


class Work(NamedTuple):
    """One source as matching sees it. Every text is folded: keys only, never shown."""

    id: str
    """Id of the source; empty for an entry that has none yet."""
    title: str
    main_title: str
    """The title without its subtitle; the title itself where it has none."""
    numbers: tuple[str, ...]
    """Numbers and ordinals of the title, sorted."""
    names: tuple[NameKey, ...]
    """Authors in their order, else editors; empty where nobody is named."""
    year: int
    """Year of issue; 0 where it is not known."""
    doi: str
    isbns: frozenset[str]
    form: str
    """Class of kinds: article, book, chapter …; empty where it is not known."""
    container: str
    """Journal or volume it stands in."""
    volume: str
    page: str
    """First page."""
    edition: str
    """Number of the edition from 2 upwards."""

    @property
    def generic(self) -> bool:
        """Whether many works bear this title: Introduction, Editorial, Book review."""
        return all(word in _GENERIC or word.isdigit() for word in self.title.split())

    @property
    def first_family(self) -> str:
        """Family name of the first author; empty where nobody is named."""
        return self.names[0].family if self.names else ""


def work_of(source: Node, authors: Sequence[str]) -> Work:
    """Return what matching looks at in a source; `authors` are the printed forms 'Family, Given' in their order."""
    said = source.properties
    title = _text(said, "title")
    title_words = words(title)
    subtitle = _SUBTITLE.search(title)
    names = tuple(key for printed in authors if (key := name_key(printed)))
    isbns = said.get("isbn", ())
    return Work(
        id=source.id,
        title=" ".join(title_words),
        main_title=fold(title[: subtitle.start()]) if subtitle else " ".join(title_words),
        numbers=numbers_in(title_words),
        names=names,
        year=_year(_text(said, "issued")),
        doi=_text(said, "doi"),
        isbns=frozenset(isbn13(isbn) or isbn for isbn in isbns) if isinstance(isbns, tuple) else frozenset(),
        form=_CLASSES.get(_text(said, "kind"), ""),
        container=_fold_often(_text(said, "container")),
        volume=_fold_often(_text(said, "volume")),
        page=_first_page(_text(said, "pages")),
        edition=edition_number(words(_text(said, "edition"))),
    )


_fold_often = lru_cache(maxsize=1 << 14)(fold)
"""Journals and volumes come again and again."""


def _text(said: Properties, name: str) -> str:
    value = said.get(name, "")
    return value if isinstance(value, str) else ""


def _year(issued: str) -> int:
    return int(issued[:4]) if issued[:4].isdigit() else 0


def _first_page(pages: str) -> str:
    first = _PAGE.search(pages)
    return first[1].casefold() if first else ""
