"""A page of the hub taken into a lesson: its address as a stop keeps it, and what the stop is called at first."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode, urlsplit

from app.screens.parts.visit import Visit
from app.wording import LANGUAGES, N_, Wording
from app.wording.names import heading, name_of, shortened
from graph.store import GraphStore
from ontology.views import SCREENS, View, parse_view

_LONGEST = 80
"""Letters of a title."""
_CALLED = {
    "concepts": N_("Concepts"),
    "findings": N_("Findings"),
    "sources": N_("Sources"),
    "projects": N_("Projects"),
    "map": N_("Map"),
    "bikva": N_("The BIKVA chain"),
    "questions": N_("Open questions"),
    "about": N_("About"),
}
"""What screens are called that name no thing."""


def address_of_page(visit: Visit) -> str:
    """Return the page somebody looks at as a stop keeps it, `/concept?id=trust`; empty where no stop may show it."""
    screen = visit.screen or "start"
    return _kept(View(screen, visit.query)) if screen in SCREENS else ""


def read_address(pasted: str) -> str:
    """Return the address of a page as a stop keeps it, from what somebody pasted; ViewError where it is none."""
    parts = urlsplit(pasted.strip())
    path = parts.path[parts.path.rfind("/") :]
    return _kept(parse_view(f"{path}?{parts.query}"))


def titles_of(store: GraphStore, view: View) -> Mapping[str, str]:
    """Return language to title: the names of the first two things a page names, else what the screen is called."""
    found = store.nodes(view.things[:2])
    nodes = [found[thing] for thing in view.things[:2] if thing in found]
    if not nodes:
        return {language: Wording(language)._(_CALLED.get(view.screen, N_("Start"))) for language in LANGUAGES}
    return {
        language: heading(" – ".join(shortened(name_of(node, language)[0], _LONGEST) for node in nodes))
        for language in LANGUAGES
    }


def _kept(view: View) -> str:
    query = urlencode({name: value for name, value in view.query.items() if name != "lang"}, safe="~,/")
    return f"/{view.screen}?{query}" if query else f"/{view.screen}"
