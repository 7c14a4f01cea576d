"""The door of a room: the address that phones open, also where the teacher's own browser says 'localhost'."""

from __future__ import annotations

import socket
from ipaddress import ip_address
from urllib.parse import quote, urlsplit

from app.publish.handout import qr_code
from app.rooms.codes import shown_code
from app.rooms.task_data import Data

_ANYWHERE = ("192.0.2.1", 9)
"""An address nobody has: asking for the way to it sends nothing and tells which of our own would be used."""


def door(base: str, code: str, language: str) -> Data:
    """Return what stands on the wall: address, code, QR code, and whether phones can come in at all.

    `base` is the address by which the teacher's browser reached the hub, ending with a slash.
    """
    reachable = _for_phones(base)
    outside = reachable or base
    address = f"{outside}room?code={quote(shown_code(code))}&lang={language}"
    return {
        "address": address,
        "short": f"{urlsplit(outside).netloc}{urlsplit(outside).path}room",
        "code": shown_code(code),
        "qr": qr_code(address),
        "reachable": bool(reachable),
    }


def _for_phones(base: str) -> str:
    """Return the base address that another machine can use; empty where the hub listens to this machine only."""
    parts = urlsplit(base)
    if not _is_this_machine(parts.hostname or ""):
        return base
    port = parts.port or (443 if parts.scheme == "https" else 80)
    own = _own_address()
    if not own or not _listens(own, port):
        return ""
    return parts._replace(netloc=f"{own}:{port}").geturl()


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


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
