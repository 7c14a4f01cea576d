"""Libraries of any size, the same on every run: Nordic sources with five links each, people, concepts and findings."""

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
_FAMILIES = _PEOPLE.split()
_WORDS = _TITLES.split()
_WORDS += [f"{first}{second}" for first in _WORDS for second in _WORDS if first != second]
"""The most common first; compounds are rare, as in Danish."""
_GIVEN = ("Anne", "Bo", "Cæcilie", "Dorthe", "Erik", "Freja", "Gro", "Håkon", "Ida", "Jørgen", "Kari", "Märta", "Per")

LEVELS = 5
"""Of the chain; the first concepts."""
SOURCES_PER_CONCEPT = 20
FEWEST_CONCEPTS = 200
SOURCES_PER_FINDING = 10
AUTHORS_PER_SOURCE = 0.2
LINKS = 5
"""Of each source: three concepts it is about and two people who wrote it."""


def concepts_of(sources: int) -> int:
    """Return how many concepts a library of so many sources has."""
    return max(FEWEST_CONCEPTS, sources // SOURCES_PER_CONCEPT)


def library(sources: int, seed: int = 1) -> Iterator[Element]:
    """Yield nodes, then edges; a few concepts are about as popular as in life, so that there are hubs."""
    random = Random(seed)  # noqa: S311
    concepts, people = concepts_of(sources), max(2, int(sources * AUTHORS_PER_SOURCE))
    findings = sources // SOURCES_PER_FINDING
    yield from (_concept(number, random) for number in range(concepts))
    yield from (_person(number, random) for number in range(people))
    yield from (_source(number, random) for number in range(sources))
    yield from (_finding(number, random) for number in range(findings))
    for number in range(1, concepts):
        yield from _connections(number, random)
    for number in range(sources):
        yield from _links(f"source/s{number:08d}", concepts, people, random)
    for number in range(findings):
        yield from _standing(f"finding/f{number:08d}", sources, concepts, random)


def _title(random: Random, words: int) -> str:
    # The word at place n comes about 1/n as often as the first.
    return " ".join(_WORDS[int(len(_WORDS) ** random.random()) - 1] for _ in range(words))


def concept_id(number: int) -> str:
    """Return the id of a concept; the lower the number, the more is about it."""
    return f"concept/c{number:05d}"


def _concept(number: int, random: Random) -> Node:
    name = f"{_title(random, 2)} {number}"
    properties: dict[str, Value] = {"name_da": name, "name_en": name, "definition_da": _title(random, 12)}
    if number < LEVELS:
        properties |= {"kind": ("stakeholder level",), "rank": number + 1}
    else:
        properties["kind"] = (random.choice(("phenomenon", "theory", "method", "theme")),)
    return Node(concept_id(number), "Concept", properties)


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


def _finding(number: int, random: Random) -> Node:
    properties: dict[str, Value] = {
        "kind": random.choice(("finding", "claim", "wish")),
        "statement_da": _title(random, 10).capitalize(),
        "statement_en": _title(random, 10).capitalize(),
        "page": str(random.randint(1, 300)),
    }
    return Node(f"finding/f{number:08d}", "Finding", properties)


def _connections(number: int, random: Random) -> Iterator[Edge]:
    """Place a concept below an earlier one, and join it to another with a reason."""
    yield Edge("BROADER", concept_id(number), concept_id((number - 1) // 8))
    other = random.randrange(number)
    if other != (number - 1) // 8:
        reason: dict[str, Value] = {"because_da": _title(random, 9), "because_en": _title(random, 9)}
        yield Edge("RELATED", concept_id(other), concept_id(number), "", reason)


def _popular(concepts: int, random: Random) -> int:
    return int(concepts * random.random() ** 2)


def _links(source: str, concepts: int, people: int, random: Random) -> Iterator[Edge]:
    about = {_popular(concepts, random) for _ in range(3)}
    while len(about) < 3:
        about.add(random.randrange(concepts))
    yield from (Edge("ABOUT", source, concept_id(number)) for number in sorted(about))
    for position, person in enumerate(random.sample(range(people), 2), 1):
        properties: dict[str, Value] = {"role": "author", "position": position}
        key = edge_key(properties, SCHEMA.relation("AUTHORED_BY").keyed_by)
        yield Edge("AUTHORED_BY", source, f"person/p{person:08d}", key, properties)


def _standing(finding: str, sources: int, concepts: int, random: Random) -> Iterator[Edge]:
    """Say where a finding stands, who speaks, and what it is about."""
    yield Edge("STATED_IN", finding, f"source/s{random.randrange(sources):08d}")
    yield Edge("VOICED_BY", finding, concept_id(random.randrange(LEVELS)))
    yield Edge("ABOUT", finding, concept_id(_popular(concepts, random)))
