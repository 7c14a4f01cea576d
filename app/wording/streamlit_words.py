"""What Streamlit says in English of its own accord, so that it can be said in the language of the page.

Read out of Streamlit 1.67; … stands for the part that changes. A text it draws nowhere in this app is not listed.
"""

from __future__ import annotations

from app.wording.texts import N_, Wording

STREAMLIT_SAYS = (
    N_("Skip to main content"),
    N_("Sidebar"),
    N_("Navigate to home page"),
    N_("Expand sidebar"),
    N_("Collapse sidebar"),
    N_("… more"),
    N_("Choose an option"),
    N_("Choose options"),
    N_("Choose or add an option"),
    N_("No results"),
    N_("Clear value"),
    N_("Clear all"),
    N_("Press Enter to apply"),
    N_("Press Enter to submit form"),
    N_("Press Ctrl+Enter to apply"),
    N_("Press Ctrl+Enter to submit form"),
    N_("Upload"),
    N_("Drag and drop file here"),
    N_("… per file"),
    N_("File must be … or smaller."),
    N_("file upload"),
    N_("App pages"),
    N_("Open"),
    N_("Help for …"),
    N_("Remove …"),
    N_("Selected values"),
    N_("Shortcut …"),
    N_("Increment"),
    N_("Decrement"),
    N_("Connecting"),
    N_("Connection error"),
)
"""Whole texts, as they stand on the page or in a label for screen readers."""


def streamlit_words(words: Wording) -> dict[str, str]:
    """Return what Streamlit says, with what the page's language says instead; empty where that is English."""
    said = {text: words._(text) for text in STREAMLIT_SAYS}
    return {theirs: ours for theirs, ours in said.items() if theirs != ours}
