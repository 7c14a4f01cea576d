"""`brobygger sparql QUERY`: a question in SPARQL to the export, or to a triple store that has loaded it."""

from __future__ import annotations

import argparse
import json
import sys
from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from app.settings import Settings

RESULTS = "application/sparql-results+json, application/n-triples;q=0.9"
"""What an endpoint is asked to answer in."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("query", help="the question, or the name of a file that holds it (.rq)")
    parser.add_argument("--endpoint", metavar="URL", help="ask this SPARQL endpoint instead of the export")
    parser.add_argument("--seconds", type=float, default=30.0, help="end the question after so long (default: 30)")
    parser.add_argument("--json", action="store_true", help="answer as SPARQL 1.1 results in JSON")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the answer: a row a line with tabs between, or the triples of a CONSTRUCT."""
    from app.sparql import ask

    query = _query(arguments.query)
    if arguments.endpoint:
        answer = _ask_endpoint(arguments.endpoint, query, arguments.seconds)
    else:
        answer = ask(query, settings, arguments.seconds)
    sys.stdout.write(answer.decode() if arguments.json or not answer.startswith(b"{") else _table(answer))
    return 0


def _query(given: str) -> str:
    """Return the question itself; SparqlError where the file that should hold it cannot be read."""
    from app.sparql import Refusal, SparqlError

    if not given.endswith(".rq"):
        return given
    try:
        return Path(given).read_text("utf-8")
    except OSError as error:
        words = f"{given} cannot be read: {error.strerror}; look at the name and its permissions"
        raise SparqlError(Refusal.FAILED, words) from error
    except UnicodeDecodeError as error:
        raise SparqlError(Refusal.FAILED, f"{given} is not written in UTF-8; save it so") from error


def _ask_endpoint(address: str, query: str, seconds: float) -> bytes:
    """Post a question to a SPARQL endpoint; SparqlError names the address."""
    from app.sparql import Refusal, SparqlError

    if not address.startswith(("http://", "https://")):
        raise SparqlError(
            Refusal.FAILED, f"'{address}' is no web address; write for example http://localhost:3030/hub/sparql"
        )
    headers = {"Content-Type": "application/sparql-query", "Accept": RESULTS}
    try:
        with urlopen(Request(address, query.encode(), headers), timeout=seconds) as reply:  # noqa: S310 - checked above
            return bytes(reply.read())
    except (OSError, HTTPException) as error:
        # What urllib raises wraps the reason, which alone says what happened.
        why = error.reason if type(error) is URLError else error
        raise SparqlError(
            Refusal.FAILED, f"the endpoint {address} did not answer: {why}; is it running, and is the query right?"
        ) from error


def _table(answer: bytes) -> str:
    """Return the rows of an answer, the names of the columns first."""
    results = json.loads(answer)
    if "boolean" in results:
        return f"{'true' if results['boolean'] else 'false'}\n"
    names = results["head"]["vars"]
    rows = [[row.get(name, {}).get("value", "") for name in names] for row in results["results"]["bindings"]]
    return "".join("\t".join(cells) + "\n" for cells in [names, *rows])
