"""Looking one source up by DOI or ISBN: in the library first, and at public registers only where a button says so."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from app import fetching
from app.components.markup import Element, element, paragraph
from app.components.prose import prose
from app.fetching import REGISTERS, FetchError, NoNetworkError, NotRegisteredError
from app.looking_up import NoIdentifierError, at_hand, identifier
from app.screens.parts.references import source_item
from app.screens.parts.typed import kept
from app.screens.parts.visit import Visit
from graph.questions.references import references
from ingest.matching.identifiers import Identifier
from ontology.elements import Node

Take = Callable[[str], None]
"""What is done with an entry that was found."""
_ASKED, _FETCHED = "import-asked", "import-fetched"


def look_up(visit: Visit, take: Take) -> None:
    """Show the field, what the library has, and the button that asks elsewhere."""
    _ = visit.words._
    prose(element("h2", _("Or look one up")), key="import-lookup-head")
    with st.form("import-lookup", border=False):
        text = st.text_input(_("DOI or ISBN"), max_chars=200, key=kept("import-identifier"))
        if st.form_submit_button(_("Look in the library")):
            st.session_state[_ASKED] = text
    if asked := st.session_state.get(_ASKED, ""):
        _answer(visit, asked, take)


def _answer(visit: Visit, text: str, take: Take) -> None:
    _ = visit.words._
    try:
        asked = identifier(text)
    except NoIdentifierError:
        prose(
            _said(_("This is neither a DOI, such as 10.1000/182, nor an ISBN of 10 or 13 digits.")), key="import-found"
        )
        return
    found = at_hand(visit.hub.store, asked)
    prose(*_found(visit, found), key="import-found")
    names = f" {_('and')} ".join(register.name for register in REGISTERS[asked.kind])
    if st.button(_("Ask {names} on the internet", names=names), key="import-ask"):
        _ask(visit, asked)
    of, fetched = st.session_state.get(_FETCHED, ("", None))
    if fetched is not None and of == asked.value:
        prose(_said(_("{register} says:", register=fetched.register)), key="import-fetched-head")
        st.code(fetched.text, language=None, wrap_lines=True)
        st.button(_("See what would happen"), key="import-take", on_click=_taken, args=(take, fetched.text))


def _taken(take: Take, text: str) -> None:
    del st.session_state[_ASKED], st.session_state[_FETCHED]
    take(text)


def _found(visit: Visit, found: tuple[Node, ...]) -> list[Element]:
    _ = visit.words._
    if not found:
        nothing = _("Not in the library. Nobody else has been asked yet: that happens only when you press the button.")
        return [_said(nothing)]
    named = references(visit.hub.store, [node.id for node in found])
    return [_said(_("In the library already:")), *(source_item(visit, named[node.id]) for node in found)]


def _ask(visit: Visit, asked: Identifier) -> None:
    _ = visit.words._
    try:
        with st.spinner(_("Asking …")):
            st.session_state[_FETCHED] = (asked.value, fetching.fetch(asked))
    except NoNetworkError:
        said = _("No register can be reached: is this computer on the internet? You can paste the entry instead.")
    except NotRegisteredError:
        said = _("The registers know no such number. Compare it with what is printed.")
    except FetchError:
        said = _("The answer of the register cannot be used. Try again later, or paste the entry.")
    else:
        return
    prose(element("div", paragraph(said), style="bb-error", role="alert"), key="import-not-asked")


def _said(text: str) -> Element:
    return element("p", text, role="status")
