"""The queue of proposals, for editors: those that wait, the oldest first, and those that were decided on."""

from app.components.markup import element, paragraph
from app.components.prose import prose
from app.proposing import ProposalDesk, may_propose
from app.screens.parts import proposal_parts as parts
from app.screens.parts.editor_key import known_key
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit

_LATEST = 50


def show(visit: Visit) -> None:
    """Let an editor read; everybody else is asked for the key."""
    _ = visit.words._
    title = _("Proposals")
    browser_title(title)
    prose(element("h1", title), key="proposals-head")
    key = known_key(visit)
    if key is None:
        return
    desk = ProposalDesk(visit.hub.settings, key)
    closed = _("Readers of this hub may not propose. Its keeper can allow it: BROBYGGER_PROPOSALS=1")
    spoiled = _("These files cannot be read; correct or remove them: {files}", files=", ".join(desk.spoiled()))
    prose(
        paragraph(spoiled) if desk.spoiled() else None,
        None if may_propose(visit.hub.settings) else paragraph(closed, style="bb-meta"),
        element("h2", _("Waiting")),
        *parts.listed(visit, desk.waiting(), _("Nothing waits")),
        element("h2", _("Decided")),
        *parts.listed(visit, desk.decided()[:_LATEST], _("Nothing has been decided yet")),
        key="proposals",
    )


if __name__ == "__main__":
    show(current_visit("proposals"))
