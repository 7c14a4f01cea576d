"""Spoilt files by the thousand: whatever stands in one, nothing raises, nothing hangs, and nothing is lost unsaid.

    python -m benchmarks.fuzz FOLDER 100000 [--summary FILE] [--only NUMBER]

Every input is a piece of a real file of the folder with bytes flipped, cut, spliced from another file, lines doubled,
and braces put in or taken out. Seed and number make an input, so that each failure can be looked at alone. One in fifty
is imported, exported and imported again. The summary is written as it goes, and a run that was stopped goes on there.
"""

from __future__ import annotations

import argparse
import json
import random
import signal
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import process_time
from types import FrameType

from benchmarks.corpus import AGAIN, BACK, SPOILT, round_trip
from ingest.bibtex.reading import CONTAINERS
from ingest.bibtex.split import Broken, Entry
from ingest.imports.outside import Outside, Refused, read_outside
from ingest.imports.plan import ImportPlan
from ingest.imports.planning import plan_for
from ingest.library import Library, library_of
from ontology.collecting import without_collecting

LONGEST = 2.0
"""Seconds of processor time one input may take."""

_ROUND_TRIP = 50
"""Of so many inputs one makes the whole way."""

_PIECE = 6000
"""Bytes of a real file that an input begins with."""

_SIGNS = (b"{", b"}", b'"', b"@", b",", b"=", b"#", b"%", b"\\", b"\n", b"\r", b"(", b")", b"\x00", b"\xff", b"@misc{")

Mutation = Callable[[bytearray, random.Random, Sequence[bytes]], None]
"""Spoils bytes in place; the files of the folder are there to take from."""


def _flip(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    for _time in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _cut(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 200)]


def _splice(data: bytearray, chance: random.Random, files: Sequence[bytes]) -> None:
    other, place = chance.choice(files), chance.randrange(len(data))
    start = chance.randrange(len(other))
    data[place:place] = other[start : start + chance.randint(1, 300)]


def _double(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    lines = bytes(data).splitlines(keepends=True)
    number = chance.randrange(len(lines))
    lines[number:number] = [lines[chance.randrange(len(lines))]] * chance.randint(1, 3)
    data[:] = b"".join(lines)


def _brace(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    for _time in range(chance.randint(1, 6)):
        place = chance.randrange(len(data) + 1)
        data[place:place] = chance.choice(_SIGNS)


def _unbrace(data: bytearray, chance: random.Random, _: Sequence[bytes]) -> None:
    places = [place for place, sign in enumerate(data) if sign in b'{}",=@']
    for place in sorted(chance.sample(places, min(len(places), chance.randint(1, 4))), reverse=True):
        del data[place]


MUTATIONS: tuple[Mutation, ...] = (_flip, _cut, _splice, _double, _brace, _unbrace)


def spoilt(files: Sequence[bytes], seed: str) -> bytes:
    """Return one input; the same files and seed always give the same."""
    chance = random.Random(seed)  # noqa: S311 - made-up damage, not a secret
    file = chance.choice(files)
    start = chance.randrange(max(len(file) - _PIECE, 1))
    data = bytearray(file[start : start + chance.randint(1, _PIECE)])
    for _ in range(chance.randint(1, 5)):
        chance.choice(MUTATIONS)(data, chance, files)
        if not data:
            data += b"@"
    return bytes(data)


def wrong_with(data: bytes, library: Library) -> Iterator[str]:
    """Yield what reading a file and planning its import get wrong: nothing, whatever stands in it."""
    outside = read_outside.__wrapped__(data, "spoilt.bib")
    yield from _unaccounted(outside)
    plan = plan_for(library, data, "spoilt", "2026-01-01")
    yield from _lost(outside, plan)


def _unaccounted(outside: Outside) -> Iterator[str]:
    """Yield what belongs to no block; the blocks must follow each other with nothing but blanks between them."""
    text, position = outside.bibliography.text, 0
    for block in outside.bibliography.blocks:
        start = text.find(block.raw, position)
        if start < 0 or text[position:start].strip():
            yield f"something before line {block.line} belongs to no block"
        position = max(start, position) + len(block.raw)
    if text[position:].strip():
        yield "the end belongs to no block"


def _lost(outside: Outside, plan: ImportPlan) -> Iterator[str]:
    blocks = outside.bibliography.blocks
    entries = sum(isinstance(block, Entry) and block.type not in CONTAINERS for block in blocks)
    broken = sum(isinstance(block, Broken) for block in blocks)
    if len(plan.items) < entries + broken or len(plan.items) != sum(plan.counts.values()):
        yield f"{entries + broken} entries, {len(plan.items)} in the plan, {sum(plan.counts.values())} counted"
    for entry in outside.entries:
        if entry.line < 1 or (isinstance(entry, Refused) and not (entry.remark.message.da and entry.remark.cure.en)):
            yield f"an entry without line, reason or cure: {entry}"
    for remark in outside.remarks:
        if remark.line < 1 or not remark.message.en:
            yield f"a remark without line or words: {remark}"


def wrong_on_the_way(data: bytes) -> Iterator[str]:
    """Yield what importing, exporting and importing again get wrong."""
    found = round_trip(data, "spoilt")
    yield from (f"{found[word]} {word}" for word in (AGAIN, BACK, SPOILT) if found.get(word))


@dataclass(slots=True)
class Summary:
    """How far a run has come."""

    seed: int
    done: int = 0
    size: int = 0
    """Bytes of all inputs."""
    seconds: float = 0.0
    slowest: float = 0.0
    slowest_input: int = -1
    failures: dict[str, str] = field(default_factory=dict)
    """Number of an input to what is wrong with it."""

    @classmethod
    def read(cls, path: Path | None, seed: int) -> Summary:
        """Return the summary of a run that was stopped, or of one that has not begun."""
        if path and path.is_file():
            found = cls(**json.loads(path.read_text(encoding="utf-8")))
            if found.seed == seed:
                return found
        return cls(seed)

    def write(self, path: Path | None) -> None:
        """Keep the summary."""
        if path:
            path.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")

    def count(self, number: int, size: int, seconds: float, wrong: Sequence[str]) -> None:
        """Add one input."""
        self.done, self.size, self.seconds = number + 1, self.size + size, self.seconds + seconds
        if seconds > self.slowest:
            self.slowest, self.slowest_input = seconds, number
        if wrong or seconds > LONGEST:
            self.failures[str(number)] = "; ".join(wrong) or f"took {seconds:.1f} s"


class StuckError(Exception):
    """An input that takes far too long."""


def _stuck(_number: int, _frame: FrameType | None) -> None:
    raise StuckError("no end after 20 seconds")


def tried(data: bytes, library: Library, whole: bool) -> list[str]:
    """Return what is wrong with one input, an exception and a hang too; `whole` makes the whole way."""
    signal.setitimer(signal.ITIMER_REAL, 20)
    try:
        return [*wrong_with(data, library), *(wrong_on_the_way(data) if whole else ())]
    except Exception:
        return [traceback.format_exc(limit=-4)]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def main() -> None:
    """Run the inputs that are left, and print what was found."""
    parser = argparse.ArgumentParser(description="Read spoilt bibliographies.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("inputs", type=int, nargs="?", default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--summary", type=Path, help="file that a run goes on from")
    parser.add_argument("--only", type=int, help="number of one input, to be shown")
    asked = parser.parse_args()
    files = [data for path in sorted(asked.folder.rglob("*.bib")) if (data := path.read_bytes())]
    library = library_of({})
    signal.signal(signal.SIGALRM, _stuck)
    if asked.only is not None:
        data = spoilt(files, f"{asked.seed}-{asked.only}")
        print(data.decode(errors="replace"), *tried(data, library, whole=True), sep="\n")
        return
    summary = Summary.read(asked.summary, asked.seed)
    for number in range(summary.done, asked.inputs):
        data = spoilt(files, f"{asked.seed}-{number}")
        with without_collecting():
            began = process_time()
            wrong = tried(data, library, whole=number % _ROUND_TRIP == 0)
            summary.count(number, len(data), process_time() - began, wrong)
        if number % 1000 == 999:
            summary.write(asked.summary)
    summary.write(asked.summary)
    tell(summary)


def tell(summary: Summary) -> None:
    """Print a summary."""
    rate = summary.done / summary.seconds if summary.seconds else 0
    print(f"{summary.done:,} inputs, {summary.size / 1e6:,.1f} MB, {rate:,.0f} a second", end="; ")
    print(f"the slowest ({summary.slowest_input}) took {summary.slowest:.2f} s; {len(summary.failures)} failures")
    for number, wrong in summary.failures.items():
        print(f"input {number}: {wrong}")


if __name__ == "__main__":
    main()
