"""The map of the site for search engines."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape


def sitemap(paths: Iterable[str], address: str) -> bytes:
    """Return the pages in the sitemap protocol, which wants whole addresses."""
    lines = "".join(f"<url><loc>{escape(f'{address}/{path}')}</loc></url>\n" for path in sorted(paths))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    ).encode()
