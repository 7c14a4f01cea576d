"""Proposing, and deciding on proposals: readers may only put something into the queue, editors take it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from app.editing import NotAnEditorError, follow, is_editor
from app.importing import today
from app.rooms.limits import Allowance, Limit
from app.settings import Settings
from graph.questions.concept import BETWEEN_CONCEPTS
from graph.store import GraphStore
from ingest.adding import FindingDraft, with_finding
from ingest.connecting import ConnectionDraft, with_connection
from ingest.journal import Journal, digests
from ingest.library import Library, read_library
from ingest.proposals.proposal import (
    NAME,
    WORD,
    Kind,
    Proposal,
    ProposalError,
    Said,
    State,
    cleaned,
    cleaned_text,
    proposal_bytes,
)
from ingest.proposals.queue import Queue, file_of, new_id
from ontology.table import SCHEMA

OF_ONE_CLIENT = Allowance(60, 3600)
"""A class stands behind one address and proposes twice each; a flood does not fit."""
VERBS = tuple(name for name in BETWEEN_CONCEPTS if name != "BROADER")
"""Connections a reader may propose: those that say why."""
_NEEDED: Mapping[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.FINDING: (("source",), ("voice",), ("finding_kind",), ("statement_da", "statement_en")),
    Kind.LINK: (("from",), ("verb",), ("to",), ("source",), ("because_da", "because_en")),
}
"""What a proposal must say: at least one of each group."""


def may_propose(settings: Settings) -> bool:
    """Whether readers may propose: at one's own machine always, on a shared hub where its keeper allows it."""
    return not settings.shared or settings.proposals


class MayNotProposeError(ProposalError):
    """The hub takes no proposals."""


class MissingError(ProposalError):
    """Something a proposal needs was not said."""

    def __init__(self, groups: Sequence[Sequence[str]]) -> None:
        super().__init__(f"say {', '.join(' or '.join(names) for names in groups)} too")
        self.groups = tuple(groups)
        """Names of fields, of each group of which one is enough."""


def propose(
    settings: Settings, store: GraphStore, kind: Kind, said: Mapping[str, Said], by: str = "", client: str = ""
) -> Proposal:
    """Put a proposal into the queue.

    MissingError, ProposalError, QueueFullError and TooManyError leave the queue as it was. `by` is kept only so that
    credit can be given; `client` is the address of the reader, for the limit, and is never kept.
    """
    if not may_propose(settings):
        raise MayNotProposeError("this hub takes no proposals; its keeper can allow them")
    kept = cleaned(kind, said)
    _demand_whole(store, kind, kept)
    _limit().spend(client)
    proposal = Proposal(id=new_id(), kind=kind, sent=today(), said=kept, by=cleaned_text(by, NAME))
    Queue(settings.library).add(proposal)
    return proposal


@cache
def _limit() -> Limit:
    return Limit(OF_ONE_CLIENT)


def _demand_whole(store: GraphStore, kind: Kind, said: Mapping[str, Said]) -> None:
    if missing := [names for names in _NEEDED[kind] if not any(said.get(name) for name in names)]:
        raise MissingError(missing)
    if kind is Kind.LINK and (said["verb"] not in VERBS or said["from"] == said["to"]):
        raise ProposalError("choose two concepts, and a verb that stands between concepts")
    if kind is Kind.FINDING and said["finding_kind"] not in SCHEMA.vocabularies["finding_kind"].values:
        raise ProposalError("choose one of the kinds of finding")
    named = [said[name] for name in ("source", "voice", "from", "to") if name in said]
    about = said.get("about", ())
    ids = [str(one) for one in (*named, *(about if isinstance(about, tuple) else (about,)))]
    unknown = set(ids) - store.nodes(sorted(set(ids))).keys()
    if unknown:
        raise ProposalError("something chosen is not in the library; choose again")


class ProposalDesk:
    """Where one editor decides on proposals; NotAnEditorError for everybody else."""

    def __init__(self, settings: Settings, key: str = "") -> None:
        if not is_editor(settings, key):
            raise NotAnEditorError("only editors decide on proposals; ask the hub's keeper for the editor key")
        self._settings = settings
        self._queue = Queue(settings.library)

    def waiting(self) -> list[Proposal]:
        """Return the proposals nobody has decided on, the oldest first."""
        return self._queue.all(State.WAITING)

    def decided(self) -> list[Proposal]:
        """Return the others, the latest decided first."""
        done = [one for one in self._queue.all() if one.state is not State.WAITING]
        return sorted(done, key=lambda one: (one.decided, one.id), reverse=True)

    def spoiled(self) -> list[str]:
        """Return the ids of files in the queue that cannot be read."""
        return self._queue.spoiled()

    def decline(self, identifier: str, word: str, by: str = "") -> Proposal:
        """Decline a proposal with a word for who made it; the library stays as it is."""
        journal = Journal(self._settings.library)
        with journal.locked():
            proposal = self._undecided(identifier)
            after = replace(proposal, state=State.DECLINED, word=cleaned_text(word, WORD), decided=today())
            journal.commit(*self._written(proposal, after), f"decline proposal {identifier}", by)
        return after

    def accept(self, identifier: str, said: Mapping[str, Said], word: str = "", by: str = "") -> Proposal:
        """Write a proposal, as the editor has it now, into the library and build.

        LibraryProblemsError with what the checks have against it: library, graph and queue are then as they were. What
        is added and the proposal's file change together, and are taken back together.
        """
        journal = Journal(self._settings.library)
        with journal.locked():
            proposal = self._undecided(identifier)
            library = read_library(self._settings.library)
            became, change = _added(library, proposal, cleaned(proposal.kind, said))
            after = replace(
                proposal, state=State.ACCEPTED, word=cleaned_text(word, WORD), decided=today(), became=became
            )
            files, seen = self._written(proposal, after)
            seen |= {name: digest for name, digest in digests(library.files).items() if name in change}
            done = journal.commit({**change, **files}, seen, f"accept proposal {identifier}", by)
        follow(self._settings, done)
        return after

    def _undecided(self, identifier: str) -> Proposal:
        proposal = self._queue.find(identifier)
        if proposal.state is not State.WAITING:
            raise ProposalError("somebody has decided on this proposal already; look at it anew")
        return proposal

    def _written(self, before: Proposal, after: Proposal) -> tuple[dict[str, bytes], dict[str, str]]:
        file = file_of(after)
        return {file: proposal_bytes(after)}, digests({file: (self._settings.library / file).read_bytes()})


def _added(library: Library, proposal: Proposal, said: Mapping[str, Said]) -> tuple[str, dict[str, bytes]]:
    """Return the id of what is new and the files that change; credit stands on the finding, else in the proposal."""
    one = replace(proposal, said=said)
    if one.kind is Kind.FINDING:
        texts = {name: one.text(name) for name in ("statement_da", "statement_en", "page")}
        record = {"added": today(), "added_by": one.by, "review": "draft"}
        properties = {"kind": one.text("finding_kind"), **texts, **record}
        return with_finding(
            library,
            FindingDraft(source=one.text("source"), voice=one.text("voice"), about=one.about, properties=properties),
        )
    carried = {name: one.text(name) for name in ("because_da", "because_en", "source", "page")}
    draft = ConnectionDraft(
        start=one.text("from"), verb=one.text("verb"), end=one.text("to"), carried={**carried, "reading": "stated"}
    )
    return one.text("from"), with_connection(library, draft)
