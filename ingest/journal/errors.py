"""What can keep a change from being written; in each case the library is as it was."""

from __future__ import annotations

from collections.abc import Sequence

from ontology.errors import LibraryError


class LibraryBusyError(LibraryError):
    """Somebody else is writing to the library."""


class ChangedMeanwhileError(LibraryError):
    """Files are no longer what they were when they were read."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(f"changed meanwhile: {', '.join(names)}; look at the files and do it again")
        self.names = tuple(names)


class NotWrittenError(LibraryError):
    """The disk refused; whatever was written already has been taken back."""


class NothingToUndoError(LibraryError):
    """There is no such change, or something later stands on it."""
