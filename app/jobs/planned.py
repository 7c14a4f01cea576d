"""A plan made into what a page shows: both sides of every question, texts kept short, and a fingerprint of it all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from app.jobs.rows import Gone, Likely, Note, Pair, Row
from ingest.bibtex.remarks import Remark
from ingest.bibtex.source import ISSUED_BY, WRITTEN_BY
from ingest.imports.incoming import Incoming
from ingest.imports.plan import Candidate, ImportPlan, Item
from ingest.imports.sides import Side, names_of, names_on, side_of, words_for
from ingest.library import Library
from ontology.elements import Edge, Node
from ontology.table import SCHEMA

LONGEST = 1_000
"""Characters of one text that a page shows; an abstract is told apart well before."""

_SHOWN = ("title", "authors", "editors", "issued", "container", "volume", "issue", "pages", "doi", "isbn", "publisher")
"""Fields by which people tell sources apart, in this order; of the others only those that contradict each other."""


def rows_of(plan: ImportPlan) -> Iterator[Row]:
    """Yield what becomes of each entry, in the order of the file."""
    sides = _Sides(plan)
    for item in plan.items:
        yield Row(
            outcome=item.outcome.value,
            line=item.line,
            key=_short(item.key),
            id=item.id,
            title=_short(item.title),
            reason=item.why.reason,
            cure=item.why.cure,
            likely=tuple(_likely(candidate, item, sides) for candidate in item.candidates),
            sides=tuple(_pair(name, before, after) for name, before, after in item.differences),
            notes=tuple(map(_note, item.remarks)),
        )


def head_of(plan: ImportPlan) -> Mapping[str, Any]:
    """Return what is known of the plan as a whole, without where its entries begin."""
    open_before = [kept for kept in plan.ledger.kept if kept.gone and not kept.answer]
    return {
        "counts": {outcome.value: count for outcome, count in plan.counts.items()},
        "gone": [Gone(kept.id, _short(kept.key), _title(plan, kept.id)) for kept in (*plan.gone, *open_before)],
        "notes": [_note(remark) for remark in plan.remarks],
        "changes": plan.changes_anything,
        "last": plan.ledger.imported,
        "fingerprint": fingerprint(plan),
    }


def fingerprint(plan: ImportPlan) -> str:
    """Return a digest of what becomes of every entry: where it is the same, nobody has to look again."""
    told = hashlib.sha256(plan.name.encode())
    for item in plan.items:
        asked = ",".join(candidate.id for candidate in item.candidates)
        told.update(f"{item.line} {item.outcome} {item.id} {asked}\n".encode())
    for kept in plan.gone:
        told.update(f"gone {kept.id}\n".encode())
    return told.hexdigest()


class _Sides:
    """What the library says of a source, or the file of an entry, each field as one text."""

    def __init__(self, plan: ImportPlan) -> None:
        # Read only where somebody is asked: a plan may have done without.
        self._library = plan.library if plan.questions else None
        self._entries = {item.id: item.entry for item in plan.items if item.entry and item.id}
        self._edges = _edges_by_start(self._library) if self._library else {}

    def there(self, slug: str) -> tuple[Side, bool]:
        """Return what is known of a candidate, and whether it stands in the library."""
        node = self._node(slug)
        if node:
            return side_of(node.properties, names_on(self._edges.get(node.id, ()))), True
        return self.of_entry(self._entries.get(slug)), False

    def of_entry(self, entry: Incoming | None) -> Side:
        """Return what an entry says."""
        if entry is None:
            return {}
        return side_of(entry.properties(SCHEMA), names_of(entry.reading))

    def _node(self, slug: str) -> Node | None:
        return self._library.nodes.get(f"source/{slug}") if self._library else None


def _edges_by_start(library: Library) -> dict[str, list[Edge]]:
    edges: dict[str, list[Edge]] = {}
    for edge in library.edges.values():
        if edge.type in (WRITTEN_BY, ISSUED_BY):
            edges.setdefault(edge.start, []).append(edge)
    return edges


def _likely(candidate: Candidate, item: Item, sides: _Sides) -> Likely:
    before, here = sides.there(candidate.id)
    return Likely(
        id=candidate.id,
        title=_short(candidate.title),
        reason=candidate.reason.value,
        proposal=candidate.proposal.value,
        here=here,
        sides=pairs_of(before, sides.of_entry(item.entry)),
    )


def pairs_of(before: Side, after: Side) -> tuple[Pair, ...]:
    """Return two descriptions side by side: what tells sources apart, and whatever contradicts."""
    told = [name for name in _SHOWN if name in before or name in after]
    others = [name for name in before if name not in _SHOWN and not name.startswith("note_")]
    told += [name for name in others if before[name] != after.get(name, before[name])]
    return tuple(_pair(name, before.get(name, ""), after.get(name, "")) for name in told)


def _pair(name: str, before: str, after: str) -> Pair:
    return Pair(words_for(name, SCHEMA), _short(before), _short(after))


def _note(remark: Remark) -> Note:
    return Note(remark.line, remark.message, remark.cure)


def _title(plan: ImportPlan, slug: str) -> str:
    node = plan.library.nodes.get(f"source/{slug}") if plan.library else None
    return _short(str(node.properties["title"])) if node else ""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
