"""What stands behind a concept: whose findings, which projects, countries and years."""

from collections.abc import Callable

from graph.questions.map_filters import AXES, behind
from graph.store import GraphStore
from ontology.elements import Node
from tests.graph.samples import concept, edge, finding, level, source

ASKED = ("concept/a", "concept/b", "concept/c")


def told(graph: Callable[..., GraphStore]) -> GraphStore:
    a, b, c, other = (concept(name) for name in ("a", "b", "c", "other"))
    citizen = level("citizen", 1)
    project, output = Node("project/p", "Project", {"kind": "project", "title_da": "p"}), source("out")
    danish, norwegian = (
        source("dk", country=("dk",), issued="2019-05"),
        source("no", country=("no", "dk"), issued="2020"),
    )
    said, both = finding("f"), finding("g")
    return graph(
        a, b, c, other, citizen, project, output, danish, norwegian, said, both,
        edge("VOICED_BY", said, citizen), edge("ABOUT", said, a), edge("ABOUT", said, other),
        edge("ABOUT", danish, a), edge("MENTIONED_IN", b, norwegian), edge("ABOUT", norwegian, other),
        edge("USES", project, c), edge("OUTPUT_OF", output, project), edge("ABOUT", output, b),
        edge("ABOUT", both, project), edge("ABOUT", both, a),
    )  # fmt: skip


def test_a_voice_stands_behind_what_its_findings_are_about(graph: Callable[..., GraphStore]) -> None:
    assert behind(told(graph), ASKED)["voice"] == {"concept/citizen": {"concept/a"}}


def test_country_and_year_come_from_sources_about_the_concept_or_naming_it(graph: Callable[..., GraphStore]) -> None:
    found = behind(told(graph), ASKED)
    assert found["country"] == {"dk": {"concept/a", "concept/b"}, "no": {"concept/b"}}
    assert found["year"] == {"2019": {"concept/a"}, "2020": {"concept/b"}}


def test_a_project_stands_behind_what_it_uses_what_its_outputs_treat_and_what_is_said_about_both(
    graph: Callable[..., GraphStore],
) -> None:
    assert behind(told(graph), ASKED)["project"] == {"project/p": {"concept/a", "concept/b", "concept/c"}}


def test_nothing_stands_behind_no_concept(graph: Callable[..., GraphStore]) -> None:
    assert behind(graph(), ()) == {axis: {} for axis in AXES}


def test_it_costs_the_same_few_calls_whatever_the_map_shows(
    graph: Callable[..., GraphStore], calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    assert calls(told(graph), lambda store: behind(store, ASKED)) == 9
