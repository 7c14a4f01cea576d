"""Every change of the library is one transaction: whole or not at all, one after the other, and it can be taken back.

In order: lock; look whether each file is still what was read; put the bytes from before into the journal; write the new
bytes beside the old; rename; mark the change as done. A change that is found unfinished is rolled back by whoever takes
the lock next.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from filelock import FileLock, Timeout

from ingest.journal.disk import Disk
from ingest.journal.errors import ChangedMeanwhileError, LibraryBusyError, NothingToUndoError, NotWrittenError
from ingest.journal.record import Change, Touched, bytes_of, digest
from ingest.journal.shelf import Shelf
from ontology.errors import LibraryError

Files = Mapping[str, bytes | None]
"""Path within the library folder to bytes; None where there is no file."""


class Journal:
    """The journal of one library folder; it stands beside the folder, in `.brobygger/journal`."""

    def __init__(self, folder: Path, disk: Disk | None = None, patience: float = 10.0) -> None:
        self._folder = folder.resolve()
        self._disk = disk or Disk()
        self._shelf = Shelf(self._folder.parent / ".brobygger" / "journal" / self._folder.name, self._disk)
        # No soft lock where a file system has no real ones: it would outlive a program that is killed.
        self._lock = FileLock(self._shelf.place / "lock", timeout=patience, fallback_to_soft=False)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the lock of the library, with any unfinished change rolled back; may be entered again inside itself.

        LibraryBusyError where somebody else holds it for too long. Never hold it while a person is asked.
        """
        if self._lock.is_locked:
            yield
            return
        self._acquire()
        try:
            self._recover()
            yield
        finally:
            self._lock.release()

    def commit(self, changes: Files, seen: Mapping[str, str], what: str, who: str = "") -> Change:
        """Write some files (None removes one) as one change, and return its record.

        `seen` is name to digest as the files were when they were read; a name that is not in it must not exist yet.
        ChangedMeanwhileError and NotWrittenError leave the library as it was. What changes nothing is not kept.
        """
        return self._commit(changes, seen, what, who, undoes="")

    def recover(self) -> None:
        """Roll back a change that was left unfinished, or wait for one that is being written; call it before reading.

        Touches nothing where there is none, so that a library nobody may write to can still be read.
        """
        if any(not change.done for change in self._shelf.changes()):
            with self.locked():
                pass

    def history(self) -> list[Change]:
        """Return the finished changes, the newest first."""
        return [change for change in reversed(self._shelf.changes()) if change.done]

    def undo(self, identifier: str = "", who: str = "") -> Change:
        """Take a change back, the last one where none is named, and return it; its files get their old bytes.

        NothingToUndoError where there is none, or where a file it wrote was touched later.
        """
        with self.locked():
            old = self.before(identifier)
            change = self._undoable(identifier)
            seen = {touched.name: touched.after for touched in change.files if touched.after}
            self._commit(old, seen, f"undo of {change.number}: {change.what}", who, undoes=change.id)
            return change

    def before(self, identifier: str = "") -> Files:
        """Return what the files of a change would hold if it were taken back; NothingToUndoError as in `undo`."""
        with self.locked():
            change = self._undoable(identifier)
            self._demand_untouched(change)
            return {touched.name: self._shelf.bytes_before(change, touched) for touched in change.files}

    def _commit(self, changes: Files, seen: Mapping[str, str], what: str, who: str, undoes: str) -> Change:
        for name in changes:
            _demand_inside(name)
        with self.locked():
            before = {name: bytes_of(self._path(name)) for name in sorted(changes)}
            moved = [name for name, data in before.items() if digest(data) != seen.get(name, "")]
            if moved:
                raise ChangedMeanwhileError(moved)
            change = Change(
                id=self._shelf.next_id(),
                what=what,
                who=who,
                when=datetime.now(UTC).isoformat(timespec="seconds"),
                files=tuple(_touched(before, changes)),
                undoes=undoes,
            )
            return self._write_or_roll_back(change, before, changes)

    def _write_or_roll_back(self, change: Change, before: Files, after: Files) -> Change:
        if not change.files:
            return change.finished()
        try:
            self._shelf.open(change, before)
            self._write(change, after)
            return self._shelf.finish(change)
        except OSError as error:
            self._recover()
            if any(other.id == change.id for other in self._shelf.changes()):
                return change.finished()  # Everything was in place when the disk complained.
            message = f"{error.filename or self._folder}: {error.strerror}; nothing was changed"
            raise NotWrittenError(message) from error

    def _write(self, change: Change, after: Files) -> None:
        for touched in change.files:
            if (data := after[touched.name]) is not None:
                self._stage(self._path(touched.name), change, data)
        for touched in change.files:
            path = self._path(touched.name)
            if touched.after:
                self._disk.replace(_beside(path, change), path)
            else:
                self._remove(path)

    def _stage(self, path: Path, change: Change, data: bytes) -> None:
        """Write the bytes a file is to hold beside it; its folder may be gone with the last file that was in it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._disk.write(_beside(path, change), data, _mode(path))

    def _recover(self) -> None:
        """Roll back what was left unfinished, and sweep what was left lying about."""
        for change in self._shelf.changes():
            if not change.done:
                self._roll_back(change)
        self._shelf.sweep()

    def _roll_back(self, change: Change) -> None:
        for touched in change.files:
            path = self._path(touched.name)
            old = self._shelf.bytes_before(change, touched)
            # What somebody has edited since is left as it is.
            ours = digest(bytes_of(path)) == touched.after
            if ours and old is not None:
                self._stage(path, change, old)
                self._disk.replace(_beside(path, change), path)
            elif ours:
                self._remove(path)
            self._remove(_beside(path, change))
        self._shelf.drop(change)

    def _remove(self, path: Path) -> None:
        """Remove a file, and the folders that are empty without it."""
        if path.parent.is_dir():
            self._disk.remove(path)
        for parent in path.parents:
            if parent == self._folder or self._folder not in parent.parents:
                return
            if parent.is_dir():
                if any(parent.iterdir()):
                    return
                parent.rmdir()

    def _undoable(self, identifier: str) -> Change:
        history = self.history()
        taken_back = {change.undoes for change in history}
        possible = [change for change in history if not change.undoes and change.id not in taken_back]
        wanted = [change for change in possible if identifier in ("", change.id, change.number)]
        if not wanted:
            known = ", ".join(f"{change.number} ({change.what})" for change in possible[:5]) or "none"
            asked = f"change {identifier}" if identifier else "change"
            raise NothingToUndoError(f"there is no {asked} to take back; there are: {known}")
        return wanted[0]

    def _demand_untouched(self, change: Change) -> None:
        for touched in change.files:
            if digest(bytes_of(self._path(touched.name))) != touched.after:
                later = [other for other in self.history() if other.id > change.id and other.touches(touched.name)]
                by = f"change {later[0].number} ({later[0].what})" if later else "hand"
                raise NothingToUndoError(f"{touched.name} was touched later by {by}; take that back first")

    def _acquire(self) -> None:
        try:
            self._shelf.place.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout as timeout:
            message = f"somebody else is writing to {self._folder}; try again in a moment"
            raise LibraryBusyError(message) from timeout
        except OSError as error:
            message = f"no journal can be kept in {self._shelf.place}: {error.strerror}; look at the permissions"
            raise NotWrittenError(message) from error

    def _path(self, name: str) -> Path:
        """Return where a file really stands; a link is followed, so that it stays a link."""
        return Path(os.path.realpath(self._folder / name))


def _touched(before: Files, after: Files) -> Iterator[Touched]:
    for name, data in before.items():
        if data != after[name]:
            yield Touched(name=name, before=digest(data), after=digest(after[name]))


def _mode(path: Path) -> int | None:
    """Return the permissions of a file that is to be replaced."""
    return path.stat().st_mode & 0o7777 if path.exists() else None


def _beside(path: Path, change: Change) -> Path:
    return path.with_name(f".{path.name}.{change.id}")


def _demand_inside(name: str) -> None:
    parts = PurePosixPath(name)
    if parts.is_absolute() or ".." in parts.parts or "\\" in name or not parts.parts:
        raise LibraryError(f"'{name}' is no path within the library folder")
