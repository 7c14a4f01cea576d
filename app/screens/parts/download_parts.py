"""What the page of downloads says: files with their sums, what is other than last time, how to cite, the terms."""

from __future__ import annotations

from collections.abc import Sequence

from app.components.markup import Element, Inline, element, link, paragraph
from app.releases import COMPARED, Release, ReleaseFile
from app.screens.parts.addresses import address
from app.screens.parts.things import facts, thing_link
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.forms import date_words
from app.wording.names import heading, name_of
from graph.questions.whats_new import added_since, latest_day
from graph.store import Stats
from ontology.derived.citation import Citation, bibtex, cff, reference
from ontology.derived.edition import VERSION
from ontology.derived.vocabulary import UNREGISTERED
from ontology.folding import sort_key
from ontology.rdf.iris import DEFAULT_BASE
from ontology.table import SCHEMA

_MOST = 50
"""Things named in one list of changes."""
_USES = {
    "brobygger.ttl": N_("Turtle: easy to read, for Protégé, Jena, Oxigraph and RDF4J"),
    "brobygger.nt": N_("N-Triples: one statement a line, for large loads and comparing"),
    "brobygger.rdf": N_("RDF/XML: for older programs"),
    "brobygger.jsonld": N_("JSON-LD: for programs that read JSON"),
    "brobygger.trig": N_("TriG: Turtle for programs that expect named graphs"),
    "brobygger.nq": N_("N-Quads: N-Triples for programs that expect named graphs"),
    "vocabulary.ttl": N_("The vocabulary alone (OWL)"),
    "shapes.ttl": N_("The rules that the data keep (SHACL)"),
}
"""File to what it is for."""
_LISTS = {"Concept": "concepts", "Source": "sources", "Finding": "findings", "Project": "projects"}
"""Labels that are counted at the top, and the screens that list them."""


def head(visit: Visit, stats: Stats) -> list[Element]:
    """Say what can be fetched here, and how much it is."""
    _, language = visit.words._, visit.language
    counts: list[Inline] = []
    for label, screen in _LISTS.items():
        number = stats.nodes.get(label, 0)
        word = SCHEMA.label(label).plural if number != 1 else SCHEMA.label(label).words
        counts.append(link(visit.to(screen), f"{visit.words.number(number)} {word.in_language(language)}"))
    return [
        element("h1", _("Download")),
        paragraph(_("The whole library as linked data, free to use under CC BY 4.0."), style="bb-lead"),
        element("div", *(element("span", item) for item in counts), style="bb-row"),
    ]


def everything(visit: Visit, release: Release) -> list[Element]:
    """Return the page of one release."""
    return [
        *_files(visit, release),
        *_changes(visit, release),
        *_citing(visit, release),
        *_terms(visit),
    ]


def _files(visit: Visit, release: Release) -> list[Element]:
    _ = visit.words._
    day = date_words(release.edition, visit.language) if release.edition else _("without a date")
    lists = [(_("BibTeX"), "bib"), (_("RIS"), "ris"), (_("CSL-JSON"), "csl"), (_("CSV"), "csv")]
    links: list[Inline] = []
    for name, form in lists:
        links += [", " if links else "", link(address(f"lists/sources.{form}", visit.language), name)]
    return [
        element("h2", _("Edition of {day}", day=day)),
        facts([
            (_("Version"), [VERSION]),
            (_("Mark"), [element("span", release.name, style="bb-code")]),
        ]),
        *(_file(visit, release, file) for file in release.files),
        paragraph(_("The sources alone, for reference programs:"), " ", *links, "."),
    ]  # fmt: skip


def _file(visit: Visit, release: Release, file: ReleaseFile) -> Element:
    _ = visit.words._
    there = link(address(f"releases/{release.name}/{file.name}", visit.language), file.name)
    size = element("span", _("{n} bytes", n=visit.words.number(file.size)), style="bb-count")
    return element(
        "div",
        element("p", there, " ", size),
        element("p", _(_USES[file.name]), style="bb-meta"),
        element("p", "SHA-256: ", element("span", file.sha256, style="bb-sum"), style="bb-meta"),
        style="bb-item",
    )


def _changes(visit: Visit, release: Release) -> list[Element]:
    _ = visit.words._
    if release.number == 1:
        return [element("h2", _("What is new")), *_newest(visit)]
    title = _("What is other than in the edition before")
    changes = release.changes
    parts: list[Element] = []
    for heading_words, ids in (
        (_("Added"), changes.added),
        (_("Changed"), changes.changed),
        (_("No longer in use"), changes.deprecated),
    ):
        if ids:
            count = element("span", f" {visit.words.number(len(ids))}", style="bb-count")
            parts += [element("h3", heading_words, count), _things(visit, ids)]
    if changes.removed:
        gone = element("span", f" {visit.words.number(len(changes.removed))}", style="bb-count")
        items = (element("li", identifier) for identifier in changes.removed[:_MOST])
        parts += [element("h3", _("Taken out"), gone), element("ul", *items)]
    nothing = paragraph(_("No concept and no finding; something else in the library was changed."))
    return [element("h2", title), *(parts or [nothing])]


def _things(visit: Visit, ids: Sequence[str]) -> Element:
    nodes = visit.hub.store.nodes(ids[:_MOST])
    items = [
        element("li", thing_link(visit, nodes[key], capital=True, most=110)) for key in ids[:_MOST] if key in nodes
    ]
    if len(ids) > _MOST:
        items.append(element("li", visit.words.ngettext("and {n} more", "and {n} more", len(ids) - _MOST)))
    return element("ul", *items)


def _newest(visit: Visit) -> list[Element]:
    """Say what came last, by the dates in the files: there is no edition before to compare with."""
    store, language = visit.hub.store, visit.language
    day = latest_day(store, COMPARED)
    if not day:
        return [paragraph(visit.words._("The files of the library give no dates."))]
    parts = [paragraph(visit.words._("Added last, on {day}:", day=date_words(day, language)))]
    for added in added_since(store, day, COMPARED, most=10):
        label = SCHEMA.label(added.label)
        in_order = sorted(added.nodes, key=lambda node: sort_key(name_of(node, language)[0], language))
        all_of_them = link(visit.to(_LISTS[added.label]), visit.words.number(added.total))
        parts.append(element("h3", heading(label.plural.in_language(language)), " ", all_of_them))
        parts.append(
            element("ul", *(element("li", thing_link(visit, node, capital=True, most=110)) for node in in_order))
        )
    return parts


def _citing(visit: Visit, release: Release) -> list[Element]:
    _ = visit.words._
    base = visit.hub.settings.base
    day = release.edition if len(release.edition) == len("2026-11-25") else Citation().released
    cited = Citation(released=day, address="" if base == DEFAULT_BASE else base)
    return [
        element("h2", _("How to cite"), id="cite"),
        paragraph(
            _(
                "Cite the source itself where you use what a source says. "
                "Cite the hub where you use its maps, connections or words."
            )
        ),
        element("div", reference(cited), style="bb-cite"),
        element("h3", "BibTeX"),
        element("div", bibtex(cited), style="bb-code bb-block"),
        element("details", element("summary", "CITATION.cff"), element("div", cff(cited), style="bb-code bb-block")),
    ]


def _terms(visit: Visit) -> list[Element]:
    _ = visit.words._
    return [
        element("h2", _("Terms")),
        paragraph(
            _(
                "The library is free to use under CC BY 4.0: say where it is from. The program is free "
                "under the MIT licence. The sources themselves belong to their authors."
            )
        ),
        paragraph(UNREGISTERED.in_language(visit.language), style="bb-meta"),
        paragraph(link(visit.to("query"), _("Ask in SPARQL"))),
    ]
