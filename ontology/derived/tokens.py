"""The colours of the hub by name, on light and on dark ground; the style sheet of the app repeats them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Colour(NamedTuple):
    """One colour, as #rrggbb."""

    light: str
    """On light ground."""
    dark: str
    """On dark ground."""


GROUNDS: Mapping[str, Colour] = {
    "paper": Colour("#fbfaf7", "#15191c"),
    "card": Colour("#ffffff", "#1a2023"),
    "sunk": Colour("#f3f0e9", "#1d2327"),
}
"""What everything is drawn on."""
BASE: Mapping[str, Colour] = {
    "ink": Colour("#1b2226", "#e9e6df"),
    "ink2": Colour("#465158", "#bdc3c5"),
    "edge": Colour("#857f72", "#7e878b"),
    "accent": Colour("#0b5563", "#8fd0da"),
    "contrast": Colour("#9c2a3b", "#e58a92"),
}
"""Lines and small signs."""
KINDS: Mapping[str, Colour] = {
    "theory": Colour("#8068bc", "#9583db"),
    "phenomenon": Colour("#158c84", "#35ad9e"),
    "role": Colour("#cb6b4c", "#f49257"),
    "competence": Colour("#816e05", "#f8e588"),
    "method": Colour("#6a3362", "#eab3f6"),
    "stakeholder level": Colour("#9c2a3b", "#b24c57"),
    "theme": Colour("#3a2fb0", "#6a7890"),
    "project": Colour("#024606", "#9dc49b"),
    "source": Colour("#26292f", "#d1d3d6"),
}
"""What stands on the map: the kinds of concept, then projects and sources."""
VOICES: Mapping[str, Colour] = {
    "concept/citizen": Colour("#a0640f", "#edbb60"),
    "concept/caseworker": Colour("#4a8dbb", "#c6ecf3"),
    "concept/manager": Colour("#31549a", "#63a5da"),
    "concept/politician": Colour("#1b264d", "#5d6db8"),
    "concept/researcher": Colour("#707069", "#87837c"),
}
"""Who speaks, in the order in which voices are always shown: from the citizen up, the researcher outside the chain."""
