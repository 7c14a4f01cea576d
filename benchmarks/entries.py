"""Made-up bibliographies of any size: Nordic names, macros, LaTeX letters and abstracts, about 1 kB an entry.

The same number and seed always give the same text. Nothing in it stands for a real person or work.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

_FAMILIES_TEXT = """
Sørensen Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Rasmussen Jørgensen Madsen Kristensen
Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Jacobsen Mikkelsen Olesen
Frederiksen Laursen Henriksen Lund Schmidt Eriksen Holm Kristiansen Clausen Simonsen Svendsen Andreasen
Iversen Jeppesen Vestergaard Østergaard Kjær Bjørnholt Åsheim Ødegård Ærø Lindström Öberg Hämäläinen
Guðmundsdóttir van-der-Berg Nygård Brønnum Høgsbro Uggerhøj
"""
_FAMILIES = _FAMILIES_TEXT.split()
_GIVENS_TEXT = """
Åse Bo Dorte Erik Freja Gunnar Helle Ida Jørn Kirsten Lærke Mads Nanna Ole Pia Rune Søren Tove Ulla Viggo
Øyvind Ærlig Anne-Marie Per Kristian Ingrid Lars Mette Niels Oluf
"""
_GIVENS = _GIVENS_TEXT.split()
_WORDS_TEXT = """
koordinering samskabelse empowerment borger sagsbehandler kommune beskæftigelse indsats tværgående velfærd
praksis forskning ledelse tillid relation rehabilitering inddragelse faglighed perspektiv organisering
udvikling evaluering implementering erfaring metode dialog ansvar frontlinje brobygger netværk unge
arbejdsmarked bæredygtighed læring coordination casework citizens participation services employment welfare
boundary spanning collaboration evidence policy
"""
_WORDS = _WORDS_TEXT.split()
_PLACES = ("Aalborg", "København", "Aarhus", "Odense", "Roskilde", "Oslo", "Bergen", "Göteborg", "Lund", "Tromsø")

_LATEX = str.maketrans(
    {"ø": "{\\o}", "æ": "{\\ae}", "å": "{\\aa}", "Ø": "{\\O}", "Æ": "{\\AE}", "Å": "{\\AA}", "ö": '{\\"o}'}
)

MACROS = "".join(f"@string{{j{number} = {{Tidsskrift for {word}}}}}\n" for number, word in enumerate(_WORDS[:30]))
"""What the entries take their journals from."""


def bibliography(entries: int, seed: int = 1) -> str:
    """Return the text of a bibliography with this many entries."""
    return MACROS + "\n" + "\n\n".join(each_entry(entries, seed)) + "\n"


def each_entry(entries: int, seed: int = 1) -> Iterator[str]:
    """Yield the text of each entry."""
    chance = random.Random(seed)  # noqa: S311 - made-up data, not a secret
    for number in range(entries):
        yield _entry(number, chance)


def _entry(number: int, chance: random.Random) -> str:
    kind = chance.choices(("article", "book", "incollection", "report", "thesis"), (60, 10, 15, 10, 5))[0]
    people = [_person(chance) for _ in range(chance.choices((1, 2, 3, 4), (30, 35, 20, 15))[0])]
    year = chance.randint(1985, 2025)
    family = people[0].split(",")[0].rsplit(" ", 1)[-1]
    fields = [
        ("author", f"{{{' and '.join(_written(person, chance) for person in people)}}}"),
        ("title", f"{{{_words(chance, 6, 14).capitalize()}}}"),
        *_published(kind, chance),
        ("year", f"{{{year}}}"),
        ("doi", f"{{10.5555/{kind}.{year}.{number}}}"),
        ("keywords", f"{{{', '.join(chance.sample(_WORDS, 4))}}}"),
    ]
    if chance.random() < 0.5:
        fields.append(("abstract", f"{{{'. '.join(_words(chance, 10, 24).capitalize() for _ in range(9))}}}"))
    lines = "".join(f"  {name:12} = {value},\n" for name, value in fields)
    return f"@{kind}{{{family}{year}n{number},\n{lines}}}"


def _published(kind: str, chance: random.Random) -> list[tuple[str, str]]:
    first = chance.randint(1, 400)
    if kind == "article":
        pages = ("pages", f"{{{first}--{first + chance.randint(5, 30)}}}")
        return [
            ("journal", f"j{chance.randrange(30)}"),
            ("volume", f"{{{chance.randint(1, 40)}}}"),
            ("number", str(chance.randint(1, 4))),
            pages,
        ]
    if kind == "incollection":
        return [
            ("booktitle", f"{{{_words(chance, 4, 8).capitalize()}}}"),
            ("pages", f"{{{first}--{first + 20}}}"),
            ("publisher", "{Forlaget Bro}"),
        ]
    name = "publisher" if kind == "book" else "institution"
    return [(name, f"{{{chance.choice(_PLACES)} Universitet}}"), ("month", chance.choice(("jan", "may", "oct")))]


def _person(chance: random.Random) -> str:
    family = chance.choice(_FAMILIES).replace("-", " ")
    given = chance.choice(_GIVENS)
    if chance.random() < 0.3:
        given = f"{given[0]}."
    if chance.random() < 0.2:
        given += f" {chance.choice(_FAMILIES)}".replace("-", " ")
    return f"{family}, {given}"


def _written(person: str, chance: random.Random) -> str:
    return person.translate(_LATEX) if chance.random() < 0.3 else person


def _words(chance: random.Random, least: int, most: int) -> str:
    return " ".join(chance.choice(_WORDS) for _ in range(chance.randint(least, most)))
