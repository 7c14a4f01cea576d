"""A wire between a driver and its server that counts how often the driver had to wait for an answer."""

from __future__ import annotations

import selectors
import socket
from contextlib import ExitStack
from threading import Thread
from types import TracebackType
from typing import Self


class Wire:
    """Passes on every byte; one exchange is something sent after something was received."""

    def __init__(self, server_port: int) -> None:
        self.exchanges = 0
        self._server_port = server_port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._threads = [Thread(target=self._accept, daemon=True)]
        self._open = ExitStack()

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # A connection that is shut down is accepted no more; closing alone would leave the thread waiting.
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for thread in self._threads:
            thread.join(10)
        self._open.close()

    @property
    def uri(self) -> str:
        """Where the driver must go."""
        return f"bolt://127.0.0.1:{self._listening.getsockname()[1]}"

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listening.accept()
            except OSError:
                return
            server = socket.create_connection(("127.0.0.1", self._server_port))
            for end in (client, server):
                self._open.enter_context(end)
            self._threads.append(Thread(target=self._pass_on, args=(client, server), daemon=True))
            self._threads[-1].start()

    def _pass_on(self, client: socket.socket, server: socket.socket) -> None:
        answered = True
        with selectors.DefaultSelector() as both:
            both.register(client, selectors.EVENT_READ, server)
            both.register(server, selectors.EVENT_READ, client)
            while True:
                for key, _ in both.select():
                    sender, receiver = key.fileobj, key.data
                    assert isinstance(sender, socket.socket)
                    if not (data := sender.recv(65536)):
                        receiver.shutdown(socket.SHUT_RDWR)
                        return
                    self.exchanges += answered and sender is client
                    answered = sender is server
                    receiver.sendall(data)
