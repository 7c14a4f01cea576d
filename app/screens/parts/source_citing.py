"""How to cite a source: its reference in APA, and the source as a file for reference programs and other styles."""

from __future__ import annotations

from app.components.markup import Element, element, joined, link, paragraph
from app.publish.handout import apa_list, cited_sources
from app.screens.parts.visit import Visit
from ontology.elements import Node, slug_of

_FILES = {
    "bib": "BibTeX",
    "ris": "RIS",
    "csl": "CSL-JSON",
    "harvard": "Harvard",
    "vancouver": "Vancouver",
}
"""Format to its name, the same in every language."""


def cite_source(visit: Visit, source: Node) -> list[Element]:
    """Show how a list of references names a source, ready to be copied, and the files it can be taken home as."""
    (reference,) = apa_list(cited_sources(visit.hub.store, [source.id]), visit.language)
    said = [element("em", run.text) if run.italic else run.text for run in reference]
    slug = slug_of(source.id)
    files = [link(visit.to(f"lists/sources.{form}", id=slug), name) for form, name in _FILES.items()]
    return [
        element("h3", visit.words._("Cite this source"), id="cite"),
        element("div", *said, style="bb-cite"),
        paragraph(visit.words._("APA 7. Get it as:"), " ", *joined(files), style="bb-meta"),
    ]
