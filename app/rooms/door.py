"""The door of a room: the address that phones open, also where the teacher's own browser says 'localhost'."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from app.publish.handout import qr_code
from app.reaching import for_others
from app.rooms.codes import shown_code
from app.rooms.task_data import Data


def door(base: str, code: str, language: str) -> Data:
    """Return what stands on the wall: address, code, QR code, and whether phones can come in at all.

    `base` is the address by which the teacher's browser reached the hub, ending with a slash.
    """
    reachable = for_others(base)
    outside = reachable or base
    address = f"{outside}room?code={quote(shown_code(code))}&lang={language}"
    return {
        "address": address,
        "short": f"{urlsplit(outside).netloc}{urlsplit(outside).path}room",
        "code": shown_code(code),
        "qr": qr_code(address),
        "reachable": bool(reachable),
    }
