"""One hub for all sessions of a process, that sees a changed map."""

import os
from pathlib import Path

import pytest

from app.screens.parts.opened import opened_hub
from app.settings import Settings
from graph.stores import open_store
from ontology.elements import Node
from ontology.errors import StoreError


def test_the_hub_is_opened_once(in_tiny_hub: Settings) -> None:
    assert opened_hub().store is opened_hub().store


def test_a_changed_map_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"sqlite:{tmp_path / 'graph.db'}"
    with open_store(address) as store:
        store.sync([Node("concept/x", "Concept", {"kind": ("role",), "name_da": "x"})], "test")
    monkeypatch.setenv("BROBYGGER_STORE", address)
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tmp_path))
    file = tmp_path / "map.csv"
    assert opened_hub().places == {}
    file.write_text("id,x,y\nconcept/x,1,2\n", encoding="utf-8")
    assert opened_hub().places == {"concept/x": (1, 2)}
    file.write_text("id,x,y\nconcept/x,3,4\n", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert opened_hub().places == {"concept/x": (3, 4)}


def test_a_hub_that_could_not_be_opened_is_tried_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = f"sqlite:{tmp_path / 'graph.db'}"
    monkeypatch.setenv("BROBYGGER_STORE", address)
    monkeypatch.setenv("BROBYGGER_LIBRARY", str(tmp_path))
    with pytest.raises(StoreError):
        opened_hub()
    with open_store(address) as store:
        store.sync([Node("concept/x", "Concept", {"kind": ("role",), "name_da": "x"})], "test")
    assert opened_hub().store.nodes(["concept/x"])
