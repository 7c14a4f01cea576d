"""What imports leave open: entries that are gone and nobody has answered for, and entries that were rejected."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.imports.names import bib_of, ledger_of
from ingest.imports.records import Files, ledgers
from ontology.errors import Problem

_FIRST_LINE = 4
"""Line of the first entry in a ledger."""


def open_points(files: Files) -> Iterator[Problem]:
    """Yield each open point of the outside libraries among the files of a library, with its place and what to do."""
    for name, ledger in ledgers(files).items():
        for refused in ledger.refused:
            said = refused.remark
            yield Problem(bib_of(name), said.line, f"rejected: {said.message.en}", said.cure.en)
        for line, kept in enumerate(ledger.kept, start=_FIRST_LINE):
            if kept.gone and not kept.answer:
                message = f"'{kept.key or kept.id}' is no longer in {name}.bib since {kept.gone}"
                cure = f"say at the next import: --decide {kept.key or kept.id}=keep, or =remove"
                yield Problem(ledger_of(name), line, message, cure)
