"""The one place where failures become words: not found, moved, and could not ask are different pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.screens.parts.visit import Visit
from ontology.errors import HubError, NotFoundError

log = logging.getLogger(__name__)


@contextmanager
def shown_safely(visit: Visit) -> Iterator[None]:
    """Show a page in words where the screen inside cannot do its work."""
    try:
        yield
    except NotFoundError as error:
        not_found(visit, error.identifier)
    except HubError:
        log.exception("the library could not be asked")
        cannot_ask(visit)


def not_found(visit: Visit, identifier: str) -> None:
    """Say that nothing has this name, and how to go on."""
    _ = visit.words._
    asked = identifier.partition("/")[2] or identifier
    prose(
        element("h1", _("Not in the library")),
        paragraph(_(
            "Nothing in the library has the address you followed: “{asked}”.", asked=asked[:200]), style="bb-lead"),
        paragraph(_("It may have been misspelt, or it has never been here.")),
        paragraph(
            link(visit.to("search", q=asked[:200]), _("Search for it")), " · ",
            link(visit.to("concepts"), _("All concepts")), " · ",
            link(visit.to("map"), _("The map")),
        ),
        key="not-found",
    )  # fmt: skip


def cannot_ask(visit: Visit) -> None:
    """Say that the graph does not answer, what that means, and what to do."""
    _ = visit.words._
    prose(
        element("h1", _("The library cannot be asked just now")),
        element(
            "div",
            paragraph(_("The pages are here, but the place where the library is kept does not answer.")),
            paragraph(_("Nothing is lost: the library's files are as they were.")),
            paragraph(
                _("Try again in a moment. If you run this hub yourself, build it with: brobygger build"),
                style="bb-meta",
            ),
            style="bb-error",
            role="alert",
        ),
        paragraph(link(visit.here(), _("Try again")), style="bb-again"),
        key="cannot-ask",
    )
