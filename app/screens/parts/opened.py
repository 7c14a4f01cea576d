"""The hub this process has open: one for all sessions, opened when first asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from threading import Lock

from app.hub import Hub, check_readable, open_hub
from app.settings import Settings
from ingest.placement import MAP, MapFile, read_map
from ontology.errors import StoreUpdatingError

_HUBS: dict[Settings, Hub] = {}
_READABLE: set[Settings] = set()
"""Hubs whose graph was whole once."""
_LOCK = Lock()


def opened_hub() -> Hub:
    """Return the open hub; StoreError as long as its graph could never be read, asked anew at each call.

    It stays open whatever happens to its server, and answers again when that does. The graph always answers as it is
    now; the map is read again when its file has changed.
    """
    settings = Settings.from_environment()
    with _LOCK:
        if settings not in _HUBS:
            _HUBS[settings] = open_hub(settings)
        hub = _HUBS[settings]
    if settings not in _READABLE:
        _first_look(hub)
    file = settings.library / MAP
    if not file.exists():
        return hub
    drawn = _map(settings.library, file.stat().st_mtime_ns)
    return replace(hub, places=drawn.spots, clusters=drawn.clusters)


def _first_look(hub: Hub) -> None:
    try:
        check_readable(hub.store, hub.settings.store)
    except StoreUpdatingError:
        return  # The screens say so, and show what is there.
    _READABLE.add(hub.settings)


def close_hubs() -> None:
    """Close what is open; whoever asks next opens it anew."""
    with _LOCK:
        while _HUBS:
            _HUBS.popitem()[1].store.close()
        _READABLE.clear()


@lru_cache(maxsize=4)
def _map(folder: Path, _stamp: int) -> MapFile:
    return read_map(folder)
