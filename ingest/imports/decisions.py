"""What people have said of two sources that could be one: kept as data, never asked again, and part of the graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass

from ingest.imports.lines import KeptError, Said, from_lines, from_yaml, to_line
from ingest.imports.names import DECISIONS
from ingest.knowledge.relations import make_edge
from ingest.matching.reasons import Decision, Reason
from ingest.records import Layer, Record, Statement
from ontology.elements import Node, Value
from ontology.schema import Schema

_HEAD = "# What people have said of two sources that could be one. Remove a line, and it is asked again.\n"

_FIRST_LINE = _HEAD.count("\n") + 1

_EDITIONS = (Reason.OTHER_EDITION, Reason.OTHER_ISBN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was said of one pair."""

    a: str
    """Slug of the source the question was about."""
    b: str
    """Slug of the source it could have been."""
    decision: Decision
    reason: Reason
    """Why it was asked."""
    on: str
    """Day, ISO."""
    by: str = ""
    """Who said so; empty where nobody gave a name."""

    @property
    def pair(self) -> frozenset[str]:
        """Both slugs."""
        return frozenset((self.a, self.b))


def write_decisions(decisions: Iterable[Decided]) -> bytes:
    """Return the file in its one spelling; each pair once, the last word counts."""
    last = {decided.pair: decided for decided in decisions}
    return (_HEAD + "".join(f"- {to_line(_said(decided))}\n" for decided in last.values())).encode()


def read_decisions(files: Mapping[str, bytes]) -> tuple[Decided, ...]:
    """Read the decisions among the files of a library; KeptError where the file is damaged."""
    if DECISIONS not in files:
        return ()
    text = files[DECISIONS].decode("utf-8", errors="replace")
    try:
        said = from_lines([line for line in text.splitlines() if not line.startswith("#")])
    except ValueError:
        edited = from_yaml(text, DECISIONS)
        said = edited if isinstance(edited, list) else []
    try:
        return tuple(_decided(one) for one in said)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise KeptError(DECISIONS, _FIRST_LINE, f"a decision is damaged ({error})") from error


def redirects(decisions: Iterable[Decided]) -> dict[str, str]:
    """Return slug to slug of sources that were found to be another one after both had got an id."""
    return {decided.a: decided.b for decided in decisions if decided.decision is Decision.SAME}


def decided_records(decisions: Iterable[Decided], schema: Schema) -> Iterator[Record]:
    """Yield what decisions say: versions and parts as relations, what was put off as an open question."""
    related: dict[str, list[Statement]] = {}
    for line, decided in enumerate(decisions, start=_FIRST_LINE):
        if decided.decision is Decision.LATER:
            yield _question(decided, line, schema)
        elif decided.decision in (Decision.VERSION, Decision.PART):
            related.setdefault(f"source/{decided.a}", []).append(_relation(decided, line, schema))
    for start, statements in related.items():
        yield Record(
            node=Node(start, "Source"),
            edges=tuple(statements),
            file=DECISIONS,
            line=statements[0].line,
            layer=Layer.DECISION,
        )


def _relation(decided: Decided, line: int, schema: Schema) -> Statement:
    part = decided.decision is Decision.PART
    carried: dict[str, Value] = {} if part else {"version": "edition" if decided.reason in _EDITIONS else "version"}
    relation = schema.relation("PART_OF" if part else "VERSION_OF")
    return Statement(make_edge(relation, f"source/{decided.a}", f"source/{decided.b}", carried), line)


def _question(decided: Decided, line: int, schema: Schema) -> Record:
    identifier = f"openquestion/same-{decided.a}-{decided.b}"
    because: dict[str, Value] = {"because_da": decided.reason.value.da, "because_en": decided.reason.value.en}
    edges = (
        make_edge(schema.relation("CONCERNS"), identifier, f"source/{decided.a}", {}),
        make_edge(schema.relation("CANDIDATE"), identifier, f"source/{decided.b}", because),
    )
    said: dict[str, Value] = {
        "kind": "uncertain identity",
        "text_da": f"Er »{decided.a}« og »{decided.b}« den samme kilde?",
        "text_en": f"Are '{decided.a}' and '{decided.b}' the same source?",
        "added": decided.on,
    }
    return Record(
        node=Node(identifier, "OpenQuestion", said),
        edges=tuple(Statement(edge, line) for edge in edges),
        file=DECISIONS,
        line=line,
        layer=Layer.DECISION,
    )


def _said(decided: Decided) -> Said:
    said = {**asdict(decided), "reason": decided.reason.name.lower(), "decision": decided.decision.value}
    return {name: value for name, value in said.items() if value}


def _decided(said: Said) -> Decided:
    return Decided(**{**said, "decision": Decision(said["decision"]), "reason": Reason[str(said["reason"]).upper()]})
