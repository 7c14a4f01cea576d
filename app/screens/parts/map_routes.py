"""The addresses at which a part of the map is fetched as a file; asked for as the screen of the map is."""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from app.screens.parts.map_files import FILES, map_file
from app.screens.parts.visit import Visit, asked_language
from app.wording import Wording
from ontology.errors import NotFoundError, StoreError

log = logging.getLogger(__name__)
_LONGEST = 2_000
"""Letters of one part of an address that are read."""


def map_routes() -> list[Route]:
    """Return the routes: `/maps/map.svg?focus=…&steps=…&lang=…` and so on for each of FILES."""
    return [Route("/maps/{name}", _fetched)]


def _fetched(request: Request) -> Response:
    name = str(request.path_params["name"])
    query = {key: value[:_LONGEST] for key, value in request.query_params.items() if key != "lang"}
    visit = Visit("map", Wording(asked_language(request.query_params.get("lang"))), query)
    if name not in FILES:
        return PlainTextResponse("", 404)
    try:
        made = map_file(visit, name, str(request.base_url))
    except NotFoundError:
        return PlainTextResponse("", 404)
    except StoreError:
        log.exception("the graph could not be asked for a map")
        return PlainTextResponse("", 503)
    headers = {"content-type": FILES[name].type, "content-disposition": f'attachment; filename="brobygger-{name}"'}
    return Response(made, headers=headers)
