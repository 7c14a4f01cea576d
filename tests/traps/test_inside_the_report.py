"""Traps 47-66: where the report disagrees with itself, and who carries whose words."""

from __future__ import annotations

import pytest

from tests.facts import Facts

REPORT = "source/westersoe2023koordinerende"
PART = "part/westersoe2023koordinerende-"


def test_47_the_section_on_the_paradigm_shift_has_the_page_of_the_contents_and_a_doubt(facts: Facts) -> None:
    assert facts.of(f"{PART}paradigm-shift")["page"] == "24"
    assert facts.of("finding/f138")["page"] == "23"
    facts.open("conflict-paradigm-page", "conflict", REPORT)


def test_48_a_heading_loses_the_hyphen_of_the_contents_page(facts: Facts) -> None:
    assert facts.of(f"{PART}data-collection")["title_da"] == "Dataindsamlingsmetode"
    assert facts.note(f"{PART}data-collection")


def test_49_the_order_of_the_interviews_is_that_of_figure_2(facts: Facts) -> None:
    held = [facts.of(f"event/bikva-{link}") for link in ("1-citizens", "2-caseworkers", "3-managers", "4-politicians")]
    assert [(link["number"], link["status"]) for link in held] == [
        ("1", "held"), ("2", "held"), ("3", "held"), ("4", "not held"),
    ]  # fmt: skip
    facts.open("conflict-bikva-order", "conflict", "event/bikva-4-politicians", "finding/f017")


def test_50_the_four_competences_have_the_form_of_page_22_and_that_of_page_23_beside_it(facts: Facts) -> None:
    four = facts.starts("concept/connecting-competences", "BROADER")
    assert four == {"bridge-builder", "coordinator-role", "communicator-role", "cooperator-role"}
    assert "kommunikation" in _texts(facts.of("concept/communicator-role")["synonyms_da"])
    assert "kooperation" in _texts(facts.of("concept/cooperator-role")["synonyms_da"])
    facts.open("conflict-connecting-competences", "conflict", "concept/connecting-competences")


def test_51_one_idiom_in_two_forms_is_one_concept(facts: Facts) -> None:
    idiom = facts.of("concept/purposeless-talk")
    assert idiom["name_da"] == "en sludder for en sladder"
    assert "en sludder for en sludder" in _texts(idiom["synonyms_da"])


@pytest.mark.parametrize(
    ("place", "misprint"),
    [
        ("concept/transferability", "overførbare"),
        ("concept/coordinating-caseworker", "koordinerede"),
        ("finding/f071", "samarbejds møder"),
        ("finding/f066", "viderefremidling"),
    ],
)
def test_52_a_misprint_is_found_by_a_search_and_named_as_one(facts: Facts, place: str, misprint: str) -> None:
    assert misprint in facts.note(place)
    assert misprint not in str(facts.of(place).get("name_da", "")) + str(facts.of(place).get("statement_da", ""))


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("number-of-citizens", "event/bikva-1-citizens"),
        ("number-of-caseworkers", "event/bikva-2-caseworkers"),
        ("number-of-managers", "event/bikva-3-managers"),
    ],
)
def test_53_nobody_has_counted_the_participants(facts: Facts, question: str, event: str) -> None:
    facts.open(question, "not stated", event)
    for voice in ("citizen", "caseworker", "manager"):
        for slug in facts.starts(f"concept/{voice}", "ABOUT"):
            unit = str(facts.of(f"finding/{slug}").get("unit_en", "")) if f"finding/{slug}" in facts.nodes else ""
            assert unit not in ("citizens", "caseworkers", "managers", "participants"), slug


def test_54_group_interview_and_focus_group_are_two_words_for_the_citizens_interview(facts: Facts) -> None:
    facts.apart("concept/group-interview", "concept/focus-group")
    facts.open("conflict-data-form", "conflict", "event/bikva-1-citizens")


def test_55_the_three_accounts_of_the_anonymity_stand_side_by_side(facts: Facts) -> None:
    accounts = {facts.of(f"finding/{slug}")["page"] for slug in ("f150", "f162", "f025")}
    assert accounts == {"7", "9", "10"}
    facts.open("conflict-anonymity", "conflict", "finding/f150", "finding/f162", "finding/f025")


def test_56_the_fourth_title_of_a_manager_is_no_fourth_tier(facts: Facts) -> None:
    assert {"jobcenterchef", "afdelingsleder", "teamleder", "sektionsleder"} <= set(
        _texts(facts.of("concept/manager")["synonyms_da"])
    )
    facts.open("conflict-manager-titles", "conflict", "concept/manager")


def test_57_politicians_get_advice_and_are_not_asked(facts: Facts) -> None:
    advice = facts.starts("concept/politician", "ADDRESSED_TO")
    assert advice == {"f088", "f089", "f090"}
    assert all(facts.starts(f"finding/{slug}", "RESPONDS_TO") == set() for slug in advice)
    assert facts.of("event/bikva-4-politicians")["status"] == "not held"
    facts.open("not-followed-up-politicians", "not followed up", *(f"finding/{slug}" for slug in advice))


def test_58_authority_and_no_power_contradict_each_other(facts: Facts) -> None:
    assert {"f002", "f007"} <= facts.around("finding/f086", "CONTRADICTS")
    facts.open("conflict-role-authority", "conflict", "finding/f002", "finding/f007", "finding/f086")


def test_59_talking_and_getting_into_work_are_both_the_core_task(facts: Facts) -> None:
    assert {"f081", "f188"} <= facts.starts("concept/core-task", "ABOUT")
    assert "f188" not in facts.around("finding/f081", "CONTRADICTS")
    facts.open("conflict-core-task", "conflict", "finding/f081", "finding/f188")


def test_60_managers_and_authors_both_advise_against_announcing_the_role(facts: Facts) -> None:
    voices = {slug: facts.ends(f"finding/{slug}", "VOICED_BY") for slug in facts.around("finding/f066", "CONTRADICTS")}
    assert voices == {"f085": {"manager"}, "f086": {"manager"}, "f189": {"manager"}, "f099": {"researcher"}}


def test_61_a_statement_missing_from_the_citizens_section_is_not_moved_there(facts: Facts) -> None:
    assert facts.of("finding/f139")["page"] == "14"
    assert facts.of("finding/f139")["section"] == "De koordinerende sagsbehandlere"
    assert facts.ends("finding/f139", "VOICED_BY") == {"citizen"}
    facts.open("conflict-citizens-statements", "conflict", "finding/f139")


def test_62_co_creation_and_its_neighbours_are_four_words(facts: Facts) -> None:
    facts.apart(
        "concept/co-creation",
        "concept/co-production",
        "concept/collaborative-governance",
        "concept/collaborative-innovation",
    )
    assert facts.of("concept/co-creation")["name_da"] == "samskabelse"
    assert "samskabelse" not in str(facts.of("concept/co-production").get("synonyms_da", ""))
    facts.open("conflict-governance-terms", "conflict", "concept/co-creation", "concept/co-production")


def test_63_each_document_has_its_word_for_the_person_served(facts: Facts) -> None:
    words = {edge.end: edge.properties["printed"] for edge in facts.edges("concept/citizen", "MENTIONED_IN")}
    assert words == {
        "source/westersoe2019developing": "citizen",
        REPORT: "borger",
        "source/aalborgndlises": "client",
        "source/lundberg2025iterations": "service user",
        "source/caswell2019lises": "borger",
    }


@pytest.mark.parametrize(
    ("finding", "source", "page"),
    [
        ("f015", "ejrnaes2017tvaerprofessionelt", "34"),
        ("f053", "andersen2015empowerment", "16"),
        ("f054", "andersen2015empowerment", "22"),
        ("f056", "andersen2015empowerment", "20"),
        ("f058", "larsen2018paa", "22"),
        ("f098", "villumsen2013untitled", "5"),
    ],
)
def test_64_a_claim_that_the_report_carries_keeps_both_steps(
    facts: Facts, finding: str, source: str, page: str
) -> None:
    assert facts.ends(f"finding/{finding}", "STATED_IN") == {"westersoe2023koordinerende"}
    assert facts.ends(f"finding/{finding}", "RESTS_ON", page=page) == {source}
    assert facts.of(f"finding/{finding}")["page"] != page


def test_65_the_missing_closing_mark_shifts_no_advice(facts: Facts) -> None:
    assert facts.of("finding/advice-printed-from-caseworkers")["value"] == 20
    numbers: list[str] = []
    for slug in facts.starts("concept/manager", "ADDRESSED_TO"):
        if "value" in facts.of(f"finding/{slug}"):
            numbers += str(facts.of(f"finding/{slug}")["number"]).split(", ")
    assert sorted(numbers, key=int) == [str(number) for number in range(1, 21)]


def test_66_pages_follow_the_running_head_and_not_the_cover_sheet(facts: Facts) -> None:
    assert facts.of(REPORT)["pages"] == "1-25"
    assert facts.of(f"{PART}title-page")["page"] == "1"
    assert facts.of(f"{PART}references")["page"] == "25"


def _texts(value: object) -> tuple[str, ...]:
    assert isinstance(value, tuple)
    return value
