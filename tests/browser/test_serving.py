"""What the server sends: its own headers on everything, the language of the page, suggestions, and lasting files."""

import json

import pytest

from app.frontend import FRONTEND
from tests.browser.conftest import Reader, fetch

pytestmark = pytest.mark.browser

EVERYTHING = ("/", "/concept?id=x", "/_stcore/health", "/suggest?q=bro", "/app/static/mark.svg")
LASTING = (
    "/app/static/fonts/ibm-plex-sans-latin-wght-normal.woff2",
    FRONTEND.address("vendor/vis-network-10.1.5.mjs").removeprefix("."),
)


@pytest.mark.parametrize("path", EVERYTHING)
def test_every_answer_forbids_other_hosts_and_framing(server: str, path: str) -> None:
    headers, _body = fetch(server + path)
    policy = headers["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert scripts.startswith("script-src 'self' 'wasm-unsafe-eval' 'sha256-")
    assert "unsafe-inline" not in scripts
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


@pytest.mark.parametrize(("asked", "spoken"), [("da", "da"), ("en", "en"), ("%3Cscript%3E", "da"), ("", "da")])
def test_the_page_names_its_language_before_any_script_runs(server: str, asked: str, spoken: str) -> None:
    headers, body = fetch(f"{server}/concept?id=empowerment&lang={asked}", accept="text/html")
    assert f'<html lang="{spoken}">'.encode() in body
    assert len(body) == int(headers["content-length"])


def test_suggestions_are_json_in_the_language_asked_for(server: str) -> None:
    found = json.loads(fetch(f"{server}/suggest?q=brob&lang=en")[1])
    assert found["items"][0]["name"] == "bridge builder"
    assert found["items"][0]["href"] == "./concept?id=bridge-builder&lang=en"
    assert found["status"].endswith("matches")


@pytest.mark.parametrize("path", LASTING)
def test_what_never_changes_is_kept_by_the_browser(server: str, path: str) -> None:
    assert "immutable" in fetch(server + path)[0]["cache-control"]


def test_what_a_map_needs_is_asked_for_once_and_before_the_app_has_started(reader: Reader) -> None:
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.open("map?lang=da&focus=empowerment")
    reader.page.locator(".bb-map[data-ready]").wait_for()
    ours = [address for address in asked if "/frontend-" in address]
    connected = asked.index(next(address for address in asked if address.endswith("/_stcore/health")))
    assert len(ours) == len(set(ours))
    assert all(asked.index(address) < connected for address in ours)
    assert not any("/map/_stcore/" in address for address in asked)


def test_the_typeface_is_the_own_one(reader: Reader) -> None:
    reader.open("?lang=da")
    assert reader.page.evaluate("document.fonts.load('17px \"IBM Plex Sans\"').then(faces => faces.length > 0)")
    assert "IBM Plex Sans" in reader.page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily")
