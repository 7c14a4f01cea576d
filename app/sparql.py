"""SPARQL over the export of the graph: in a process of its own that is ended at the time limit; it can only read."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from io import BytesIO

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from app.hub import open_graph
from app.settings import Settings
from ontology.errors import HubError
from ontology.rdf.write import export

SECONDS = 30.0
"""How long a question may take where nobody says otherwise."""

_NOT_CODE = re.compile(
    r"""<[^<>"{}|^`\\\s]*>|'''.*?'''|\"\"\".*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|#[^\n]*""", re.S
)
"""Addresses, texts and remarks of a query: words in them mean nothing."""


class SparqlError(HubError):
    """A question in SPARQL that cannot be answered."""


def ask(query: str, settings: Settings, seconds: float = SECONDS) -> bytes:
    """Return the answer as SPARQL 1.1 results in JSON, or as N-Triples for CONSTRUCT and DESCRIBE.

    SparqlError where the query is no query, asks another server, wants to change something, or takes too long.
    """
    if re.search(r"\bSERVICE\b", _NOT_CODE.sub(" ", query), re.IGNORECASE):
        raise SparqlError("SERVICE asks another server, which this hub never does; take that part out")
    asked = json.dumps({"query": query, "store": settings.store, "base": settings.base}).encode()
    try:
        # A fresh interpreter: a forked or spawned one would start by running the Streamlit script it was asked from.
        done = subprocess.run(
            [sys.executable, "-m", "app.sparql"], input=asked, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        words = f"the question took longer than {seconds:g} seconds; ask for less, or add a LIMIT"
        raise SparqlError(words) from error
    if done.returncode:
        raise SparqlError(done.stderr.decode().strip() or "the process that answers was ended; ask for less")
    return done.stdout


def answer(query: str, settings: Settings) -> bytes:
    """Load the export and answer one question, in this process."""
    with open_graph(settings) as graph, BytesIO() as exported:
        export(graph.stream_nodes(), graph.stream_edges(), "ntriples", exported, settings.base)
        store = Store()
        store.bulk_load(exported.getvalue(), format=RdfFormat.N_TRIPLES)
    results = store.query(query)
    if isinstance(results, QueryTriples):
        return results.serialize(format=RdfFormat.N_TRIPLES) or b""
    return results.serialize(format=QueryResultsFormat.JSON) or b""


def main() -> int:
    """Answer the question on standard input; what is wrong goes to standard error in words."""
    asked = json.load(sys.stdin)
    try:
        sys.stdout.buffer.write(answer(asked["query"], Settings(store=asked["store"], base=asked["base"])))
    except SyntaxError as error:
        print(f"this is no question in SPARQL 1.1 (the hub only answers, it changes nothing): {error}", file=sys.stderr)
    except (HubError, ValueError, OSError) as error:
        print(f"the question cannot be answered: {error}", file=sys.stderr)
    else:
        return 0
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
