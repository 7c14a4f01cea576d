"""Libraries of any size, the same on every run: Nordic sources with five links each, their people and concepts."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from ontology.elements import Edge, Element, Node, Value, edge_key
from ontology.table import SCHEMA

_TITLES = """
borgere samarbejde jobcenter empowerment samskabelse velferd brukermedvirkning sosialt arbeid arbetsmarknad delaktighet
koordinering helhed ansvar ledelse kommuner familier unge sygdom arbejde ledighed praksis viden forskning bæredygtig
ålborg tillid myndighet rettigheder æresbegreber øvelse handling deltagelse sagsbehandler relationer tværfaglig
"""
_PEOPLE = """
Ågård Bjørk Østergaard Sørensen Nilsson Lindqvist Hægstad Müller Brønnum Krogh Dahl Virtanen Åkesson Holm
"""
_WORDS, _FAMILIES = _TITLES.split(), _PEOPLE.split()
_GIVEN = ("Anne", "Bo", "Cæcilie", "Dorthe", "Erik", "Freja", "Gro", "Håkon", "Ida", "Jørgen", "Kari", "Märta", "Per")

CONCEPTS = 200
AUTHORS_PER_SOURCE = 0.2
LINKS = 5
"""Of each source: three concepts it is about and two people who wrote it."""


def library(sources: int, seed: int = 1) -> Iterator[Element]:
    """Yield nodes, then edges; a few concepts are about as popular as in life, so that there are hubs."""
    random = Random(seed)  # noqa: S311
    people = max(2, int(sources * AUTHORS_PER_SOURCE))
    yield from (_concept(number, random) for number in range(CONCEPTS))
    yield from (_person(number, random) for number in range(people))
    yield from (_source(number, random) for number in range(sources))
    for number in range(sources):
        yield from _links(f"source/s{number:08d}", people, random)


def _title(random: Random, words: int) -> str:
    return " ".join(random.choices(_WORDS, k=words))


def _concept(number: int, random: Random) -> Node:
    name = f"{_title(random, 2)} {number}"
    properties: dict[str, Value] = {
        "kind": ("phenomenon",),
        "name_da": name,
        "name_en": name,
        "definition_da": _title(random, 12),
    }
    return Node(f"concept/c{number:04d}", "Concept", properties)


def _person(number: int, random: Random) -> Node:
    family, given = random.choice(_FAMILIES), random.choice(_GIVEN)
    properties: dict[str, Value] = {
        "name": f"{given} {family}",
        "family": family,
        "given": given,
        "variants": (f"{family}, {given}",),
    }
    return Node(f"person/p{number:08d}", "Person", properties)


def _source(number: int, random: Random) -> Node:
    properties: dict[str, Value] = {
        "kind": random.choice(("article", "book", "report", "chapter")),
        "title": _title(random, 8).capitalize(),
        "issued": str(random.randint(1960, 2025)),
        "container": _title(random, 3),
        "doi": f"10.5555/{number}",
        "language": (random.choice(("da", "no", "sv")),),
    }
    return Node(f"source/s{number:08d}", "Source", properties)


def _links(source: str, people: int, random: Random) -> Iterator[Edge]:
    popular = {int(CONCEPTS * random.random() ** 2) for _ in range(3)}
    while len(popular) < 3:
        popular.add(random.randrange(CONCEPTS))
    yield from (Edge("ABOUT", source, f"concept/c{number:04d}") for number in sorted(popular))
    for position, person in enumerate(random.sample(range(people), 2), 1):
        properties: dict[str, Value] = {"role": "author", "position": position}
        key = edge_key(properties, SCHEMA.relation("AUTHORED_BY").keyed_by)
        yield Edge("AUTHORED_BY", source, f"person/p{person:08d}", key, properties)
