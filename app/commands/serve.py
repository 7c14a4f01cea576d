"""`brobygger serve`: build if needed, then the app on this machine."""

from __future__ import annotations

import argparse
import os
import sys
import threading
import webbrowser
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

from app.hub import build
from app.settings import Settings

LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""Addresses that only the people at this machine can reach."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    parser.add_argument("--port", type=int, default=8501, help="port to listen on; 0 lets the system choose")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser window")
    parser.add_argument("--no-build", action="store_true", help="show the graph as it is, without reading the library")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Build, listen, open the browser, and stay until Ctrl+C."""
    if not arguments.no_build:
        changes = build(settings)
        print(f"Graph: {changes.added} added, {changes.changed} changed, {changes.removed} removed", file=sys.stderr)
    if arguments.host not in LOOPBACK:
        os.environ["BROBYGGER_SHARED"] = "1"  # Others can reach it: only editors may write.
    import uvicorn

    from app.screens.parts.opened import close_hubs
    from app.server import asgi

    # A phone in a room waits twenty seconds for news; it must not hold back the end.
    config = uvicorn.Config(
        asgi, host=arguments.host, port=arguments.port, log_config=None, access_log=False, timeout_graceful_shutdown=2
    )
    listening = config.bind_socket()
    port = listening.getsockname()[1]
    address = f"http://{'localhost' if arguments.host in LOOPBACK else arguments.host}:{port}"
    print(f"Brobygger: {address}  (stop with Ctrl+C)", file=sys.stderr, flush=True)
    if not arguments.no_browser:
        threading.Thread(target=open_browser, args=(address,), daemon=True).start()
    uvicorn.Server(config).run(sockets=[listening])
    close_hubs()
    return 0


def open_browser(address: str, patience: float = 30.0) -> None:
    """Open the browser as soon as the app answers, or not at all if it does not within `patience` seconds."""
    end = monotonic() + patience
    while monotonic() < end:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=2):  # noqa: S310 - our own address
                webbrowser.open(address)
                return
        except (URLError, TimeoutError):
            sleep(0.2)
