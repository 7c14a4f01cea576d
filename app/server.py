"""The web server of the app: Streamlit behind headers of our own, and the route that suggests while somebody types."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.framing import framing_headers
from app.front_page import STREAMLITS, front_page, script_hashes
from app.frontend import FRONTEND, LASTING, Beginnings
from app.publish.handout_routes import handout_routes
from app.publish.list_routes import list_routes
from app.publish.release_routes import release_routes
from app.rooms.desk import Desk
from app.rooms.rooms import Rooms
from app.rooms.routes import room_routes
from app.screens.parts.map_routes import map_routes
from app.screens.parts.standing import answering_hub
from app.screens.parts.suggestions import suggestions
from app.screens.parts.visit import asked_language
from app.settings import Settings
from app.unknown_paths import SCREENS, UnknownPaths
from app.warming import warming
from app.wording import Wording
from ontology.errors import StoreError

HEADERS = {
    "content-security-policy": (
        f"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {script_hashes()}; "
        "style-src 'self' 'unsafe-inline'; connect-src 'self' ws: wss:; img-src 'self' data:; font-src 'self' data:; "
        "object-src 'none'; base-uri 'self'; form-action 'self'"
    ),
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
"""What every answer carries: nothing is loaded from or sent to another host; who may frame it is said for each."""
_FONTS = ".woff2"


class Headers:
    """Adds the headers to every answer, and to typefaces that they may be kept."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add to what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                _say_who_may_frame(headers, Request(scope))
                if scope["path"].endswith(_FONTS) and message["status"] == 200:
                    headers["cache-control"] = LASTING
            await send(message)

        await self.app(scope, receive, answer)


def _say_who_may_frame(headers: MutableHeaders, request: Request) -> None:
    said = dict(framing_headers(request.url.path, request.query_params, Settings.from_environment().embed))
    headers["content-security-policy"] += f"; frame-ancestors {said.pop('frame-ancestors')}"
    headers.update(said)


def page(request: Request) -> HTMLResponse:
    """Answer with the page that loads the app, at the address of each screen, in the language it asks for."""
    screen = request.url.path.rpartition("/")[2]
    language = asked_language(request.query_params.get("lang"))
    return HTMLResponse(front_page(screen, language), headers={"cache-control": "no-cache"})


def suggest(request: Request) -> JSONResponse:
    """Answer `?q=…&lang=…&label=…` with what the search box shows below itself: `{items, status}`."""
    asked = request.query_params
    words = Wording(asked_language(asked.get("lang")))
    try:
        found = suggestions(answering_hub().store, asked.get("q", "")[:200], words, asked.get("label", ""))
        return JSONResponse(found)
    except StoreError:
        return JSONResponse({"items": [], "status": words._("The library cannot be asked just now.")}, 503)


def desk() -> Desk:
    """Return the desk that the rooms of this hub are asked at."""
    return Desk(Rooms(Settings.from_environment().rooms), lambda: answering_hub().store)


asgi = st.App(
    Path(__file__).parent / "main.py",
    lifespan=warming,
    middleware=[Middleware(Headers), Middleware(Beginnings), Middleware(UnknownPaths, page=STREAMLITS)],
    routes=[
        *(Route(f"/{screen}", page) for screen in ("", *SCREENS)),
        FRONTEND.route(),
        Route("/suggest", suggest),
        *map_routes(),
        *room_routes(desk()),
        *handout_routes(answering_hub),
        *list_routes(answering_hub),
        *release_routes(answering_hub),
    ],
)
"""The application, for uvicorn or any other ASGI server; one per process."""
