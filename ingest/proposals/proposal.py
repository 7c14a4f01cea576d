"""A proposal as a value and as the text of its file: a finding or a connection, with its source and page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ingest.decoding import decode
from ingest.knowledge.emit import Plain, emit
from ingest.knowledge.tree import Mapping as Branch
from ingest.knowledge.tree import Scalar, Tree, read_tree
from ingest.knowledge.tree import Sequence as Items
from ingest.typed import typed
from ontology.errors import LibraryError

Said = str | tuple[str, ...]


class Kind(StrEnum):
    """What is proposed."""

    FINDING = "finding"
    LINK = "link"


class State(StrEnum):
    """What has become of it."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    DECLINED = "declined"


FIELDS: Mapping[Kind, Mapping[str, int]] = {
    Kind.FINDING: {
        "source": 200, "page": 40, "voice": 200, "finding_kind": 40, "about": 200, "statement_da": 1000,
        "statement_en": 1000,
    },
    Kind.LINK: {
        "from": 200, "to": 200, "verb": 40, "because_da": 600, "because_en": 600, "source": 200, "page": 40,
    },
}  # fmt: skip
"""What is said of each kind, and the most letters of each; `about` is a list."""
NAME, WORD = 80, 600
"""Most letters of the name of who proposes, and of the editor's word."""
MOST_ABOUT = 12


class ProposalError(LibraryError):
    """A proposal that says too little, too much, or what no proposal says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One proposal."""

    id: str
    """Random; whoever knows it may look what has become of the proposal."""
    kind: Kind
    sent: str
    """Day, ISO."""
    said: Mapping[str, Said] = field(default_factory=dict, hash=False)
    """Fields of its kind to what was said; what was left empty is not there."""
    by: str = ""
    """Who wants credit; empty for nobody. Nothing else is known about who proposed."""
    state: State = State.WAITING
    word: str = ""
    """What the editor said to it."""
    decided: str = ""
    """Day of the decision, ISO."""
    became: str = ""
    """Id of the finding, or of the concept in whose file the connection stands, once it is accepted."""

    def text(self, name: str) -> str:
        """Return one thing said; empty where it was left out."""
        value = self.said.get(name, "")
        return value if isinstance(value, str) else ""

    @property
    def about(self) -> tuple[str, ...]:
        """Ids of the concepts a finding is about."""
        value = self.said.get("about", ())
        return value if isinstance(value, tuple) else ()


def cleaned(kind: Kind, said: Mapping[str, Said]) -> dict[str, Said]:
    """Return what somebody said as it is kept; ProposalError for too much, and for what the kind has no field for."""
    fields, kept = FIELDS[kind], {}
    for name, value in said.items():
        if name not in fields:
            raise ProposalError(f"a proposal of a {kind} has no '{name[:40]}'")
        given = value if isinstance(value, tuple) else (value,)
        # Measured before it is looked at letter by letter: ten megabytes would take seconds.
        if len(given) > MOST_ABOUT or any(len(text) > fields[name] for text in given):
            raise ProposalError(f"'{name}' is longer than a proposal needs")
        texts = [typed(text) for text in given]
        kept[name] = tuple(sorted({text for text in texts if text})) if isinstance(value, tuple) else texts[0]
    return {name: value for name, value in kept.items() if value}


def cleaned_text(text: str, most: int) -> str:
    """Return a name or a word as it is kept, cut where it is longer."""
    return typed(text[:most])


def proposal_bytes(proposal: Proposal) -> bytes:
    """Return the text of a proposal's file."""
    plain: dict[str, Plain] = {"kind": str(proposal.kind), "sent": proposal.sent, "state": str(proposal.state)}
    plain |= {name: value for name in ("by", "word", "decided", "became") if (value := getattr(proposal, name))}
    plain["said"] = {name: proposal.said[name] for name in FIELDS[proposal.kind] if name in proposal.said}
    return "".join(f"{line}\n" for line in emit(plain)).encode()


def read_proposal(data: bytes, identifier: str) -> Proposal:
    """Read the text of a proposal's file; ProposalError where somebody has made it something else."""
    reading = read_tree(decode(data).text, f"proposals/{identifier}.yaml")
    root = _plain(reading.root) if reading.root and not reading.problems else None
    if not isinstance(root, dict):
        raise ProposalError(f"proposals/{identifier}.yaml is no proposal; correct or remove it")
    try:
        kind = Kind(root.pop("kind", ""))
        said = cleaned(kind, root.pop("said", {}))
        return Proposal(id=identifier, kind=kind, said=said, **{**root, "state": State(root.get("state", ""))})
    except (ValueError, TypeError, AttributeError) as error:
        raise ProposalError(f"proposals/{identifier}.yaml is no proposal: {error}; correct or remove it") from error


def _plain(tree: Tree) -> object:
    match tree:
        case Branch():
            return {pair.key: _plain(pair.value) for pair in tree.pairs}
        case Items():
            return tuple(str(_plain(item)) for item in tree.items)
        case Scalar():
            return tree.text
