"""Editors who log in with their school's account, against a real OpenID Connect provider on this machine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import ROOT
from tests.browser.hub import Hub
from tests.servers.ports import free_port, wait_until_listening

pytestmark = [pytest.mark.browser, pytest.mark.gate]

SECRETS = """[auth]
redirect_uri = "http://127.0.0.1:{port}/oauth2callback"
cookie_secret = "{secret}"
client_id = "brobygger"
client_secret = "{secret}"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A shared hub where Karen is an editor, and a provider that believes whatever address one gives."""
    folder = tmp_path_factory.mktemp("login")
    port = free_port()
    settings = {
        "HOME": str(folder),
        "BROBYGGER_LIBRARY": str(ROOT / "tests" / "tiny"),
        "BROBYGGER_SHARED": "1",
        "BROBYGGER_EDITOR_KEY": "a long secret",
        "BROBYGGER_EDITORS": "karen@school.dk",
    }
    (folder / ".streamlit").mkdir()
    running = Hub(folder, port=port, settings=settings)
    with provider() as address:
        secrets = SECRETS.format(port=port, secret="s" * 40, provider=address)
        (folder / ".streamlit" / "secrets.toml").write_text(secrets, "utf-8")
        running.start()
        yield running
        running.stop()


@contextmanager
def provider() -> Iterator[str]:
    """Run a provider that takes every name, in a process of its own, and yield its address."""
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            wait_until_listening(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def log_in(chromium: Browser, hub: Hub, address: str) -> Page:
    """Ask to write, log in as somebody, come back, and ask again."""
    page = chromium.new_context(locale="en-GB").new_page()
    page.goto(f"{hub.address}/add_finding?lang=en")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/oauth2/authorize**")
    page.locator("input[name=sub]").fill(address)
    page.get_by_role("button", name="Authorize").click()
    page.wait_for_url(f"{hub.address}/**")
    page.goto(f"{hub.address}/add_finding?lang=en")
    page.locator("h1").wait_for()
    return page


def test_an_editor_who_logs_in_may_write_and_is_asked_for_no_key(chromium: Browser, hub: Hub) -> None:
    page = log_in(chromium, hub, "Karen@school.dk")
    page.get_by_role("combobox").nth(1).wait_for()
    assert page.get_by_label("Editor key").count() == 0
    assert "a long secret" not in page.content()
    page.context.close()


def test_somebody_else_who_logs_in_still_only_reads_and_is_told_why(chromium: Browser, hub: Hub) -> None:
    page = log_in(chromium, hub, "stranger@school.dk")
    page.get_by_text("not as an editor of this hub").wait_for()
    assert page.get_by_label("Editor key").count() == 1
    page.context.close()
