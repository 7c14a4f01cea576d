"""The addresses at which sheets, slides and reading lists are fetched: one state of the library, one file."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Mapping
from threading import Lock
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from app.hub import Hub
from app.publish.handout import Handout, handout_pdf
from app.publish.handout_concept import concept_handout
from app.publish.handout_html import handout_html
from app.publish.handout_lesson import lesson_handout
from app.publish.handout_list import list_handout
from app.publish.reading_list import reading_list_bib, reading_list_text
from app.publish.slides import slides_pdf
from app.reaching import for_others
from app.wording import LANGUAGES, Wording
from ontology.errors import NotFoundError, StoreError

log = logging.getLogger(__name__)

KEPT = 64
"""Files kept in memory: a class fetches one sheet thirty times within a minute."""
TYPES = {"pdf": "application/pdf", "html": "text/html; charset=utf-8", "bib": "application/x-bibtex; charset=utf-8",
         "txt": "text/plain; charset=utf-8"}  # fmt: skip


class _Asked:
    """What one address asks for."""

    def __init__(self, request: Request, hub: Hub) -> None:
        query = request.query_params
        self.hub = hub
        self.slug = query.get("id", "")[:200]
        language = query.get("lang", "da")
        self.words = Wording(language if language in LANGUAGES else LANGUAGES[0])
        self.for_teacher = query.get("for") == "teacher"
        self.things = [thing for thing in query.get("ids", "").split(",") if thing]
        self.title = query.get("title", "")[:200] or self.words._("My list")
        self.base = for_others(str(request.base_url)) or str(request.base_url)

    def live(self, screen: str) -> str:
        """Return the address of the page a sheet is made from."""
        return f"{self.base}{screen}?id={quote(self.slug)}&lang={self.words.language}"

    def lesson(self) -> Handout:
        """Make the sheet of a lesson."""
        return lesson_handout(
            self.hub.store, self.hub.places, f"lesson/{self.slug}", self.words, self.live("lesson"),
            for_teacher=self.for_teacher,
        )  # fmt: skip

    def concept(self) -> Handout:
        """Make the sheet of a concept."""
        identifier = f"concept/{self.slug}"
        return concept_handout(self.hub.store, self.hub.places, identifier, self.words, self.live("concept"))

    def chosen(self) -> Handout:
        """Make the sheet of a chosen list."""
        return list_handout(self.hub.store, self.things, {}, self.title, self.words, self.base)

    def slides(self) -> bytes:
        """Make the slides of a lesson."""
        address = self.live("lesson")
        return slides_pdf(self.hub.store, self.hub.places, f"lesson/{self.slug}", self.words, address)


FILES: Mapping[str, Callable[[_Asked], bytes]] = {
    "lesson.pdf": lambda asked: handout_pdf(asked.lesson()),
    "lesson.html": lambda asked: handout_html(asked.lesson()).encode(),
    "slides.pdf": lambda asked: asked.slides(),
    "concept.pdf": lambda asked: handout_pdf(asked.concept()),
    "concept.html": lambda asked: handout_html(asked.concept()).encode(),
    "list.pdf": lambda asked: handout_pdf(asked.chosen()),
    "list.html": lambda asked: handout_html(asked.chosen()).encode(),
    "reading-list.bib": lambda asked: reading_list_bib(asked.hub.store, f"lesson/{asked.slug}").encode(),
    "reading-list.txt": lambda asked: reading_list_text(asked.hub.store, f"lesson/{asked.slug}", asked.words).encode(),
}
"""Name of a file to how it is made."""


def handout_routes(opened: Callable[[], Hub]) -> list[Route]:
    """Return the routes; `opened` gives the open hub."""
    kept: OrderedDict[tuple[str, ...], bytes] = OrderedDict()
    lock = Lock()

    def fetched(request: Request) -> Response:
        name = str(request.path_params["name"])
        if name not in FILES:
            return PlainTextResponse("", 404)
        try:
            hub = opened()
            key = (hub.store.digest(), name, str(request.base_url), str(request.query_params))
            with lock:
                made = kept.get(key)
            if made is None:
                made = FILES[name](_Asked(request, hub))
                with lock:
                    kept[key] = made
                    while len(kept) > KEPT:
                        kept.popitem(last=False)
        except NotFoundError:
            return PlainTextResponse("", 404)
        except StoreError:
            log.exception("the graph could not be asked for a sheet")
            return PlainTextResponse("", 503)
        return Response(made, headers=_headers(name, request.query_params.get("id", "")))

    return [Route("/sheets/{name}", fetched)]


def _headers(name: str, slug: str) -> dict[str, str]:
    ending = name.rpartition(".")[2]
    safe = "".join(letter for letter in slug if letter.isascii() and (letter.isalnum() or letter == "-"))[:80]
    file = f"{safe}-{name}" if safe else name
    return {
        "content-type": TYPES[ending],
        "content-disposition": f'attachment; filename="{file}"',
    }
