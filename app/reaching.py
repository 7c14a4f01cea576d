"""Addresses of the hub: which work on this machine only, and by which another machine reaches it."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from urllib.parse import urlsplit

_ANYWHERE = ("192.0.2.1", 9)
"""An address nobody has: asking for the way to it sends nothing and tells which of our own would be used."""


def is_only_here(address: str) -> bool:
    """Whether an address works on this machine only."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def for_others(base: str) -> str:
    """Return the base address that another machine can use; empty where the hub listens to this machine only."""
    if not is_only_here(base):
        return base
    parts = urlsplit(base)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    own = _own_address()
    if not own or not _listens(own, port):
        return ""
    return parts._replace(netloc=f"{own}:{port}").geturl()


def _own_address() -> str:
    """Return the address of this machine in its network; empty where it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(_ANYWHERE)
        except OSError:
            return ""
        return str(asking.getsockname()[0])


def _listens(host: str, port: int) -> bool:
    try:
        with socket.create_connection((host, port), timeout=0.5):
            return True
    except OSError:
        return False
