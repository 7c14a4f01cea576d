"""The record of one change: which files it touched, what they held before, and what they hold after."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self

RECORD = "record.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """One file that a change touches."""

    name: str
    """Path within the library folder."""
    before: str
    """Digest of the bytes before; empty where there was no file."""
    after: str
    """Digest of the bytes after; empty where the change removes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the library."""

    id: str
    """Number of the change with zeros in front: `000012`."""
    what: str
    """In words: 'import of refs.bib'."""
    who: str
    """Who made it; empty where nobody gave a name."""
    when: str
    """UTC time to the second, ISO."""
    files: tuple[Touched, ...]
    done: bool = False
    """Whether all its files are in place; a change that is not is taken back."""
    undoes: str = ""
    """Number of the change that this one takes back."""

    @property
    def number(self) -> str:
        """The number as people say it: `12`."""
        return self.id.lstrip("0")

    def touches(self, name: str) -> bool:
        """Tell whether the change wrote or removed a file."""
        return any(touched.name == name for touched in self.files)

    def finished(self) -> Self:
        """Return the change with all files in place."""
        return replace(self, done=True)

    def to_json(self) -> bytes:
        """Return the record as it stands in the journal."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_json(cls, data: bytes) -> Self:
        """Read a record of the journal."""
        fields = json.loads(data)
        return cls(**{**fields, "files": tuple(Touched(**touched) for touched in fields["files"])})


def digest(data: bytes | None) -> str:
    """Return the digest of a file's bytes; empty where there is no file."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def digests(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return name to digest, as `Journal.commit` expects what was read."""
    return {name: digest(data) for name, data in files.items()}


def bytes_of(path: Path) -> bytes | None:
    """Return the bytes of a file; None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
