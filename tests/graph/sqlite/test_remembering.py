"""What was counted once is not counted again while the graph stays as it is."""

from pathlib import Path

import pytest

from graph.sqlite import store as module
from graph.sqlite.counting import counts
from graph.sqlite.store import SqliteStore
from graph.store import ByProperty, ByRelation, Grouping, Having
from ontology.elements import Element
from tests.graph.samples import concept, edge, source

ABOUT: list[Grouping] = [ByRelation("ABOUT"), ByProperty("kind")]


def test_the_database_counts_once_for_each_state_and_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = []

    def watched(*asked: object) -> object:
        counted.append(asked)
        return counts(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "counts", watched)
    elements: list[Element] = [concept("a"), source("s"), edge("ABOUT", "source/s", "concept/a")]
    with SqliteStore(tmp_path / "graph.db") as store:
        store.sync(elements, "1")
        for _ in range(3):
            assert store.counts("Source", ABOUT) == {("concept/a", "article"): 1}
        assert len(counted) == 1
        assert store.counts("Source", ABOUT, [Having("kind", ("book",))]) == {}
        assert len(counted) == 2
        store.sync([*elements, source("t"), edge("ABOUT", "source/t", "concept/a")], "2")
        assert store.counts("Source", ABOUT) == {("concept/a", "article"): 2}
        assert len(counted) == 3
