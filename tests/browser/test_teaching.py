"""A lesson in a room, in real browsers: a teacher, a wall, and phones that come, answer, lose the network and go."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect

from tests.browser.conftest import HARMLESS
from tests.browser.hub import Hub

pytestmark = pytest.mark.browser
LESSON = "who-is-the-bridge-builder"


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """A hub with the lessons of this library."""
    running = Hub(tmp_path_factory.mktemp("teaching"))
    running.start()
    yield running
    running.stop()


@dataclass
class Class:
    """Everybody in a room, each with a browser profile of their own."""

    hub: Hub
    chromium: Browser
    contexts: list[BrowserContext] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def browser(self, width: int, height: int) -> Page:
        """Open a fresh profile."""
        context = self.chromium.new_context(viewport={"width": width, "height": height}, locale="da-DK")
        context.set_default_timeout(20_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", self.noted)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        return page

    def noted(self, message: ConsoleMessage) -> None:
        """Note errors; not a network that a test has cut, nor what a room refuses, which the page says in words."""
        address = message.location.get("url", "")
        expected = address.endswith(HARMLESS) or "/rooms" in address or "net::ERR" in message.text
        if message.type == "error" and not expected:
            self.errors.append(f"{message.text} ({address})")

    def teacher(self) -> tuple[Page, str]:
        """Open a room and return the teacher's page and the code on it."""
        page = self.browser(1280, 900)
        page.goto(f"{self.hub.address}/teach?id={LESSON}&lang=da")
        page.get_by_role("button", name="Åbn et rum").click()
        return page, page.locator("p.bb-big-code").inner_text()

    def student(self, code: str) -> Page:
        """Join with a phone."""
        page = self.browser(390, 800)
        page.goto(f"{self.hub.address}/room?code={code}&lang=da")
        page.get_by_role("button", name="Gå ind").click()
        page.locator(".bb-status").wait_for(state="attached")
        return page


@pytest.fixture
def room(hub: Hub, chromium: Browser) -> Iterator[Class]:
    """Nobody yet; whatever happens, no page may go wrong."""
    everybody = Class(hub, chromium)
    yield everybody
    for context in everybody.contexts:
        context.close()
    assert everybody.errors == []


def shows(page: Page, title: str) -> None:
    """Wait until a page has a stop as its heading."""
    expect(page.locator("h1", has_text=title).first).to_be_visible(timeout=20_000)


def draw(page: Page, start: str, sentence: str, end: str) -> None:
    """Draw a connection on a phone."""
    page.get_by_role("button", name=start, exact=True).click()
    page.get_by_role("button", name=end, exact=True).click()
    page.get_by_role("button", name=sentence, exact=True).click()
    expect(page.locator(".bb-status")).to_have_text(re.compile("Dit svar er sendt"))


def walk_a_lesson(room: Class, number: int) -> None:
    teacher, code = room.teacher()
    students = [room.student(code) for _ in range(number)]
    wall = room.browser(1280, 720)
    wall.goto(f"{room.hub.address}/room?code={code}&wall=yes&lang=da")
    shows(wall, "Et ord, du tror, du kender")
    expect(teacher.locator(".bb-people")).to_have_text(re.compile(f"^{number} telefon"))
    teacher.keyboard.press("PageDown")
    for page in (*students, wall):
        shows(page, "Forudsig forbindelserne")
    for page in students:
        draw(page, "Brobygger", "Brobygger hører under Koblingskompetencer", "Koblingskompetencer")
    expect(teacher.locator(".bb-people")).to_have_text(re.compile(f"{number} svar$"))
    teacher.get_by_role("button", name="Vis svarene").click()
    for page in (*students, wall):
        expect(page.get_by_text(f"{number} af {number} tegnede den").first).to_be_visible()
    expect(students[0].get_by_text("1 af dine 1 forbindelser")).to_be_visible()
    loses_the_network(teacher, students[0])
    teacher.reload()
    shows(teacher, "Noget, man er, eller noget, man gør?")
    late = room.student(code)
    shows(late, "Noget, man er, eller noget, man gør?")
    assert "key" not in students[0].evaluate("JSON.stringify(localStorage) + location.href")
    teacher.get_by_role("button", name="Luk rummet").click()
    teacher.get_by_role("button", name="Luk rummet").click()
    for page in (*students, late):
        shows(page, "Rummet er lukket")
    assert list((room.hub.folder / "rooms").iterdir()) == []


def loses_the_network(teacher: Page, student: Page) -> None:
    """Take a phone's network away, step on, and give it back."""
    student.context.set_offline(True)
    teacher.keyboard.press("PageDown")
    shows(teacher, "Noget, man er, eller noget, man gør?")
    student.context.set_offline(False)
    shows(student, "Noget, man er, eller noget, man gør?")


def test_a_class_walks_through_a_lesson(room: Class) -> None:
    walk_a_lesson(room, 2)


@pytest.mark.gate
@pytest.mark.timeout(600)
def test_a_class_of_twelve_walks_through_a_lesson(room: Class) -> None:
    walk_a_lesson(room, 12)


def test_an_answer_outlives_a_restart_of_the_server(room: Class) -> None:
    teacher, code = room.teacher()
    student = room.student(code)
    teacher.keyboard.press("PageDown")
    shows(student, "Forudsig forbindelserne")
    draw(student, "Brobygger", "Brobygger hører under Koblingskompetencer", "Koblingskompetencer")
    room.hub.stop()
    room.hub.start()
    expect(teacher.locator(".bb-people")).to_have_text(re.compile("1 svar$"), timeout=30_000)
    teacher.reload()
    shows(teacher, "Forudsig forbindelserne")
    expect(teacher.locator(".bb-people")).to_have_text(re.compile("1 svar$"))
    # While there is no server, Streamlit says on the console that it cannot reach it.
    room.errors.clear()


def test_a_wrong_code_says_what_to_do(room: Class) -> None:
    page = room.browser(390, 800)
    page.goto(f"{room.hub.address}/room?lang=da")
    page.get_by_label("Koden fra væggen").fill("bbb-bbb")
    page.get_by_role("button", name="Gå ind").click()
    expect(page.get_by_role("alert")).to_have_text(re.compile("Intet rum har denne kode"))


def test_a_task_alone_works_with_keys_only_and_asks_nobody(room: Class) -> None:
    page = room.browser(390, 800)
    asked: list[str] = []
    page.goto(f"{room.hub.address}/task?stop=bikva-from-citizen-to-politician-chain&lang=da")
    page.locator(".bb-chain").wait_for()
    page.on("request", lambda request: asked.append(request.url))
    page.locator("[data-down]").first.focus()
    first = page.locator(".bb-chain > li").first.inner_text()
    page.keyboard.press("Enter")
    assert page.locator(".bb-chain > li").first.inner_text() != first
    page.get_by_role("button", name="Vis svarene").press("Enter")
    expect(page.get_by_text(re.compile(r"\d+ af 10 svar"))).to_be_visible()
    assert [url for url in asked if "/rooms" in url] == []


def test_recall_cards_remember_in_this_browser_what_one_knew(room: Class) -> None:
    page = room.browser(390, 800)
    address = f"{room.hub.address}/task?kind=cards&of=npg,npm,trust&lang=da"
    page.goto(address)
    left: Callable[[str], None] = lambda words: expect(page.get_by_text(words)).to_be_visible()  # noqa: E731
    left("3 kort tilbage")
    page.get_by_role("button", name="Vend kortet").click()
    page.get_by_role("button", name="Jeg vidste det").click()
    left("2 kort tilbage")
    page.goto(address)
    left("2 kort tilbage")


def test_a_sheet_is_fetched_as_a_file(room: Class) -> None:
    page = room.browser(1280, 900)
    page.goto(f"{room.hub.address}/lesson?id={LESSON}&lang=da")
    started = time.monotonic()
    with page.expect_download() as fetched:
        page.get_by_role("link", name="Ark til læreren (PDF)").click()
    assert fetched.value.suggested_filename == f"{LESSON}-lesson.pdf"
    assert fetched.value.path().read_bytes().startswith(b"%PDF")
    assert time.monotonic() - started < 5
