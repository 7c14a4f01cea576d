"""How the library stands just now: looked at before each screen, and again and again where it could not be asked."""

from __future__ import annotations

from app.hub import open_graph
from app.screens.parts.opened import opened_hub
from ontology.errors import HubError


def trouble() -> HubError | None:
    """Return what stands in the way of asking the library; None where nothing does.

    One short question where all is well. Where the graph is not whole, a store that is opened anew says why, because
    what an open one remembers may be of a graph that is no longer there.
    """
    try:
        hub = opened_hub()
        if not hub.store.digest():
            open_graph(hub.settings).close()
    except HubError as error:
        return error
    return None
