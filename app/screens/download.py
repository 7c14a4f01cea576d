"""Download: the library as files of one dated release, what changed since the last one, and how to cite it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache

from app.components.prose import prose
from app.releases import Release, make_release, release_name, standing_release
from app.screens.parts import download_parts as parts
from app.screens.parts.opened import opened_hub
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from app.screens.parts.waiting import is_there


def show(visit: Visit) -> None:
    """Ask, wait without holding up the page where the files must be written first, show."""
    _, hub = visit.words._, visit.hub
    browser_title(_("Download"))
    prose(*parts.head(visit, hub.store.stats()), key="download-head")
    name = release_name(hub.store, hub.settings.base)
    release = standing_release(hub.settings.exports, name) or _written(visit, name)
    if release is not None:
        prose(*parts.everything(visit, release), key="download")


def _written(visit: Visit, name: str) -> Release | None:
    """Return the release when its files are written; None until then, while the page says so."""
    writing = _writing(name)
    if not is_there(writing, visit.words._("The files are being written. This happens once for each change.")):
        return None
    # Whoever comes next begins anew, so that a full disk is not remembered after it has been emptied.
    _writing.cache_clear()
    return writing.result()


@lru_cache(maxsize=1)
def _writing(_name: str) -> Future[Release]:
    """Begin to write, once for all who wait for the same release."""
    hub = opened_hub()
    one = ThreadPoolExecutor(1, thread_name_prefix="release")
    writing = one.submit(make_release, hub.store, hub.settings)
    one.shutdown(wait=False)
    return writing


if __name__ == "__main__":
    show(current_visit("download"))
