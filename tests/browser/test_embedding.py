"""The hub inside a page of another site, as Moodle shows it: named sites only, no menu, and nothing goes wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.conftest import REPORT_VIOLATIONS, Reader, fetch
from tests.browser.hub import Hub

pytestmark = [pytest.mark.browser, pytest.mark.gate]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the standard library
        """Say nothing."""


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, int]]:
    """Folder and port of another site."""
    folder = tmp_path_factory.mktemp("course")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as site:
        thread = Thread(target=site.serve_forever)
        thread.start()
        yield folder, site.server_port
        site.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def hub(course: tuple[Path, int], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A hub that lets the course, as `localhost`, show its pages, and nobody else."""
    running = Hub(tmp_path_factory.mktemp("embedding"), settings={"BROBYGGER_EMBED": f"http://localhost:{course[1]}"})
    running.start()
    yield running
    running.stop()


@pytest.fixture
def somebody(hub: Hub, chromium: Browser) -> Iterator[Reader]:
    """A student on the page of the course."""
    context = chromium.new_context(viewport={"width": 1000, "height": 900}, locale="da-DK")
    context.set_default_timeout(20_000)
    reader = Reader(context.new_page(), hub.address)
    reader.page.on("console", reader.noted)
    reader.page.on("pageerror", lambda error: reader.errors.append(str(error)))
    reader.page.add_init_script(REPORT_VIOLATIONS)
    yield reader
    context.close()


def shown(page: Page, course: tuple[Path, int], host: str, code: str) -> FrameLocator:
    """Put a code into a page of the course and open it."""
    folder, port = course
    (folder / "week1.html").write_text(
        f'<!doctype html><html lang="da"><title>Uge 1</title><link rel="icon" href="data:,"><h1>Uge 1</h1>{code}',
        "utf-8",
    )
    page.goto(f"http://{host}:{port}/week1.html")
    return page.frame_locator("iframe")


def code_for(somebody: Reader, address: str) -> str:
    """Take the code from the page of the hub that gives it."""
    somebody.open(address)
    somebody.page.get_by_role("link", name="Vis siden i Moodle").click()
    somebody.heading("Vis i Moodle eller itslearning")
    return somebody.page.locator("code").inner_text()


def test_a_map_stands_in_a_page_of_the_course_without_menu(course: tuple[Path, int], somebody: Reader) -> None:
    code = code_for(somebody, "map?focus=npg&lang=da")
    inside = shown(somebody.page, course, "localhost", code)
    inside.locator(".bb-map[data-ready]").wait_for()
    expect(inside.get_by_role("link", name="Lektioner")).to_have_count(0)
    expect(inside.get_by_role("banner")).to_have_count(0)
    expect(inside.get_by_role("link", name="Åbn i Brobygger")).to_have_attribute(
        "href", re.compile(r"/map\?focus=npg&lang=da$")
    )
    assert somebody.errors == []


def test_a_reader_goes_on_inside_and_still_meets_no_menu(course: tuple[Path, int], somebody: Reader) -> None:
    code = code_for(somebody, "lesson?id=from-npm-to-npg&lang=da")
    inside = shown(somebody.page, course, "localhost", code)
    inside.get_by_role("link", name=re.compile("Prøv opgaven")).first.click()
    inside.get_by_role("button", name="Vis svarene").click()
    inside.get_by_role("heading", name="Hvad biblioteket siger").wait_for()
    expect(inside.get_by_role("link", name="Lektioner")).to_have_count(0)
    (frame,) = (frame for frame in somebody.page.frames if "/task" in frame.url)
    assert "embed=true" in frame.url
    assert somebody.errors == []


def test_inside_another_page_nobody_teaches_or_writes(course: tuple[Path, int], somebody: Reader) -> None:
    code = code_for(somebody, "lesson?id=from-npm-to-npg&lang=da")
    inside = shown(somebody.page, course, "localhost", code)
    inside.get_by_role("link", name="Brug lektionen i en klasse").click()
    inside.get_by_role("heading", name="Det åbner i sit eget vindue").wait_for()
    way = inside.get_by_role("link", name="Åbn i Brobygger").first
    expect(way).to_have_attribute("href", re.compile(r"/teach\?id=from-npm-to-npg&lang=da$"))
    assert somebody.errors == []


def test_a_site_nobody_named_shows_nothing(course: tuple[Path, int], somebody: Reader) -> None:
    code = code_for(somebody, "lesson?id=from-npm-to-npg&lang=da")
    with somebody.page.expect_console_message(lambda said: "frame-ancestors" in said.text):
        shown(somebody.page, course, "127.0.0.1", code)


def test_only_pages_that_show_are_let_into_another_site(hub: Hub) -> None:
    assert (
        "frame-ancestors 'self' http://localhost"
        in fetch(f"{hub.address}/map?embed=true")[0]["content-security-policy"]
    )
    for path in ("/map", "/lesson_editor?embed=true", "/teach?embed=true", "/_stcore/health?embed=true"):
        headers, _body = fetch(hub.address + path)
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"
