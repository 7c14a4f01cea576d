"""What is said about an empty cell of the evidence map: what a study there would ask, and what stands near."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.screens.parts.evidence_asked import AskedEvidence, column_word, counted_address
from app.screens.parts.findings import finding_card
from app.screens.parts.folds import folded
from app.screens.parts.references import source_item
from app.screens.parts.things import thing_link
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.forms import date_words
from app.wording.names import choice_word, heading, name_of
from graph.questions.evidence import Axis
from graph.questions.gap import Gap
from graph.store import Listing

_QUESTIONS = {
    Axis.VOICE: N_("What does a {column} say about {concept}?"),
    Axis.KIND: N_("What is there of the kind “{column}” about {concept}?"),
    Axis.SOURCE_KIND: N_("What is there of the kind “{column}” about {concept}?"),
    Axis.METHOD: N_("What does {column} show about {concept}?"),
    Axis.COUNTRY: N_("What is known about {concept} in {column}?"),
    Axis.YEAR: N_("What was written about {concept} in {column}?"),
}
"""The question that an empty cell is, in words; nothing is added to it."""


def gap_panel(visit: Visit, asked: AskedEvidence, gap: Gap, column: str) -> list[Element | None]:
    """Say what is missing, ask it as a question, and show what stands near."""
    _ = visit.words._
    concept = name_of(gap.concept, visit.language)[0]
    word = column_word(visit, asked.axis, column, gap.column)
    text = _("Nothing in the library about {concept} stands under {column}.")
    missing = visit.words.pieces(text, concept=thing_link(visit, gap.concept), column=element("strong", word))
    close = link(visit.here(at=None, **{"in": None}), _("Close"), style="bb-button")
    return [
        element(
            "section",
            paragraph(_("Chosen gap"), style="bb-meta"),
            element("h2", f"{heading(concept)} · {word}"),
            paragraph(*missing),
            _searched(visit, gap),
            element("h3", _("What would a study here ask?")),
            paragraph(_(_QUESTIONS[asked.axis], column=word, concept=concept), style="bb-ask"),
            *_open(visit, gap),
            *_near(visit, asked, gap, column, word),
            *_row(visit, asked, gap, concept),
            element("div", close, style="bb-buttons"),
            style="bb-box bb-gap",
            id="gap",
        )
    ]


def _searched(visit: Visit, gap: Gap) -> Element | None:
    """Say whether and when somebody has searched for more: a gap here may be a search that nobody made."""
    held, _ = gap.concept.properties, visit.words._
    known = held.get("literature_search")
    if not known:
        return None
    said = choice_word("Concept", "literature_search", str(known), visit.language)
    when = f", {date_words(str(held['searched']), visit.language)}" if "searched" in held else ""
    return paragraph(_("Searched for more literature"), f": {said}{when}", style="bb-meta")


def _open(visit: Visit, gap: Gap) -> list[Element]:
    """Show the questions about the concept that the library has already."""
    if not gap.open_questions:
        return []
    rows = [element("p", thing_link(visit, node, most=160), style="bb-side") for node in gap.open_questions]
    return [element("h3", visit.words._("Open questions about it")), *folded(visit, rows, 4)]


def _near(visit: Visit, asked: AskedEvidence, gap: Gap, column: str, word: str) -> list[Element]:
    """Show what concepts joined to this one have in the same column."""
    _ = visit.words._
    title = element("h3", _("Close by: joined concepts under {column}", column=word))
    if not gap.neighbours:
        return [title, paragraph(_("No concept joined to this one has anything there either."), style="bb-meta")]
    numbers: list[Inline] = [
        element(
            "span",
            thing_link(visit, node),
            " (",
            link(counted_address(visit, asked.axis, node.id, column), visit.words.number(number)),
            ")",
        )
        for node, number in gap.neighbours
    ]
    topics = ",".join(node.id for node, _number in gap.neighbours)
    everything = counted_address(visit, asked.axis, topics, column)
    return [
        title,
        paragraph(*joined(numbers), style="bb-meta"),
        *_shown(visit, gap, gap.in_column),
        _all(visit, everything, gap.in_column.total),
    ]


def _row(visit: Visit, asked: AskedEvidence, gap: Gap, concept: str) -> list[Element]:
    """Show what there is about the concept in other columns."""
    if not gap.in_row.total:
        return [paragraph(visit.words._("Nothing in the library is about {concept} yet.", concept=concept))]
    title = element("h3", visit.words._("About {concept}, elsewhere in the row", concept=concept))
    everything = counted_address(visit, asked.axis, gap.concept.id)
    return [title, *_shown(visit, gap, gap.in_row), _all(visit, everything, gap.in_row.total)]


def _shown(visit: Visit, gap: Gap, found: Listing) -> list[Element]:
    known = gap.details
    return [
        finding_card(visit, known.findings[node.id], known.references)
        if node.id in known.findings
        else source_item(visit, known.references[node.id])
        for node in found.nodes
    ]


def _all(visit: Visit, address: str, number: int) -> Element:
    return paragraph(link(address, visit.words.ngettext("See all {n}", "See all {n}", number)))
