"""The answer to a question in SPARQL: waited for beside the page, then shown as a table, as bars, and as files."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import NamedTuple

import streamlit as st

from app.components.markup import Element, Inline, element, paragraph
from app.components.prose import prose
from app.screens.parts.query_table import Answer, bars, read_answer, table
from app.screens.parts.visit import Visit
from app.screens.parts.waiting import is_there
from app.sparql import Refusal, SparqlError, ask

SECONDS = 20.0
"""How long a question may take here, where others may be waiting."""
ROWS = 10_000
"""How many rows or triples are kept."""
SHOWN = 200
"""How many of them the page shows; the files hold all."""
_AT_ONCE = 2
"""Questions answered at the same time on one hub; others wait."""
_KEPT = "query-asked"


class _Asked(NamedTuple):
    query: str
    digest: str
    """Of the graph that was asked."""
    answer: Future[bytes]


def show_answer(visit: Visit, query: str) -> None:
    """Show the answer, or that it is on its way."""
    asked = _asked(visit, query)
    if is_there(asked.answer, visit.words._("The library is being asked …")):
        _show(visit, asked)


@cache
def _answering() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="sparql")


def _asked(visit: Visit, query: str) -> _Asked:
    """Return the question that is being answered, or was, in this session; a new one takes the place of the last."""
    digest = visit.hub.store.digest()
    kept = st.session_state.get(_KEPT)
    if isinstance(kept, _Asked) and (kept.query, kept.digest) == (query, digest):
        return kept
    if isinstance(kept, _Asked):
        kept.answer.cancel()
    answer = _answering().submit(ask, query, visit.hub.settings, SECONDS, ROWS + 1)
    st.session_state[_KEPT] = asked = _Asked(query, digest, answer)
    return asked


def _show(visit: Visit, asked: _Asked) -> None:
    try:
        answer = read_answer(asked.answer.result(), ROWS)
    except SparqlError as error:
        prose(_refused(visit, error, asked.query), key="query-answer")
        return
    prose(*_blocks(visit, answer), key="query-answer")
    if answer.files:
        with st.container(key="query-files", horizontal=True):
            for ending, (media, data) in answer.files.items():
                st.download_button(
                    visit.words._("Get as {form}", form=ending.upper()), data, f"brobygger.{ending}", media
                )


def _refused(visit: Visit, error: SparqlError, query: str) -> Element:
    """Say why there is no answer, and show the line where the question goes wrong."""
    _ = visit.words._
    says = {
        Refusal.SERVICE: _("SERVICE asks another server, which this hub never does. Take that part out."),
        Refusal.SYNTAX: _("This is no question in SPARQL 1.1. The hub only answers; it changes nothing."),
        Refusal.PREFIX: _("A prefix is used that no PREFIX line explains."),
        Refusal.LONG: _("The question took longer than {n} seconds. Ask for less, or add a LIMIT.", n=f"{SECONDS:g}"),
        Refusal.FAILED: _("The question could not be answered. Ask for less, or try again in a moment."),
    }
    said: list[Inline] = [element("h2", _("No answer")), element("p", says[error.refusal])]
    lines = query.splitlines()
    if 0 < error.line <= len(lines):
        place = _("Line {line}, character {column}:", line=error.line, column=error.column)
        said.append(element("p", place, " ", element("span", lines[error.line - 1].strip(), style="bb-code")))
    return element("div", *said, style="bb-error", role="alert")


def _blocks(visit: Visit, answer: Answer) -> list[Element | None]:
    _ = visit.words._
    if answer.truth is not None:
        return [element("h2", _("Answer")), paragraph(_("Yes") if answer.truth else _("No"), style="bb-lead")]
    if not answer.rows:
        return [element("h2", _("Answer")), paragraph(_("Nothing in the library fits the question."))]
    counted = visit.words.ngettext("{n} row", "{n} rows", len(answer.rows))
    limits: list[Inline] = []
    if answer.cut:
        limits.append(_("There are more; only these were fetched."))
    if len(answer.rows) > SHOWN:
        limits.append(_("The first {n} are shown, the files hold all.", n=visit.words.number(SHOWN)))
    return [
        element("h2", _("Answer")),
        paragraph(counted, ". " if limits else "", *(part for limit in limits for part in (limit, " "))),
        bars(visit, answer),
        table(visit, answer, SHOWN),
    ]
