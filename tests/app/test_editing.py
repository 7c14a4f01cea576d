"""Writing from the app: only editors, one change, undone byte for byte, and in the graph at once."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.editing import add_finding, link_topics
from app.editors import NotAnEditorError, is_editor
from app.hub import build
from app.importing import take_back
from app.settings import Settings
from graph.stores import open_store
from ingest.adding import FindingDraft
from ingest.journal import Journal
from ontology.errors import LibraryProblemsError, StoreError

DRAFT = FindingDraft(
    source="source/bro2019",
    voice="concept/citizen",
    about=["concept/empowerment"],
    properties={
        "kind": "wish",
        "statement_da": "Lad os gå sammen.",
        "statement_en": "Let us walk together.",
        "page": "12",
    },
)


@pytest.fixture
def hub(tiny_folder: Path, tmp_path: Path) -> Settings:
    """A hub of its own, built."""
    shutil.copytree(tiny_folder, tmp_path / "library")
    settings = replace(Settings(), library=tmp_path / "library", store=f"sqlite:{tmp_path / 'graph.db'}")
    build(settings)
    return settings


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_finding_is_in_its_file_and_in_the_graph(hub: Settings) -> None:
    identifier = add_finding(hub, DRAFT, by="Anna")
    assert "Lad os gå sammen." in (hub.library / "findings" / "bro2019.yaml").read_text("utf-8")
    with open_store(hub.store) as store:
        assert store.nodes([identifier])[identifier].properties["statement_en"] == "Let us walk together."


def test_what_was_added_can_be_taken_back_byte_for_byte(hub: Settings) -> None:
    before = content(hub.library)
    add_finding(hub, DRAFT)
    assert content(hub.library) != before
    Journal(hub.library).undo()
    assert content(hub.library) == before


def test_what_the_graph_cannot_follow_is_taken_back_so_that_nobody_adds_it_twice(hub: Settings, tmp_path: Path) -> None:
    before = content(hub.library)
    with pytest.raises(StoreError):
        add_finding(replace(hub, store=f"sqlite:{tmp_path}"), DRAFT, by="Anna")
    assert content(hub.library) == before
    assert [change.who for change in Journal(hub.library).history()] == ["Anna", "Anna"]
    add_finding(hub, DRAFT, by="Anna")
    assert (hub.library / "findings" / "bro2019.yaml").read_text("utf-8").count("Lad os gå sammen.") == 1


def test_nothing_is_taken_back_that_the_graph_cannot_follow(hub: Settings, tmp_path: Path) -> None:
    add_finding(hub, DRAFT)
    after = content(hub.library)
    with pytest.raises(StoreError):
        take_back(replace(hub, store=f"sqlite:{tmp_path}"))
    assert content(hub.library) == after


def test_what_the_checks_refuse_leaves_files_and_graph_as_they_were(hub: Settings) -> None:
    before = content(hub.library)
    with pytest.raises(LibraryProblemsError):
        add_finding(hub, replace(DRAFT, properties={**DRAFT.properties, "page": "400"}))
    assert content(hub.library) == before


def test_everyone_at_this_machine_may_edit() -> None:
    assert is_editor(Settings())


@pytest.mark.parametrize(
    ("held", "given", "may"), [("", "", False), ("", "bro", False), ("bro", "å", False), ("bro", "bro", True)]
)
def test_on_a_shared_hub_only_the_editor_key_opens(held: str, given: str, may: bool) -> None:
    assert is_editor(Settings(shared=True, editor_key=held), given) is may


def test_a_reader_of_a_shared_hub_writes_nothing(hub: Settings) -> None:
    before = content(hub.library)
    with pytest.raises(NotAnEditorError, match="editor key"):
        add_finding(replace(hub, shared=True, editor_key="bro"), DRAFT, key="guess")
    assert content(hub.library) == before


def test_a_source_is_linked_to_concepts_in_its_file_and_in_the_graph_and_back_again(hub: Settings) -> None:
    before = content(hub.library)
    change = link_topics(hub, {"source/web2022": ["concept/empowerment"]}, by="Anna")
    with open_store(hub.store) as store:
        assert [edge.end for edge in store.neighbourhood(["source/web2022"], ["ABOUT"]).edges] == [
            "concept/empowerment"
        ]
    assert change.who == "Anna"
    Journal(hub.library).undo(change.id)
    assert content(hub.library) == before


def test_a_reader_of_a_shared_hub_links_nothing(hub: Settings) -> None:
    before = content(hub.library)
    with pytest.raises(NotAnEditorError):
        link_topics(replace(hub, shared=True, editor_key="bro"), {"source/web2022": ["concept/empowerment"]})
    assert content(hub.library) == before
