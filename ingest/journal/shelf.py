"""Where the records of changes are kept, each in a folder of its own with the bytes from before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from ingest.journal.disk import Disk
from ingest.journal.record import RECORD, Change, Touched, bytes_of

KEPT = 50
"""Changes that can be taken back; older ones are forgotten."""

_DRAFT, _GONE = ".draft", ".gone"


class Shelf:
    """The records of one library."""

    def __init__(self, place: Path, disk: Disk) -> None:
        self.place = place
        self._disk = disk

    def changes(self) -> list[Change]:
        """Return every change, the oldest first."""
        folders = sorted(path for path in self.place.glob("[0-9]*") if not path.suffix) if self.place.is_dir() else []
        # A folder may go between being listed and being read, where another program holds the lock.
        found = [bytes_of(folder / RECORD) for folder in folders]
        return [Change.from_json(data) for data in found if data is not None]

    def next_id(self) -> str:
        """Return the number of the next change."""
        changes = self.changes()
        return f"{int(changes[-1].id) + 1 if changes else 1:06}"

    def open(self, change: Change, before: Mapping[str, bytes | None]) -> None:
        """Keep a change that begins, with the bytes from before; it is there at once or not at all."""
        draft = self.place / f"{change.id}{_DRAFT}"
        self._disk.make_folder(draft)
        for position, touched in enumerate(change.files):
            data = before[touched.name]
            if data is not None:
                self._disk.write(draft / _kept(position), data)
        self._disk.write(draft / RECORD, change.to_json())
        self._disk.replace(draft, self.place / change.id)

    def finish(self, change: Change) -> Change:
        """Keep that all files of a change are in place."""
        done = change.finished()
        draft = self.place / change.id / f"{RECORD}{_DRAFT}"
        self._disk.write(draft, done.to_json())
        self._disk.replace(draft, self.place / change.id / RECORD)
        return done

    def bytes_before(self, change: Change, touched: Touched) -> bytes | None:
        """Return what a file held before a change; None where there was no file."""
        if not touched.before:
            return None
        return (self.place / change.id / _kept(change.files.index(touched))).read_bytes()

    def drop(self, change: Change) -> None:
        """Forget a change."""
        gone = self.place / f"{change.id}{_GONE}"
        self._disk.replace(self.place / change.id, gone)
        self._disk.remove_folder(gone)

    def sweep(self) -> None:
        """Remove what an interruption left lying about, and changes too old to be taken back."""
        for path in sorted(self.place.iterdir()):
            if path.suffix in (_DRAFT, _GONE):
                self._disk.remove_folder(path)
        for change in self.changes()[:-KEPT]:
            self.drop(change)


def _kept(position: int) -> str:
    return f"{position}.before"
