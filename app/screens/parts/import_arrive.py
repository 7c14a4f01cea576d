"""Where sources of one's own come in: a file, a text that is pasted, or a DOI or ISBN that is looked up."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.jobs.job import About, Job
from app.jobs.order import Order
from app.jobs.worker import start
from app.screens.parts.import_later import put_off
from app.screens.parts.import_lookup import look_up
from app.screens.parts.import_progress import go_on
from app.screens.parts.import_words import failure
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit
from ingest.imports.adding_to import LOOKED_UP, PASTED
from ingest.imports.names import name_of
from ingest.imports.receiving import LARGEST, Unfit, UnreceivedError, demand_bibliography
from ontology.errors import HubError

_WIDTH = 680
"""Pixels: as wide as a lead paragraph."""
_MEGABYTE = 1024 * 1024
_FILE, _TEXT, _REFUSED = "import-file", kept("import-text"), "import-refused-because"


def head(visit: Visit) -> None:
    """Say what this screen is for."""
    _ = visit.words._
    browser_title(_("Add sources"))
    prose(
        crumbs(visit, "sources", _("Sources"), _("Add sources")),
        element("h1", _("Add sources")),
        paragraph(
            _("See what would happen to every entry before anything is written, decide what is doubtful, confirm,"
              " and take it back if you wish."),
            style="bb-lead",
        ),
        key="import-head",
    )  # fmt: skip


def arrive(visit: Visit, key: str) -> None:
    """Offer the three ways in."""
    if refused := st.session_state.pop(_REFUSED, ()):
        lines = (paragraph(line) for line in (*refused, visit.words._("Nothing is written.")))
        heading = element("h2", visit.words._("This cannot be taken for a bibliography"))
        prose(element("div", heading, *lines, style="bb-error", role="alert"), key="import-refused")
    ways, side = st.columns([7, 4], gap="large")
    with ways, st.container(width=_WIDTH):
        _file(visit, key)
        _paste(visit, key)
        look_up(visit, lambda text: begin(visit, key, About(name=LOOKED_UP, adds=True), text.encode()))
    with side:
        prose(*_how(visit), *put_off(visit), key="import-how")


def _file(visit: Visit, key: str) -> None:
    _ = visit.words._
    prose(element("h2", _("A file from Zotero, JabRef or EndNote")), key="import-file-head")
    st.file_uploader(_("Drop a .bib file here, or choose one"), key=_FILE, on_change=_file_given, args=(visit, key))


def _file_given(visit: Visit, key: str) -> None:
    given = st.session_state[_FILE]
    if given is not None:
        name = PurePath(given.name).name
        begin(visit, key, About(file=name, name=name_of(PurePath(name))), given.getvalue())


def _paste(visit: Visit, key: str) -> None:
    _ = visit.words._
    prose(element("h2", _("Or paste entries")), key="import-paste-head")
    with st.form("import-paste", border=False):
        st.text_area(_("BibTeX or BibLaTeX"), height=160, placeholder="@article{…}", key=_TEXT)
        st.form_submit_button(_("See what would happen"), on_click=_pasted, args=(visit, key))


def _pasted(visit: Visit, key: str) -> None:
    begin(visit, key, About(name=PASTED, adds=True), st.session_state[_TEXT].encode(errors="replace"))


def begin(visit: Visit, key: str, about: About, data: bytes) -> None:
    """Look at size and content, and let the plan be made; of what cannot be taken nothing is kept."""
    try:
        demand_bibliography(data, about.file or about.name)
        job = Job.new(visit.hub.settings, about, data)
        start(job, Order(task="plan", key=key), visit.hub.settings)
    except UnreceivedError as error:
        st.session_state[_REFUSED] = (_unfit(visit, error) if data else visit.words._("It is empty."),)
    except HubError as error:
        st.session_state[_REFUSED] = (failure(visit, type(error).__name__), str(error))
    else:
        go_on(visit.to("add_sources", job=job.token))


def _unfit(visit: Visit, error: UnreceivedError) -> str:
    _, most = visit.words._, visit.words.number(LARGEST // _MEGABYTE)
    said = {
        Unfit.TOO_LARGE: _("It is larger than {most} MB. Export fewer entries, or split it.", most=most),
        Unfit.NO_TEXT: _("It is no text. Export it as BibTeX or BibLaTeX from the program it comes from."),
        Unfit.NO_ENTRY: _("There is no entry in it. Entries begin with @article, @book and the like."),
    }
    return said.get(error.what, str(error))


def _how(visit: Visit) -> list[Element]:
    _ = visit.words._
    steps = (
        _("In Zotero: choose a collection, then File and Export Library …; in JabRef: File and Save; in EndNote: File,"
          " Export …, style BibTeX Export."),
        _("Choose BibTeX or BibLaTeX, with Unicode (UTF-8)."),
        _("Drop the file here. The same file again later brings only what has changed."),
    )  # fmt: skip
    return [
        element("h2", _("How to get the file")),
        element("ol", *(element("li", step) for step in steps)),
        element("h2", _("What happens to it")),
        paragraph(
            _("It is sent nowhere. It is compared with the library entry by entry, and shown as a table. What was"
              " written here by hand is never overwritten."),
        ),
        paragraph(link(visit.to("add_finding"), _("Add a finding")), style="bb-meta"),
    ]  # fmt: skip
