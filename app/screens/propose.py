"""Propose a finding or a connection: what a source says, where it says it, and credit only for who wants it."""

import streamlit as st

from app.components.markup import element, paragraph
from app.components.prose import prose
from app.components.teaching import step_to
from app.proposing import may_propose, propose
from app.screens.parts import proposal_parts as parts
from app.screens.parts.proposal_fields import fields
from app.screens.parts.titles import browser_title
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit, current_visit
from ingest.proposals.proposal import NAME, Kind
from ontology.errors import HubError


def show(visit: Visit) -> None:
    """Ask, put into the queue, and say where one can look what has become of it."""
    _ = visit.words._
    title = _("Propose something for the library")
    browser_title(title)
    lead = _("You have read something that is missing here? Say it in your own words, with source and page.")
    prose(element("h1", title), paragraph(lead, style="bb-lead"), key="propose-head")
    if not may_propose(visit.hub.settings):
        prose(paragraph(_("This hub takes no proposals.")), key="propose-closed")
        return
    kind = Kind.LINK if visit.query.get("kind") == Kind.LINK else Kind.FINDING
    note = _(
        "An editor reads it and takes it in, or says why not. Nothing about you is kept; a name only if you write one"
        " below, so that you are given credit. Never write about people who could be recognised."
    )
    choice = element("div", parts.kinds(visit, kind), style="bb-buttons")
    prose(choice, element("div", paragraph(note), style="bb-box", role="note"), key="propose-kind")
    ask(visit, kind)


def ask(visit: Visit, kind: Kind) -> None:
    """Show the form of a kind, take what is sent, and lead on to the page that says what becomes of it."""
    _ = visit.words._
    form = "-".join(("propose", kind, *visit.query.values()))
    with st.container(width=680), st.form(f"propose-{kind}", border=False):
        said = fields(visit, kind, parts.from_address(visit.query), form)
        by = st.text_input(_("Your name, if you want credit"), max_chars=NAME, key=kept(f"{form}-by"))
        sent = st.form_submit_button(_("Send the proposal"), type="primary")
    if not sent:
        return
    try:
        proposal = propose(visit.hub.settings, visit.hub.store, kind, said, by, st.context.ip_address or "")
    except HubError as error:
        st.error(parts.refusal(visit, error))
        return
    step_to(visit.to("proposal", id=proposal.id))


if __name__ == "__main__":
    show(current_visit("propose"))
