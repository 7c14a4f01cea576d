"""The addresses at which browsers ask the rooms: short JSON, answered at once or as soon as something has changed."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
from collections.abc import Awaitable, Callable, Mapping
from functools import wraps

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from app.rooms.desk import Ask, Desk
from app.rooms.door import door
from app.rooms.errors import (
    AnswerError,
    NoSuchRoomError,
    NotAMemberError,
    NotTheTeacherError,
    RoomError,
    RoomFullError,
    TooManyError,
)
from ontology.errors import NotFoundError, StoreError

log = logging.getLogger(__name__)

MOST_BYTES = 16_384
"""Of a request: the longest answer is a tenth of it."""
PATIENCE = 20.0
"""Seconds a browser waits for news before it asks again."""
LOOK_EVERY = 0.1
"""Seconds between two looks at a room while a browser waits."""
NO_KEEPING = {"cache-control": "no-store"}

STATUS: Mapping[type[Exception], tuple[int, str]] = {
    NoSuchRoomError: (404, "no room"),
    NotFoundError: (404, "no lesson"),
    NotTheTeacherError: (403, "not the teacher"),
    NotAMemberError: (403, "not a member"),
    RoomFullError: (503, "full"),
    TooManyError: (429, "too many"),
    AnswerError: (422, "no such answer"),
    StoreError: (503, "not now"),
    sqlite3.Error: (503, "not now"),
}
"""What is refused to status and word; the browser says it in its own language."""

Endpoint = Callable[[Request], Awaitable[Response]]


class TooLargeError(RoomError):
    """A request with more than any answer needs."""


def room_routes(desk: Desk) -> list[Route]:
    """Return the routes of a desk."""

    async def opened(request: Request) -> Response:
        sent = await _sent(request)
        return JSONResponse(
            await run_in_threadpool(desk.open, _ask(request), str(sent.get("lesson", ""))), 201, NO_KEEPING
        )

    async def joined(request: Request) -> Response:
        await _sent(request)
        return JSONResponse(await run_in_threadpool(desk.join, _ask(request), _code(request)), 201, NO_KEEPING)

    async def left(request: Request) -> Response:
        await run_in_threadpool(desk.leave, _ask(request), _code(request))
        return Response(status_code=204)

    async def state(request: Request) -> Response:
        ask, since = _ask(request), request.query_params.get("since", "")
        await _news(desk, ask, _code(request), since)
        walked_to = _number(request.query_params.get("stop"))
        return JSONResponse(await run_in_threadpool(desk.state, ask, _code(request), walked_to), 200, NO_KEEPING)

    async def answered(request: Request) -> Response:
        cells = (await _sent(request)).get("cells")
        stop = f"stop/{request.path_params['stop']}"
        await run_in_threadpool(desk.answer, _ask(request), _code(request), stop, cells)
        return Response(status_code=204)

    async def moved(request: Request) -> Response:
        position = _number((await _sent(request)).get("position"))
        await run_in_threadpool(desk.go_to, _ask(request), _code(request), position)
        return Response(status_code=204)

    async def revealed(request: Request) -> Response:
        sent = await _sent(request)
        stop = str(sent.get("stop", ""))
        await run_in_threadpool(desk.reveal, _ask(request), _code(request), stop, bool(sent.get("shown")))
        return Response(status_code=204)

    async def seen_from_outside(request: Request) -> Response:
        code = await run_in_threadpool(desk.known, _ask(request), _code(request))
        shown = await run_in_threadpool(door, str(request.base_url), code, _ask(request).language)
        return JSONResponse(shown, 200, NO_KEEPING)

    async def ended(request: Request) -> Response:
        await run_in_threadpool(desk.end, _ask(request), _code(request))
        return Response(status_code=204)

    return [
        Route("/rooms", _in_words(opened), methods=["POST"]),
        Route("/rooms/{code}", _in_words(state), methods=["GET"]),
        Route("/rooms/{code}", _in_words(ended), methods=["DELETE"]),
        Route("/rooms/{code}/door", _in_words(seen_from_outside), methods=["GET"]),
        Route("/rooms/{code}/members", _in_words(joined), methods=["POST"]),
        Route("/rooms/{code}/members", _in_words(left), methods=["DELETE"]),
        Route("/rooms/{code}/answers/{stop}", _in_words(answered), methods=["PUT"]),
        Route("/rooms/{code}/position", _in_words(moved), methods=["PUT"]),
        Route("/rooms/{code}/revealed", _in_words(revealed), methods=["PUT"]),
    ]


async def _news(desk: Desk, ask: Ask, code: str, since: str) -> None:
    """Wait until a browser has something new to show, or its patience ends."""
    until = asyncio.get_running_loop().time() + PATIENCE
    # A look takes some microseconds, so it is not worth a thread.
    while since and desk.beat(ask, code) == since and asyncio.get_running_loop().time() < until:
        await asyncio.sleep(LOOK_EVERY)


def _in_words(endpoint: Endpoint) -> Endpoint:
    """Turn what is refused into a status and a word."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except TooLargeError:
            # The rest is not read, so the connection cannot be used again.
            return JSONResponse({"error": "too large"}, 413, {**NO_KEEPING, "connection": "close"})
        except tuple(STATUS) as error:
            return _refused(error)

    return answer


def _refused(error: Exception) -> JSONResponse:
    status, word = next(STATUS[kind] for kind in STATUS if isinstance(error, kind))
    if status == 503:
        log.warning("a room could not be asked: %s", error)
    if isinstance(error, TooManyError):
        wait = {"error": word, "wait": error.wait}
        return JSONResponse(wait, status, {**NO_KEEPING, "retry-after": str(error.wait)})
    return JSONResponse({"error": word}, status, NO_KEEPING)


async def _sent(request: Request) -> Mapping[str, object]:
    """Read the JSON of a request; AnswerError where it is none, TooLargeError as soon as it is too long.

    Only JSON is taken: a page of another host cannot send it without asking this one first, which says no.
    """
    if request.headers.get("content-type", "").partition(";")[0] != "application/json":
        raise AnswerError("send JSON")
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise TooLargeError("this is more than any answer needs")
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise AnswerError("this is no JSON") from error
    if not isinstance(sent, dict):
        raise AnswerError("send a JSON object")
    return sent


def _ask(request: Request) -> Ask:
    return Ask(
        client=request.client.host if request.client else "",
        language="en" if request.query_params.get("lang") == "en" else "da",
        member=request.headers.get("x-room-member", "")[:100],
        key=request.headers.get("x-room-key", "")[:100],
    )


def _code(request: Request) -> str:
    return str(request.path_params["code"])


def _number(value: object) -> int:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
