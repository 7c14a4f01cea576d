"""The addresses at which lists are fetched as files: `/lists/sources.bib?kind=article`; one source with `?id=KEY`."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from app.hub import Hub
from app.listed import LISTS, asked_list
from app.publish.list_files import FORMATS, MOST_FORMATTED, TooLongError, list_file, source_file
from app.wording import LANGUAGES, Wording
from graph.store import GraphStore
from ontology.errors import NotFoundError, StoreError

log = logging.getLogger(__name__)

ENDINGS: Mapping[str, tuple[str, str]] = {
    "bib": ("bib", "application/x-bibtex"),
    "ris": ("ris", "application/x-research-info-systems"),
    "csl": ("json", "application/vnd.citationstyles.csl+json"),
    "csv": ("csv", "text/csv"),
    "apa": ("apa.txt", "text/plain"),
    "harvard": ("harvard.txt", "text/plain"),
    "vancouver": ("vancouver.txt", "text/plain"),
}
"""Format to the end of the file's name and its type."""


def list_routes(opened: Callable[[], Hub]) -> list[Route]:
    """Return the routes; `opened` gives the open hub."""

    def fetched(request: Request) -> Response:
        screen, _, form = str(request.path_params["name"]).partition(".")
        label = LISTS.get(screen)
        if label is None or form not in FORMATS.get(label, ("csv",)):
            return PlainTextResponse("", 404)
        words = _words(request)
        one = request.query_params.get("id", "")
        try:
            pieces = _pieces(request, opened().store, screen, label, form)
        except NotFoundError:
            return PlainTextResponse("", 404)
        except TooLongError:
            many = words.number(MOST_FORMATTED)
            return PlainTextResponse(words._("More than {n} sources: choose fewer, or another format.", n=many), 413)
        except StoreError:
            log.exception("the graph could not be asked for a list")
            return PlainTextResponse(words._("The library cannot be asked just now."), 503)
        ending, kind = ENDINGS[form]
        name = f'attachment; filename="brobygger-{_plain(one) or screen}.{ending}"'
        headers = {"content-type": f"{kind}; charset=utf-8", "content-disposition": name}
        return StreamingResponse((piece.encode() for piece in pieces), headers=headers)

    return [Route("/lists/{name}", fetched)]


def _pieces(request: Request, store: GraphStore, screen: str, label: str, form: str) -> Iterator[str]:
    """Return the file, its first piece made: what goes wrong at once is answered before anything is sent."""
    query = {name: value for name, value in request.query_params.items() if name != "lang"}
    words = _words(request)
    if label == "Source" and "id" in query:
        return iter((source_file(store, f"source/{query['id']}", form, words.language),))
    asked = asked_list(query, label, words.language)
    address = f"{request.base_url}{screen}?{urlencode({**query, 'lang': words.language})}"
    made = list_file(store, asked, form, words, address)
    return chain([next(made)], made)


def _plain(key: str) -> str:
    """Return a key as the name of a file may have it."""
    return "".join(letter for letter in key if letter.isascii() and (letter.isalnum() or letter in "-_"))


def _words(request: Request) -> Wording:
    asked_for = request.query_params.get("lang", "")
    return Wording(asked_for if asked_for in LANGUAGES else LANGUAGES[0])
