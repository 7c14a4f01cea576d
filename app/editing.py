"""Writing from the app: a change that is checked, written as one change of the library, then built, or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.editors import NotAnEditorError, demand_editor, is_editor
from app.hub import build
from app.importing import today
from app.settings import Settings
from ingest.adding import FindingDraft, with_finding
from ingest.imports.deciding import decide_later
from ingest.journal import Change, Journal, digests
from ingest.library import Library, read_library
from ingest.linking import with_topics
from ingest.matching.reasons import Decision
from ontology.errors import StoreError

__all__ = ["NotAnEditorError", "add_finding", "decide", "follow", "is_editor", "link_topics"]


def add_finding(settings: Settings, draft: FindingDraft, key: str = "", by: str = "") -> str:
    """Write a new finding and return its id.

    NotAnEditorError, LibraryProblemsError and the errors of the journal leave library and graph as they were.
    """
    demand_editor(settings, key)
    journal = Journal(settings.library)
    with journal.locked():
        library = read_library(settings.library)
        identifier, change = with_finding(library, draft)
        done = journal.commit(change, _seen(library, change), f"add {identifier}", by)
    follow(settings, done)
    return identifier


def link_topics(settings: Settings, topics: Mapping[str, Sequence[str]], key: str = "", by: str = "") -> Change:
    """Link sources to concepts, id to ids, in the sources' own files, as one change of the library; return it.

    NotAnEditorError, LibraryProblemsError and the errors of the journal leave library and graph as they were.
    """
    demand_editor(settings, key)
    journal = Journal(settings.library)
    with journal.locked():
        library = read_library(settings.library)
        change = with_topics(library, topics)
        done = journal.commit(change, _seen(library, change), f"link {len(topics)} source(s) to concepts", by)
    follow(settings, done)
    return done


def decide(settings: Settings, a: str, b: str, decision: str, key: str = "", by: str = "") -> Change:
    """Answer the question whether source `a` is `b`, both slugs, that an import put off; return the change.

    NotAnEditorError, UndecidableError and the errors of the journal leave library and graph as they were.
    """
    demand_editor(settings, key)
    done = decide_later(settings.library, a, b, Decision(decision), today(), by)
    follow(settings, done)
    return done


def follow(settings: Settings, change: Change) -> None:
    """Bring the graph up to date with a change that was just written.

    StoreError where the graph cannot be reached: the change is taken back then, so that it is not made a second time by
    somebody who is told that nothing is saved.
    """
    try:
        build(settings)
    except StoreError:
        if change.files:
            Journal(settings.library).undo(change.id, change.who)
        raise


def _seen(library: Library, change: Mapping[str, bytes]) -> dict[str, str]:
    """Return the digests of the files that are to change, as they were read."""
    return {name: digest for name, digest in digests(library.files).items() if name in change}
