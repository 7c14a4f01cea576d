"""A real server and a real headless Chromium: one of each for a whole run, a fresh profile for each test."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, BrowserType, ConsoleMessage, Page, expect, sync_playwright
from playwright.sync_api import Request as Asked

ROOT = Path(__file__).parents[2]
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
HARMLESS = ("/_stcore/health", "/_stcore/host-config")
"""A deep link asks for these beside its own path before it finds the right place; Streamlit then asks again."""

REPORT_VIOLATIONS = """
addEventListener('securitypolicyviolation', event => {
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
});
"""
PATIENCE = 30_000
"""Milliseconds to wait for what a reader would see."""
expect.set_options(timeout=PATIENCE)

SETTLED = """() => document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]')
  && document.fonts.status === 'loaded'
  && document.getAnimations().every(one => one.playState !== 'running')
  && [...document.querySelectorAll('.bb-map')].every(map => map.dataset.ready !== undefined)
  && [...document.querySelectorAll('.bb-search input')].every(box => box.getAttribute('aria-label'))"""
"""Whether Streamlit has answered, letters and parts that draw themselves have come, and nothing fades in any more."""


def fetch(address: str, accept: str = "*/*") -> tuple[Message, bytes]:
    """Return headers and body of an answer, as a client without scripts gets them."""
    request = Request(address, headers={"accept": accept})  # noqa: S310 - our own server
    with urlopen(request, timeout=10) as answer:  # noqa: S310 - our own server
        return answer.headers, answer.read()


def wait_for(address: str, patience: float = 30.0) -> None:
    """Wait until somebody answers: a server says its address a moment before it listens."""
    end = monotonic() + patience
    while True:
        try:
            fetch(address)
        except URLError:
            if monotonic() > end:
                raise
            sleep(0.05)
        else:
            return


@contextmanager
def serving(library: Path, folder: Path) -> Iterator[str]:
    """Serve a library as a person starts a hub, with its graph in a folder; yield the address."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("BROBYGGER_")},
        "BROBYGGER_LIBRARY": str(library),
        "BROBYGGER_STORE": f"sqlite:{folder / 'graph.db'}",
    }
    command = [sys.executable, "-m", "brobygger", "serve", "--port", "0", "--no-browser"]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        said = []
        for line in process.stderr:
            said.append(line)
            if line.startswith("Brobygger: http"):
                break
        else:
            pytest.fail("the server ended before it said where it listens:\n" + "".join(said))
        # Whatever it says later is read away, so that it never waits for a reader.
        reading = Thread(target=process.stderr.read)
        reading.start()
        address = line.split()[1].replace("localhost", "127.0.0.1")
        wait_for(f"{address}/_stcore/health")
        try:
            yield address
        finally:
            process.terminate()
            reading.join()


@pytest.fixture(scope="session")
def server(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a running hub of the tiny library, started as a person starts it."""
    with serving(tiny_folder, tmp_path_factory.mktemp("browser")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser of this machine; without one the test is skipped, and in CI it fails."""
    with sync_playwright() as playwright, launched(playwright.chromium) as browser:
        yield browser


@contextmanager
def launched(browsers: BrowserType, *arguments: str) -> Iterator[Browser]:
    """Start the browser of this machine with more of its arguments."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(
            "no Chromium on this machine; install the package chromium"
        )
    browser = browsers.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu", *arguments])
    yield browser
    browser.close()


@dataclass
class Reader:
    """Somebody in front of the browser, who sees what goes wrong behind the page too."""

    page: Page
    server: str
    errors: list[str] = field(default_factory=list)
    """Errors and warnings about policy on the console, and exceptions in the page."""
    hosts: set[str] = field(default_factory=set)
    """Every host the page asked."""
    awaited: tuple[str, ...] = ()
    """Parts of messages that are what a test is about, and no errors."""

    def open(self, path: str) -> None:
        """Open an address of the hub and wait until its heading stands there."""
        self.page.goto(f"{self.server}/{path}")
        self.page.locator("h1").wait_for()

    def heading(self, text: str) -> None:
        """Wait until the main heading begins so."""
        self.page.locator("h1", has_text=re.compile(rf"^\s*{re.escape(text)}")).wait_for()

    def whole_page(self) -> None:
        """Wait until the page is whole, so that nothing on it moves any more."""
        self.page.wait_for_function(SETTLED)

    def arrive_elsewhere(self, address: str) -> None:
        """Wait until the reader is no longer at this address."""
        self.page.wait_for_url(lambda url: not url.endswith(address))

    def address(self) -> str:
        """Return where the reader is, without the host."""
        parts = urlsplit(self.page.url)
        return f"{parts.path}?{parts.query}"

    def map_point(self, name: str) -> tuple[float, float]:
        """Return where a concept stands on the map, in pixels of the page."""
        self.page.locator(".bb-map[data-ready]").wait_for()
        place = self.page.evaluate("name => document.querySelector('.bb-map').whereIs(name)", name)
        assert place, f"{name} is not on the map"
        return place["x"], place["y"]

    def noted(self, message: ConsoleMessage) -> None:
        """Note what the console says."""
        address = message.location.get("url", "")
        if message.type == "error" and not address.endswith(HARMLESS):
            self.errors.append(f"{message.text} ({address})")

    def asked(self, request: Asked) -> None:
        """Note whom the page asks."""
        if request.url.startswith(("http", "ws")):
            self.hosts.add(urlsplit(request.url).netloc)


@contextmanager
def somebody_reading(server: str, chromium: Browser) -> Iterator[Reader]:
    """Yield somebody with a fresh profile; nothing may go wrong meanwhile and no other host may be asked."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="da-DK")
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    somebody = Reader(page, server)
    page.on("console", somebody.noted)
    page.on("pageerror", lambda error: somebody.errors.append(str(error)))
    page.on("request", somebody.asked)
    page.add_init_script(REPORT_VIOLATIONS)
    yield somebody
    context.close()
    assert [error for error in somebody.errors if not any(part in error for part in somebody.awaited)] == []
    assert somebody.hosts <= {urlsplit(server).netloc}


@pytest.fixture
def reader(server: str, chromium: Browser) -> Iterator[Reader]:
    """Somebody with a fresh profile; whatever the test, nothing may go wrong and no other host may be asked."""
    with somebody_reading(server, chromium) as somebody:
        yield somebody
