"""Labels of Streamlit's own controls: a text of the library shown as it is, though Streamlit reads Markdown in them."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&])")


def plain_label(text: str) -> str:
    """Return a text in which no sign has a meaning of its own, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
