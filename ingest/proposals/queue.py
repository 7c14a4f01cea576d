"""The queue of proposals: a file for each in the folder `proposals` of a library, which no graph is made of."""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from ingest.proposals.proposal import Proposal, ProposalError, State, proposal_bytes, read_proposal
from ontology.errors import NotFoundError

FOLDER = "proposals"
MOST_WAITING = 300
"""Proposals that wait at once; an editor has to decide on some before more are taken."""
_ID = re.compile(r"[0-9a-f]{16}")


class QueueFullError(ProposalError):
    """So many wait that no more are taken."""


class Queue:
    """The proposals of one library."""

    def __init__(self, library: Path) -> None:
        self._folder = library / FOLDER

    def add(self, proposal: Proposal) -> None:
        """Put a proposal into the queue; QueueFullError where too many wait."""
        if len(self.all(State.WAITING)) >= MOST_WAITING:
            raise QueueFullError("too many proposals wait; try again when an editor has read some")
        self._folder.mkdir(exist_ok=True)
        beside = self._folder / f".{proposal.id}.new"
        beside.write_bytes(proposal_bytes(proposal))
        beside.replace(self._folder / f"{proposal.id}.yaml")

    def find(self, identifier: str) -> Proposal:
        """Return a proposal; NotFoundError where there is none with this id."""
        path = self._folder / f"{identifier}.yaml"
        if not _ID.fullmatch(identifier) or not path.exists():
            raise NotFoundError(f"proposal/{identifier[:40]}")
        return read_proposal(path.read_bytes(), identifier)

    def all(self, state: State | None = None) -> list[Proposal]:
        """Return the proposals, or those of one state, the oldest first; what `spoiled` names is left out."""
        found = (self._readable(name) for name in self._names())
        kept = (one for one in found if one and state in (None, one.state))
        return sorted(kept, key=lambda one: (one.sent, one.id))

    def spoiled(self) -> list[str]:
        """Return the ids of files that somebody has made something else than a proposal."""
        return [name for name in self._names() if self._readable(name) is None]

    def _names(self) -> list[str]:
        return sorted(path.stem for path in self._folder.glob("*.yaml") if _ID.fullmatch(path.stem))

    def _readable(self, name: str) -> Proposal | None:
        try:
            return self.find(name)
        except ProposalError:
            return None


def file_of(proposal: Proposal) -> str:
    """Return the path of a proposal's file within the library folder."""
    return f"{FOLDER}/{proposal.id}.yaml"


def new_id() -> str:
    """Return an id that nobody can guess."""
    return secrets.token_hex(8)
