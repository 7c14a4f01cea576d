"""The addresses at which browsers ask the rooms: short JSON, answered at once or as soon as something has changed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.rooms.desk import Ask, Desk
from app.rooms.door import door
from app.rooms.requests import (
    NO_KEEPING,
    STATUS,
    TooLargeError,
    ask_of,
    code_of,
    number_in,
    refused,
    sent_with,
    too_large,
)

PATIENCE = 20.0
"""Seconds a browser waits for news before it asks again."""
LOOK_EVERY = 0.1
"""Seconds between two looks at a room while a browser waits."""

Endpoint = Callable[[Desk, Request], Awaitable[Response]]


async def _opened(desk: Desk, request: Request) -> Response:
    lesson = str((await sent_with(request)).get("lesson", ""))
    return _made(await run_in_threadpool(desk.open, ask_of(request), lesson))


async def _joined(desk: Desk, request: Request) -> Response:
    await sent_with(request)
    return _made(await run_in_threadpool(desk.join, ask_of(request), code_of(request)))


async def _left(desk: Desk, request: Request) -> Response:
    await run_in_threadpool(desk.leave, ask_of(request), code_of(request))
    return _done()


async def _looked(desk: Desk, request: Request) -> Response:
    ask, code = ask_of(request), code_of(request)
    await _news(desk, ask, code, request.query_params.get("since", ""))
    walked_to = number_in(request.query_params.get("stop"))
    return _shown(await run_in_threadpool(desk.state, ask, code, walked_to))


async def _answered(desk: Desk, request: Request) -> Response:
    cells = (await sent_with(request)).get("cells")
    stop = f"stop/{request.path_params['stop']}"
    await run_in_threadpool(desk.answer, ask_of(request), code_of(request), stop, cells)
    return _done()


async def _moved(desk: Desk, request: Request) -> Response:
    position = number_in((await sent_with(request)).get("position"))
    await run_in_threadpool(desk.go_to, ask_of(request), code_of(request), position)
    return _done()


async def _revealed(desk: Desk, request: Request) -> Response:
    sent = await sent_with(request)
    stop, shown = str(sent.get("stop", "")), bool(sent.get("shown"))
    await run_in_threadpool(desk.reveal, ask_of(request), code_of(request), stop, shown)
    return _done()


async def _seen_from_outside(desk: Desk, request: Request) -> Response:
    ask = ask_of(request)
    code = await run_in_threadpool(desk.known, ask, code_of(request))
    return _shown(await run_in_threadpool(door, str(request.base_url), code, ask.language))


async def _ended(desk: Desk, request: Request) -> Response:
    await run_in_threadpool(desk.end, ask_of(request), code_of(request))
    return _done()


ADDRESSES: tuple[tuple[str, str, Endpoint], ...] = (
    ("POST", "/rooms", _opened),
    ("GET", "/rooms/{code}", _looked),
    ("DELETE", "/rooms/{code}", _ended),
    ("GET", "/rooms/{code}/door", _seen_from_outside),
    ("POST", "/rooms/{code}/members", _joined),
    ("DELETE", "/rooms/{code}/members", _left),
    ("PUT", "/rooms/{code}/answers/{stop}", _answered),
    ("PUT", "/rooms/{code}/position", _moved),
    ("PUT", "/rooms/{code}/revealed", _revealed),
)
"""Everything a browser may ask of a room."""


def room_routes(desk: Desk) -> list[Route]:
    """Return the routes of a desk."""
    return [Route(path, _in_words(desk, endpoint), methods=[method]) for method, path, endpoint in ADDRESSES]


def _in_words(desk: Desk, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
    """Ask a desk; turn what is refused into a status and a word."""

    async def answer(request: Request) -> Response:
        try:
            return await endpoint(desk, request)
        except TooLargeError:
            return too_large()
        except tuple(STATUS) as error:
            return refused(error)

    return answer


async def _news(desk: Desk, ask: Ask, code: str, since: str) -> None:
    """Wait until a browser has something new to show, or its patience ends."""
    until = asyncio.get_running_loop().time() + PATIENCE
    # A look takes some microseconds, so it is not worth a thread.
    while since and desk.beat(ask, code) == since and asyncio.get_running_loop().time() < until:
        await asyncio.sleep(LOOK_EVERY)


def _made(data: object) -> Response:
    return JSONResponse(data, 201, NO_KEEPING)


def _shown(data: object) -> Response:
    return JSONResponse(data, 200, NO_KEEPING)


def _done() -> Response:
    return Response(status_code=204)
