"""Who may write: everyone at this machine; on a hub that others can reach whoever knows the editor key."""

from __future__ import annotations

import hmac

from app.settings import Settings
from ontology.errors import HubError


class NotAnEditorError(HubError):
    """Somebody who may only read tried to write."""


def is_editor(settings: Settings, key: str = "") -> bool:
    """Whether the person may write: everyone at this machine; on a shared hub whoever knows the editor key."""
    if not settings.shared:
        return True
    return bool(settings.editor_key) and hmac.compare_digest(key.encode(), settings.editor_key.encode())


def demand_editor(settings: Settings, key: str = "") -> None:
    """Raise NotAnEditorError where the person may only read."""
    if not is_editor(settings, key):
        raise NotAnEditorError("only editors may add to this hub; ask its keeper for the editor key")
