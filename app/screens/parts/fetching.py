"""What a list can be fetched as: the same things in the same order, as a file."""

from __future__ import annotations

from app.components.markup import Element, element, link
from app.listed import Asked
from app.publish.list_files import formats_of
from app.screens.parts.visit import Visit
from app.wording import N_

FORMAT_WORDS = {
    "bib": N_("BibTeX, for Zotero, JabRef and LaTeX"),
    "ris": N_("RIS, for EndNote and Mendeley"),
    "csl": N_("CSL-JSON, for Zotero and Pandoc"),
    "csv": N_("CSV, for a spreadsheet"),
    "apa": N_("List of references, APA 7"),
    "harvard": N_("List of references, Harvard"),
    "vancouver": N_("List of references, Vancouver"),
}


def fetching(visit: Visit, asked_for: Asked, number: int) -> Element:
    """Offer the whole list, on all its pages, as files."""
    query = {name: value for name, value in visit.query.items() if name != "page"}
    links = [
        element("li", link(visit.to(f"lists/{visit.screen}.{form}", **query), visit.words._(FORMAT_WORDS[form])))
        for form in formats_of(asked_for.label, number)
    ]
    title = visit.words.ngettext("Get this one as a file", "Get all {n} as a file", number)
    return element("details", element("summary", title), element("ul", *links, style="bb-plain"), style="bb-get")
