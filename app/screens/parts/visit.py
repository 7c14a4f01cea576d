"""A visit: what one run of a screen is asked, by whom in which language, and the links that lead on from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from app.hub import Hub
from app.screens.parts.addresses import address, address_of
from app.screens.parts.opened import opened_hub
from app.settings import Settings
from app.wording import LANGUAGES, Wording


@dataclass(frozen=True, slots=True)
class Visit:
    """One look at one screen."""

    screen: str
    """Its path: `concept`; empty for the start."""
    words: Wording
    query: Mapping[str, str] = field(default_factory=dict)
    """What the address asks, without the language."""

    @property
    def hub(self) -> Hub:
        """The open hub; StoreError where it cannot be asked."""
        return opened_hub()

    @property
    def language(self) -> str:
        """Language of the interface."""
        return self.words.language

    def to(self, screen: str, /, **query: str | int | None) -> str:
        """Return the address of another screen."""
        return address(screen, self.language, **query)

    def to_thing(self, identifier: str) -> str:
        """Return the address of the screen that shows one thing."""
        return address_of(identifier, self.language)

    def here(self, /, **changes: str | int | None) -> str:
        """Return the address of this screen with some parts of its query changed; `None` takes one out."""
        return address(self.screen, self.language, **{**self.query, **changes})

    def in_language(self, language: str) -> str:
        """Return the address of this same view in another language."""
        return address(self.screen, language, **self.query)


def current_visit(screen: str) -> Visit:
    """Read the visit of the session that is running."""
    query = {name: value for name, value in st.query_params.to_dict().items() if name != "lang"}
    return Visit(screen, Wording(asked_language(st.query_params.get("lang"))), query)


def asked_language(asked: str | None) -> str:
    """Return the language an address asks for, else the one of the settings."""
    return asked if asked in LANGUAGES else Settings.from_environment().language


def is_embedded() -> bool:
    """Whether the page stands inside another site's page, `?embed=true`: without menu, search and languages."""
    return bool(st.context.is_embedded)
