"""Traps 30-46: names in several spellings, people who are not in the unit, money and dates as printed."""

from __future__ import annotations

import pytest

from tests.facts import Facts

UNIT = {
    "larsen-flemming", "caswell-dorte", "monrad-merete", "danneris-jensen-sophie", "kleif-helle-bendix",
    "andersen-niklas-andreas",
}  # fmt: skip
"""The research unit of LISES."""


def test_30_brodtkin_is_brodkin_and_printed_otherwise(facts: Facts) -> None:
    assert facts.of("person/brodkin-evelyn-z")["family"] == "Brodkin"
    assert facts.ends("project/lises", "INVOLVES", printed="Evelyn Brodtkin") == {"brodkin-evelyn-z"}


def test_31_sophie_danneris_jensen_is_one_person_in_three_forms_and_not_jensen_of_2017(facts: Facts) -> None:
    works = {"larsen2018paa", "dall2019reconsidering"}
    assert facts.starts("person/danneris-jensen-sophie", "AUTHORED_BY") == works
    assert facts.starts("person/jensen", "AUTHORED_BY") == {"jensen2017untitled"}
    facts.open("identity-jensen-2017", "uncertain identity", "person/jensen")


def test_32_the_two_andersens_are_two(facts: Facts) -> None:
    facts.apart("person/andersen-m-l", "person/andersen-niklas-andreas")
    works = [facts.starts(f"person/andersen-{who}", "AUTHORED_BY") for who in ("m-l", "niklas-andreas")]
    assert works[0].isdisjoint(works[1])
    assert works[1] == {"andersen2017new", "larsen2018paa"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("bakken-f-m", "bakkeli-v"),
        ("kristensen-o-s", "dam-kristensen-henrik"),
        ("nielsen-m-h", "dahl-nielsen-k"),
        ("soerensen", "soerensen-t-oe"),
    ],
)
def test_32_others_of_one_surname_are_two_as_well(facts: Facts, one: str, other: str) -> None:
    facts.apart(f"person/{one}", f"person/{other}")
    assert facts.note(f"person/{one}") or facts.note(f"person/{other}")


def test_33_the_board_is_not_moved_to_three_countries(facts: Facts) -> None:
    board = facts.ends("project/lises", "INVOLVES", role="advisory board")
    places = {place for member in board for place in facts.ends(f"person/{member}", "AFFILIATED_WITH")}
    countries = {facts.of(f"organisation/{place}")["country"] for place in places}
    assert countries == {("us",), ("nl",), ("gb",), ("au",)}
    facts.open("conflict-board-countries", "conflict", "person/considine-mark")


def test_34_t_dall_is_not_in_the_research_unit(facts: Facts) -> None:
    assert facts.ends("project/lises", "INVOLVES", role="researcher") == UNIT
    assert "dall-t" in facts.ends("source/larsen2018paa", "AUTHORED_BY")


def test_35_six_of_the_ten_authors_of_the_note_are_in_the_unit(facts: Facts) -> None:
    authors = facts.ends("source/larsen2018paa", "AUTHORED_BY", role="author")
    assert len(authors) == 10
    assert authors - UNIT == {"breidahl-k-n", "dall-t", "dahl-nielsen-k", "olesen-s-p"}


def test_36_money_is_as_printed_and_no_currency_is_added(facts: Facts) -> None:
    lises = {edge.end: edge.properties for edge in facts.edges("project/lises", "FUNDED_BY")}
    assert {grant["currency"] for grant in lises.values()} == {"DKR"}
    assert lises["organisation/innovation-fund-denmark"]["printed"] == "8.311.699 DKR"
    assert lises["organisation/holstebro-municipality"]["amount"] == 338307
    assert lises["organisation/herning-municipality"]["amount"] == 290892
    cubb = facts.edges("project/cubb", "FUNDED_BY")
    assert not any("currency" in edge.properties for edge in cubb)
    shared = [edge.properties["amount"] for edge in cubb if "joint" in edge.properties]
    assert shared == [9500000] * 4
    facts.not_stated("project/cubb", "currency")
    facts.not_stated("project/cubb", "budget")


def test_37_the_first_of_the_third_is_in_march(facts: Facts) -> None:
    assert (facts.of("project/lises")["start"], facts.of("project/lises")["end"]) == ("2016-03-01", "2020-02-28")


def test_38_kl_is_one_association_under_three_names(facts: Facts) -> None:
    assert facts.ids("Organisation", short="KL") == {"kl"}
    names = {*facts.of("organisation/kl").values()} | {*_texts(facts.of("organisation/kl")["aliases"])}
    assert names >= {
        "Kommunernes Landsforening",
        "Association of Municipalities",
        "The association of Danish Municipalities",
    }


def test_39_the_municipalities_of_cubb_are_not_sites_of_lises(facts: Facts) -> None:
    assert facts.ends("project/lises", "INVOLVES", role="site") == {"herning-municipality", "holstebro-municipality"}
    for slug in ("silkeborg-municipality", "vesthimmerland-municipality"):
        assert facts.starts(f"organisation/{slug}", "INVOLVES") == set()
        assert facts.starts(f"organisation/{slug}", "FUNDED_BY") == {"cubb"}
    facts.open("lises-second-wave", "not stated", "project/lises")


def test_40_101_52_and_51_count_three_different_things(facts: Facts) -> None:
    counts = {
        slug: facts.of(f"finding/lises-{slug}")["value"]
        for slug in ("talks-observed", "other-meetings-observed", "flip-sessions")
    }
    assert counts == {"talks-observed": 101, "other-meetings-observed": 52, "flip-sessions": 51}
    assert facts.of("finding/lises-flip-sessions")["evidence_type"] != "observation"
    assert facts.starts("concept/flip", "ABOUT") & {"lises-talks-observed", "lises-other-meetings-observed"} == set()


def test_41_both_printed_forms_of_flip_are_kept(facts: Facts) -> None:
    form = "Fælles Lærings- og Innovations Platform"
    assert set(_texts(facts.of("concept/flip")["synonyms_da"])) >= {form, f"{form}e"}


def test_42_the_minister_of_2015_is_not_the_unnamed_one_of_2018(facts: Facts) -> None:
    assert facts.starts("person/dam-kristensen-henrik", "ATTRIBUTED_TO") == {"f002"}
    assert facts.starts("person/dam-kristensen-henrik", "INVOLVES") == {"ministers-statement-2015"}
    assert facts.of("event/ministers-statement-2015")["start"] == "2015-02"
    facts.open("minister-2018", "not stated", "legislation/simpler-employment-agreement-2018")


def test_43_the_fields_that_the_portal_runs_together_are_apart(facts: Facts) -> None:
    conference = facts.of("event/integrate-2019")
    assert (conference["start"], conference["end"]) == ("2019-11-03", "2019-11-05")
    title = str(facts.of("source/westersoe2019developing")["title"])
    assert title.startswith("Developing the role as a coordinating social worker")
    assert "Session 2A" not in title
    assert (
        facts.of("organisation/inland-norway-university")["name_en"] == "Inland Norway University of Applied Sciences"
    )


def test_44_a_requirement_is_not_an_entitlement(facts: Facts) -> None:
    facts.open(
        "conflict-legal-notion", "conflict", "concept/legal-entitlement", "finding/f105", "finding/f140"
    )  # fmt: skip
    assert "entitled" in str(facts.of("finding/f140")["statement_en"])
    assert "entitle" not in str(facts.of("finding/f105")["statement_en"])


def test_45_the_social_worker_of_the_title_is_the_caseworker_of_the_text(facts: Facts) -> None:
    assert "coordinating social worker" in _texts(facts.of("concept/coordinating-caseworker")["synonyms_en"])
    assert "coordinating social worker" in str(facts.of("source/westersoe2019developing")["title"])


def test_46_three_names_and_three_dates_stay_apart(facts: Facts) -> None:
    earlier, later = "project/coordinating-caseworker-2016", "project/new-competences"
    facts.apart(earlier, later)
    assert [(facts.of(one)["start"], facts.of(one)["end"]) for one in (earlier, later)] == [
        ("2016", "2017"),
        ("2018", "2019"),
    ]
    assert facts.of("source/westersoe2023koordinerende")["issued"] == "2023"
    assert facts.starts(earlier, "OUTPUT_OF") == {"ehrenreich2018koordinerende"}
    assert "young" not in str(facts.of(later)["summary_en"])


def _texts(value: object) -> tuple[str, ...]:
    assert isinstance(value, tuple)
    return value
