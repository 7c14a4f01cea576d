"""The few things the journal does to the disk, each whole or not at all and on the disk when it returns."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path

_PATIENCE = 2.0
"""Seconds to wait where another program, such as a virus scanner, holds a file open (Windows)."""


class Disk:
    """Steps that survive a power cut; a test puts one in its place that stops before any of them."""

    def write(self, path: Path, data: bytes, mode: int | None = None) -> None:
        """Write a file that nobody reads yet; `mode` are its permissions, else what is usual for a new file."""
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            if mode is not None:
                path.chmod(mode)
            _to_disk(file.fileno())

    def replace(self, source: Path, target: Path) -> None:
        """Put a file or folder in the place of another at once."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                source.replace(target)
                break
            except PermissionError:
                if os.name != "nt" or time.monotonic() > deadline:
                    raise
                time.sleep(0.05)
        self.settle(target.parent)

    def remove(self, path: Path) -> None:
        """Remove a file, if it is there."""
        path.unlink(missing_ok=True)
        self.settle(path.parent)

    def make_folder(self, path: Path) -> None:
        """Make an empty folder."""
        path.mkdir(parents=True)

    def remove_folder(self, path: Path) -> None:
        """Remove a folder with all that is in it."""
        shutil.rmtree(path)

    def settle(self, folder: Path) -> None:
        """Make sure that the names in a folder are on the disk; Windows has no way to ask for it."""
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _to_disk(descriptor: int) -> None:
    """Bring a file to the disk; on macOS `fsync` alone stops at the disk's own memory."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)
