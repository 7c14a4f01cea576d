"""`brobygger watch FILE.bib`: follow a file that another program keeps up to date, as Better BibTeX does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep
from typing import NamedTuple

from app.commands.import_report import summary
from app.importing import carry_out, chosen, plan
from app.settings import Settings
from ontology.errors import HubError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of the command."""
    parser.add_argument("file", type=Path, help="the file to follow")
    parser.add_argument("--as", dest="name", default="", help="name of the outside library (default: that of the file)")
    parser.add_argument("--by", default="", help="who adds it; kept with each new source")
    parser.add_argument("--every", type=float, default=1.0, metavar="SECONDS", help="how often to look (default: 1)")
    parser.add_argument("--once", action="store_true", help="bring the hub up to date with the file and stop")


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Import the file, then again whenever it has changed and rests; stop with Ctrl+C."""
    from ingest.imports.names import name_of

    watcher = Watcher(settings, arguments.file, name_of(Path(arguments.name or arguments.file.name)), arguments.by)
    if arguments.once:
        print(watcher.bring_in())
        return 0
    print(f"Following {arguments.file}  (stop with Ctrl+C)", file=sys.stderr)
    try:
        watcher.follow(lambda: sleep(arguments.every))
    except KeyboardInterrupt:
        print("no longer following", file=sys.stderr)
    return 0


class State(NamedTuple):
    """What tells that a file was written."""

    size: int
    modified: int


class Watcher:
    """Follows one file."""

    def __init__(self, settings: Settings, file: Path, name: str, by: str = "") -> None:
        self._settings = settings
        self._file = file
        self._name = name
        self._by = by

    def follow(self, rest: Callable[[], object], say: Callable[[str], object] = print) -> None:
        """Bring the file in whenever it is other than last time and has not moved during a rest; never returns.

        A file that cannot be read or a library that is busy is said and tried again when the file changes next.
        """
        known: State | None = None
        before: State | None = None
        while True:
            now = self._state()
            if now and now == before and now != known:
                known = now
                say(self._try())
            before = now
            rest()

    def bring_in(self) -> str:
        """Import the file as it is now, and say in one line what came of it."""
        from ingest.imports.receiving import receive

        planned = plan(self._settings, receive(self._file), self._name)
        applied = carry_out(self._settings, planned, chosen(planned, {}), self._by)
        if not applied.change:
            return f"{self._file.name}: nothing has changed"
        told = [summary(applied.plan)]
        if questions := len(applied.plan.questions):
            told.append(f"{questions} put off: see the open questions")
        if gone := len(applied.plan.gone):
            told.append(f"{gone} no longer in the file: kept until you say")
        return f"{self._file.name}: {'; '.join(told)} (undo: {applied.change.number})"

    def _try(self) -> str:
        try:
            return self.bring_in()
        except HubError as error:
            return f"{self._file.name}: {error}"

    def _state(self) -> State | None:
        try:
            stat = self._file.stat()
        except OSError:
            return None  # Programs that write beside and rename leave a moment without the file.
        return State(stat.st_size, stat.st_mtime_ns)
