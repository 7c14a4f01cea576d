"""`map.csv`: where each concept stands on the map, as whole numbers from 0 to 10,000, and which cluster it is in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ingest.decoding import decode
from ontology.errors import LibraryProblemsError, Problem

MAP = "map.csv"
"""Name of the file in the library folder."""

SIDE = 10_000
"""Length of a side of the map."""

HEADER = "id,x,y"
CLUSTERED = f"{HEADER},cluster"
"""Header of a map whose concepts are gathered in clusters, each named by the concept in its middle."""

Spot = tuple[int, int]
"""x from left to right, y from top to bottom."""


@dataclass(frozen=True, slots=True)
class MapFile:
    """What `map.csv` says."""

    spots: Mapping[str, Spot] = field(default_factory=dict)
    """Concept id to its place."""
    clusters: Mapping[str, str] = field(default_factory=dict)
    """Concept id to the id of the concept in the middle of its cluster."""
    lines: Mapping[str, int] = field(default_factory=dict)
    """Concept id to its 1-based line."""
    problems: tuple[Problem, ...] = ()


def read_map(folder: Path) -> MapFile:
    """Read the map of a library folder, LibraryProblemsError where a line makes no sense; empty without a map."""
    path = folder / MAP
    found = parse_places(path.read_bytes()) if path.exists() else MapFile()
    if found.problems:
        raise LibraryProblemsError(found.problems)
    return found


def read_places(folder: Path) -> Mapping[str, Spot]:
    """Read where the concepts stand; as `read_map`."""
    return read_map(folder).spots


def parse_places(data: bytes) -> MapFile:
    """Read the bytes of the file; a line that makes no sense is a problem."""
    spots: dict[str, Spot] = {}
    clusters: dict[str, str] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for number, row in enumerate(decode(data).text.splitlines(), start=1):
        if not row.strip() or (number == 1 and row.strip() in (HEADER, CLUSTERED)):
            continue
        identifier, *rest = (part.strip() for part in row.split(","))
        if number == 1 or not _is_place(rest):
            cure = f"write {HEADER} on the first line, then rows such as concept/trust,5000,5000 with numbers to {SIDE}"
            problems.append(Problem(MAP, number, f"'{row.strip()[:60]}' is no place on the map", cure))
        elif identifier in spots:
            message = f"{identifier} has a place already, on line {lines[identifier]}"
            problems.append(Problem(MAP, number, message, "keep one of the two lines"))
        else:
            spots[identifier] = (int(rest[0]), int(rest[1]))
            lines[identifier] = number
            clusters |= {identifier: rest[2]} if rest[2:] and rest[2] else {}
    return MapFile(spots, clusters, lines, tuple(problems))


def format_places(places: Mapping[str, Spot], clusters: Mapping[str, str] | None = None) -> str:
    """Return the text of the file, in order of id; with a column of clusters where there are any."""
    rows = [HEADER, *(f"{name},{x},{y}" for name, (x, y) in sorted(places.items()))]
    if clusters:
        rows = [CLUSTERED, *(f"{row},{clusters.get(row.partition(',')[0], '')}" for row in rows[1:])]
    return "".join(f"{row}\n" for row in rows)


def _is_place(values: Sequence[str]) -> bool:
    return len(values) in (2, 3) and all(map(_is_coordinate, values[:2]))


def _is_coordinate(text: str) -> bool:
    return text.isascii() and text.isdigit() and int(text) <= SIDE
