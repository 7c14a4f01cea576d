"""The errors of the hub, and the problem that a check reports.

HubError
├── SchemaError      an element the schema table does not allow
├── RdfError         RDF that cannot be read or has no place in the table
├── LibraryError     the library files cannot be read as a whole
│   └── LibraryProblemsError   some file is wrong; carries every problem
├── StoreError       the graph cannot be opened, read or written
│   ├── StoreUnreachableError   its server does not answer; it may later
│   ├── StoreRefusedError       its server does not let us in
│   ├── StoreEmptyError         nothing was ever built in it
│   ├── StoreUpdatingError      a large sync is half-way
│   ├── StoreOutdatedError      it was made with another schema table; building makes it anew
│   └── StoreTooNewError        it was written by a newer Brobygger
└── NotFoundError    an id that no element has
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


class HubError(Exception):
    """Any failure the hub can explain to the person who meets it."""


class SchemaError(HubError):
    """An element, a property or a relation that the schema table does not allow."""


class RdfError(HubError):
    """RDF that cannot be read, or that says something the schema table has no place for."""


class LibraryError(HubError):
    """The library folder cannot be read at all."""


class StoreError(HubError):
    """The graph cannot be opened, read or written."""


class StoreUnreachableError(StoreError):
    """The server of the graph does not answer; asking again later may help."""


class StoreRefusedError(StoreError):
    """The server of the graph does not accept the user or the password."""


class StoreEmptyError(StoreError):
    """The graph holds nothing, because it was never built."""


class StoreUpdatingError(StoreError):
    """A sync too large to be seen all at once is half-way: what is read may be neither old nor new."""


class StoreOutdatedError(StoreError):
    """The graph was made with another schema table; building makes it anew."""


class StoreTooNewError(StoreError):
    """The graph was written by a newer Brobygger, in a way this one does not understand."""


class NotFoundError(HubError):
    """No element has this id."""

    def __init__(self, identifier: str) -> None:
        super().__init__(f"nothing in the library has the id '{identifier}'; search for it with: brobygger search")
        self.identifier = identifier


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong in a library file, and what to do about it."""

    file: str
    """Path within the library folder."""
    line: int
    """1-based line."""
    message: str
    """What is wrong, in words."""
    cure: str
    """What to do."""
    check: str = field(default="", compare=False)
    """Name of the check that found it, for a screen that says it in words of its own; empty where none did."""
    about: str = field(default="", compare=False)
    """Id of what is wrong, or of what leads from there; empty where the place is all that is known."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}: {self.cure}"


class LibraryProblemsError(LibraryError):
    """Some files of the library are wrong; nothing was changed."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(f"{len(problems)} problem(s) in the library; the graph stays as it was")
        self.problems = tuple(problems)
