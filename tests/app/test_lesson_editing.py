"""Writing lessons: editors only, the same checks and one change as by hand, and nothing lost when it is refused."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.editing import NotAnEditorError
from app.importing import take_back, today
from app.lesson_editing import LessonDesk
from app.settings import Settings
from graph.questions.lesson import leading_into
from graph.stores import open_store
from ingest.journal import ChangedMeanwhileError
from ingest.lessons.changing import showing, with_stop, with_stop_texts, with_texts
from ingest.lessons.drafts import Draft, DraftChangedError
from ontology.errors import LibraryProblemsError, NotFoundError, StoreError
from ontology.views import parse_view

ADDRESS = "/concept?id=empowerment"
SHOWN: dict[str, dict[str, str]] = {"concept/empowerment": {}, "lesson/first-bridge": {}}
TITLE = {"en": "Trust", "da": "Tillid"}


@pytest.fixture
def hub(own_hub: Settings) -> Settings:
    """A hub that may be written to."""
    return own_hub


def with_a_stop(desk: LessonDesk, draft: Draft) -> Draft:
    lesson, _ = with_stop(draft.lesson, parse_view(ADDRESS), ADDRESS, {"da": "Ordet", "en": "The word"})
    return desk.keep(draft, lesson)


def test_a_new_lesson_is_saved_as_a_file_and_is_in_the_graph(hub: Settings) -> None:
    desk = LessonDesk(hub)
    draft = with_a_stop(desk, desk.begin(TITLE))
    assert not (hub.library / "lessons" / "trust.yaml").exists()
    desk.save(draft, "Anna")
    text = (hub.library / "lessons" / "trust.yaml").read_text("utf-8")
    assert "view: /concept?id=empowerment" in text
    assert f'added: "{today()}"\nadded_by: Anna' in text
    assert desk.drafts() == []
    with open_store(hub.store) as store:
        assert "stop/trust-empowerment" in store.nodes(["stop/trust-empowerment"])


def test_a_saved_lesson_can_be_taken_back(hub: Settings) -> None:
    desk = LessonDesk(hub)
    change = desk.save(with_a_stop(desk, desk.begin(TITLE)))
    take_back(hub, change.id)
    assert not (hub.library / "lessons" / "trust.yaml").exists()
    with pytest.raises(NotFoundError):
        desk.open("trust")


def test_what_the_checks_refuse_leaves_library_and_draft_as_they_were(hub: Settings) -> None:
    desk = LessonDesk(hub)
    draft = with_a_stop(desk, desk.begin(TITLE))
    draft = desk.keep(draft, with_stop_texts(draft.lesson, "empowerment", {"task": "predict"}))
    with pytest.raises(LibraryProblemsError) as refused:
        desk.save(draft)
    assert "five to nine concepts" in refused.value.problems[0].cure
    assert desk.open("trust") == draft
    assert not (hub.library / "lessons" / "trust.yaml").exists()


def test_a_lesson_changed_meanwhile_is_not_overwritten_unless_somebody_says_so(hub: Settings) -> None:
    desk = LessonDesk(hub)
    shown = desk.open("first-bridge")
    draft = desk.keep(shown, with_texts(shown.lesson, {"summary_da": "Min."}))
    file = hub.library / "lessons" / "first-bridge.yaml"
    theirs = file.read_text("utf-8").replace("to stemmer", "tre stemmer")
    file.write_text(theirs, "utf-8")
    with pytest.raises(ChangedMeanwhileError):
        desk.save(draft)
    assert file.read_text("utf-8") == theirs
    desk.save(desk.begin_from_now(draft))
    assert "Min." in file.read_text("utf-8")


def test_a_draft_somebody_else_wrote_on_is_not_saved_as_it_was(hub: Settings) -> None:
    desk = LessonDesk(hub)
    shown = with_a_stop(desk, desk.begin(TITLE))
    theirs = LessonDesk(hub).keep(shown, with_texts(shown.lesson, {"summary_da": "Deres."}))
    with pytest.raises(DraftChangedError):
        desk.save(shown)
    assert not (hub.library / "lessons" / "trust.yaml").exists()
    assert desk.open("trust") == theirs


def test_a_draft_can_be_thrown_away(hub: Settings) -> None:
    desk = LessonDesk(hub)
    shown = desk.open("first-bridge")
    desk.drop(desk.keep(shown, with_texts(shown.lesson, {"summary_da": "Min."})))
    assert desk.open("first-bridge") == shown


def test_a_lesson_is_deleted_as_one_change_that_can_be_taken_back(hub: Settings) -> None:
    file = hub.library / "lessons" / "first-bridge.yaml"
    before, desk = file.read_bytes(), LessonDesk(hub)
    change = desk.delete(desk.open("first-bridge"), "Anna")
    assert not file.exists()
    assert (change.what, change.who) == ("delete lesson first-bridge", "Anna")
    with open_store(hub.store) as store:
        assert store.nodes(["lesson/first-bridge", "stop/first-bridge-word"]) == {}
    take_back(hub, change.id)
    assert file.read_bytes() == before
    with open_store(hub.store) as store:
        assert "stop/first-bridge-word" in store.nodes(["stop/first-bridge-word"])


@pytest.mark.parametrize("does", [LessonDesk.save, LessonDesk.delete])
def test_a_graph_that_cannot_follow_leaves_library_and_draft_as_they_were(
    hub: Settings, tmp_path: Path, does: Callable[[LessonDesk, Draft], object]
) -> None:
    file = hub.library / "lessons" / "first-bridge.yaml"
    before, desk = file.read_bytes(), LessonDesk(replace(hub, store=f"sqlite:{tmp_path}"))
    shown = desk.open("first-bridge")
    if does is LessonDesk.save:
        shown = desk.keep(shown, with_texts(shown.lesson, {"summary_da": "Min."}))
    with pytest.raises(StoreError):
        does(desk, shown)
    assert file.read_bytes() == before
    assert LessonDesk(hub).open("first-bridge") == shown
    does(LessonDesk(hub), shown)
    assert not file.exists() or "Min." in file.read_text("utf-8")


def test_a_lesson_that_something_leads_to_stays(hub: Settings) -> None:
    desk = LessonDesk(hub)
    draft = with_a_stop(desk, desk.begin(TITLE))
    desk.save(desk.keep(draft, showing(draft.lesson, "empowerment", SHOWN)))
    with pytest.raises(LibraryProblemsError) as refused:
        desk.delete(desk.open("first-bridge"))
    assert "lesson/first-bridge" in refused.value.problems[0].message
    assert (hub.library / "lessons" / "first-bridge.yaml").exists()
    with open_store(hub.store) as store:
        leading = leading_into(store, desk.open("first-bridge").lesson.ids)
    assert [node.id for node in leading] == ["stop/trust-empowerment"]


def test_a_lesson_is_not_deleted_over_a_draft_or_a_change_of_somebody_else(hub: Settings) -> None:
    desk = LessonDesk(hub)
    shown = desk.open("first-bridge")
    draft = desk.keep(shown, with_texts(shown.lesson, {"summary_da": "Min."}))
    with pytest.raises(DraftChangedError):
        desk.delete(shown)
    desk.drop(draft)
    file = hub.library / "lessons" / "first-bridge.yaml"
    file.write_text(file.read_text("utf-8").replace("to stemmer", "tre stemmer"), "utf-8")
    with pytest.raises(ChangedMeanwhileError):
        desk.delete(shown)
    assert file.exists()


def test_a_copy_begins_with_what_another_lesson_says(hub: Settings) -> None:
    draft = LessonDesk(hub).begin(TITLE, copy_of="first-bridge")
    assert [draft.lesson.name_of(stop) for stop in draft.lesson.stops] == ["word", "voice"]


@pytest.mark.parametrize("slug", ["gone", "../secret", "", "a/b"])
def test_a_lesson_nobody_wrote_is_not_found(hub: Settings, slug: str) -> None:
    with pytest.raises(NotFoundError):
        LessonDesk(hub).open(slug)


def test_a_reader_of_a_shared_hub_has_no_desk(hub: Settings) -> None:
    with pytest.raises(NotAnEditorError, match="editor key"):
        LessonDesk(replace(hub, shared=True, editor_key="bro"), "guess")
