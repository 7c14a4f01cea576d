"""A disk that stops: how tests cut the power, or fill the disk, before any step of a change."""

from pathlib import Path

from ingest.journal.disk import Disk


class KilledError(BaseException):
    """Stands for a power cut: nothing can catch it and tidy up."""


class StoppingDisk(Disk):
    """A disk that raises before its n-th step."""

    def __init__(self, steps: int, failure: BaseException) -> None:
        self.left = steps
        self.failure = failure

    def _step(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise self.failure

    def write(self, path: Path, data: bytes, mode: int | None = None) -> None:
        self._step()
        super().write(path, data, mode)

    def replace(self, source: Path, target: Path) -> None:
        self._step()
        super().replace(source, target)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)

    def make_folder(self, path: Path) -> None:
        self._step()
        super().make_folder(path)

    def remove_folder(self, path: Path) -> None:
        self._step()
        super().remove_folder(path)
