"""The hub this process has open: one for all sessions, opened when first asked for."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from app.hub import Hub, open_hub
from app.settings import Settings
from ingest.placement import MAP, MapFile, read_map


def opened_hub() -> Hub:
    """Return the open hub; StoreError where it cannot be opened, which is tried anew at the next call.

    The graph always answers as it is now; the map is read again when its file has changed.
    """
    settings = Settings.from_environment()
    hub = _opened(settings)
    file = settings.library / MAP
    if not file.exists():
        return hub
    drawn = _map(settings.library, file.stat().st_mtime_ns)
    return replace(hub, places=drawn.spots, clusters=drawn.clusters)


@cache
def _opened(settings: Settings) -> Hub:
    return open_hub(settings)


@lru_cache(maxsize=4)
def _map(folder: Path, _stamp: int) -> MapFile:
    return read_map(folder)
