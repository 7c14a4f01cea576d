"""A proposal and its file say the same, whatever a stranger writes into it."""

from dataclasses import replace

import pytest

from ingest.proposals.proposal import (
    Kind,
    Proposal,
    ProposalError,
    Said,
    State,
    cleaned,
    cleaned_text,
    proposal_bytes,
    read_proposal,
)

FINDING = Proposal(
    id="0123456789abcdef",
    kind=Kind.FINDING,
    sent="2026-11-25",
    said={"source": "source/bro2019", "about": ("concept/a", "concept/b"), "statement_da": "Lad os gå sammen."},
)
HOSTILE = (
    "a: b\n- c",
    "'\"}{][",
    "!!python/object:os.system",
    "&a *a",
    "# no",
    "---\n...",
    "<script>alert(1)</script>",
)


@pytest.mark.parametrize(
    "proposal",
    [
        FINDING,
        replace(FINDING, by="Anna Å.", state=State.ACCEPTED, word="Tak", decided="2026-11-26", became="finding/f001"),
        replace(FINDING, kind=Kind.LINK, said={"from": "concept/a", "to": "concept/b", "because_en": "x"}),
        replace(FINDING, said={}),
    ],
)
def test_what_is_written_is_read_again(proposal: Proposal) -> None:
    assert read_proposal(proposal_bytes(proposal), proposal.id) == proposal


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_typed_stays_text(text: str) -> None:
    proposal = replace(FINDING, by=text.replace("\n", " "), said=cleaned(Kind.FINDING, {"statement_da": text}))
    assert read_proposal(proposal_bytes(proposal), proposal.id) == proposal


@pytest.mark.parametrize(
    "said",
    [
        {"state": "accepted"},
        {"because_da": "of the other kind"},
        {"statement_da": "x" * 1001},
        {"about": tuple(f"concept/{number}" for number in range(13))},
    ],
)
def test_too_much_is_refused(said: dict[str, Said]) -> None:
    with pytest.raises(ProposalError):
        cleaned(Kind.FINDING, said)


def test_a_name_and_a_word_are_cut() -> None:
    assert cleaned_text(" Anna\u202e Å. " * 1_000_000, 10) == "Anna Å."


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"kind: nothing\n", b"kind: link\nsent: x\nstate: gone\nsaid: {}\n", b"kind: link\nextra: 1\n",
     b"kind: link\nsent: x\nstate: waiting\nsaid: text\n", b"\xff\xfe\x00", b"a: &a [*a]\n"],
)  # fmt: skip
def test_a_file_somebody_spoiled_is_named(data: bytes) -> None:
    with pytest.raises(ProposalError, match="proposals/0123456789abcdef"):
        read_proposal(data, "0123456789abcdef")
