"""A process of its own that syncs: `python -m tests.graph.contract.writer ADDRESS NAME SIZE`."""

import sys
from collections.abc import Iterator

from graph.stores import open_store
from ontology.elements import Element
from tests.graph.samples import concept, edge


def ring(name: str, size: int) -> list[Element]:
    """Concepts in a ring, each joined to the next; their ids begin with the name."""
    concepts = [concept(f"{name}{number:05d}", f"{name} {number}") for number in range(size)]
    return [
        *concepts,
        *(edge("REQUIRES", here, there) for here, there in zip(concepts, concepts[1:] + concepts[:1], strict=True)),
    ]


def telling(elements: list[Element]) -> Iterator[Element]:
    """Yield elements, and say on standard output when all have been taken."""
    yield from elements
    print("gathered", flush=True)


if __name__ == "__main__":
    address, name, size = sys.argv[1:]
    with open_store(address) as store:
        store.sync(telling(ring(name, int(size))), name)
