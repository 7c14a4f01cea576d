"""Proposing: readers fill the queue and nothing else; editors decide, and what they accept is whole and checked."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from app import proposing
from app.editing import NotAnEditorError
from app.hub import open_graph
from app.importing import take_back
from app.proposing import MayNotProposeError, MissingError, ProposalDesk, may_propose, propose
from app.rooms.errors import TooManyError
from app.settings import Settings
from graph.store import GraphStore
from ingest.proposals.proposal import Kind, ProposalError, Said, State
from ingest.proposals.queue import Queue
from ontology.errors import LibraryProblemsError

FINDING: dict[str, Said] = {
    "source": "source/bro2019",
    "page": "12",
    "voice": "concept/citizen",
    "finding_kind": "wish",
    "about": ("concept/empowerment",),
    "statement_da": "Lad os <b>gå</b> sammen.",
    "statement_en": "Let us walk together.",
}
LINK: dict[str, Said] = {
    "from": "concept/empowerment",
    "to": "concept/citizen",
    "verb": "REQUIRES",
    "because_da": "nogen skal have kraften",
    "because_en": "somebody must have the power",
    "source": "source/report2023",
    "page": "9",
}


@pytest.fixture
def hub(own_hub: Settings) -> Settings:
    """A hub that may be written to, whose limits nobody has used."""
    proposing._limit.cache_clear()
    return own_hub


@pytest.fixture
def store(hub: Settings) -> Iterator[GraphStore]:
    with open_graph(hub) as opened:
        yield opened


def library_of(hub: Settings) -> dict[str, bytes]:
    files = (path for path in hub.library.rglob("*") if path.is_file() and path.parent.name != "proposals")
    return {str(path): path.read_bytes() for path in files}


def test_a_proposal_waits_and_the_library_stays_as_it_is(hub: Settings, store: GraphStore) -> None:
    before = library_of(hub)
    proposal = propose(hub, store, Kind.FINDING, FINDING, by="  Anna ")
    assert ProposalDesk(hub).waiting() == [proposal]
    assert (proposal.by, proposal.state) == ("Anna", State.WAITING)
    assert library_of(hub) == before


def test_nothing_about_a_reader_is_kept_unless_they_say_it(hub: Settings, store: GraphStore) -> None:
    proposal = propose(hub, store, Kind.FINDING, FINDING, client="203.0.113.7")
    text = (hub.library / "proposals" / f"{proposal.id}.yaml").read_text("utf-8")
    assert "203.0.113.7" not in text
    assert "by:" not in text


def test_an_accepted_finding_is_in_the_library_with_credit(hub: Settings, store: GraphStore) -> None:
    proposal = propose(hub, store, Kind.FINDING, FINDING, by="Anna")
    done = ProposalDesk(hub).accept(proposal.id, FINDING, "Godt set.", "Lærer")
    node = store.nodes([done.became])[done.became]
    assert node.properties["added_by"] == "Anna"
    assert node.properties["statement_da"] == "Lad os <b>gå</b> sammen."
    assert (done.state, done.word) == (State.ACCEPTED, "Godt set.")
    assert Queue(hub.library).find(proposal.id) == done


def test_an_editor_may_put_it_better_before_accepting(hub: Settings, store: GraphStore) -> None:
    proposal = propose(hub, store, Kind.FINDING, FINDING)
    done = ProposalDesk(hub).accept(proposal.id, {**FINDING, "statement_en": "They want company."})
    assert store.nodes([done.became])[done.became].properties["statement_en"] == "They want company."
    assert done.said == FINDING


def test_an_accepted_connection_stands_between_its_concepts(hub: Settings, store: GraphStore) -> None:
    proposal = propose(hub, store, Kind.LINK, LINK)
    ProposalDesk(hub).accept(proposal.id, LINK)
    (edge,) = store.edges_among(["concept/empowerment", "concept/citizen"], ("REQUIRES",))
    assert edge.properties["because_da"] == "nogen skal have kraften"
    assert edge.properties["reading"] == "stated"


def test_accepting_is_one_change_that_can_be_taken_back(hub: Settings, store: GraphStore) -> None:
    proposal = propose(hub, store, Kind.FINDING, FINDING)
    before = library_of(hub)
    ProposalDesk(hub).accept(proposal.id, FINDING)
    take_back(hub)
    assert library_of(hub) == before
    assert ProposalDesk(hub).waiting() == [proposal]


def test_what_the_checks_refuse_leaves_everything_as_it_was(hub: Settings, store: GraphStore) -> None:
    proposal = propose(hub, store, Kind.FINDING, {**FINDING, "page": "400"})
    before = library_of(hub)
    with pytest.raises(LibraryProblemsError):
        ProposalDesk(hub).accept(proposal.id, proposal.said)
    assert library_of(hub) == before
    assert ProposalDesk(hub).waiting() == [proposal]


def test_a_declined_proposal_keeps_the_word_and_changes_nothing(hub: Settings, store: GraphStore) -> None:
    proposal = propose(hub, store, Kind.LINK, LINK)
    before = library_of(hub)
    ProposalDesk(hub).decline(proposal.id, "Kilden siger noget andet.")
    assert Queue(hub.library).find(proposal.id).word == "Kilden siger noget andet."
    assert library_of(hub) == before
    assert [one.id for one in ProposalDesk(hub).decided()] == [proposal.id]


def test_nobody_decides_twice(hub: Settings, store: GraphStore) -> None:
    proposal = propose(hub, store, Kind.LINK, LINK)
    ProposalDesk(hub).decline(proposal.id, "")
    with pytest.raises(ProposalError, match="already"):
        ProposalDesk(hub).accept(proposal.id, LINK)


@pytest.mark.parametrize("left_out", ["source", "voice", "finding_kind"])
def test_what_a_finding_needs_is_asked_for(hub: Settings, store: GraphStore, left_out: str) -> None:
    with pytest.raises(MissingError) as missing:
        propose(hub, store, Kind.FINDING, {**FINDING, left_out: " "})
    assert missing.value.groups == ((left_out,),)


def test_all_that_is_missing_is_asked_for_at_once(hub: Settings, store: GraphStore) -> None:
    with pytest.raises(MissingError) as missing:
        propose(hub, store, Kind.FINDING, {"source": FINDING["source"]})
    assert missing.value.groups == (("voice",), ("finding_kind",), ("statement_da", "statement_en"))


def test_one_language_is_enough(hub: Settings, store: GraphStore) -> None:
    assert propose(hub, store, Kind.FINDING, {**FINDING, "statement_da": ""}).text("statement_da") == ""
    with pytest.raises(MissingError):
        propose(hub, store, Kind.FINDING, {**FINDING, "statement_da": "", "statement_en": "\u200b"})


@pytest.mark.parametrize(
    "said",
    [
        {**LINK, "verb": "BROADER"},
        {**LINK, "verb": "DROP TABLE"},
        {**LINK, "to": "concept/empowerment"},
        {**LINK, "to": "concept/nothing"},
        {**LINK, "source": "../secret"},
        {**LINK, "because_da": "x" * 10_000_000},
        {**LINK, "state": "accepted"},
        {**LINK, "became": "finding/f001"},
    ],
    ids=["verb", "sql", "itself", "unknown", "path", "10 MB", "forged state", "forged outcome"],
)
def test_what_makes_no_proposal_is_refused(hub: Settings, store: GraphStore, said: dict[str, Said]) -> None:
    with pytest.raises(ProposalError):
        propose(hub, store, Kind.LINK, said)
    assert Queue(hub.library).all() == []


def test_a_flood_from_one_client_is_stopped_and_others_are_not(hub: Settings, store: GraphStore) -> None:
    for _ in range(proposing.OF_ONE_CLIENT.number):
        propose(hub, store, Kind.LINK, LINK, client="203.0.113.7")
    with pytest.raises(TooManyError):
        propose(hub, store, Kind.LINK, LINK, client="203.0.113.7")
    propose(hub, store, Kind.LINK, LINK, client="203.0.113.8")


def test_on_a_shared_hub_its_keeper_decides_whether_readers_propose(hub: Settings, store: GraphStore) -> None:
    shared = replace(hub, shared=True, editor_key="bro")
    assert not may_propose(shared)
    with pytest.raises(MayNotProposeError):
        propose(shared, store, Kind.LINK, LINK)
    propose(replace(shared, proposals=True), store, Kind.LINK, LINK)


def test_a_reader_decides_on_nothing(hub: Settings) -> None:
    with pytest.raises(NotAnEditorError, match="editor key"):
        ProposalDesk(replace(hub, shared=True, editor_key="bro", proposals=True), "guess")
