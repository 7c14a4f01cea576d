"""A browser as the server sees it: short requests, and one that waits for news."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from http.client import HTTPConnection
from typing import Any


@dataclass
class Answer:
    """What came back."""

    status: int
    data: Any = None
    headers: dict[str, str] = field(default_factory=dict)


class Browser:
    """Joins, follows and answers; or teaches, where it holds the key."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.code = self.member = self.key = self.beat = ""

    def ask(self, method: str, path: str, sent: object = None, **headers: str) -> Answer:
        """Send one request and read the answer."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        known = {"x-room-member": self.member, "x-room-key": self.key}
        given = {name: value for name, value in known.items() if value} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        body = None
        if sent is not None:
            body = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
            given.setdefault("content-type", "application/json")
        try:
            connection.request(method, path, body, given)
            response = connection.getresponse()
            text = response.read()
            heads = {name.lower(): value for name, value in response.getheaders()}
            data = json.loads(text) if heads.get("content-type") == "application/json" else text
            return Answer(response.status, data, heads)
        finally:
            connection.close()

    def open(self, lesson: str) -> str:
        """Open a room and keep its key."""
        opened = self.ask("POST", "/rooms", {"lesson": lesson})
        assert opened.status == 201, opened
        self.code, self.key = opened.data["code"], opened.data["key"]
        return self.code

    def join(self, code: str) -> Answer:
        """Join a room, and remember what it gave."""
        joined = self.ask("POST", f"/rooms/{code}/members", {})
        if joined.status == 201:
            self.code, self.member = joined.data["code"], joined.data["member"]
        return joined

    def look(self, query: str = "") -> Any:
        """Return what there is to show, at once."""
        seen = self.ask("GET", f"/rooms/{self.code}?lang=da{query}")
        assert seen.status == 200, seen
        self.beat = seen.data["beat"]
        return seen.data

    def wait(self) -> Any:
        """Return what there is to show as soon as it is other than what was seen last."""
        return self.look(f"&since={self.beat}")

    def show(self, position: int) -> None:
        """Show another stop."""
        assert self.ask("PUT", f"/rooms/{self.code}/position", {"position": position}).status == 204

    def reveal(self, stop: str, shown: bool = True) -> None:
        """Show the answers of a stop."""
        assert self.ask("PUT", f"/rooms/{self.code}/revealed", {"stop": stop, "shown": shown}).status == 204

    def answer(self, stop: str, cells: object) -> Answer:
        """Answer the task of a stop."""
        return self.ask("PUT", f"/rooms/{self.code}/answers/{stop.partition('/')[2]}", {"cells": cells})
