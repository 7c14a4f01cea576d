"""Whether every entry of a folder of outside bibliographies is accounted for, and comes in as it went out.

    python -m benchmarks.corpus FOLDER

For every file: entries in = new + changed + identical + duplicates + rejected, no exception, and the same file again
brings nothing new.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from app.commands.init import start
from ingest.decoding import decode
from ingest.imports.applying import apply_plan
from ingest.imports.plan import Outcome
from ingest.imports.planning import plan_import
from ingest.imports.receiving import UnreceivedError, demand_bibliography

_LINE_START = re.compile(r"^[ \t]*@(?!comment\b|string\b|preamble\b|xdata\b|set\b|control\b)\w+\s*[{(]", re.M | re.I)


def main(folder: Path) -> None:
    """Print a line for each file that is not whole, and the sums."""
    files = sorted(folder.rglob("*.bib"))
    entries = rejected = again = 0
    for file in files:
        data = file.read_bytes()
        try:
            demand_bibliography(data, file.name)
        except UnreceivedError as refusal:
            print(f"refused: {refusal}")
            continue
        with tempfile.TemporaryDirectory() as place:
            library = Path(place) / "library"
            start(library)
            plan = plan_import(library, data, "outside", "2026-01-01")
            expected = len(_LINE_START.findall(decode(data).text))
            if len(plan.items) < expected:
                print(f"{file.name}: {expected} lines begin an entry, {len(plan.items)} are accounted for")
            apply_plan(library, plan)
            second = plan_import(library, data + b"\n", "outside", "2026-01-02")
            again += second.counts[Outcome.NEW] + second.counts[Outcome.CHANGED]
        entries += len(plan.items)
        rejected += plan.counts[Outcome.REJECTED]
    print(f"{len(files)} files, {entries} entries, {rejected} rejected with a reason")
    print(f"{again} new or changed when the same file comes again")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
