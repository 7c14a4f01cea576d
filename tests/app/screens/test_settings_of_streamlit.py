"""The options of Streamlit that the app leans on are in force while a screen runs."""

import tomllib

import pytest
from streamlit import config

from tests.app.screens.conftest import MAIN

OPTIONS = {
    "runner.postScriptGC": False,
    "runner.magicEnabled": False,
    "server.enableStaticServing": True,
    "browser.gatherUsageStats": False,
    "client.toolbarMode": "minimal",
    "client.showErrorDetails": "none",
}
"""Some are hidden ones that may go: then this test says so."""


@pytest.mark.parametrize(("name", "value"), OPTIONS.items())
def test_an_option_we_lean_on_exists(name: str, value: object) -> None:
    assert name in config.get_config_options(), f"Streamlit knows no {name} any more"
    section, _, option = name.partition(".")
    written = tomllib.loads((MAIN.parent / ".streamlit" / "config.toml").read_text("utf-8"))
    assert written[section][option] == value
