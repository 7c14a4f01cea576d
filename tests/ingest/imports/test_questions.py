import pytest

from ingest.imports.deciding import UndecidableError, answer_gone, decide_later
from ingest.imports.plan import Outcome
from ingest.journal import Journal
from ingest.matching.reasons import Decision
from tests.ingest.imports.conftest import BRO, DAY, VEJ, Desk, counts, outcomes

PREPRINT = BRO.replace("{bro,", "{pre,").replace("year = {2018}", "year = {2017}, doi = {10.5555/pre}")
BRO_DOI = BRO.replace("year = {2018}", "year = {2018}, doi = {10.5555/bro}")


@pytest.fixture
def asked(desk: Desk) -> Desk:
    """A library in which an article is, whose preprint is about to come."""
    desk.add(BRO_DOI, name="first")
    return desk


def edges_of(desk: Desk, kind: str) -> set[tuple[str, str]]:
    return {(edge.start, edge.end) for edge in desk.library().edges.values() if edge.type == kind}


def test_a_doubtful_pair_is_a_question_with_reason_and_proposal(asked: Desk) -> None:
    [item] = asked.plan(PREPRINT).items
    assert (item.outcome, item.asked, item.id) == (Outcome.DUPLICATE, True, "pre")
    [candidate] = item.candidates
    assert (candidate.id, candidate.proposal) == ("bro", Decision.VERSION)
    assert candidate.title == "Overgange mellem jobcenter og borger i tre kommuner"
    assert "preprint" in item.why.reason.en
    assert "version" in item.why.cure.en


def test_a_candidate_of_the_same_file_bears_its_title_as_it_is_written(desk: Desk) -> None:
    item = desk.plan(BRO_DOI + PREPRINT).items[1]
    assert item.candidates[0].title == "Overgange mellem jobcenter og borger i tre kommuner"


def test_same_makes_them_one_source(asked: Desk) -> None:
    asked.add(PREPRINT, pre="same")
    assert "source/pre" not in asked.library().nodes
    assert outcomes(asked.plan(PREPRINT + "\n")) == {"pre": "identical"}


def test_version_and_part_become_relations(asked: Desk) -> None:
    asked.add(PREPRINT, pre="version")
    assert ("source/pre", "source/bro") in edges_of(asked, "VERSION_OF")
    Journal(asked.folder).undo()
    asked.add(PREPRINT, pre="part")
    assert ("source/pre", "source/bro") in edges_of(asked, "PART_OF")


def test_different_leaves_two_sources_and_nothing_between_them(asked: Desk) -> None:
    asked.add(PREPRINT, pre="different")
    library = asked.library()
    assert "source/pre" in library.nodes
    assert not [edge for edge in library.edges.values() if {edge.start, edge.end} == {"source/pre", "source/bro"}]
    assert not [node for node in library.nodes if node.startswith("openquestion/same-")]


def test_what_is_not_decided_is_a_source_with_an_open_question(asked: Desk) -> None:
    asked.add(PREPRINT)
    question = "openquestion/same-pre-bro"
    assert (question, "source/pre") in edges_of(asked, "CONCERNS")
    assert (question, "source/bro") in edges_of(asked, "CANDIDATE")
    assert asked.library().nodes[question].properties["kind"] == "uncertain identity"


@pytest.mark.parametrize("decision", ["same", "version", "part", "different", "later"])
def test_a_decision_is_never_asked_again(asked: Desk, decision: str) -> None:
    asked.add(PREPRINT, pre=decision)
    for text in (PREPRINT + "\n", PREPRINT.replace("1--9", "1--8"), PREPRINT.replace("{pre,", "{renamed,")):
        assert asked.plan(text).questions == ()


@pytest.mark.parametrize("decision", [Decision.VERSION, Decision.PART, Decision.DIFFERENT])
def test_what_was_put_off_can_be_decided(asked: Desk, decision: Decision) -> None:
    asked.add(PREPRINT)
    decide_later(asked.folder, "pre", "bro", decision, DAY, "Bo")
    assert not [node for node in asked.library().nodes if node.startswith("openquestion/same-")]


def test_two_sources_found_to_be_one_later_become_one_and_the_old_id_says_where_it_went(asked: Desk) -> None:
    asked.add(PREPRINT)
    before = asked.files()
    decide_later(asked.folder, "pre", "bro", Decision.SAME, DAY)
    library = asked.library()
    assert library.nodes["source/pre"].properties["review"] == "deprecated"
    assert ("source/pre", "source/bro") in edges_of(asked, "REPLACED_BY")
    assert outcomes(asked.plan(PREPRINT.replace("1--9", "1--8"))) == {"pre": "changed"}
    Journal(asked.folder).undo()
    assert asked.files() == before


def test_a_source_that_was_written_about_does_not_vanish_into_another(asked: Desk) -> None:
    asked.add(PREPRINT)
    (asked.folder / "sources" / "pre.yaml").write_text("country: [dk]\n", encoding="utf-8")
    with pytest.raises(UndecidableError, match=r"sources/pre\.yaml"):
        decide_later(asked.folder, "pre", "bro", Decision.SAME, DAY)


def test_only_what_was_asked_can_be_decided(asked: Desk) -> None:
    asked.add(VEJ)
    with pytest.raises(UndecidableError, match="never asked"):
        decide_later(asked.folder, "vej-2017", "bro", Decision.SAME, DAY)


def test_a_key_that_stands_with_another_title_is_asked_about_and_overwrites_nothing(desk: Desk) -> None:
    desk.add(BRO)
    swapped = VEJ.replace("Vej:2017", "bro")
    [item] = desk.plan(swapped).items
    assert item.asked
    assert item.candidates[0].id == "bro"
    desk.add(swapped, bro="different")
    assert desk.said("source/bro", "title").startswith("Overgange")
    assert desk.said("source/holm2017vejen", "title").startswith("Vejen")


def test_a_title_that_was_rewritten_under_the_same_key_can_be_called_the_same(desk: Desk) -> None:
    desk.add(BRO)
    rewritten = BRO.replace("Overgange mellem jobcenter og borger i tre kommuner", "En ganske anden overskrift")
    plan = desk.plan(rewritten)
    assert plan.questions
    desk.add(rewritten, bro="same")
    source = desk.library().nodes["source/bro"]
    assert source.properties["title"] == "En ganske anden overskrift"
    assert desk.plan(rewritten).gone == ()
    assert "imports/refs.gone.bib" not in desk.files()


def test_what_is_gone_is_marked_asked_about_and_still_there(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    plan = desk.plan(BRO)
    assert [kept.key for kept in plan.gone] == ["Vej:2017"]
    desk.add(BRO, day="2026-12-01")
    assert desk.said("source/vej-2017", "title").startswith("Vejen")
    assert desk.files()["imports/refs.gone.bib"] == (VEJ.strip() + "\n\n").encode()
    assert b'"gone": "2026-12-01"' in desk.files()["imports/refs.yaml"]


def test_an_entry_that_comes_back_is_what_it_was(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    desk.add(BRO)
    plan = desk.plan(BRO + VEJ)
    assert (plan.items[1].outcome, plan.items[1].id) == (Outcome.CHANGED, "vej-2017")
    assert "back" in plan.items[1].why.reason.en
    desk.add(BRO + VEJ)
    assert "imports/refs.gone.bib" not in desk.files()
    assert counts(desk.plan(BRO + VEJ)) == {"identical": 2}


def test_what_is_gone_can_be_kept_or_removed_and_removed_means_deprecated(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    desk.add(BRO)
    answer_gone(desk.folder, "refs", {"vej-2017": "keep"}, "Bo")
    assert "review" not in desk.library().nodes["source/vej-2017"].properties
    answer_gone(desk.folder, "refs", {"vej-2017": "remove"})
    assert desk.library().nodes["source/vej-2017"].properties["review"] == "deprecated"
    with pytest.raises(UndecidableError, match="bro"):
        answer_gone(desk.folder, "refs", {"bro": "remove"})


def test_an_answer_can_be_given_with_the_import(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    desk.add(BRO, **{"Vej:2017": "remove"})
    assert desk.library().nodes["source/vej-2017"].properties["review"] == "deprecated"


def test_what_is_gone_stands_without_the_macros_of_its_file(desk: Desk) -> None:
    macro = "@string{bb = {Brobladet}}\n" + BRO.replace("{Brobladet}", 'bb # " A"')
    desk.add(macro + VEJ)
    desk.add(VEJ)
    assert b"journal = {Brobladet A}" in desk.files()["imports/refs.gone.bib"]
    assert desk.library().nodes["source/bro"].properties["container"] == "Brobladet A"


def test_a_macro_that_means_something_else_now_changes_the_entry(desk: Desk) -> None:
    macro = "@string{bb = {Brobladet}}\n" + BRO.replace("{Brobladet}", "bb")
    desk.add(macro)
    plan = desk.plan(macro.replace("{Brobladet}", "{Broernes blad}"))
    assert [tuple(change) for change in plan.items[0].differences] == [("container", "Brobladet", "Broernes blad")]
