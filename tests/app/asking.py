"""Asking an application for one path without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send


class Answered(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def asked(
    app: ASGIApp, path: str, headers: Mapping[str, str] | None = None, *, query: bytes = b"", root: str = ""
) -> Answered:
    """Ask an application for a path."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    said = {"host": "hub", **(headers or {})}
    scope: Scope = {
        "type": "http", "method": "GET", "path": path, "root_path": root, "query_string": query,
        "headers": [(name.encode(), value.encode()) for name, value in said.items()],
        "scheme": "http", "server": ("hub", 80),
    }  # fmt: skip
    with ThreadPoolExecutor(1) as thread:  # A browser test in the same process has a loop of its own in this one.
        thread.submit(asyncio.run, _called(app, scope, receive, send)).result()
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answered(sent[0]["status"], found, b"".join(item.get("body", b"") for item in sent))


async def _called(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    await app(scope, receive, send)
