from collections.abc import Callable

from graph.questions.voices import levels, rank_of, voices
from graph.store import GraphStore
from tests.graph.samples import concept, level


def test_voices_come_from_the_citizen_up_with_the_silent_ones(real_store: GraphStore) -> None:
    heard = [(voice.level.id.partition("/")[2], voice.findings) for voice in voices(real_store)]
    assert [name for name, _ in heard] == ["citizen", "caseworker", "manager", "politician", "researcher"]
    assert sum(number for _, number in heard) == real_store.stats().nodes["Finding"]


def test_a_topic_is_counted_alone_and_zero_is_said(tiny_store: GraphStore) -> None:
    heard = {voice.level.id: voice.findings for voice in voices(tiny_store, "concept/bridge-builder")}
    assert heard == {"concept/citizen": 1, "concept/caseworker": 0, "concept/researcher": 4}


def test_levels_are_told_by_their_kind(graph: Callable[..., GraphStore]) -> None:
    outside = concept("outside", kind=("stakeholder level",))
    store = graph(level("high", 4), outside, level("low", 1), concept("no-level", rank=0))
    assert [node.id for node in levels(store)] == ["concept/low", "concept/high", "concept/outside"]
    assert sorted([None, outside, level("low", 1)], key=rank_of) == [level("low", 1), outside, None]


def test_a_library_without_findings_has_voices_of_zero(graph: Callable[..., GraphStore]) -> None:
    assert [voice.findings for voice in voices(graph(level("citizen", 1)))] == [0]
