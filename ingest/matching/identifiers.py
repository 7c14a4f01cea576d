"""DOI, ISBN and ORCID in whatever form a reference program wrote them, brought to one form. No look-ups, only text."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_ISBN = re.compile(r"(?<![\d-])(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx](?![\d-])")
_ORCID = re.compile(r"\d{4}-\d{4}-\d{4}-\d{3}[\dX]")


def doi_in(text: str) -> str:
    r"""Return the first DOI of a text in small letters and without an address in front; empty where there is none.

    `https://doi.org/10.1002/%28SICI%29a\_b.` gives `10.1002/(sici)a_b`.
    """
    found = _DOI.search(text)
    if not found:
        return ""
    doi = found.group().replace("\\", "")
    if "%" in doi:
        doi = unquote(doi)
    doi = doi.lower().rstrip(".,;\"'}")
    while doi.endswith(")") and doi.count(")") > doi.count("("):
        doi = doi[:-1].rstrip(".,;")
    return doi


def isbns_in(text: str) -> tuple[str, ...]:
    """Return every ISBN of a text as 13 digits, sorted; those whose check digit is wrong are left out."""
    return tuple(sorted({isbn for found in _ISBN.findall(text) if (isbn := isbn13(found))}))


def isbn13(text: str) -> str:
    """Return an ISBN of 10 or 13 digits as 13 digits; empty where its check digit is wrong."""
    digits = text.upper().replace("-", "").replace(" ", "")
    if len(digits) == 10 and _weighed(digits, range(10, 0, -1)) % 11 == 0:
        body = f"978{digits[:9]}"
        return f"{body}{-_weighed(body, (1, 3) * 6) % 10}"
    return digits if len(digits) == 13 and digits.isdigit() and _weighed(digits, (*(1, 3) * 6, 1)) % 10 == 0 else ""


def _weighed(digits: str, weights: range | tuple[int, ...]) -> int:
    return sum(weight * (10 if digit == "X" else int(digit)) for digit, weight in zip(digits, weights, strict=True))


def orcid_in(text: str) -> str:
    """Return the ORCID of a text as its sixteen signs with hyphens; empty where there is none or its check is wrong."""
    found = _ORCID.search(text.upper())
    if not found:
        return ""
    orcid = found.group()
    total = 0
    for digit in orcid[:-1].replace("-", ""):
        total = (total + int(digit)) * 2
    check = (12 - total % 11) % 11
    return orcid if orcid[-1] == ("X" if check == 10 else str(check)) else ""


class Identifier(NamedTuple):
    """A DOI or an ISBN, in its one form."""

    kind: str
    """`doi` or `isbn`: the property of a source that holds it."""
    value: str
    """The DOI in small letters; the ISBN as 13 digits."""

    @property
    def forms(self) -> tuple[str, ...]:
        """The forms a library may hold it in: an ISBN may stand there with ten digits."""
        return (self.value, short) if self.kind == "isbn" and (short := isbn10(self.value)) else (self.value,)


def identifier_in(text: str) -> Identifier | None:
    """Return the first DOI of a text, else its first ISBN; None where it holds neither."""
    if doi := doi_in(text):
        return Identifier("doi", doi)
    return next((Identifier("isbn", isbn) for found in _ISBN.findall(text) if (isbn := isbn13(found))), None)


def isbn10(isbn: str) -> str:
    """Return an ISBN of 13 digits with ten; empty where it has none, as all that begin with 979."""
    if not isbn.startswith("978"):
        return ""
    body = isbn[3:12]
    check = -_weighed(body, range(10, 1, -1)) % 11
    return f"{body}{'X' if check == 10 else check}"
