"""How numbers with units are written: dates, pages, money, languages, countries."""

from __future__ import annotations

import re

from app.wording.texts import N_, Wording

_DATE = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?")
_MONTHS = {
    "da": [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
LANGUAGE_NAMES = {
    "da": N_("Danish"),
    "en": N_("English"),
    "no": N_("Norwegian"),
    "nb": N_("Norwegian"),
    "nn": N_("Norwegian"),
    "sv": N_("Swedish"),
    "de": N_("German"),
    "und": N_("language not known"),
}
"""Language codes of the library and what they mean."""
COUNTRY_NAMES = {
    "dk": N_("Denmark"),
    "no": N_("Norway"),
    "se": N_("Sweden"),
    "fi": N_("Finland"),
    "de": N_("Germany"),
    "gb": N_("United Kingdom"),
    "uk": N_("United Kingdom"),
    "nl": N_("Netherlands"),
    "us": N_("United States"),
    "au": N_("Australia"),
    "fr": N_("France"),
    "eu": N_("European Union"),
}
"""Country codes of the library and what they mean."""


def date_words(value: str, language: str) -> str:
    """Return a partial ISO date or an interval in words: '22. november 2026', 'November 2026', '2018–2019'."""
    return "–".join(_one_date(part, language) for part in value.split("/") if part)


def _one_date(value: str, language: str) -> str:
    """Write one date; what is no ISO date stands as it is."""
    found = _DATE.fullmatch(value)
    if not found:
        return value
    year, month, day = found.groups()
    name = f"{_MONTHS[language][int(month) - 1]} {year}"
    if day is None:
        return name
    return f"{int(day)}{'.' if language == 'da' else ''} {name}"


def page_words(page: str, language: str) -> str:
    """Return a printed page with its sign and a no-break space: 's. 14', 'pp. 15–16'."""
    several = bool(re.search(r"\d\s*[-–,]\s*\d", page))
    sign = "s." if language == "da" else ("pp." if several else "p.")
    return f"{sign}\N{NO-BREAK SPACE}{page.replace('-', '–')}"


def money_words(amount: int, currency: str, words: Wording) -> str:
    """Return an amount with its currency; without one it says only the number."""
    return f"{words.number(amount)}\N{NO-BREAK SPACE}{currency}".rstrip("\N{NO-BREAK SPACE}")


def language_word(code: str, words: Wording) -> str:
    """Return the name of a language."""
    return words._(LANGUAGE_NAMES[code]) if code in LANGUAGE_NAMES else code


def country_word(code: str, words: Wording) -> str:
    """Return the name of a country."""
    return words._(COUNTRY_NAMES[code.lower()]) if code.lower() in COUNTRY_NAMES else code
