"""`map.csv`: where each concept stands on the map, as whole numbers from 0 to 10,000."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ingest.decoding import decode
from ontology.errors import LibraryProblemsError, Problem

MAP = "map.csv"
"""Name of the file in the library folder."""

SIDE = 10_000
"""Length of a side of the map."""

HEADER = "id,x,y"

Spot = tuple[int, int]
"""x from left to right, y from top to bottom."""


@dataclass(frozen=True, slots=True)
class MapFile:
    """What `map.csv` says."""

    spots: Mapping[str, Spot] = field(default_factory=dict)
    """Concept id to its place."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Concept id to its 1-based line."""
    problems: tuple[Problem, ...] = ()


def read_places(folder: Path) -> Mapping[str, Spot]:
    """Read where the concepts stand, LibraryProblemsError where a line makes no sense; empty without a map."""
    path = folder / MAP
    found = parse_places(path.read_bytes()) if path.exists() else MapFile()
    if found.problems:
        raise LibraryProblemsError(found.problems)
    return found.spots


def parse_places(data: bytes) -> MapFile:
    """Read the bytes of the file; a line that makes no sense is a problem."""
    spots: dict[str, Spot] = {}
    problems: list[Problem] = []
    lines: dict[str, int] = {}
    text = decode(data).text
    for number, row in enumerate(text.splitlines(), start=1):
        if not row.strip() or (number == 1 and row.strip() == HEADER):
            continue
        identifier, *rest = (part.strip() for part in row.split(","))
        if number == 1 or len(rest) != 2 or not all(_is_coordinate(part) for part in rest):
            cure = f"write {HEADER} on the first line, then rows such as concept/trust,5000,5000 with numbers to {SIDE}"
            problems.append(Problem(MAP, number, f"'{row.strip()[:60]}' is no place on the map", cure))
        elif identifier in spots:
            message = f"{identifier} has a place already, on line {lines[identifier]}"
            problems.append(Problem(MAP, number, message, "keep one of the two lines"))
        else:
            spots[identifier] = (int(rest[0]), int(rest[1]))
            lines[identifier] = number
    return MapFile(spots, lines, tuple(problems))


def format_places(places: Mapping[str, Spot]) -> str:
    """Return the text of the file, in order of id."""
    return "".join(f"{row}\n" for row in [HEADER, *(f"{name},{x},{y}" for name, (x, y) in sorted(places.items()))])


def _is_coordinate(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) <= SIDE
