"""The normal form of ISBNs, pages, languages and dates of a bibliography; what cannot be read is not guessed."""

from __future__ import annotations

import re
from functools import lru_cache

from ontology.value_rules import is_date

_ISBN = re.compile(r"[0-9][0-9 -]{8,}[0-9Xx]")
_YEAR = re.compile(r"([0-9]{4})\s*([a-z])?")
_DOUBT_OR_TIME = re.compile(r"[~?%]|T[0-9:.Z+-]+")
_DAY = re.compile(r"(-?[0-9]{2}[0-9X]{2})(?:-([0-9]{1,2}|XX)(?:-([0-9]{1,2}|XX))?)?")

_LANGUAGES = {
    "da": "da danish dansk", "en": "en english british american australian canadian ukenglish usenglish engelsk",
    "no": "no nb nn norsk norwegian bokmal bokmål nynorsk", "sv": "sv swedish svensk",
    "de": "de german ngerman austrian",
    "fi": "fi finnish", "fr": "fr french", "is": "is icelandic", "nl": "nl dutch",
    "es": "es spanish", "it": "it italian",
}  # fmt: skip
_CODES = {name: code for code, names in _LANGUAGES.items() for name in names.split()}

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar", "apr", "may maj mai", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec des"), start=1
    )
    for name in names.split()
}


def isbns(text: str) -> tuple[str, ...]:
    """Return each ISBN of a field, only digits (and a last X)."""
    return tuple(sorted({re.sub(r"[ -]", "", found).upper() for found in _ISBN.findall(text)}))


def pages(text: str) -> str:
    """Return a range of pages with single hyphens: '242--258' gives 242-258."""
    return re.sub(r"\s*[-–—]+\s*", "-", text.strip())


def language(text: str) -> str:
    """Return the code of a language name or tag, such as `da` for danish; empty where it is not known."""
    plain = text.strip().lower()
    return _CODES.get(plain) or _CODES.get(re.split(r"[-_]", plain)[0], "")


def year_and_suffix(text: str) -> tuple[str, str]:
    """Split '2013a' into year and letter."""
    found = _YEAR.fullmatch(text.strip())
    return (found[1], found[2] or "") if found else (text.strip(), "")


@lru_cache(maxsize=4096)
def date(text: str) -> str:
    """Return a biblatex date as the library writes it: 2018/2019, 2016-03; empty where there is no date in it.

    Marks of doubt and times of day are left out, an open end too; 199X is 1990/1999 and a season its year.
    """
    plain = _DOUBT_OR_TIME.sub("", text.strip())
    ends = [_day(end) for end in plain.split("/") if end not in ("", "..")]
    if not ends or len(ends) > 2 or not all(ends):
        return ""
    first, last = ends[0].partition("/")[0], ends[-1].rpartition("/")[2]
    found = first if first == last else f"{first}/{last}"
    return found if is_date(found) else ""


def date_of_parts(year: str, month: str, day: str) -> str:
    """Return a date from the fields year, month and day; whatever cannot be read of the last two is left out."""
    start = date(year)
    number = _month(month)
    if not number or "/" in start or len(start) != 4:
        return start
    dated = f"{start}-{number:02}"
    exact = f"{dated}-{int(day):02}" if day.strip().isdigit() and int(day) < 32 else dated
    return exact if is_date(exact) else dated


def _month(text: str) -> int:
    plain = text.strip().lower()
    if plain.isdigit():
        return int(plain) if 1 <= int(plain) <= 12 else 0
    word = re.search(r"[^\W\d_]{3,}", plain)
    return _MONTHS.get(word[0][:3], 0) if word else 0


def _day(text: str) -> str:
    found = _DAY.fullmatch(text.strip())
    if not found:
        return ""
    year, month, day = found.groups()
    if "X" in year:
        return f"{year.replace('X', '0')}/{year.replace('X', '9')}"
    if not month or month == "XX" or int(month) > 12:
        return year
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day and day != "XX" else "")
