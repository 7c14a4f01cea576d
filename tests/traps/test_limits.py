"""Traps 67-76: what the stored texts do not hold, and what nobody may guess."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.sqlite.store import SqliteStore
from ingest.library import Library
from ontology.folding import words
from tests.facts import Facts


def test_67_the_four_programmes_of_the_article_are_not_those_of_its_titles(facts: Facts) -> None:
    four = "programme/four-nav-programmes"
    facts.open("four-programmes-names", "not stated", four, "project/nav-key-workers")
    assert facts.starts(four, "PART_OF") == set()
    assert facts.around(four, "RELATED") == set()
    assert facts.ends(four, "MENTIONED_IN") == {"lundberg2025iterations"}
    facts.open("norwegian-article-method", "not stated", "project/nav-key-workers")
    assert facts.edges("project/nav-key-workers", "USES") == []


def test_68_the_last_slide_and_the_work_of_cubb_are_not_told(facts: Facts) -> None:
    facts.open("slides-last-example", "not stated", "source/caswell2019lises")
    facts.open("cubb-activities", "not stated", "project/cubb")
    assert "summary_da" not in facts.of("project/cubb")
    assert facts.ends("project/cubb", "USES") == set()


def test_69_of_the_figures_only_the_captions_are_known(facts: Facts) -> None:
    facts.open("lost-figures", "not stated", "source/westersoe2023koordinerende", "source/caswell2019lises")
    assert facts.ids("Part", kind="figure") == {f"westersoe2023koordinerende-figure-{number}" for number in (1, 2, 3)}


def test_70_the_description_of_lises_gets_no_year_and_no_person(facts: Facts) -> None:
    facts.not_stated("source/aalborgndlises", "issued")
    assert facts.ends("source/aalborgndlises", "AUTHORED_BY") == {"aalborg-university"}
    assert "openquestion/source-aalborgndlises-authored-by" in facts.nodes
    plans = {facts.of(f"finding/f{number}")["kind"] for number in (225, 226, 228, 229, 230)}
    assert plans <= {"plan", "method", "aim"}


def test_71_what_firm_means_in_hypothesis_1_is_said_to_be_open(facts: Facts) -> None:
    assert facts.of("finding/f113")["number"] == "H1"
    assert "virksomhed" in facts.note("finding/f113")
    assert "company" in facts.note("finding/f113")


def test_72_no_acute_accent_stands_for_an_apostrophe(real_library: Library) -> None:
    for node in real_library.nodes.values():
        for name, value in node.properties.items():
            assert not re.search(r"\w´s?\b|\w´\s", str(value)), f"{node.id}: {name}"


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory, real_library: Library) -> SqliteStore:
    store = SqliteStore(tmp_path_factory.mktemp("search") / "graph.db")
    store.sync(real_library.elements, real_library.digest)
    return store


def test_73_a_short_word_is_looked_for_at_the_beginning_of_words_only(searched: SqliteStore) -> None:
    for hit in searched.search("uk", ["Source"], most=50).hits:
        texts = " ".join(str(value) for value in hit.node.properties.values())
        assert any(word.startswith("uk") for word in words(texts)), hit.node.id


def test_73_navigating_makes_no_work_one_about_nav(facts: Facts) -> None:
    listed = facts.ends("source/lundberg2025iterations", "CITES")
    named = {slug for slug in listed if re.search(r"\bNAV\b", str(facts.of(f"source/{slug}")["title"]))}
    assert len(named) == 12
    assert "nielsen2023client" not in named | facts.starts("concept/nav", "ABOUT")


def test_74_what_the_report_does_not_say_is_not_filled_in(facts: Facts) -> None:
    for link in ("1-citizens", "2-caseworkers", "3-managers"):
        facts.not_stated(f"event/bikva-{link}", "start")
    facts.open("length-of-interviews", "not stated", "event/bikva-1-citizens")
    facts.open("not-followed-up-back-flow", "not followed up", "event/bikva-back-flow")
    facts.not_stated("legislation/planned-main-act", "in_force")
    facts.not_stated("legislation/kl-agreement", "issued")
    plans = {facts.of(f"legislation/{slug}")["status"] for slug in ("planned-main-act", "kl-agreement")}
    assert plans == {"planned"}
    assert "hour" not in str(facts.of("event/bikva-1-citizens"))


def test_75_the_promised_discussion_of_transferability_is_not_found(facts: Facts) -> None:
    facts.open("not-followed-up-transferability", "not followed up", "concept/transferability", "finding/f167")
    told = facts.starts("concept/transferability", "ABOUT") & facts.ids("Finding")
    assert {facts.of(f"finding/{slug}")["page"] for slug in told} == {"10"}


def test_76_the_terms_of_the_portal_are_kept_with_it(facts: Facts) -> None:
    for place in ("organisation/danish-university-colleges", "source/westersoe2023koordinerende"):
        assert "one copy" in facts.note(place)
    assert "abstract_da" not in facts.of("source/westersoe2023koordinerende")


def test_every_one_of_the_76_traps_is_looked_after() -> None:
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert {int(number) for number in re.findall(r"def test_(\d\d)_", tests)} == set(range(1, 77))
