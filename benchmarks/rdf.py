"""RDF at a size: export from the store and import, beside rdflib doing the same, each in a process of its own.

    python -m benchmarks.rdf [TRIPLES] [export|import] [FORMAT …]
    python -m benchmarks.rdf growth [TRIPLES …] [FORMAT …]       ours alone, at several sizes

Times are of the processor, so that a busy machine spoils them less; memory is the peak above what the imports take.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.sqlite.store import SqliteStore
from ontology.elements import Edge, Element, Node
from ontology.rdf.formats import FORMATS
from ontology.rdf.read import read
from ontology.rdf.write import export

SYNTAXES = ("turtle", "jsonld", "ntriples", "rdfxml")
RDFLIB = {"turtle": "turtle", "jsonld": "json-ld", "ntriples": "nt", "rdfxml": "xml"}
WORKS = ("export", "import")
EACH = 16
"""Triples that one made-up finding and its edges become."""


def made_up(count: int) -> Iterator[Element]:
    """Yield findings that answer and support each other, with texts in two languages."""
    for number in range(count):
        yield Node(f"finding/f{number:08}", "Finding", {
            "kind": "claim", "page": str(number % 300), "section": "2 Metode", "value": number, "added": "2026-11-24",
            "statement_da": f"Udsagn {number} om samskabelse på tværs af jobcentre, sagsbehandlere og borgere",
            "statement_en": f"Finding {number} on co-creation across jobcentres, caseworkers and citizens",
        })  # fmt: skip
    for number in range(1, count):
        here, before = f"finding/f{number:08}", f"finding/f{number - 1:08}"
        yield Edge("RESPONDS_TO", here, before)
        yield Edge(
            "SUPPORTS", before, here, "", {"because_da": "de siger det samme", "because_en": "they say the same"}
        )


def measured(work: Callable[[], object]) -> dict[str, float]:
    """Return seconds of the processor and peak megabytes above the start."""
    before, start = peak(), time.process_time()
    work()
    return {"seconds": time.process_time() - start, "megabytes": peak() - before}


def peak() -> float:
    """Return the most memory this process has held, in megabytes; Linux only."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024  # type: ignore[index]  # Linux always says it


def our_export(folder: Path, syntax: str) -> None:
    """Stream the store into a file."""
    with SqliteStore(folder / "graph.db") as store, (folder / f"ours.{syntax}").open("wb") as output:
        export(store.stream_nodes(), store.stream_edges(), syntax, output)


def rdflib_export(folder: Path, syntax: str) -> None:
    """Build the same graph term by term, then serialise it."""
    import rdflib
    from pyoxigraph import Literal, parse

    graph = rdflib.Graph()
    for triple in parse(path=folder / "ours.ntriples", format=FORMATS["ntriples"]):
        term = triple.object
        value: rdflib.term.Node = (
            rdflib.Literal(term.value, lang=term.language, datatype=None if term.language else term.datatype.value)
            if isinstance(term, Literal)
            else rdflib.URIRef(str(term)[1:-1])
        )
        graph.add((rdflib.URIRef(str(triple.subject)[1:-1]), rdflib.URIRef(triple.predicate.value), value))
    graph.serialize(folder / f"theirs.{syntax}", format=RDFLIB[syntax])


def our_import(folder: Path, syntax: str) -> None:
    """Read a file back into elements."""
    with (folder / f"ours.{syntax}").open("rb") as source:
        read(source, syntax)


def rdflib_import(folder: Path, syntax: str) -> None:
    """Parse the same file."""
    import rdflib

    rdflib.Graph().parse(folder / f"ours.{syntax}", format=RDFLIB[syntax])


WORK = {
    "our_export": our_export,
    "rdflib_export": rdflib_export,
    "our_import": our_import,
    "rdflib_import": rdflib_import,
}


def in_a_process(work: str, folder: Path, syntax: str) -> dict[str, float]:
    """Measure one piece of work in a fresh process."""
    command = [sys.executable, "-m", "benchmarks.rdf", work, str(folder), syntax]
    figures: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return figures


def compare(what: str, folder: Path, syntax: str) -> None:
    """Print ours and rdflib's side by side."""
    ours, theirs = (in_a_process(f"{who}_{what}", folder, syntax) for who in ("our", "rdflib"))
    both = "   ".join(f"{figures['seconds']:6.1f} s {figures['megabytes']:6.0f} MB" for figures in (ours, theirs))
    print(f"{what} {syntax:9} ours, rdflib: {both}   {theirs['seconds'] / ours['seconds']:5.1f} times", flush=True)


def filled(folder: Path, triples: int) -> int:
    """Fill a store and write it as N-Triples; return how many lines that are."""
    with SqliteStore(folder / "graph.db") as store:
        store.sync(made_up(triples // EACH), "made up")
    our_export(folder, "ntriples")
    with (folder / "ours.ntriples").open("rb") as lines:
        return sum(1 for _ in lines)


def main(triples: int, works: tuple[str, ...], syntaxes: tuple[str, ...]) -> None:
    """Fill a store, then compare every syntax."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print(f"{filled(folder, triples):,} triples", flush=True)
        for work in works:
            for syntax in syntaxes:
                if work == "import":
                    our_export(folder, syntax)
                compare(work, folder, syntax)


def growth(sizes: tuple[int, ...], syntaxes: tuple[str, ...]) -> None:
    """Export several sizes, ours alone: time must grow with the size, memory not at all."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            triples = filled(Path(name), size)
            for syntax in syntaxes:
                used = in_a_process("our_export", Path(name), syntax)
                each = 1e6 * used["seconds"] / triples
                figures = f"{used['seconds']:6.1f} s {each:5.2f} µs each {used['megabytes']:4.0f} MB"
                print(f"{triples:>12,} {syntax:9} {figures}", flush=True)


def asked(arguments: list[str]) -> tuple[tuple[int, ...], tuple[str, ...], tuple[str, ...]]:
    """Return sizes, works and syntaxes that a command line asks for; no sizes where it names none."""
    sizes = tuple(int(item) for item in arguments if item.isdigit())
    works = tuple(item for item in arguments if item in WORKS)
    syntaxes = tuple(item for item in arguments if item in SYNTAXES)
    return sizes, works or WORKS, syntaxes or SYNTAXES


if __name__ == "__main__":
    match sys.argv[1:]:
        case [chosen, place, form] if chosen in WORK:
            print(json.dumps(measured(lambda: WORK[chosen](Path(place), form))))
        case ["growth", *arguments]:
            sizes, _, syntaxes = asked(arguments)
            growth(sizes or (100_000, 1_000_000, 10_000_000), syntaxes)
        case arguments:
            sizes, works, syntaxes = asked(arguments)
            main((sizes or (1_000_000,))[0], works, syntaxes)
