"""What the page of a person or an organisation says, part by part."""

from __future__ import annotations

from app.components.markup import Element, Inline, element, link, paragraph
from app.screens.parts.entry_parts import in_short
from app.screens.parts.folds import and_more, folded, left_out
from app.screens.parts.linked import linked_rows, section
from app.screens.parts.references import cited
from app.screens.parts.things import thing_link
from app.screens.parts.visit import Visit
from app.screens.parts.whole_page import Part, cards, open_questions, sources
from app.wording.forms import money_words
from graph.questions.party import PartyPage
from graph.questions.surroundings import Link, nodes_of, of_label
from graph.store import Direction


def parts(visit: Visit, page: PartyPage) -> list[Part]:
    """Return the parts of the page that have something in them."""
    _, ngettext = visit.words._, visit.words.ngettext
    written, issued = nodes_of(page.written), nodes_of(page.issued)
    laws = of_label(page.issued, "Legislation")
    about = of_label(page.treated_in, "Source")
    others = tuple(item for item in page.treated_in if item.node.label not in ("Source", "Finding"))
    taking, named = nodes_of(page.takes_part_in), nodes_of(page.mentioned_in)
    found = [
        Part("written", _("What they wrote"), ngettext("{n} source written", "{n} sources written", len(written)),
             [*_findings_in_all(visit, page), *sources(visit, page.written, page.references, page.stated),
              *_more(visit, page, "AUTHORED_BY")]),
        Part("said", _("What they said"), ngettext("{n} statement", "{n} statements", len(page.said)),
             cards(visit, page.said, page.references)),
        Part("issued", _("What they published"), ngettext("{n} published", "{n} published", len(issued)),
             [*sources(visit, of_label(page.issued, "Source"), page.references, page.stated),
              *(linked_rows(visit, laws) if laws else []), *_more(visit, page, "ISSUED_BY")]),
        Part("part", _("Takes part in"), ngettext("takes part in {n}", "takes part in {n}", len(taking)),
             linked_rows(visit, page.takes_part_in) if taking else []),
        Part("pays", _("Pays for"), ngettext("pays for {n}", "pays for {n}", len(nodes_of(page.funds))),
             [element("ul", *(element("li", *_grant(visit, page, item)) for item in page.funds), style="bb-plain")]
             if page.funds else []),
        Part("findings", _("What is said about it"), ngettext("{n} finding", "{n} findings", len(page.findings)),
             [*cards(visit, page.findings, page.references), *_more(visit, page, "ABOUT")]),
        Part("about", _("Sources about it"), ngettext("{n} source about it", "{n} sources about it", len(about)),
             [*sources(visit, about, page.references), *(linked_rows(visit, others) if others else [])]),
        Part("named", _("Named in"), ngettext("named in {n} source", "named in {n} sources", len(named)),
             [*sources(visit, page.mentioned_in, page.references), *_more(visit, page, "MENTIONED_IN")]),
    ]  # fmt: skip
    return [part for part in found if part.blocks]


def _findings_in_all(visit: Visit, page: PartyPage) -> list[Element]:
    """Lead to everything the library has from the sources somebody wrote."""
    number = sum(page.stated.get(node.id, 0) for node in nodes_of(page.written))
    if not number:
        return []
    ids = ",".join(node.id for node in nodes_of(page.written) if node.id in page.stated)
    text = visit.words.ngettext("{n} finding is from these sources", "{n} findings are from these sources", number)
    return [paragraph(link(visit.to("findings", source=ids), text))]


def _grant(visit: Visit, page: PartyPage, item: Link) -> list[Inline]:
    """Name what is paid for, how much, and where that stands."""
    held = item.edge.properties
    said: list[Inline] = [thing_link(visit, item.node)]
    if isinstance(amount := held.get("amount"), int):
        together = " (" + visit.words._("together") + ")" if held.get("joint") else ""
        said.append(f" · {money_words(amount, str(held.get('currency', '')), visit.words)}{together}")
    if source := held.get("source"):
        said.append(element("span", " · ", *cited(visit, page.references, str(source), item.page), style="bb-meta"))
    return said


def _more(visit: Visit, page: PartyPage, relation: str) -> list[Element]:
    direction = Direction.OUT if relation == "MENTIONED_IN" else Direction.IN
    return and_more(visit, left_out(page.left_out, relation, direction=direction))


def side(visit: Visit, page: PartyPage) -> list[Element]:
    """Facts, and who it belongs with."""
    _ = visit.words._
    with_whom = [element("p", thing_link(visit, node), style="bb-side") for node in page.with_whom]
    return [
        *in_short(visit, page.node),
        *section(visit, _("Works at"), page.affiliations),
        *section(visit, _("People here"), page.members),
        *section(visit, _("Part of"), page.part_of),
        *section(visit, _("Has these parts"), page.parts),
        *([element("h3", _("Wrote together with")), *folded(visit, with_whom, 10)] if with_whom else []),
        *open_questions(visit, page.open_questions),
    ]
