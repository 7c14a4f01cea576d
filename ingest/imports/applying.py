"""Doing what a plan says: one transaction with the file, its ledger, what has gone from it and what was decided."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ingest.bibtex.faults import Fault
from ingest.bibtex.remarks import Remark
from ingest.folder import digest_of, library_files
from ingest.imports.decisions import Decided, read_decisions, write_decisions
from ingest.imports.gone import gone_texts
from ingest.imports.ledger import Kept, Ledger, write_ledger
from ingest.imports.names import DECISIONS, bib_of, gone_of, ledger_of
from ingest.imports.outside import Refused
from ingest.imports.plan import ImportPlan, Item, Outcome
from ingest.imports.planning import plan_for
from ingest.imports.records import ledgers
from ingest.journal import Change, ChangedMeanwhileError, Journal, digests
from ingest.library import read_library
from ingest.matching.reasons import Decision


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose before confirming."""

    decisions: Mapping[int, Decision] = field(default_factory=dict)
    """Line of a doubtful entry to what was said of it; what is not decided is put off."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Slug of a source whose entry is gone to `keep` or `remove`; what is not answered stays open."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What an import did."""

    plan: ImportPlan
    """The plan as it was carried out; made anew where the library had moved on meanwhile."""
    change: Change | None
    """The change in the journal; None where there was nothing to write."""


def apply_plan(folder: Path, plan: ImportPlan, choices: Choices | None = None, by: str = "") -> Applied:
    """Carry out a plan in one transaction.

    Another import that came first is taken into account; ChangedMeanwhileError where the same outside library was
    imported meanwhile, and NotWrittenError where the disk refuses: the library is then as it was.
    """
    chosen = choices or Choices()
    if not plan.changes_anything and not chosen.answers:
        return Applied(plan, None)
    journal = Journal(folder)
    with journal.locked():
        files = library_files(folder)
        if digest_of(files) != plan.digest:
            plan = _anew(plan, folder, files)
        changes = _Writing(plan, files, chosen, by).changes()
        there = {file: files[file] for file in changes if file in files}
        return Applied(plan, journal.commit(changes, digests(there), f"import of {plan.name}.bib", by))


def _anew(plan: ImportPlan, folder: Path, files: Mapping[str, bytes]) -> ImportPlan:
    """Plan again for a library that has moved on; the same outside library must not have."""
    if plan.files and ledgers(files).get(plan.name, Ledger()) != plan.ledger:
        raise ChangedMeanwhileError([ledger_of(plan.name)])
    return plan_for(read_library(folder), plan.data, plan.name, plan.day)


class _Writing:
    """The files of one import, as they are to be."""

    def __init__(self, plan: ImportPlan, files: Mapping[str, bytes], choices: Choices, by: str) -> None:
        self._plan = plan
        self._files = files
        self._choices = choices
        self._by = by
        self._final: dict[str, str] = {}
        """Slug that an entry was promised to the slug it gets, where a person said it is another source."""
        for item in plan.questions:
            if self._decision(item) is Decision.SAME:
                self._final[item.id] = self._settled(item.candidates[0].id)

    def changes(self) -> dict[str, bytes | None]:
        """Return path within the library folder to bytes; None for a file that goes."""
        plan, files = self._plan, self._files
        entries = [item for item in plan.items if item.entry]
        there = [kept for item in entries for kept in self._kept(item)]
        gone = list(self._gone({kept.id for kept in there}))
        changes: dict[str, bytes | None] = {
            bib_of(plan.name): plan.data,
            ledger_of(plan.name): write_ledger(self._ledger(entries, (*there, *(kept for _, kept in gone))), plan.name),
        }
        old = gone_of(plan.name)
        if gone or old in files:
            text_of = gone_texts(plan.name, plan.ledger, files)
            changes[old] = "".join(f"{text_of(before)}\n\n" for before, _ in gone).encode() or None
        new = [decided for item in plan.questions for decided in self._decided(item)]
        if new:
            changes[DECISIONS] = write_decisions((*read_decisions(files), *new))
        return changes

    def _decision(self, item: Item) -> Decision:
        return self._choices.decisions.get(item.line, Decision.LATER)

    def _settled(self, slug: str) -> str:
        return self._final.get(slug, slug)

    def _ledger(self, entries: list[Item], kept: tuple[Kept, ...]) -> Ledger:
        plan = self._plan
        last = max((ledger.order for ledger in ledgers(self._files).values()), default=0)
        return Ledger(
            digest=hashlib.sha256(plan.data).hexdigest(),
            order=plan.ledger.order or last + 1,
            imported=plan.day,
            entries=len(plan.items),
            lines=tuple(item.line for item in entries),
            refused=tuple(_refused(item) for item in plan.items if isinstance(item.why.ground, Fault)),
            kept=kept,
        )

    def _kept(self, item: Item) -> Iterator[Kept]:
        if not item.entry:
            return
        before = item.kept
        if item.asked:
            decision = self._decision(item).value
        elif before:
            decision = before.decision
        else:
            decision = "new" if item.outcome is Outcome.NEW else "matched"
        yield Kept(
            key=item.key,
            id=self._settled(item.id),
            digest=item.entry.digest,
            content=before.content if before and before.digest == item.entry.digest else item.entry.content,
            seen=before.seen if before else self._plan.day,
            decision=decision,
            by=before.by if before else self._by,
            names=item.names,
        )

    def _gone(self, there: set[str]) -> Iterator[tuple[Kept, Kept]]:
        """Yield what has gone, as it was kept before and as it is kept now; no entry of the file speaks for it."""
        again = {id(item.kept) for item in self._plan.items}
        for kept in self._plan.ledger.kept:
            if id(kept) not in again and kept.id not in there:
                answer = self._choices.answers.get(kept.id, kept.answer)
                yield kept, kept._replace(gone=kept.gone or self._plan.day, answer=answer)

    def _decided(self, item: Item) -> Iterator[Decided]:
        """Yield what is kept of a question: of all its candidates, or of the one that was meant."""
        decision = self._decision(item)
        several = decision in (Decision.DIFFERENT, Decision.LATER)
        for candidate in item.candidates[: None if several else 1] if decision is not Decision.SAME else ():
            yield Decided(
                a=item.id,
                b=self._settled(candidate.id),
                decision=decision,
                reason=candidate.reason,
                on=self._plan.day,
                by=self._by,
            )


def _refused(item: Item) -> Refused:
    assert isinstance(item.why.ground, Fault)  # noqa: S101
    return Refused(item.key, Remark(item.line, item.why.ground, item.why.facts))
