"""My list: the button on pages, what the library says of what was collected, and the files that are made of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from app.collected import Entry, Told
from app.components.markup import Element, element, link, paragraph
from app.components.my_list import collect_button
from app.publish.bibliography import STYLES
from app.publish.handout import cited_sources, handout_pdf
from app.publish.handout_html import handout_html
from app.publish.trail import sources_of, trail_handout, trail_markdown
from app.screens.parts.states import empty
from app.screens.parts.things import sign_class
from app.screens.parts.visit import Visit
from app.wording import N_
from graph.questions.collected import Collected, ends_of
from ingest.references.bibtex import bibtex_of
from ingest.references.csl import csl_of
from ingest.references.formatted import format_references
from ingest.references.ris import ris_of
from ontology.elements import slug_of

FILES: Mapping[str, tuple[str, str, str]] = {
    "pdf": (N_("Reading trail, PDF"), "brobygger-list.pdf", "application/pdf"),
    "html": (N_("Reading trail, a page of its own"), "brobygger-list.html", "text/html"),
    "md": (N_("Reading trail, Markdown"), "brobygger-list.md", "text/markdown"),
    "apa": (N_("List of references, APA 7"), "brobygger-list.apa.txt", "text/plain"),
    "harvard": (N_("List of references, Harvard"), "brobygger-list.harvard.txt", "text/plain"),
    "vancouver": (N_("List of references, Vancouver"), "brobygger-list.vancouver.txt", "text/plain"),
    "bib": (N_("BibTeX, for Zotero, JabRef and LaTeX"), "brobygger-list.bib", "application/x-bibtex"),
    "ris": (N_("RIS, for EndNote and Mendeley"), "brobygger-list.ris", "application/x-research-info-systems"),
    "csl": (N_("CSL-JSON, for Zotero and Pandoc"), "brobygger-list.json", "application/json"),
}
"""Form to what it is called, the name of its file and its type."""


def add_to_list_button(visit: Visit, identifier: str) -> None:
    """Show the button that collects one thing, and the way to compare it where it can be; once on a page."""
    label, _, slug = identifier.partition("/")
    ends = [f"concept/{end}" for end in slug.split("~")] if label == "link" else []
    compared = ends or ([identifier] if label in ("concept", "source") else [])
    address = visit.to("compare", ids=",".join(compared)) if compared else ""
    collect_button(visit.words, identifier, visit.to("my_list"), address, both=bool(ends))


def head(visit: Visit) -> list[Element]:
    """Say what this is and where it is kept."""
    _ = visit.words._
    return [
        element("h1", _("My list")),
        paragraph(
            _(
                "What you collect while reading. It is kept in this browser and nowhere else: no account, and nobody"
                " else sees it. Download it to keep it safe or to go on elsewhere."
            ),
            style="bb-lead",
        ),
    ]


def nothing_yet(visit: Visit) -> Element:
    """Say how a list begins."""
    _ = visit.words._
    return empty(
        _("There is nothing on your list yet"),
        _("Press “Add to my list” on a concept, a connection, a finding, a source, a project or a person."),
        " ",
        link(visit.to("sources"), _("All sources")),
        way_out=(visit.to("concepts"), _("All concepts")),
    )


def item_data(visit: Visit, found: Collected, told: Mapping[str, Told]) -> dict[str, dict[str, str]]:
    """Return what the browser shows of each thing, by id."""
    return {
        name: {
            "href": _address(visit, name),
            "name": said.name,
            "language": said.language or visit.language,
            "what": said.what,
            "where": said.where,
            "sign": sign_class(found.things[name]) if name in found.things else "bb-shape bb-other",
        }
        for name, said in sorted(told.items())
    }


def _address(visit: Visit, name: str) -> str:
    ends = ends_of(name)
    if ends is None:
        return visit.to_thing(name)
    return visit.to("link", **{"from": slug_of(ends[0]), "to": slug_of(ends[1])})


def hub_address(url: str) -> str:
    """Return where the hub begins: the list itself stands in one browser, so no address leads others to it."""
    return f"{url.partition('?')[0].rpartition('/')[0]}/"


def maker(
    visit: Visit, form: str, entries: Sequence[Entry], told: Mapping[str, Told], address: str
) -> Callable[[], bytes]:
    """Return what makes the file when it is asked for: nobody waits for a file that nobody wants."""

    def made() -> bytes:
        store, language = visit.hub.store, visit.language
        if form in ("pdf", "html", "md"):
            handout = trail_handout(store, entries, told, visit.words, address)
            if form == "pdf":
                return handout_pdf(handout)
            return (handout_html(handout) if form == "html" else trail_markdown(handout)).encode()
        sources = cited_sources(store, sources_of(entries, told))
        if form in STYLES:
            return "".join(f"{line.text}\n\n" for line in format_references(sources, STYLES[form], language)).encode()
        if form == "csl":
            return json.dumps([csl_of(one, language) for one in sources], ensure_ascii=False, indent=1).encode()
        texts = (f"{bibtex_of(one)}\n\n" if form == "bib" else ris_of(one) for one in sources)
        return "".join(texts).encode()

    return made
