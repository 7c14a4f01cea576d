"""What a browser sends to the rooms, read with its limits, and what is refused, as a status and a word."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse

from app.rooms.desk import Ask
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


class TooLargeError(RoomError):
    """A request with more than any answer needs."""


def too_large() -> JSONResponse:
    """Return the answer to a request that is too long; the rest is not read, so the connection is not used again."""
    return JSONResponse({"error": "too large"}, 413, {**NO_KEEPING, "connection": "close"})


def refused(error: Exception) -> JSONResponse:
    """Return the answer to what was refused."""
    status, word = next(STATUS[kind] for kind in STATUS if isinstance(error, kind))
    if status == 503:
        log.warning("a room could not be asked: %s", error)
    if isinstance(error, TooManyError):
        wait = {"error": word, "wait": error.wait}
        return JSONResponse(wait, status, {**NO_KEEPING, "retry-after": str(error.wait)})
    return JSONResponse({"error": word}, status, NO_KEEPING)


async def sent_with(request: Request) -> Mapping[str, object]:
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


def ask_of(request: Request) -> Ask:
    """Return who asks, and in which language."""
    return Ask(
        client=request.client.host if request.client else "",
        language="en" if request.query_params.get("lang") == "en" else "da",
        member=request.headers.get("x-room-member", "")[:100],
        key=request.headers.get("x-room-key", "")[:100],
    )


def code_of(request: Request) -> str:
    """Return the code in the address, as it was written."""
    return str(request.path_params["code"])


def number_in(value: object) -> int:
    """Return a short whole number; 0 for anything else."""
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0
