"""An entry as a text that stands for itself: macros written out, and what it takes over from others written in."""

from __future__ import annotations

from ingest.bibtex.bibliography import Bibliography
from ingest.bibtex.evaluate import balanced
from ingest.bibtex.inheriting import REFERENCES
from ingest.bibtex.split import Entry
from ingest.references.bibtex import rewritten, with_field


def standing_alone(entry: Entry, bibliography: Bibliography) -> str:
    """Return an entry without the rest of its file; byte for byte as it was where it needs nothing of it."""
    heir = bibliography.heritage.heir(entry)
    edits: dict[str, str | None] = {} if heir is entry else dict.fromkeys(REFERENCES)
    for field in entry.fields:
        if field.raw[:1] not in ("{", '"') or "#" in field.raw:
            text = bibliography.macros.evaluate(field.raw).text
            if balanced(text) and f"{{{text}}}" != field.raw and not field.raw.isdigit():
                edits[field.name] = f"{{{text}}}"
    alone = rewritten(entry, edits) if edits else entry.raw
    for field in heir.fields[len(entry.fields) :]:
        text = bibliography.macros.evaluate(field.raw).text
        if balanced(text):
            alone = with_field(alone, field.name, f"{{{text}}}")
    return alone
