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

ROWS = 10_000
"""How many rows, or triples, are kept where nobody says otherwise; the page has as many."""
RESULTS = "application/sparql-results+json, application/n-triples;q=0.9"
"""What an endpoint is asked to answer in."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("query", help="the question, or the name of a file that holds it (.rq)")
    parser.add_argument("--endpoint", metavar="URL", help="ask this SPARQL endpoint instead of the export")
    parser.add_argument("--seconds", type=float, default=30.0, help="end the question after so long (default: 30)")
    parser.add_argument(
        "--rows", type=_rows, default=ROWS, help=f"keep so many rows or triples; 0 for all (default: {ROWS})"
    )
    parser.add_argument("--json", action="store_true", help="answer as SPARQL 1.1 results in JSON")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Print the answer: a row a line with tabs between, or the triples of a CONSTRUCT."""
    from app.sparql import ask
    from app.sparql_results import kept

    query, rows = _query(arguments.query), arguments.rows
    if arguments.endpoint:
        answer = _ask_endpoint(arguments.endpoint, query, arguments.seconds)
    else:
        # One more than is kept tells whether there are more.
        answer = ask(query, settings, arguments.seconds, rows + 1 if rows else 0)
    answer, cut = kept(answer, rows)
    sys.stdout.write(answer.decode() if arguments.json or not answer.startswith(b"{") else _table(answer))
    if cut:
        sys.stdout.flush()
        print(f"these are the first {rows:,}, there are more; ask for less, or with --rows 0 for all", file=sys.stderr)
    return 0


def _rows(given: str) -> int:
    if not given.isdecimal():
        raise argparse.ArgumentTypeError(f"'{given}' is no number of rows; 0 keeps all")
    return int(given)


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
