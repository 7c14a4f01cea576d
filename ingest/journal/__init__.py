"""Changes of the library as transactions that can be taken back."""

from ingest.journal.errors import ChangedMeanwhileError, LibraryBusyError, NothingToUndoError, NotWrittenError
from ingest.journal.journal import Journal
from ingest.journal.record import Change, digests

__all__ = [
    "Change",
    "ChangedMeanwhileError",
    "Journal",
    "LibraryBusyError",
    "NotWrittenError",
    "NothingToUndoError",
    "digests",
]
