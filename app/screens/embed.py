"""The code that shows a page of the hub in Moodle, itslearning or another site, and whether this hub allows it."""

import streamlit as st

from app.components.markup import Element, element, link, paragraph
from app.components.prose import prose
from app.reaching import is_only_here
from app.screens.parts.embedding import embedded_address, frame_code
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    _ = visit.words._
    title = _("Show in Moodle or itslearning")
    browser_title(title)
    address = embedded_address(visit, visit.query.get("page", ""))
    lead = _("Put this code into a page of your course, where it takes HTML. Readers need no login.")
    prose(element("h1", title), paragraph(lead, style="bb-lead"), *allowed(visit, address), key="embed-head")
    with st.container(width=680):
        st.code(frame_code(address, "Brobygger"), language=None, wrap_lines=True)
    prose(paragraph(link(address, _("See how it looks, in a new window"))), key="embed-look")


def allowed(visit: Visit, address: str) -> list[Element]:
    """Say which sites may show pages of this hub, or how its keeper lets one."""
    _, hosts = visit.words._, visit.hub.settings.embed
    said = []
    if not hosts:
        said.append(
            _("This hub lets no other site show its pages. Its keeper names those that may: BROBYGGER_EMBED={example}",
              example="https://moodle.example.dk")
        )  # fmt: skip
    else:
        said.append(_("These sites may show it: {hosts}", hosts=", ".join(hosts)))
    if is_only_here(address):
        said.append(_("You have opened the hub at an address that works on this machine only."))
    return [element("div", *(paragraph(text) for text in said), style="bb-box", role="note")]


if __name__ == "__main__":
    show(current_visit("embed"))
