"""One proposal: what was proposed and what has become of it; an editor decides on it here."""

import streamlit as st

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.proposing import ProposalDesk
from app.screens.parts import proposal_parts as parts
from app.screens.parts.editor_key import is_known_editor, known_key
from app.screens.parts.proposal_fields import fields
from app.screens.parts.titles import browser_title
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit, current_visit
from ingest.proposals.proposal import NAME, WORD, Proposal, State
from ingest.proposals.queue import Queue
from ontology.errors import HubError


def show(visit: Visit) -> None:
    """Ask, shape, show; NotFoundError where there is no such proposal."""
    _ = visit.words._
    proposal = Queue(visit.hub.settings.library).find(visit.query.get("id", ""))
    title = _("A proposal")
    browser_title(title)
    prose(element("h1", title), *parts.outcome(visit, proposal), *parts.content(visit, proposal), key="proposal")
    if not is_known_editor():
        return
    prose(paragraph(link(visit.to("proposals"), _("All proposals"))), key="proposal-all")
    if proposal.state is State.WAITING and (key := known_key(visit)) is not None:
        decide(visit, ProposalDesk(visit.hub.settings, key), proposal)


def decide(visit: Visit, desk: ProposalDesk, proposal: Proposal) -> None:
    """Let an editor put it better, say a word, and accept or decline."""
    _ = visit.words._
    prose(element("h2", _("Decide")), key="proposal-decide")
    with st.container(width=680), st.form("decide", border=False):
        said = fields(visit, proposal.kind, proposal.said, proposal.id)
        word = st.text_area(_("A word to who proposed it"), max_chars=WORD, key=kept(f"{proposal.id}-word"))
        by = st.text_input(_("Your name, for the record"), max_chars=NAME, key=kept(f"{proposal.id}-by"))
        with st.container(horizontal=True):
            accepted = st.form_submit_button(_("Accept into the library"), type="primary")
            declined = st.form_submit_button(_("Decline"))
    try:
        if accepted:
            desk.accept(proposal.id, said, word, by)
        elif declined:
            desk.decline(proposal.id, word, by)
    except HubError as error:
        st.error(parts.refusal(visit, error))
    else:
        if accepted or declined:
            st.rerun()


if __name__ == "__main__":
    show(current_visit("proposal"))
