"""Ports of this machine: one that is free, and waiting until a program listens at it."""

from __future__ import annotations

import socket
import subprocess
import time


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def wait_until_listening(port: int, process: subprocess.Popen[str] | subprocess.Popen[bytes]) -> None:
    """Wait until a program answers at its port; it fails where the program ends or stays silent for 20 seconds."""
    until = time.monotonic() + 20
    while not _listens(port):
        assert process.poll() is None, process.stderr.read() if process.stderr else "the program ended"
        assert time.monotonic() < until, f"nothing listens at port {port}"
        time.sleep(0.05)


def _listens(port: int) -> bool:
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0
