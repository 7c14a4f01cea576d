"""View: the address of a screen as a stop of a lesson saves it, and the things of the library that it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from ontology.errors import HubError, SchemaError
from ontology.phrases import Phrase, phrase
from ontology.table import SCHEMA

SCREENS: Mapping[str, Mapping[str, str]] = {
    "start": {},
    "concept": {"id": "concept"},
    "concepts": {},
    "finding": {"id": "finding"},
    "findings": {},
    "source": {"id": "source"},
    "sources": {},
    "project": {"id": "project"},
    "projects": {},
    "person": {"id": "person"},
    "people": {},
    "organisation": {"id": "organisation"},
    "organisations": {},
    "programme": {"id": "programme"},
    "programmes": {},
    "law": {"id": "legislation"},
    "laws": {},
    "event": {"id": "event"},
    "events": {},
    "entry": {},
    "map": {"focus": "concept", "link": "concept"},
    "link": {"from": "concept", "to": "concept"},
    "path": {"from": "concept", "to": "concept"},
    "bikva": {"theme": "concept"},
    "evidence": {"under": "concept", "at": "concept"},
    "compare": {},
    "timeline": {"about": "concept"},
    "questions": {},
    "about": {},
}
"""Screens a stop may show, and the parts of their addresses that hold slugs, with the first part of the id meant."""

JOIN = "~"
"""Stands between the slugs of two things in one part of an address: `?link=empowerment~clientification`."""

AND = ","
"""Stands between several values of one part of an address."""


class ViewError(HubError):
    """A text that is no address of a screen."""

    def __init__(self, said: Phrase) -> None:
        super().__init__(said)
        self.said = said


@dataclass(frozen=True, slots=True)
class View:
    """One screen with what it is asked to show."""

    screen: str
    """Its path: `concept`."""
    query: Mapping[str, str] = field(default_factory=dict)
    """What the address asks, without the language."""

    @property
    def things(self) -> tuple[str, ...]:
        """Ids of the things named, in the order of the address."""
        found: dict[str, None] = {}
        for name, value in self.query.items():
            prefix = SCREENS[self.screen].get(name)
            for part in value.split(JOIN if prefix else AND):
                if prefix or _is_identifier(part):
                    found[f"{prefix}/{part}" if prefix else part] = None
        return tuple(found)


def parse_view(text: str) -> View:
    """Read `/concept?id=empowerment`; ViewError says what is wrong with any other text."""
    path, _, query = text.partition("?")
    screen = path.removeprefix("/")
    if screen == path or screen not in SCREENS:
        known = ", ".join(f"/{name}" for name in SCREENS)
        raise ViewError(
            phrase(
                "'{text}' is no screen of the hub; write one of {known}, then ? and what to show",
                text=text[:100],
                known=known,
            )
        )
    return View(screen, {name: value for name, value in parse_qsl(query) if name != "lang"})


def _is_identifier(text: str) -> bool:
    try:
        SCHEMA.label_of(text)
    except SchemaError:
        return False
    return "/" in text
