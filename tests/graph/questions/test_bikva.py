"""The chain of the real library against the table of the study, and the rules on a chain of three findings."""

from collections.abc import Callable

from graph.questions.bikva import bikva_chain
from graph.store import GraphStore
from ontology.elements import Node
from tests.graph.questions.reading import slugs
from tests.graph.samples import concept, edge, finding, level


def test_every_theme_of_the_study_is_a_row_in_its_order(real_store: GraphStore) -> None:
    chain = bikva_chain(real_store)
    assert [node.id.partition("/")[2] for node in chain.levels] == [
        "citizen", "caseworker", "manager", "politician", "researcher",
    ]  # fmt: skip
    assert [row.theme.properties["order"] for row in chain.rows] == list(range(1, 10))


def test_the_cells_hold_what_each_level_says(real_store: GraphStore) -> None:
    first = bikva_chain(real_store).rows[0]
    assert slugs(first.cells[0].findings) == ["f026", "f029", "f169"]
    assert {"f049", "f050", "f052", "f177", "f178"} <= set(slugs(first.cells[1].findings))
    assert slugs(first.cells[2].findings) == ["f078", "f079"]
    assert first.cells[3].findings == ()


def test_missing_answers_stand_where_they_are_missing(real_store: GraphStore) -> None:
    chain = bikva_chain(real_store)
    doctor = next(row for row in chain.rows if row.theme.properties["order"] == 7)
    assert slugs(doctor.cells[0].findings) == ["f036", "f037"]
    assert [slugs(cell.gaps) for cell in doctor.cells] == [
        [], ["missing-answer-caseworkers-doctor"], ["missing-answer-managers-doctor"], [], [],
    ]  # fmt: skip
    politicians = chain.rows[-1]
    assert slugs(politicians.cells[3].gaps) == ["not-followed-up-politicians"]
    assert slugs(politicians.cells[3].advice) == ["f088", "f089", "f090"]
    assert {
        view.stated_in.node.id for view in politicians.cells[2].findings if view.stated_in
    } <= chain.references.keys()


def test_only_themes_that_are_answered_or_lack_an_answer_are_in_the_chain(graph: Callable[..., GraphStore]) -> None:
    citizen, caseworker = level("citizen", 1), level("caseworker", 2)
    answered, silent, aside = (concept(name, kind=("theme",)) for name in ("answered", "silent", "aside"))
    wish, answer, lost, other = (finding(name) for name in ("wish", "answer", "lost", "other"))
    gap = Node("openquestion/gap", "OpenQuestion", {"kind": "no response", "text_da": "Hvad blev der svaret?"})
    unrelated = Node("openquestion/other", "OpenQuestion", {"kind": "conflict", "text_da": "Hvilket år?"})
    meeting = Node("event/second", "Event", {"kind": "focus group", "name_da": "Andet møde"})
    chain = bikva_chain(
        graph(
            citizen, caseworker, answered, silent, aside, wish, answer, lost, other, gap, unrelated, meeting,
            edge("RESPONDS_TO", answer, wish), edge("ABOUT", meeting, caseworker),
            *(edge("VOICED_BY", item, citizen) for item in (wish, lost, other)), edge("VOICED_BY", answer, caseworker),
            edge("ABOUT", wish, answered), edge("ABOUT", answer, answered), edge("ABOUT", lost, silent),
            edge("ABOUT", other, aside), edge("CONCERNS", gap, silent), edge("CONCERNS", gap, meeting),
            edge("CONCERNS", unrelated, aside),
        )
    )  # fmt: skip
    assert [row.theme.id for row in chain.rows] == [answered.id, silent.id]
    assert [slugs(cell.findings) for cell in chain.rows[0].cells] == [["wish"], ["answer"]]
    assert [slugs(cell.gaps) for cell in chain.rows[1].cells] == [[], ["gap"]]


def test_a_library_without_a_chain_has_no_rows(graph: Callable[..., GraphStore]) -> None:
    assert bikva_chain(graph(level("citizen", 1), concept("theme", kind=("theme",)))).rows == ()


def test_the_chain_costs_nine_calls(
    real_store: GraphStore, calls: Callable[[GraphStore, Callable[[GraphStore], object]], int]
) -> None:
    assert calls(real_store, bikva_chain) <= 9
