"""What an import does or would do, as text for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ingest.bibtex.remarks import Remark
from ingest.imports.applying import Applied
from ingest.imports.plan import ImportPlan, Item, Outcome
from ingest.imports.sides import words_for
from ontology.table import SCHEMA

_PLURAL = {Outcome.DUPLICATE: "duplicates"}
"""Outcome to its name in the JSON, where that is another."""

_SHOWN = 200
"""Entries that the text lists of one outcome; the JSON has all."""


def as_json(plan: ImportPlan, applied: Applied | None, language: str) -> dict[str, Any]:
    """Return the plan as other programs get it; `change` is what to undo it by, null where nothing was written."""
    counts = {_PLURAL.get(outcome, outcome.value): count for outcome, count in plan.counts.items()}
    change = applied.change if applied else None
    return {
        "entries": len(plan.items),
        **counts,
        "items": [_item(item, language) for item in plan.items],
        "gone": [{"key": kept.key, "id": f"source/{kept.id}"} for kept in plan.gone],
        "change": change.number if change else None,
    }


def as_text(plan: ImportPlan, applied: Applied | None, language: str) -> Iterator[str]:
    """Yield the lines that say what happens to each entry and what a person may decide."""
    yield f"{plan.name}.bib: {summary(plan)}"
    for outcome in Outcome:
        listed = [item for item in plan.items if item.outcome is outcome]
        if listed and outcome is not Outcome.IDENTICAL:
            yield from _listed(outcome.value, listed, language)
    doubtful = [remark for item in plan.items for remark in item.remarks]
    yield from _notes([*plan.remarks, *doubtful], language)
    for kept in plan.gone:
        yield f"gone       {kept.key or kept.id}: source/{kept.id} is no longer in the file; it stays until you say"
        yield f"             --decide {kept.key or kept.id}=keep, or =remove"
    if applied and applied.change:
        yield f"Written; take it back with: brobygger undo {applied.change.number}"
    elif applied:
        yield "Nothing to write: the file is the one imported last."
    else:
        yield "Nothing is written yet."


def summary(plan: ImportPlan) -> str:
    """Return the counts in one line: '120 entries: 3 new, 117 identical'."""
    counted = [(count, _PLURAL.get(outcome, outcome.value)) for outcome, count in plan.counts.items() if count]
    told = ", ".join(f"{count} {word.removesuffix('s') if count == 1 else word}" for count, word in counted)
    return f"{len(plan.items)} {'entry' if len(plan.items) == 1 else 'entries'}: {told or 'none'}"


def _item(item: Item, language: str) -> dict[str, Any]:
    return {
        "line": item.line,
        "key": item.key,
        "outcome": item.outcome.value,
        "id": f"source/{_meant(item)}" if item.id else "",
        "reason": item.why.reason.in_language(language),
        "cure": item.why.cure.in_language(language),
    }


def _meant(item: Item) -> str:
    """Return the source a doubtful entry may be, otherwise the one it is."""
    return item.candidates[0].id if item.candidates else item.id


def _listed(head: str, items: list[Item], language: str) -> Iterator[str]:
    for item in items[:_SHOWN]:
        said = f" {_clipped(item.title)}" if item.title else ""
        yield f"{head:10} line {item.line}  {item.key or '(no key)'}{said}"
        yield f"             {item.why.reason.in_language(language)}{_named(item)}{_cure(item, language)}"
        yield from _candidates(item, language)
        for change in item.differences:
            field = words_for(change.field, SCHEMA).in_language(language)
            yield f"             {field}: {_clipped(change.before) or '–'} → {_clipped(change.after) or '–'}"
    if len(items) > _SHOWN:
        yield f"{head:10} … and {len(items) - _SHOWN} more; --json lists all"


def _named(item: Item) -> str:
    return f" (source/{item.id})" if item.id and not item.asked else ""


def _cure(item: Item, language: str) -> str:
    cure = item.why.cure.in_language(language)
    return f": {cure}" if cure else ""


def _candidates(item: Item, language: str) -> Iterator[str]:
    for candidate in item.candidates:
        reason = candidate.reason.value.in_language(language)
        yield f"             is it source/{candidate.id}? {_clipped(candidate.title)} ({reason})"
    if item.asked:
        yield f"             --decide {item.key or item.line}={item.candidates[0].proposal.value}"


def _notes(remarks: Sequence[Remark], language: str) -> Iterator[str]:
    for remark in remarks[:_SHOWN]:
        message, cure = remark.message.in_language(language), remark.cure.in_language(language)
        yield f"note       line {remark.line}  {message}: {cure}"


def _clipped(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= 100 else f"{plain[:99]}…"
