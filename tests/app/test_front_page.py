"""The page that loads the app: it knows the server, names what comes next, and keeps the policy."""

from __future__ import annotations

import re
import tomllib
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
import streamlit as st

from app.front_page import STREAMLITS, WITH_MAP, front_page, script_hashes
from app.frontend import FRONTEND, beginning
from app.unknown_paths import SCREENS

STATIC = Path(st.__file__).parent / "static"
PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def preloaded(screen: str) -> list[str]:
    return re.findall(r'<link rel="modulepreload"[^>]* href="\./([^"]+)"', front_page(screen, "da"))


def test_the_page_is_streamlits_own_and_more() -> None:
    theirs = set(re.findall(r'(?:src|href)="(\./static/(?:js|css)/[^"]+)"', STREAMLITS))
    assert theirs
    assert theirs <= set(re.findall(r'(?:src|href)="([^"]+)"', front_page("concept", "da")))


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_page_names_its_language_and_the_app(language: str) -> None:
    page = front_page("map", language)
    assert f'<html lang="{language}">' in page
    assert "<title>Brobygger</title>" in page


def test_the_page_says_where_the_server_is_before_anything_is_loaded() -> None:
    page = front_page("", "da")
    assert page.index("BACKEND_BASE_URL") < page.index("<link")


@pytest.mark.parametrize("screen", ["", "map"])
def test_what_is_named_is_there_and_named_once(screen: str) -> None:
    named = preloaded(screen)
    assert len(named) == len(set(named))
    ours = {FRONTEND.address(name).removeprefix("./"): FRONTEND.folder / name for name in FRONTEND.names}
    lines = {beginning(name).removeprefix("./") for name in ("frame", "search", "my_list", "prose", "tour", "map")}
    for address in named:
        assert address in lines or ours.get(address, STATIC / address).exists()


def test_the_drawing_library_is_fetched_beside_the_rest_where_a_map_is_drawn() -> None:
    drawing = FRONTEND.address("vendor/vis-network-10.1.5.mjs").removeprefix("./")
    assert WITH_MAP <= SCREENS
    assert all(drawing in preloaded(screen) for screen in WITH_MAP)
    assert drawing not in preloaded("sources")


def test_what_a_module_imports_is_named_with_it() -> None:
    named = preloaded("map")
    assert FRONTEND.address("mini_map.js").removeprefix("./") in named
    assert any(address.startswith("static/js/BidiComponent.") for address in named)


def test_the_policy_allows_every_inline_script_of_the_page() -> None:
    inline = re.findall(r"<script>(.*?)</script>", front_page("map", "da"), re.DOTALL)
    assert len(inline) == 2
    for script in inline:
        assert f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in script_hashes()


def test_every_component_that_is_declared_has_a_module_of_its_name() -> None:
    tools = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["tool"]
    declared = {item["name"] for item in tools["streamlit"]["component"]["components"]}
    assert {f"{name}.js" for name in declared} <= FRONTEND.names
