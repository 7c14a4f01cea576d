"""SPARQL over the export of the graph: in a process of its own that is ended at the time limit; it can only read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from enum import StrEnum
from io import BytesIO

from pyoxigraph import RdfFormat, Store

from app.hub import open_graph
from app.settings import Settings
from app.sparql_results import code_of, written
from ontology.errors import HubError
from ontology.rdf.write import export

SECONDS = 30.0
"""How long a question may take where nobody says otherwise."""
MEMORY = 4 << 30
"""Bytes of addresses that the process of a question may hold; a million triples take less than a quarter."""

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.S)
_MOST_WORDS = 200
"""Characters of what a parser would have liked to read instead."""


class Refusal(StrEnum):
    """Why a question has no answer."""

    SERVICE = "service"
    """It asks another server."""
    SYNTAX = "syntax"
    """It is no question in SPARQL 1.1; whoever wants to change something meets this too."""
    PREFIX = "prefix"
    """A prefix stands in it that no PREFIX line explains."""
    LONG = "long"
    """It took longer than it may."""
    FAILED = "failed"
    """It ended for another reason, want of memory among them."""


class SparqlError(HubError):
    """A question in SPARQL that cannot be answered."""

    def __init__(self, refusal: Refusal, words: str, line: int = 0, column: int = 0) -> None:
        super().__init__(words)
        self.refusal = Refusal(refusal)
        self.line, self.column = line, column
        """Where the question stops being one, from 1; 0 where that is not known."""


def ask(query: str, settings: Settings, seconds: float = SECONDS, rows: int = 0) -> bytes:
    """Return the answer as SPARQL 1.1 results in JSON, or as N-Triples for CONSTRUCT and DESCRIBE.

    `rows` above 0 keeps so many rows or triples, and says nothing of the others. SparqlError where the query is no
    query, asks another server, wants to change something, or takes too long.
    """
    if re.search(r"\bSERVICE\b", code_of(query), re.IGNORECASE):
        words = "SERVICE asks another server, which this hub never does; take that part out"
        raise SparqlError(Refusal.SERVICE, words)
    asked = {"query": query, "store": settings.store, "base": settings.base, "rows": rows, "memory": MEMORY}
    try:
        # A fresh interpreter: a forked or spawned one would start by running the Streamlit script it was asked from.
        done = subprocess.run(
            [sys.executable, "-m", "app.sparql"],
            input=json.dumps(asked).encode(),
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        words = f"the question took longer than {seconds:g} seconds; ask for less, or add a LIMIT"
        raise SparqlError(Refusal.LONG, words) from error
    if done.returncode:
        raise _refused(done.stderr.decode(errors="replace"))
    return done.stdout


def answer(query: str, settings: Settings, rows: int = 0) -> bytes:
    """Load the export and answer one question, in this process."""
    with open_graph(settings) as graph, BytesIO() as exported:
        export(graph.stream_nodes(), graph.stream_edges(), "ntriples", exported, settings.base)
        store = Store()
        store.bulk_load(exported.getvalue(), format=RdfFormat.N_TRIPLES)
    return written(store.query(query), query, rows)


def limit_memory(size: int) -> None:
    """Let this process end, not the machine, when a question asks for more than there is; Windows has no such limit."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def main() -> int:
    """Answer the question on standard input; why it has no answer goes to standard error, as JSON."""
    asked = json.load(sys.stdin)
    limit_memory(asked["memory"])
    settings = Settings(store=asked["store"], base=asked["base"])
    try:
        sys.stdout.buffer.write(answer(asked["query"], settings, asked["rows"]))
    except SyntaxError as error:
        sys.stderr.write(json.dumps(_misread(str(error))))
    except (HubError, ValueError, OSError) as error:
        words = f"the question cannot be answered: {error}"
        sys.stderr.write(json.dumps({"refusal": Refusal.FAILED, "words": words}))
    else:
        return 0
    return 1


def _misread(said: str) -> dict[str, str | int]:
    """Return where a parser stopped, and the beginning of what it would have liked to read instead."""
    found = _PLACE.match(said)
    line, column, wanted = (int(found[1]), int(found[2]), found[3]) if found else (0, 0, said)
    where = f"line {line}, column {column}: " if found else ""
    if "Prefix not found" in wanted:
        refusal, words = Refusal.PREFIX, f"{where}a prefix stands there that no PREFIX line explains"
    else:
        no_question = "this is no question in SPARQL 1.1 (the hub only answers, it changes nothing)"
        refusal, words = Refusal.SYNTAX, f"{no_question}: {where}{wanted[:_MOST_WORDS]}"
    return {"refusal": refusal, "words": words, "line": line, "column": column}


def _refused(said: str) -> SparqlError:
    try:
        return SparqlError(**json.loads(said))
    except ValueError:
        return SparqlError(Refusal.FAILED, "the process that answers was ended; ask for less")


if __name__ == "__main__":
    raise SystemExit(main())
