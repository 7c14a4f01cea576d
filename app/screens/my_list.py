"""My list: what a reader has collected, with notes and in their order, and what can be made of it."""

import streamlit as st

from app.collected import Entry, entries_of, told
from app.components.markup import element, paragraph
from app.components.my_list import list_in_browser, reading_list
from app.components.prose import prose
from app.screens.parts import my_list_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.collected import Collected, collected


def show(visit: Visit) -> None:
    """Ask the browser, then the library, then show."""
    browser_title(visit.words._("My list"))
    said = list_in_browser()
    entries = entries_of(said)
    found = collected(visit.hub.store, [entry.id for entry in entries])
    known = None if said is None else [{"id": entry.id, "note": entry.note} for entry in entries]
    prose(*parts.head(visit), None if entries else parts.nothing_yet(visit), key="my-list-head")
    with st.container(key="my-list-page"):
        reading_list(visit.words, known, parts.item_data(visit, found, told(found, visit.words)))
    if entries:
        take_home(visit, entries, found)


def take_home(visit: Visit, entries: tuple[Entry, ...], found: Collected) -> None:
    """Offer the list as a file; what is made of it is made on the hub and not kept there."""
    _ = visit.words._
    prose(
        element("h2", _("Take it home")),
        paragraph(_("Your notes go to the hub only to be put into the file, and are not kept."), style="bb-meta"),
        key="my-list-take",
    )
    form = st.selectbox(
        _("As"), list(parts.FILES), format_func=lambda name: _(parts.FILES[name][0]), key="my-list-form", width=420
    )
    _words, file, kind = parts.FILES[form]
    st.download_button(
        _("Get the file"),
        parts.maker(visit, form, entries, told(found, visit.words), parts.hub_address(str(st.context.url or ""))),
        file_name=file,
        mime=kind,
        key="my-list-file",
        on_click="ignore",
    )


if __name__ == "__main__":
    show(current_visit("my_list"))
