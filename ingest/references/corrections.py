"""What the citation processor gets wrong, put right in its finished lines; each with the reason.

citeproc-py says nothing of itself where an item has no number, prints a locale's word where the style lets the language
decide, and names editors twice where they stand in place of authors. Golden tests hold every line here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

APA, HARVARD, VANCOUVER = "apa", "harvard-cite-them-right", "nlm-citation-sequence"

_MONTHS_DA = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
_MONTHS_EN = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"


class _Correction(NamedTuple):
    styles: tuple[str, ...]
    language: str
    pattern: re.Pattern[str]
    replacement: str


def _correct(styles: tuple[str, ...], language: str, pattern: str, replacement: str) -> _Correction:
    return _Correction(styles, language, re.compile(pattern), replacement)


_CORRECTIONS = (
    # A question in a title ends itself.
    _correct((APA, HARVARD, VANCOUVER), "", r"([?!])(</i>)?\.(?= |$)", r"\1\2"),
    # A word that belongs to a number stays behind where there is no number.
    _correct((APA,), "", r" \(Publi[ck]ation\)", ""),
    # The same with an event that is not named.
    _correct((VANCOUVER,), "", r" Slides (?:præsenteret ved|presented at)\.", ""),
    # The parts of a date run together.
    _correct((VANCOUVER,), "en", rf"(\d{{4}})({_MONTHS_EN})(\d\d?)(?=[;.\]])", r"\1 \2 \3"),
    _correct((VANCOUVER,), "en", rf"(\d{{4}})({_MONTHS_EN})(?=[;.\]])", r"\1 \2"),
    # The style asks for a capital, and the processor does not know it of labels.
    _correct((APA,), "en", r"\(ed(s?)\.\)", r"(Ed\1.)"),
    _correct((APA,), "en", r"\b(trans)\.\)", r"Trans.)"),
    # The Danish locale lacks the word and falls back to English.
    _correct((APA, VANCOUVER), "da", r"\bNo\.(?= \w)", "nr."),
    _correct((VANCOUVER,), "da", r"\bno\.:", "nr.:"),
    # Danish puts the day before the month, with a full stop.
    _correct((APA,), "da", rf"\((\d{{4}}[a-z]?), ({_MONTHS_DA}) (\d\d?)\)", r"(\1, \3. \2)"),
    _correct((HARVARD,), "da", rf"\b(\d\d?) ({_MONTHS_DA})\b", r"\1. \2"),
)

_EDITORS = {
    (APA, "da"): (" (red.).", " (red.)."),
    (APA, "en"): (" (Ed.).", " (Eds.)."),
    (HARVARD, "da"): (" (red.)", " (red.)"),
    (HARVARD, "en"): (" (ed.)", " (eds)"),
    (VANCOUVER, "da"): (", redaktør", ", redaktører"),
    (VANCOUVER, "en"): (", editor", ", editors"),
}
"""Style and language to what follows the name of one editor, and of several."""


def corrected(line: str, style: str, language: str) -> str:
    """Return a finished line with the known faults of its style put right."""
    for correction in _CORRECTIONS:
        if style in correction.styles and correction.language in ("", language):
            line = correction.pattern.sub(correction.replacement, line)
    return line.strip()


def with_editors_named(line: str, editors: int, title: str, style: str, language: str) -> str:
    """Say that the names a line begins with are editors; the line is left alone where its names cannot be told."""
    before = line[: max(line.find(title), 0)]
    names = re.match(r"(.+?)(?=\. (?:<i>)?$)" if style == VANCOUVER else r"(.+?)(?= \()", before)
    if not names:
        return line
    said = _EDITORS[style, language][editors > 1]
    return f"{names[1]}{said}{line[names.end() :]}"


def with_letter(line: str, year: str, letter: str) -> str:
    """Put a letter after the year that follows the authors: '(2013)' becomes '(2013a)'."""
    return re.sub(rf"\({year}\b", f"({year}{letter}", line, count=1)
