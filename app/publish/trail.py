"""A reading trail: what a reader collected, in their order and with their notes, as a sheet or as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from app.collected import Entry, Told
from app.publish.handout import Block, BlockKind, Handout, Row, Run, apa_list, cited_sources
from app.publish.handout_words import handout_words
from app.wording import Wording
from graph.store import GraphStore

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
_AT_THE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s)")


def sources_of(entries: Sequence[Entry], told: Mapping[str, Told]) -> list[str]:
    """Return the sources that a list cites: those on it, and those its findings and connections stand in."""
    return list(dict.fromkeys(source for entry in entries if entry.id in told for source in told[entry.id].sources))


def trail_handout(
    store: GraphStore, entries: Sequence[Entry], told: Mapping[str, Told], words: Wording, address: str
) -> Handout:
    """Make a sheet of the list; what is gone from the library stands there by its id, so that its note is not lost."""
    return Handout(
        title=words._("Reading trail"),
        kind=words._("My list"),
        language=words.language,
        address=address,
        edition=store.digest()[:8],
        blocks=tuple(_blocks(entries, told, words)),
        references=apa_list(cited_sources(store, sources_of(entries, told)), words.language),
        words=handout_words(words),
    )


def _blocks(entries: Sequence[Entry], told: Mapping[str, Told], words: Wording) -> Iterator[Block]:
    if not entries:
        yield Block(BlockKind.TEXT, words._("There is nothing here yet"))
    for number, entry in enumerate(entries, start=1):
        said = told.get(entry.id)
        row = Row(entry.id, words._("not in the library"), str(number))
        if said:
            text = f"{said.name}: {said.text}" if said.text else said.name
            row = Row(text, " · ".join(filter(None, (said.what, said.where))), str(number), said.language)
        yield Block(BlockKind.SENTENCES, rows=(row,))
        if entry.note.strip():
            yield Block(BlockKind.BOX, entry.note.strip())


def trail_markdown(handout: Handout) -> str:
    """Return a trail as Markdown: no text of the library or the reader can become markup."""
    lines = [f"# {_plain(handout.title)}", ""]
    for block in handout.blocks:
        for row in block.rows:
            lines += [f"{row.mark}. {_plain(row.text)}  ", f"   {_plain(row.meta)}", ""]
        if block.text:
            lines += [*(f"   > {_plain(line)}" for line in block.text.splitlines()), ""]
    if handout.references:
        lines += [f"## {_plain(handout.words['references'])}", ""]
        for runs in handout.references:
            text = "".join(
                f"*{_plain(run.text)}*" if run.italic and run.text.strip() else _plain(run.text) for run in runs
            )
            lines += [f"- {text}"]
        lines.append("")
    return "\n".join([*lines, f"{handout.address} · {_plain(handout.words['edition'])} {handout.edition}", ""])


def _run(run: Run) -> str:
    """Keep the spaces round a piece of a reference: they part it from the next."""
    text = run.text.strip()
    before, after = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    return (
        f"{before}*{_plain(text)}*{after}" if run.italic and text else f"{before}{_plain(text)}{after if text else ''}"
    )


def _plain(text: str) -> str:
    """Keep every sign of a text from being read as Markdown or HTML."""
    return _AT_THE_START.sub(r"\1\\\2", _MARKDOWN.sub(r"\\\1", " ".join(text.split())))
