"""The lesson editor: begin, add pages, order, words, save and undo, by editors only; a draft outlives its session."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from app.lesson_editing import LessonDesk
from app.rooms.limits import Allowance, Limit
from app.screens.parts import editor_key
from app.settings import Settings
from ingest.lessons.changing import showing, with_texts
from tests.app.screens.conftest import MAIN, run_screen, screen_of

OpenEditor = Callable[..., AppTest]


@pytest.fixture
def hub(in_own_hub: Settings) -> Settings:
    """A hub that may be written to."""
    return in_own_hub


@pytest.fixture
def open_editor(hub: Settings) -> OpenEditor:
    """Open the editor in a session of its own, with a query."""

    def start(**query: str) -> AppTest:
        at = AppTest.from_file(str(MAIN), default_timeout=30)
        at.query_params["lang"] = "da"
        at.run()
        at.switch_page("screens/lesson_editor.py")
        for name, value in query.items():
            at.query_params[name] = value
        return at.run()

    return start


def press(at: AppTest, key: str) -> AppTest:
    at.button(key=key).click()
    at.run()
    assert not at.exception
    return at


def said(at: AppTest) -> str:
    return "\n".join(item.value for item in at.error)


def test_a_new_lesson_is_begun_with_a_title(open_editor: OpenEditor, hub: Settings) -> None:
    at = open_editor()
    at.text_input(key="kept-lesson-new-da").set_value("Tillid")
    at.text_input(key="kept-lesson-new-en").set_value("Trust")
    at.button[0].click().run()
    assert LessonDesk(hub).drafts() == ["trust"]


def test_a_lesson_without_a_title_is_not_begun(open_editor: OpenEditor, hub: Settings) -> None:
    at = open_editor()
    at.button[0].click().run()
    assert said(at) == "Giv lektionen en titel."
    assert LessonDesk(hub).drafts() == []


def test_a_copy_is_offered_from_the_page_of_a_lesson(open_editor: OpenEditor) -> None:
    assert open_editor(copy="first-bridge").selectbox(key="lesson-new-copy").value == "first-bridge"


def test_a_page_is_added_as_the_last_stop(open_editor: OpenEditor, hub: Settings) -> None:
    press(open_editor(id="first-bridge", add="/concept?id=empowerment"), "lesson-add")
    stop = LessonDesk(hub).open("first-bridge").lesson.stops[-1]
    assert stop.node.properties["view"] == "/concept?id=empowerment"
    assert [edge.end for edge in stop.shows] == ["concept/empowerment"]


@pytest.mark.parametrize("page", ["/nothing", "https://evil.example/", "<script>", "/teach?id=x"])
def test_what_is_no_page_of_the_hub_never_becomes_a_stop(open_editor: OpenEditor, hub: Settings, page: str) -> None:
    at = open_editor(id="first-bridge", add=page)
    assert said(at) == "En lektion kan ikke vise denne side."
    assert LessonDesk(hub).drafts() == []


def test_stops_change_places(open_editor: OpenEditor, hub: Settings) -> None:
    press(open_editor(id="first-bridge", stop="voice"), "stop-up")
    lesson = LessonDesk(hub).open("first-bridge").lesson
    assert [lesson.name_of(stop) for stop in lesson.stops] == ["voice", "word"]


def test_a_stop_is_removed(open_editor: OpenEditor, hub: Settings) -> None:
    press(open_editor(id="first-bridge", stop="word"), "stop-remove")
    assert len(LessonDesk(hub).open("first-bridge").lesson.stops) == 1


def test_what_is_written_is_there_for_the_next_session_before_anything_is_saved(
    open_editor: OpenEditor, hub: Settings
) -> None:
    at = open_editor(id="first-bridge", stop="voice")
    at.text_area(key="stop/first-bridge-voice:question_da").set_value("Hvem <b>tier</b>?").run()
    at.number_input(key="stop/first-bridge-voice:minutes").set_value(20).run()
    again = open_editor(id="first-bridge", stop="voice")
    assert again.text_area(key="stop/first-bridge-voice:question_da").value == "Hvem <b>tier</b>?"
    assert LessonDesk(hub).open("first-bridge").lesson.node.properties["minutes"] == 30
    assert "tier" not in (hub.library / "lessons" / "first-bridge.yaml").read_text("utf-8")


def test_a_saved_draft_is_the_lesson_and_can_be_undone(open_editor: OpenEditor, hub: Settings) -> None:
    file = hub.library / "lessons" / "first-bridge.yaml"
    before = file.read_bytes()
    at = open_editor(id="first-bridge")
    at.text_area(key="lesson/first-bridge:summary_da").set_value("Ny tekst.").run()
    press(at, "lesson-save")
    assert "Ny tekst." in file.read_text("utf-8")
    press(at, "lesson-undo")
    assert file.read_bytes() == before


def test_a_field_that_is_left_by_pressing_save_is_saved_with_the_rest(open_editor: OpenEditor, hub: Settings) -> None:
    at = open_editor(id="first-bridge")
    at.text_area(key="lesson/first-bridge:summary_da").set_value("Først.").run()
    at.text_area(key="lesson/first-bridge:summary_da").set_value("Til sidst.")
    at.text_area(key="lesson/first-bridge:summary_en").set_value("At last.")
    press(at, "lesson-save")
    text = (hub.library / "lessons" / "first-bridge.yaml").read_text("utf-8")
    assert "Til sidst." in text
    assert "At last." in text
    assert LessonDesk(hub).drafts() == []


def test_a_lesson_is_deleted_only_when_it_was_asked_about_and_comes_back_with_one_press(
    open_editor: OpenEditor, hub: Settings
) -> None:
    file = hub.library / "lessons" / "first-bridge.yaml"
    before = file.read_bytes()
    at = open_editor(id="first-bridge")
    assert screen_of(at).links["Slet denne lektion …"] == "./lesson_editor?id=first-bridge&delete=yes&lang=da"
    at.query_params["delete"] = "yes"
    assert "Slet denne lektion?" in screen_of(at.run()).text
    press(at, "lesson-delete-now")
    assert not file.exists()
    for name in ("id", "delete"):
        del at.query_params[name]
    at.run()
    assert [item.value for item in at.success] == ["“Den første bro” er slettet."]
    press(at, "lesson-delete-undo")
    assert file.read_bytes() == before


def test_a_lesson_with_a_draft_or_something_that_leads_to_it_offers_no_deleting(
    open_editor: OpenEditor, hub: Settings
) -> None:
    desk = LessonDesk(hub)
    shown = desk.open("first-bridge")
    draft = desk.keep(shown, with_texts(shown.lesson, {"summary_da": "Min."}))
    drafted = open_editor(id="first-bridge", delete="yes")
    assert "Gem kladden" in screen_of(drafted).text
    desk.drop(draft)
    begun = desk.begin({"da": "Tillid", "en": "Trust"}, "first-bridge")
    desk.save(desk.keep(begun, showing(begun.lesson, "word", {"concept/empowerment": {}, "lesson/first-bridge": {}})))
    bound = open_editor(id="first-bridge", delete="yes")
    assert "det her fører til den" in screen_of(bound).text
    assert [button for at in (drafted, bound) for button in at.button if button.key == "lesson-delete-now"] == []


def test_a_page_that_is_taken_along_is_named_before_a_lesson_is_chosen(open_editor: OpenEditor) -> None:
    assert "“Empowerment” skal være et stop" in screen_of(open_editor(add="/concept?id=empowerment")).text
    assert "kan ikke vise denne side" in screen_of(open_editor(add="/teach?id=x")).text


def test_what_the_checks_refuse_is_said_and_the_draft_stays(open_editor: OpenEditor, hub: Settings) -> None:
    at = open_editor(id="first-bridge", stop="word")
    at.selectbox(key="stop/first-bridge-word:task").set_value("predict").run()
    press(at, "lesson-save")
    assert said(at) == "Intet er gemt.\n\nStop 1, “Ordet”: Denne opgave laves af fem til ni begreber."
    assert LessonDesk(hub).drafts() == ["first-bridge"]


def test_a_lesson_changed_meanwhile_asks_which_one_is_meant(open_editor: OpenEditor, hub: Settings) -> None:
    file = hub.library / "lessons" / "first-bridge.yaml"
    at = open_editor(id="first-bridge")
    at.text_area(key="lesson/first-bridge:summary_da").set_value("Min.").run()
    file.write_text(file.read_text("utf-8").replace("Ét ord", "To ord"), "utf-8")
    press(at, "lesson-save")
    assert "ændret i biblioteket imens" in said(at)
    assert "Min." not in file.read_text("utf-8")
    press(at, "lesson-over")
    assert "Min." in file.read_text("utf-8")


def test_two_windows_do_not_overwrite_each_other(open_editor: OpenEditor, hub: Settings) -> None:
    at = open_editor(id="first-bridge")
    desk = LessonDesk(hub)
    shown = desk.open("first-bridge")
    desk.keep(shown, with_texts(shown.lesson, {"summary_en": "Theirs."}))
    at.text_area(key="lesson/first-bridge:summary_da").set_value("Min.").run()
    assert "et andet vindue" in said(at)
    assert "Min." not in str(desk.open("first-bridge").lesson.node.properties)


def test_the_preview_shows_the_draft(hub: Settings) -> None:
    desk = LessonDesk(hub)
    shown = desk.open("first-bridge")
    desk.keep(shown, with_texts(shown.lesson, {"aims_da": ("kan gå over en bro",)}))
    text = run_screen("lesson_editor", "da", id="first-bridge", preview="yes").text
    assert "kan gå over en bro" in text
    assert "1. Ordet" in text


def test_what_task_and_answer_rest_on_is_chosen(open_editor: OpenEditor, hub: Settings) -> None:
    at = open_editor(id="first-bridge", stop="word")
    at.multiselect(key="stop/first-bridge-word:shows").set_value(["concept/empowerment", "concept/citizen"]).run()
    at.text_input(key="stop/first-bridge-word:page").set_value("12")
    at.selectbox(key="stop/first-bridge-word:source").set_value("source/bro2019").run()
    shows = LessonDesk(hub).open("first-bridge").lesson.stop("word").shows
    assert [(edge.end, edge.properties.get("page")) for edge in shows] == [
        ("concept/citizen", None),
        ("concept/empowerment", None),
        ("source/bro2019", "12"),
    ]


def test_a_pasted_address_of_a_page_becomes_the_view(open_editor: OpenEditor, hub: Settings) -> None:
    at = open_editor(id="first-bridge", stop="word")
    field = at.text_input(key="stop/first-bridge-word:view")
    field.set_value("https://hub.example.org/bro/concept?id=empowerment&lang=en").run()
    assert LessonDesk(hub).open("first-bridge").lesson.stop("word").node.properties["view"] == (
        "/concept?id=empowerment"
    )
    field.set_value("javascript:alert(1)").run()
    assert "Intet er gemt." in said(at)


def test_pages_lead_editors_into_a_lesson(hub: Settings) -> None:
    links = run_screen("concept", "da", id="empowerment").links
    assert links["Brug siden i en lektion"] == "./lesson_editor?add=%2Fconcept%3Fid%3Dempowerment&lang=da"
    assert "Brug siden i en lektion" not in run_screen("lessons", "da").links


@pytest.mark.parametrize("key", ["", "bro"])
def test_a_reader_of_a_shared_hub_meets_no_editor(
    open_editor: OpenEditor, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setenv("BROBYGGER_SHARED", "1")
    monkeypatch.setenv("BROBYGGER_EDITOR_KEY", key)
    at = open_editor(id="first-bridge")
    assert not at.text_area
    assert "Brug siden i en lektion" not in run_screen("concept", "da", id="empowerment").links


def test_the_editor_key_opens_the_editor_and_a_wrong_one_does_not(
    open_editor: OpenEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROBYGGER_SHARED", "1")
    monkeypatch.setenv("BROBYGGER_EDITOR_KEY", "bro")
    at = open_editor(id="first-bridge")
    at.text_input[0].set_value("guess")
    at.button[0].click().run()
    assert "ikke redaktørnøglen" in said(at)
    at.text_input[0].set_value("bro")
    at.button[0].click().run()
    assert at.text_input(key="lesson/first-bridge:title_da").value == "Den første bro"
    assert "bro" not in at.query_params.values()


class OfEverybody(Limit):
    """Counts all clients as one: without a browser every run of a screen has an address of its own."""

    def check(self, client: str) -> None:
        """Look at what is left for everybody."""
        super().check("")

    def spend(self, client: str) -> None:
        """Count one for everybody."""
        super().spend("")


def test_guessing_the_editor_key_is_stopped(open_editor: OpenEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = OfEverybody(Allowance(1, 3600))
    monkeypatch.setattr(editor_key, "_wrong_keys", lambda: limit)
    monkeypatch.setenv("BROBYGGER_SHARED", "1")
    monkeypatch.setenv("BROBYGGER_EDITOR_KEY", "bro")
    at = open_editor(id="first-bridge")
    for given in ("guess", "bro"):
        at.text_input[0].set_value(given)
        at.button[0].click().run()
    assert "For mange forsøg" in said(at)
    assert not at.text_area


def test_a_lesson_that_shows_what_is_gone_says_so_and_lets_it_be_taken_out(
    open_editor: OpenEditor, hub: Settings
) -> None:
    desk = LessonDesk(hub)
    shown = desk.open("first-bridge")
    desk.keep(shown, showing(shown.lesson, "word", {"concept/gone": {}, "concept/empowerment": {}}))
    at = open_editor(id="first-bridge", stop="word")
    assert "concept/gone" in at.warning[0].value
    press(at, "lesson-save")
    assert "concept/gone" in said(at)
    press(at, "stop/first-bridge-word:gone")
    assert [edge.end for edge in desk.open("first-bridge").lesson.stop("word").shows] == ["concept/empowerment"]
