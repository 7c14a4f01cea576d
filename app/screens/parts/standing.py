"""How the library stands just now: looked at before each screen, and again and again where it could not be asked."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock, Thread
from time import monotonic

from app.hub import Hub, open_graph
from app.screens.parts.opened import opened_hub
from ontology.errors import HubError, StoreUnreachableError, StoreUpdatingError

PATIENCE = 5.0
"""Seconds after which a server that says nothing at all is taken for dead; its connections may wait for minutes."""
SHORT_PATIENCE = 2.0
"""The same for what a person waits for in the middle of something: suggestions, rooms, files."""


@dataclass(slots=True)
class _Look:
    """One look at the library, which everybody waits for who comes while it lasts."""

    found: Future[HubError | None] = field(default_factory=Future)
    began: float = field(default_factory=monotonic)

    def __post_init__(self) -> None:
        Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        try:
            self.found.set_result(_trouble())
        except Exception as failure:
            self.found.set_exception(failure)


_LOCK = Lock()
_last: list[_Look] = []


def trouble(patience: float = PATIENCE) -> HubError | None:
    """Return what stands in the way of asking the library, within some seconds; None where nothing does."""
    with _LOCK:
        if not _last or _last[0].found.done():
            _last[:] = [_Look()]
        look = _last[0]
    try:
        return look.found.result(max(0.0, look.began + patience - monotonic()))
    except TimeoutError:
        return StoreUnreachableError(f"the database of the graph has said nothing for {patience:.0f} seconds")


def _trouble() -> HubError | None:
    """Ask one short question; where the graph is not whole, a store that is opened anew says why.

    What an open store remembers may be of a graph that is no longer there.
    """
    try:
        hub = opened_hub()
        if not hub.store.digest():
            open_graph(hub.settings).close()
    except HubError as error:
        return error
    return None


def answering_hub() -> Hub:
    """Return the open hub where its library answers soon, whole or being updated; HubError says why it does not."""
    found = trouble(SHORT_PATIENCE)
    if found and not isinstance(found, StoreUpdatingError):
        raise found
    return opened_hub()
