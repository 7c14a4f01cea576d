"""Names that try to be something else than names."""

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    "[klik](javascript:alert(3)) **fed** $x^2$ :material/home: &amp;",
    "\N{RIGHT-TO-LEFT OVERRIDE}abc\N{RIGHT-TO-LEFT MARK} \N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET}",
    "{name} %s %(x)s {0}",
    "ordet " * 1_666 + "ende",
    "x" * 10_000,
)
"""Tags, Markdown, direction marks, placeholders, and ten thousand letters with and without a place to break."""
