"""The page that loads the app: Streamlit's own, told where to connect and which files it is going to need.

Left to itself it looks for the server in two places, waits for both, and learns of each file when the one before it has
come.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import streamlit as st

from app.frontend import FRONTEND, beginning

_STATIC = Path(st.__file__).parent / "static"
STREAMLITS = (_STATIC / "index.html").read_text(encoding="utf-8")
"""The page as Streamlit serves it for any path."""
WITH_MAP = frozenset({"map", "concept", "link", "path"})
"""Screens that draw a map: its drawing library is fetched beside the rest, not after it."""
_ON_EVERY_SCREEN = ("frame", "search", "my_list", "prose", "tour")
_CHUNKS = ("BidiComponent", "Html")
"""Parts of Streamlit that it fetches when the first thing to show has come, which is on every screen."""
_CONNECT = """
      window.__streamlit = {
        BACKEND_BASE_URL: new URL('.', location.href).href,
        HOST_CONFIG: { allowedOrigins: [location.origin], useExternalAuthToken: false },
      }
    """
_FONT = "./app/static/fonts/ibm-plex-sans-latin-wght-normal.woff2"
_THEIR_FONT = re.compile(r'href="[^"]*SourceSans[^"]*"')
_IMPORTED = re.compile(r"""(?:from|import)\s*["'`]\./([^"'`]+\.m?js)["'`]""")
_INLINE = re.compile(r"<script(?![^>]* src=)[^>]*>(.*?)</script>", re.DOTALL)


@cache
def front_page(screen: str, language: str) -> str:
    """Return the page for the address of a screen in a language."""
    after = "\n".join(f'    <link rel="modulepreload" href="{address}">' for address in _needed(screen))
    page = _THEIR_FONT.sub(f'href="{_FONT}"', STREAMLITS, count=1)
    page = page.replace('<html lang="en">', f'<html lang="{language}">', 1)
    page = page.replace("<title>Streamlit<", "<title>Brobygger<", 1)
    page = page.replace("<head>", f"<head>\n    <script>{_CONNECT}</script>", 1)
    return page.replace("</head>", f"{after}\n  </head>", 1)


def script_hashes() -> str:
    """Return the inline scripts of the page as a content security policy allows them, by their hashes."""
    found = _INLINE.findall(front_page("", "en"))
    return " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in found)


def _needed(screen: str) -> Iterator[str]:
    """Yield the addresses of the modules a screen needs beyond those that Streamlit's page names itself."""
    known = set(re.findall(r"\./static/js/([^\"]+)", STREAMLITS))
    chunks = [path.name for name in _CHUNKS for path in (_STATIC / "static" / "js").glob(f"{name}.*.js")]
    yield from (f"./static/js/{name}" for name in _with_imports(_STATIC / "static" / "js", chunks) if name not in known)
    ours = (*_ON_EVERY_SCREEN, *(("map",) if screen in WITH_MAP else ()))
    yield from map(beginning, ours)
    yield from map(FRONTEND.address, _with_imports(FRONTEND.folder, [f"{name}.js" for name in ours]))


def _with_imports(folder: Path, names: list[str]) -> list[str]:
    """Return some modules of a folder with all that they import, each once."""
    found: dict[str, None] = {}
    waiting = list(reversed(names))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting += reversed(_IMPORTED.findall((folder / name).read_text(encoding="utf-8")))
    return list(found)
