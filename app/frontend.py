"""The scripts and styles of our components, served packed and under a name that changes with them.

Streamlit serves them at addresses that stay, so that a browser asks for each anew at every load, and packs each anew.
What stays at its address here is one line for each component, which names the rest.
"""

from __future__ import annotations

import gzip
import re
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

LASTING = "public, max-age=31536000, immutable"
"""For what never changes under its address."""
_THEIRS = "/_stcore/bidi-components/brobygger."
_BEGINNING = re.compile(re.escape(_THEIRS) + r"(\w+)/\1\.js")
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".css": "text/css"}


class FrontendFiles:
    """The files of a folder, read and packed when first asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = frozenset(
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.suffix in _TYPES
        )
        self.packed = cache(self._packed)

    @cached_property
    def version(self) -> str:
        """A name for what the files say."""
        whole = sha256()
        for name in sorted(self.names):
            whole.update(name.encode() + b"\0" + (self.folder / name).read_bytes() + b"\0")
        return whole.hexdigest()[:12]

    def address(self, name: str) -> str:
        """Return the address of a file, seen from a page of the app."""
        return f"./frontend-{self.version}/{name}"

    def _packed(self, name: str) -> bytes:
        return gzip.compress((self.folder / name).read_bytes(), 9, mtime=0)

    def answer(self, request: Request) -> Response:
        """Answer a request for a file; one that still names an older version gets today's, not to be kept."""
        name = str(request.path_params["name"])
        if name not in self.names:
            return PlainTextResponse("", 404)
        lasting = request.path_params["version"] == self.version
        headers = {
            "content-type": f"{_TYPES[Path(name).suffix]}; charset=utf-8",
            "cache-control": LASTING if lasting else "no-store",
            "vary": "accept-encoding",
        }
        if "gzip" in request.headers.get("accept-encoding", ""):
            return Response(self.packed(name), headers={**headers, "content-encoding": "gzip"})
        return Response((self.folder / name).read_bytes(), headers=headers)

    def route(self) -> Route:
        """Return the route that `address` leads to."""
        return Route("/frontend-{version}/{name:path}", self.answer)


FRONTEND = FrontendFiles(Path(__file__).parent / "components" / "frontend")
"""Those of this app."""


class Beginnings:
    """Answers, where Streamlit looks for the module of a component, with the line that leads to it."""

    def __init__(self, app: ASGIApp, files: FrontendFiles = FRONTEND) -> None:
        self.app = app
        self._files = files

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer for a component; pass everything else on."""
        path = scope["path"].removeprefix(scope.get("root_path", "")) if scope["type"] == "http" else ""
        found = _BEGINNING.fullmatch(path)
        if not found or f"{found[1]}.js" not in self._files.names:
            await self.app(scope, receive, send)
            return
        line = f"export {{ default }} from '../../.{self._files.address(f'{found[1]}.js')}';\n"
        answer = Response(line, media_type="text/javascript", headers={"cache-control": "no-cache"})
        await answer(scope, receive, send)


def beginning(component: str) -> str:
    """Return the address of that line, seen from a page of the app."""
    return f".{_THEIRS}{component}/{component}.js"
