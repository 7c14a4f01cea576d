"""Who may show a page of the hub inside a page of their own: nobody, or the hosts its keeper names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ontology.views import SCREENS

EMBEDDED = (*SCREENS, "lesson", "tasks", "task")
"""Screens that may stand inside another site's page; none of them writes anything."""

WRITING = ("add_finding", "add_sources", "lesson_editor", "propose", "proposal", "proposals", "teach", "room")
"""Screens that write, teach or join: inside another site's page no link leads to them either."""


def framing_headers(path: str, query: Mapping[str, str], hosts: Sequence[str]) -> Mapping[str, str]:
    """Return the last part of the content security policy, and what older browsers go by, for one address.

    Only `?embed=true` of a screen that may be embedded is let into the pages of `hosts`.
    """
    screen = path.rpartition("/")[2] or "start"
    if hosts and query.get("embed") == "true" and screen in EMBEDDED:
        return {"frame-ancestors": " ".join(("'self'", *hosts))}
    return {"frame-ancestors": "'none'", "x-frame-options": "DENY"}
