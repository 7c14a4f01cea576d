"""The numbers of a title, whatever they are written as: two titles that differ in one of them are two works.

'Fourth quarterly report' is not 'Fifth quarterly report', 'Del 2' is 'Del II', and a year in a title counts too.
"""

from __future__ import annotations

import re

_ORDINALS = """
first forste forsta
second anden andet andre andra
third tredje tredie three tre
fourth fjerde fjarde four fire fyra
fifth femte five fem
sixth sjette sjatte six seks sex
seventh syvende sjuende seven syv sju
eighth ottende attende attonde eight otte atte
ninth niende nionde nine nio
tenth tiende tionde ten tio
eleventh ellevte elleve eleven
twelfth tolvte twelve tolv
thirteenth trettende thirteen tretten
fourteenth fjortende fourteen fjorten
fifteenth femtende fifteen femten
sixteenth sekstende sixteen seksten
seventeenth syttende seventeen sytten
eighteenth eighteen atten
nineteenth nittende nineteen nitten
twentieth tyvende tjuende twenty tyve tjue
"""
"""Folded words of Danish, Norwegian, Swedish and English, a line for each number from 1 on.

Words that mostly mean something else are left out: one, en, et, two, to, ti.
"""

_MONTHS = """
january januar januari
february februar februari
march marts mars
april
maj mai
june juni
july juli
august augusti
september
october oktober
november
december desember
"""
"""The same for months; may is left out."""

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"


def _numbered(lines: str, prefix: str = "") -> dict[str, str]:
    rows = enumerate(lines.strip().splitlines(), start=1)
    return {word: f"{prefix}{number}" for number, row in rows for word in row.split()}


_WORDS = {
    **_numbered(_ORDINALS),
    **_numbered(_MONTHS, "month "),
    **{word: number for word, number in _numbered(_ROMAN.replace(" ", "\n")).items() if len(word) > 1},
}
"""Word to the number it stands for."""

_AFTER_PART = {**_numbered("i one en a\nii two to b\niii c\niv d"), "v": "5", "x": "10"}
"""What counts as a number only where a word for a part stands before it."""

_PARTS = frozenset(
    (
        *("part", "del", "bind", "volume", "vol", "band", "book", "bog", "chapter", "kapitel", "kap", "hefte", "hafte"),
        *("nr", "no", "number", "nummer", "phase", "fase", "study"),
    )
)

_ORDINAL = re.compile(r"0*(\d+)(?:st|nd|rd|th|e)?")


def numbers_in(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the numbers among the folded words of a title, sorted."""
    found = []
    before = ""
    for word in words:
        digits = _ORDINAL.fullmatch(word) if word[0].isdigit() else None
        if digits:
            found.append(digits[1])
        elif word in _WORDS:
            found.append(_WORDS[word])
        elif before in _PARTS and word in _AFTER_PART:
            found.append(_AFTER_PART[word])
        before = word
    return tuple(sorted(found))


def edition_number(words: tuple[str, ...]) -> str:
    """Return the number of an edition: '2. udg.', '2nd ed.' and 'anden udgave' give 2, a first edition nothing."""
    numbers = numbers_in(words)
    return numbers[0] if numbers and numbers[0] != "1" else ""
