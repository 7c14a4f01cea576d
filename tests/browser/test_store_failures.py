"""A real Neo4j that refuses, is empty, dies and comes back, seen by people in a browser: nothing is lost or leaked."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import ROOT
from tests.browser.hub import Hub
from tests.browser.test_teaching import Class, draw, shows
from tests.servers.local_neo4j import LocalNeo4j

pytestmark = [pytest.mark.browser, pytest.mark.gate, pytest.mark.timeout(600)]
SECRET = "kept-to-oneself-by-everybody"  # noqa: S105
SOON = 60_000
"""Milliseconds for a page to follow a server that has come back."""
OpenHub = Callable[..., Hub]


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[LocalNeo4j]:
    """A Neo4j of the test's own, which it may kill; its password is a secret worth keeping."""
    with LocalNeo4j(tmp_path / "mortal", password=SECRET) as server:
        yield server


@pytest.fixture
def open_hub(mortal: LocalNeo4j, tiny_folder: Path, tmp_path: Path) -> Iterator[OpenHub]:
    """Serve the tiny library, or another, from the mortal server: `open_hub("--no-build", NEO4J_USERNAME="x")`."""
    running: list[Hub] = []

    def start(*arguments: str, **settings: str) -> Hub:
        environment = {**mortal.environment, "BROBYGGER_LIBRARY": str(tiny_folder), **settings}
        hub = Hub(tmp_path, settings=environment, arguments=arguments)
        running.append(hub)
        hub.start()
        return hub

    yield start
    for hub in running:
        hub.stop()
        assert SECRET not in "".join(hub.said)


@pytest.fixture
def browse(chromium: Browser) -> Iterator[Callable[[], Page]]:
    """Open a browser of somebody's own; whatever they saw, the secret was not in it."""
    pages: list[Page] = []

    def somebody() -> Page:
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="da-DK")
        context.set_default_timeout(30_000)
        pages.append(context.new_page())
        return pages[-1]

    yield somebody
    for page in pages:
        assert SECRET not in page.content()
        page.context.close()


def heading(page: Page, words: str) -> None:
    """Wait until the main heading begins so; the page is not touched meanwhile."""
    expect(page.locator("h1", has_text=re.compile(rf"^\s*{words}")).first).to_be_visible(timeout=SOON)


def build(hub: Hub) -> None:
    """Type `brobygger build` in another window."""
    environment = {**os.environ, **hub.settings, "NEO4J_USERNAME": "neo4j"}
    subprocess.run([sys.executable, "-m", "brobygger", "build"], cwd=ROOT, env=environment, check=True)


def ask(server: LocalNeo4j, statement: str, **parameters: str) -> None:
    with GraphDatabase.driver(server.uri, auth=("neo4j", server.password)) as driver:
        driver.execute_query(statement, parameters)


def test_whoever_reads_while_the_server_dies_goes_on_reading_when_it_is_back(
    mortal: LocalNeo4j, open_hub: OpenHub, browse: Callable[[], Page]
) -> None:
    hub = open_hub()
    early, late = browse(), browse()
    early.goto(f"{hub.address}/concept?id=empowerment&lang=da")
    heading(early, "Empowerment")
    expect(early.get_by_text("Biblioteket ligger i Neo4j på 127.0.0.1")).to_be_visible()
    mortal.kill()
    early.get_by_role("link", name="Begreber", exact=True).first.click()
    heading(early, "Biblioteket svarer ikke lige nu")
    address = early.url
    late.goto(f"{hub.address}/source?id=report2023&lang=en")
    heading(late, "The library does not answer just now")
    expect(late.get_by_role("alert")).to_contain_text("start Neo4j on 127.0.0.1")
    mortal.start()
    heading(early, "Begreber")
    assert early.url == address
    heading(late, "Borgeren på broen")
    assert "id=report2023" in late.url
    assert any("no Neo4j answers at NEO4J_URI" in line for line in hub.said)


def test_a_server_that_falls_silent_keeps_nobody_waiting(
    mortal: LocalNeo4j, open_hub: OpenHub, browse: Callable[[], Page]
) -> None:
    hub = open_hub()
    page = browse()
    page.goto(f"{hub.address}/concept?id=empowerment&lang=en")
    heading(page, "Empowerment")
    with mortal.silenced():
        page.get_by_role("link", name="Concepts", exact=True).first.click()
        heading(page, "The library does not answer just now")
    heading(page, "Concepts")


def test_what_was_typed_is_still_there_when_the_page_comes_back(
    mortal: LocalNeo4j, open_hub: OpenHub, browse: Callable[[], Page], tiny_folder: Path, tmp_path: Path
) -> None:
    hub = open_hub(BROBYGGER_LIBRARY=str(shutil.copytree(tiny_folder, tmp_path / "library")))
    page = browse()
    page.goto(f"{hub.address}/add_finding?lang=da")
    page.get_by_label("Udsagnet på dansk, med dine egne ord").fill("Det tog en hel aften at skrive.")
    page.get_by_label("Side, som trykt").fill("7")
    asking, proposing, teaching = browse(), browse(), browse()
    asking.goto(f"{hub.address}/query?example=01-funding&lang=da")
    asking.get_by_label("Spørgsmål i SPARQL").fill("ASK { ?s ?p ?o }")
    proposing.goto(f"{hub.address}/propose?kind=link&from=empowerment&lang=da")
    proposing.get_by_label("Fordi …, på dansk").fill("De hænger sammen.")
    teaching.goto(f"{hub.address}/lesson_editor?id=first-bridge&stop=word&lang=da")
    teaching.get_by_label("Spørgsmål på dansk").fill("Hvem siger det?")
    mortal.kill()
    page.get_by_role("button", name="Gem udsagnet").click()
    asking.get_by_role("button", name="Spørg").click()
    proposing.get_by_role("button", name="Send forslaget").click()
    teaching.get_by_label("Titel på dansk").click()
    for each in (page, asking, proposing, teaching):
        heading(each, "Biblioteket svarer ikke lige nu")
    mortal.start()
    heading(page, "Tilføj et udsagn")
    expect(page.get_by_label("Udsagnet på dansk, med dine egne ord")).to_have_value("Det tog en hel aften at skrive.")
    expect(page.get_by_label("Side, som trykt")).to_have_value("7")
    expect(asking.get_by_label("Spørgsmål i SPARQL")).to_have_value("ASK { ?s ?p ?o }", timeout=SOON)
    expect(proposing.get_by_label("Fordi …, på dansk")).to_have_value("De hænger sammen.", timeout=SOON)
    expect(teaching.get_by_label("Spørgsmål på dansk")).to_have_value("Hvem siger det?", timeout=SOON)


def test_a_hub_that_is_refused_says_so_and_opens_as_soon_as_it_is_let_in(
    mortal: LocalNeo4j, open_hub: OpenHub, browse: Callable[[], Page]
) -> None:
    hub = open_hub("--no-build", NEO4J_USERNAME="anna")
    build(hub)
    page = browse()
    page.goto(f"{hub.address}/concept?id=empowerment&lang=da")
    heading(page, "Biblioteket lukker ikke hubben ind")
    expect(page.get_by_role("alert")).to_contain_text("NEO4J_PASSWORD")
    ask(mortal, "CREATE USER anna SET PASSWORD $password CHANGE NOT REQUIRED", password=SECRET)
    heading(page, "Empowerment")


def test_a_library_that_is_not_built_opens_when_it_is(open_hub: OpenHub, browse: Callable[[], Page]) -> None:
    hub = open_hub("--no-build")
    page = browse()
    page.goto(f"{hub.address}/?lang=en")
    heading(page, "The library has not been built yet")
    build(hub)
    heading(page, "Who says what")


def test_while_it_is_updated_the_page_is_read_on_and_follows(
    mortal: LocalNeo4j, open_hub: OpenHub, browse: Callable[[], Page]
) -> None:
    hub = open_hub()
    ask(mortal, "MATCH (s:BrobyggerState) SET s.mark = 'updating x', s.digest = '', s.beat = 0")
    page = browse()
    page.goto(f"{hub.address}/concept?id=empowerment&lang=da")
    heading(page, "Empowerment")
    notice = page.get_by_text("Biblioteket er ved at blive opdateret")
    expect(notice).to_be_visible()
    build(hub)
    expect(notice).to_have_count(0, timeout=SOON)
    heading(page, "Empowerment")


def test_a_class_goes_on_while_the_server_is_dead_and_loses_no_answer(
    mortal: LocalNeo4j, open_hub: OpenHub, chromium: Browser, real_folder: Path
) -> None:
    hub = open_hub(BROBYGGER_LIBRARY=str(real_folder))
    room = Class(hub, chromium)
    teacher, code = room.teacher()
    students: Sequence[Page] = [room.student(code) for _ in range(3)]
    teacher.keyboard.press("PageDown")
    for page in students:
        shows(page, "Forudsig forbindelserne")
    draw(students[0], "Brobygger", "Brobygger hører under Koblingskompetencer", "Koblingskompetencer")
    with mortal.silenced():
        draw(students[1], "Brobygger", "Brobygger hører under Koblingskompetencer", "Koblingskompetencer")
    mortal.kill()
    for page in students[2:]:
        draw(page, "Brobygger", "Brobygger hører under Koblingskompetencer", "Koblingskompetencer")
    expect(teacher.locator(".bb-people")).to_have_text(re.compile("3 svar$"))
    teacher.keyboard.press("PageDown")
    for page in students:
        shows(page, "Noget, man er, eller noget, man gør?")
    teacher.reload()
    heading(teacher, "Biblioteket svarer ikke lige nu")
    mortal.start()
    shows(teacher, "Noget, man er, eller noget, man gør?")
    teacher.keyboard.press("PageUp")
    expect(teacher.locator(".bb-people")).to_have_text(re.compile("3 svar$"))
    for context in room.contexts:
        context.close()
    assert room.errors == []
