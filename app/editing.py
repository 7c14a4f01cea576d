"""Who may write, and writing: a change from the app, checked, written as one change of the library, then built."""

from __future__ import annotations

import hmac

from app.hub import build
from app.settings import Settings
from ingest.adding import FindingDraft, with_finding
from ingest.journal import Journal, digests
from ingest.library import read_library
from ontology.errors import HubError


class NotAnEditorError(HubError):
    """Somebody who may only read tried to write."""


def is_editor(settings: Settings, key: str = "") -> bool:
    """Whether the person may write: everyone at this machine; on a shared hub whoever knows the editor key."""
    if not settings.shared:
        return True
    return bool(settings.editor_key) and hmac.compare_digest(key.encode(), settings.editor_key.encode())


def add_finding(settings: Settings, draft: FindingDraft, key: str = "", by: str = "") -> str:
    """Write a new finding and return its id.

    NotAnEditorError, LibraryProblemsError and the errors of the journal leave library and graph as they were.
    """
    if not is_editor(settings, key):
        raise NotAnEditorError("only editors may add to this hub; ask its keeper for the editor key")
    journal = Journal(settings.library)
    with journal.locked():
        library = read_library(settings.library)
        identifier, change = with_finding(library, draft)
        seen = {name: digest for name, digest in digests(library.files).items() if name in change}
        journal.commit(change, seen, f"add {identifier}", by)
    build(settings)
    return identifier
