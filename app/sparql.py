"""SPARQL over the export of the graph: in a process of its own that is ended at the time limit; it can only read."""

from __future__ import annotations

import multiprocessing
import re
from io import BytesIO
from multiprocessing.connection import Connection

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
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_answer, args=(theirs, query, settings), daemon=True)
    worker.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise SparqlError(f"the question took longer than {seconds:g} seconds; ask for less, or add a LIMIT")
        answer: bytes | str = ours.recv()
    except EOFError as error:
        raise SparqlError("the process that answers ended without a word; ask for less, or add a LIMIT") from error
    finally:
        worker.kill()
        worker.join()
        ours.close()
    if isinstance(answer, str):
        raise SparqlError(answer)
    return answer


def _answer(reply: Connection, query: str, settings: Settings) -> None:
    """Load the export, and send the answer as bytes or what is wrong as text."""
    try:
        with open_graph(settings) as graph, BytesIO() as exported:
            export(graph.stream_nodes(), graph.stream_edges(), "ntriples", exported, settings.base)
            store = Store()
            store.bulk_load(exported.getvalue(), format=RdfFormat.N_TRIPLES)
        results = store.query(query)
        if isinstance(results, QueryTriples):
            reply.send(results.serialize(format=RdfFormat.N_TRIPLES) or b"")
        else:
            reply.send(results.serialize(format=QueryResultsFormat.JSON) or b"")
    except SyntaxError as error:
        reply.send(f"this is no question in SPARQL 1.1 (the hub only answers, it changes nothing): {error}")
    except (HubError, ValueError, OSError) as error:
        reply.send(f"the question cannot be answered: {error}")
