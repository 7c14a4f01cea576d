"""The addresses at which the files of a release are fetched: `/releases/0123456789abcdef/brobygger.ttl`."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from app.hub import Hub
from app.releases import standing_release


def release_routes(opened: Callable[[], Hub]) -> list[Route]:
    """Return the routes; `opened` gives the open hub."""

    def fetched(request: Request) -> Response:
        folder = opened().settings.exports
        name, wanted = str(request.path_params["release"]), str(request.path_params["file"])
        release = standing_release(folder, name) if name.isalnum() else None
        file = next((item for item in release.files if item.name == wanted), None) if release else None
        if file is None:
            return PlainTextResponse("", 404)
        return FileResponse(
            folder / name / file.name,
            media_type=file.media,
            filename=file.name,
            headers={"etag": f'"{file.sha256}"', "cache-control": "no-cache"},
        )

    return [Route("/releases/{release}/{file}", fetched)]
