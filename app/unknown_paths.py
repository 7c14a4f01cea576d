"""A path that is no screen leads to a page of our own: left to Streamlit it would be an English box over the start."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SCREENS = frozenset(file.stem for file in (Path(__file__).parent / "screens").glob("*.py") if file.stem != "__init__")
"""Paths of the app: each screen is a file."""
_LONGEST = 200
"""Letters of a path that are told back."""
_TELLING = 64
"""Bytes at the beginning by which Streamlit's own page is known."""


class UnknownPaths:
    """Sends a reader who asks for a page that is none to the screen `not_found`.

    What is no page (a file, a route, an answer in data) goes through: only where Streamlit answers with its own `page`,
    as it does for any path, is the answer another one.
    """

    def __init__(self, app: ASGIApp, page: str) -> None:
        self.app = app
        self._begin = page.encode()[:_TELLING]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer anew where it was for a page that is none."""
        if scope["type"] != "http" or not _is_for_an_unknown_page(scope):
            await self.app(scope, receive, send)
            return
        held: list[Message] = []
        replaced = False

        async def answer(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start":
                held.append(message)
                return
            if held and message.get("body", b"").startswith(self._begin):
                held.clear()
                replaced = True
                await _elsewhere(Request(scope))(scope, receive, send)
            while held:
                await send(held.pop())
            if not replaced:
                await send(message)

        # The answer is looked at on its way out, so it must not be packed.
        plain = [item for item in scope["headers"] if item[0] != b"accept-encoding"]
        await self.app({**scope, "headers": plain}, receive, answer)


def _is_for_an_unknown_page(scope: Scope) -> bool:
    path = scope["path"].removeprefix(scope.get("root_path", "")).strip("/")
    return bool(path) and path not in SCREENS and b"text/html" in dict(scope["headers"]).get(b"accept", b"")


def _elsewhere(request: Request) -> RedirectResponse:
    root = request.scope.get("root_path", "")
    path = request.url.path.removeprefix(root).strip("/")[:_LONGEST]
    language = request.query_params.get("lang")
    query = urlencode({"path": path, **({"lang": language} if language else {})})
    return RedirectResponse(f"{root}/not_found?{query}", 303)
