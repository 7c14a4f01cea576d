"""What somebody typed is kept as it can be seen, and nothing else of it."""

import pytest

from ingest.typed import typed


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("  Tillid  ", "Tillid"),
        ("a\r\nb \rc", "a\nb\nc"),
        ("A\u030a", "Å"),
        ("safe\u202eevil\u200b\x00\x1b", "safeevil"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("\n \t\n", ""),
    ],
)
def test_only_what_can_be_seen_is_kept(text: str, kept: str) -> None:
    assert typed(text) == kept
