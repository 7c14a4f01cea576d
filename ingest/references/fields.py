"""A reference as the fields of a biblatex entry, in the order the library itself writes them."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.references.latex import in_braces, verbatim
from ingest.references.reference import AUTHOR, EDITOR, TRANSLATOR, Contributor, Reference

_TYPES = {
    "article": "article", "book": "book", "edited volume": "collection", "chapter": "incollection", "report": "report",
    "thesis": "thesis", "dissertation": "thesis", "conference paper": "inproceedings", "web page": "online",
}  # fmt: skip
"""Kind to entry type; whatever is not named here is a misc whose `entrysubtype` says what it is."""

_LANGUAGES = {"da": "danish", "en": "english", "no": "norsk", "sv": "swedish", "de": "german"}

_THESES = {"thesis": "mathesis", "dissertation": "phdthesis"}


def entry_type(reference: Reference) -> str:
    """Return the entry type for a kind."""
    return _TYPES.get(reference.text("kind"), "misc")


def fields_of(reference: Reference) -> dict[str, str]:
    """Return field name to value, each value in braces and escaped."""
    return {name: value for name, value in _fields(reference) if value != "{}"}


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    kind = reference.text("kind")
    for role in (AUTHOR, EDITOR, TRANSLATOR):
        yield role, _people(reference.in_role(role))
    yield "title", in_braces(reference.text("title"))
    if printed := reference.text("title_printed_en"):
        yield "titleaddon", in_braces(f"[{printed}]")
    yield ("journaltitle" if kind == "article" else "booktitle"), in_braces(reference.text("container"))
    for name in ("volume", "edition"):
        yield name, in_braces(reference.text(name))
    yield from _numbers(reference, kind)
    yield "pages", verbatim(reference.text("pages").replace("-", "--"))
    yield ("institution" if entry_type(reference) in ("report", "thesis") else "publisher"), _issuers(reference)
    if kind in _THESES:
        yield "type", verbatim(_THESES[kind])
    elif entry_type(reference) == "misc" and kind != "unspecified":
        yield "entrysubtype", in_braces(kind)
    yield from _dates(reference)
    yield "doi", verbatim(reference.text("doi"))
    yield "isbn", verbatim(" ".join(reference.texts("isbn")))
    yield "url", verbatim(next(iter(reference.texts("url")), ""))
    yield "urldate", verbatim(reference.text("consulted"))
    yield "langid", verbatim(_LANGUAGES.get(next(iter(reference.texts("language")), ""), ""))
    yield "keywords", in_braces(", ".join(reference.every("keywords")))
    yield "abstract", in_braces(reference.in_language_of_title("abstract"))
    yield "note", in_braces(reference.in_language_of_title("note"))


def _numbers(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    """An article has an issue, which biblatex calls number; others may have both."""
    issue, number = reference.text("issue"), reference.text("number")
    if kind == "article" and not number:
        yield "number", in_braces(issue)
    else:
        yield "issue", in_braces(issue)
        yield "number", in_braces(number)


def _dates(reference: Reference) -> Iterator[tuple[str, str]]:
    issued, letter = reference.text("issued"), reference.text("year_suffix")
    if letter and issued.isdigit():
        yield "year", verbatim(issued + letter)
    else:
        yield "date", verbatim(issued)
    yield "origdate", verbatim(reference.text("first_published"))


def _people(people: tuple[Contributor, ...]) -> str:
    return f"{{{' and '.join(in_braces(one.family) if one.body else _person(one) for one in people)}}}"


def _person(person: Contributor) -> str:
    """Return 'Family, Given'; a family name of several words that stands alone is named as one."""
    parts = [_part(part) for part in (person.family, person.suffix, person.given) if part]
    return f"family={parts[0]}" if parts == [_part(person.family)] and " " in person.family else ", ".join(parts)


def _part(text: str) -> str:
    escaped = in_braces(text)
    return escaped if "," in text or "and" in text.lower().split() else escaped[1:-1]


def _issuers(reference: Reference) -> str:
    """Return who issued it; braces hold each name together where there are several."""
    names = reference.publisher.split("; ")
    return in_braces(names[0]) if len(names) == 1 else f"{{{' and '.join(map(in_braces, names))}}}"
