"""The hub this process has open: one for all sessions, opened when first asked for."""

from __future__ import annotations

from functools import cache

from app.hub import Hub, open_hub
from app.settings import Settings


def opened_hub() -> Hub:
    """Return the open hub; StoreError where it cannot be opened, which is tried anew at the next call."""
    return _opened(Settings.from_environment())


@cache
def _opened(settings: Settings) -> Hub:
    return open_hub(settings)
