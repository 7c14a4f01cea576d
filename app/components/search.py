"""The search box: suggestions at every key press, which Streamlit's own field does not give."""

from __future__ import annotations

from functools import cache
from typing import Any, Literal

import streamlit as st

from app.wording import Wording

_HTML = """<div class="bb-search"><input type="text" role="combobox" aria-autocomplete="list" aria-expanded="false"
autocomplete="off" spellcheck="false" maxlength="200"><div role="listbox" hidden></div>
<div role="status" class="bb-unseen"></div></div>"""


def search_box(
    words: Wording,
    *,
    key: str,
    page: str,
    text: str = "",
    wide: bool = False,
    width: int | Literal["stretch"] = "stretch",
) -> None:
    """Show a search box over the whole library; `page` empties it on arrival, `wide` is the one of the start."""
    data = {
        "language": words.language,
        "label": words._("Search everything"),
        "placeholder": words._("Search concepts, findings, sources …") if wide else words._("Search everything"),
        "failed": words._("The library cannot be asked just now."),
        "page": page,
        "text": text,
        "label_asked": "",
    }
    _component()(key=key, data=data, width=width)


def concept_field(
    words: Wording, *, key: str, page: str, label: str, text: str, href: str, name: str, of: str = "Concept"
) -> None:
    """Show a field for one concept: what is chosen goes into the address `href`, as the part `name` of its query.

    `of` is the label of what is suggested, where that is no concept.
    """
    data = {
        "language": words.language,
        "label": label,
        "placeholder": label,
        "failed": words._("The library cannot be asked just now."),
        "page": page,
        "text": text,
        "label_asked": of,
        "into": {"href": href, "name": name},
    }
    _component()(key=key, data=data)


def words_field(words: Wording, *, key: str, page: str, label: str, text: str, href: str, name: str) -> None:
    """Show a field for words: Enter puts them into the address `href`, as the part `name` of its query."""
    data = {
        "language": words.language,
        "label": label,
        "placeholder": label,
        "failed": words._("The library cannot be asked just now."),
        "page": page,
        "text": text,
        "label_asked": "Concept",
        "into": {"href": href, "name": name, "words": True},
    }
    _component()(key=key, data=data, width=300)


@cache
def _component() -> Any:
    return st.components.v2.component("brobygger.search", html=_HTML, js="search.js", isolate_styles=False)
