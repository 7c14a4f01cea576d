"""Whether every entry of a folder of outside bibliographies is accounted for, and goes out as it came in.

    python -m benchmarks.corpus FOLDER

For every file: entries in = new + changed + identical + duplicates + rejected; every line that begins an entry is one,
or lies within a block that is named; the same file again, and what the library exports of it, bring nothing new and
nothing changed.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from app.commands.init import start
from ingest.bibtex.split import Entry, Other
from ingest.imports.applying import apply_plan
from ingest.imports.outside import Outside, read_outside
from ingest.imports.plan import ImportPlan, Outcome
from ingest.imports.planning import plan_import
from ingest.imports.receiving import UnreceivedError, demand_bibliography
from ingest.library import read_library
from ingest.references.whole import bibliography_of

_LINE_START = re.compile(r"^[ \t]*@(?!comment\b|string\b|preamble\b|xdata\b|set\b|control\b)\w+\s*[{(]", re.M | re.I)


NO_FILE, LOST, ENTRIES, REJECTED = "files refused", "lines not accounted for", "entries", "rejected with a reason"
AGAIN, BACK, SPOILT = "new or changed when a file comes again", "new or changed when it comes back", "rejected then"
COUNTED = (NO_FILE, LOST, ENTRIES, REJECTED, AGAIN, BACK, SPOILT)
"""What is counted, in the order it is told."""


def main(folder: Path) -> None:
    """Print a line for each file that is not whole, and the sums."""
    files = sorted(folder.rglob("*.bib"))
    sums: dict[str, int] = dict.fromkeys(COUNTED, 0)
    for file in files:
        data = file.read_bytes()
        try:
            demand_bibliography(data, file.name)
        except UnreceivedError as refusal:
            print(f"refused: {refusal}")
            sums[NO_FILE] += 1
            continue
        for line in unaccounted(read_outside(data, "outside.bib")):
            print(f"{file.name}:{line}: a line begins an entry, and nothing speaks of it")
            sums[LOST] += 1
        for word, count in round_trip(data, file.name).items():
            sums[word] += count
    print(f"{len(files)} files: {', '.join(f'{count} {word}' for word, count in sums.items())}")


def unaccounted(outside: Outside) -> Iterator[int]:
    """Yield each line that looks like the beginning of an entry and is neither one nor within a named block."""
    text = outside.bibliography.text
    starts = {entry.line for entry in outside.entries}
    named = [
        (block.line, block.line + block.raw.count("\n"))
        for block in outside.bibliography.blocks
        if isinstance(block, Entry) or (isinstance(block, Other) and block.kind == "comment")
    ]
    for found in _LINE_START.finditer(text):
        line = text.count("\n", 0, found.end() - len(found[0].lstrip())) + 1
        if line not in starts and not any(first < line <= last for first, last in named):
            yield line


def round_trip(data: bytes, name: str) -> dict[str, int]:
    """Import a file into a new library, then the same again, then what the library exports of it."""
    sums: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as place:
        library = Path(place) / "library"
        start(library)
        plan = plan_import(library, data, "outside", "2026-01-01")
        sums[ENTRIES] = len(plan.items)
        sums[REJECTED] = plan.counts[Outcome.REJECTED]
        apply_plan(library, plan)
        again = plan_import(library, data + b"\n", "outside", "2026-01-02")
        sums[AGAIN] = told(again, name)
        exported = bibliography_of(read_library(library)).encode()
        if exported:
            back = plan_import(library, exported, "outside", "2026-01-02")
            sums[BACK] = told(back, name)
            sums[SPOILT] = back.counts[Outcome.REJECTED]
    return sums


def told(plan: ImportPlan, name: str) -> int:
    """Print what a plan would change, and return how many entries that are."""
    changed = [item for item in plan.items if item.outcome in (Outcome.NEW, Outcome.CHANGED)]
    for item in changed:
        print(f"{name}: {item.outcome} line {item.line} {item.key}: {item.why.reason.en} {item.differences}")
    return len(changed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
