"""Rooms on the real library: the desk by itself, and behind a real web server."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from starlette.applications import Starlette

from app.rooms.desk import Ask, Desk
from app.rooms.rooms import Rooms
from app.rooms.routes import room_routes
from graph.store import GraphStore
from tests.app.rooms.browser import Browser

LESSON = "lesson/who-is-the-bridge-builder"
TEACHER = Ask(client="teacher")


class Clock:
    """A clock that stands still until it is told to move."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    """A folder without rooms."""
    folder = Rooms(tmp_path / "rooms")
    yield folder
    folder.close()


@pytest.fixture
def desk(rooms: Rooms, real_graph: GraphStore) -> Desk:
    """A desk that opens rooms for the lessons of this library."""
    return Desk(rooms, lambda: real_graph)


class Server:
    """The routes of a desk behind a real web server; `again` starts it anew over the same files."""

    def __init__(self, folder: Path, store: GraphStore) -> None:
        self._folder, self._store = folder, store
        self.port = 0
        self._start()

    def browser(self) -> Browser:
        """A browser that knows nothing yet."""
        return Browser(self.port)

    def again(self) -> None:
        """End the server in the middle of things, and start another."""
        self.stop()
        self._start()

    def stop(self) -> None:
        """End the server."""
        self._server.should_exit = True
        self._thread.join()
        self._rooms.close()

    def _start(self) -> None:
        self._rooms = Rooms(self._folder)
        app = Starlette(routes=room_routes(Desk(self._rooms, lambda: self._store)))
        config = uvicorn.Config(app, port=self.port, log_config=None, timeout_graceful_shutdown=1)
        socket = config.bind_socket()
        self.port = socket.getsockname()[1]
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [socket]})
        self._thread.start()
        while not self._server.started:
            time.sleep(0.005)


@pytest.fixture
def server(tmp_path: Path, real_graph: GraphStore) -> Iterator[Server]:
    """A running server without rooms."""
    running = Server(tmp_path / "rooms", real_graph)
    yield running
    running.stop()
