"""What the pages of proposals say: what is proposed, by whom if they said so, and what has become of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from app.components.markup import Element, Inline, element, link, paragraph
from app.proposing import MayNotProposeError, MissingError
from app.rooms.errors import TooManyError
from app.rooms.task_data import place_words
from app.screens.parts.states import empty
from app.screens.parts.visit import Visit
from app.wording import LANGUAGES, N_
from app.wording.forms import date_words
from app.wording.names import choice_word, heading, name_of, shortened
from app.wording.sentences import problem_said
from graph.questions.references import references
from ingest.proposals.proposal import Kind, Proposal, State
from ingest.proposals.queue import QueueFullError
from ontology.elements import Node
from ontology.errors import HubError, LibraryProblemsError
from ontology.table import SCHEMA

KINDS = {Kind.FINDING: N_("A finding"), Kind.LINK: N_("A connection")}
STATES = {
    State.WAITING: N_("It waits for an editor."),
    State.ACCEPTED: N_("It is accepted and stands in the library."),
    State.DECLINED: N_("It is not taken into the library."),
}
_CALLED = {
    "source": N_("Source"), "voice": N_("Who speaks"), "finding_kind": N_("Kind of finding"),
    "statement_da": N_("The statement in Danish, in your own words"), "statement_en": N_("The statement in English"),
    "from": N_("Concept"), "to": N_("The other concept"), "verb": N_("How do they belong together?"),
    "because_da": N_("Because …, in Danish"), "because_en": N_("Because …, in English"),
}  # fmt: skip
"""Field to what its form calls it."""
_LONG = 120


def outcome(visit: Visit, proposal: Proposal) -> list[Element]:
    """Say what has become of a proposal, with the editor's word and the way to what it became."""
    _ = visit.words._
    said = [paragraph(_(STATES[proposal.state]))]
    if proposal.state is State.WAITING:
        said.append(paragraph(_("Keep the address of this page: it says what becomes of the proposal.")))
    if proposal.word:
        said.append(element("blockquote", proposal.word))
    if proposal.became:
        said.append(paragraph(link(visit.to_thing(proposal.became), _("See it in the library"))))
    return [element("div", *said, style="bb-box", role="status")]


def content(visit: Visit, proposal: Proposal) -> list[Element]:
    """Show what is proposed, as its sender wrote it."""
    nodes = visit.hub.store.nodes(_named(proposal))
    rows = _of_finding(visit, proposal, nodes) if proposal.kind is Kind.FINDING else _of_link(visit, proposal, nodes)
    pairs = [part for word, value in rows if value for part in (element("dt", word), element("dd", *value))]
    sent = visit.words._("Sent {date}", date=date_words(proposal.sent, visit.language))
    by = f" · {proposal.by}" if proposal.by else ""
    return [element("dl", *pairs, style="bb-facts"), paragraph(f"{sent}{by}", style="bb-meta")]


def listed(visit: Visit, proposals: Iterable[Proposal], nothing: str) -> list[Element]:
    """List proposals by what they say; a line where there are none."""
    rows = [_line(visit, proposal) for proposal in proposals]
    return [element("ul", *rows, style="bb-plain")] if rows else [empty(nothing)]


def _line(visit: Visit, proposal: Proposal) -> Element:
    names = ("statement_da", "statement_en", "because_da", "because_en")
    said = next((text for name in names if (text := proposal.text(name))), proposal.id)
    kind = visit.words._(KINDS[proposal.kind])
    facts = f"{kind} · {date_words(proposal.sent, visit.language)}"
    return element(
        "li",
        link(visit.to("proposal", id=proposal.id), shortened(said, _LONG)),
        element("span", f" · {facts}", style="bb-meta"),
    )


Rows = list[tuple[str, list[Inline]]]


def _of_finding(visit: Visit, proposal: Proposal, nodes: Mapping[str, Node]) -> Rows:
    _ = visit.words._
    kind = proposal.text("finding_kind")
    word = choice_word("Finding", "kind", kind, visit.language) if kind else ""
    return [
        (_("Statement"), _in_each_language(proposal, "statement")),
        (_("Kind of finding"), [heading(word)] if word else []),
        (_("Who speaks"), _links(visit, nodes, [proposal.text("voice")])),
        (_("Concepts it is about"), _links(visit, nodes, proposal.about)),
        (_("Source"), _place(visit, proposal)),
    ]  # fmt: skip


def _of_link(visit: Visit, proposal: Proposal, nodes: Mapping[str, Node]) -> Rows:
    _ = visit.words._
    verb = SCHEMA.relation(proposal.text("verb")).verb.in_language(visit.language)
    first, second = (_links(visit, nodes, [proposal.text(name)]) for name in ("from", "to"))
    return [
        (_("Connection"), [*first, f" {verb} ", *second]),
        (_("Because"), _in_each_language(proposal, "because")),
        (_("Source"), _place(visit, proposal)),
    ]


def _in_each_language(proposal: Proposal, name: str) -> list[Inline]:
    said = ((code, proposal.text(f"{name}_{code}")) for code in LANGUAGES)
    return [element("p", text, lang=code) for code, text in said if text]


def _links(visit: Visit, nodes: Mapping[str, Node], ids: Iterable[str]) -> list[Inline]:
    found: list[Inline] = []
    for one in (one for one in ids if one in nodes):
        found += [", "] if found else []
        found.append(link(visit.to_thing(one), name_of(nodes[one], visit.language)[0]))
    return found


def _place(visit: Visit, proposal: Proposal) -> list[Inline]:
    source = proposal.text("source")
    named = references(visit.hub.store, [source]) if source else {}
    words = place_words(named, source, proposal.text("page"), visit.words)
    return [link(visit.to_thing(source), words)] if source in named else []


def _named(proposal: Proposal) -> list[str]:
    named = {proposal.text(name) for name in ("source", "voice", "from", "to")}
    return sorted({one for one in (*named, *proposal.about) if one})


def _asked_for(visit: Visit, names: Sequence[str]) -> str:
    """Name what one field asks, or two of which one is enough."""
    first, *others = [visit.words._(_CALLED[name]) for name in names]
    return visit.words._("“{first}” or “{last}”", first=first, last=others[0]) if others else f"“{first}”"


def refusal(visit: Visit, error: HubError) -> str:
    """Return in the reader's words why something was not done."""
    _ = visit.words._
    match error:
        case MissingError():
            why = _("Fill in these too: {what}.", what=", ".join(_asked_for(visit, names) for names in error.groups))
        case TooManyError():
            why = _("Too many tries in a short time. Try again in {n} seconds.", n=error.wait)
        case QueueFullError():
            why = _("Too many proposals wait. Try again when an editor has read some.")
        case MayNotProposeError():
            why = _("This hub takes no proposals.")
        case LibraryProblemsError():
            why = "\n\n".join(problem_said(visit.words, item) for item in error.problems)
        case _other:
            why = str(error)
    nothing = _("Nothing is saved.")
    return f"{nothing} {why}"


def kinds(visit: Visit, chosen: Kind) -> Element:
    """Let a reader choose what to propose."""
    choices = (
        link(visit.here(kind=kind), visit.words._(title), style="on" if kind is chosen else "",
             aria_current="true" if kind is chosen else None)
        for kind, title in KINDS.items()
    )  # fmt: skip
    return element("nav", *choices, style="bb-choices", aria_label=visit.words._("What do you propose?"))


def from_address(query: Mapping[str, str]) -> dict[str, str | tuple[str, ...]]:
    """Return what the page somebody came from fills in: `?about=trust`, `?source=KEY`, `?from=a&to=b`."""
    said: dict[str, str | tuple[str, ...]] = {
        name: f"{label}/{query[name]}"
        for name, label in (("source", "source"), ("from", "concept"), ("to", "concept"))
        if query.get(name)
    }
    if about := query.get("about"):
        said["about"] = (f"concept/{about}",)
    return said


def way_to_propose(visit: Visit) -> str:
    """Return the address of the form, with what the page somebody looks at fills in."""
    identifier = visit.query.get("id", "")
    match visit.screen:
        case "concept":
            return visit.to("propose", about=identifier)
        case "source":
            return visit.to("propose", source=identifier)
        case "link":
            return visit.to("propose", kind=Kind.LINK, **{name: visit.query.get(name) for name in ("from", "to")})
        case "finding":
            return visit.to("propose", kind=Kind.FINDING)
        case _other:
            return visit.to("propose")
