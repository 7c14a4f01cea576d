"""What the library must hold at least, whoever edits it: nothing that was read may get lost."""

from __future__ import annotations

import pytest

from ingest.library import Library
from tests.facts import Facts

DOCUMENTS = {
    "westersoe2019developing": 11,
    "westersoe2023koordinerende": 167,
    "aalborgndlises": 42,
    "lundberg2025iterations": 8,
    "caswell2019lises": 13,
}
"""Documents that were read, and how many of the 241 numbered findings stand in each."""

CORE = """
    accountability activation active-welfare activity-ready-citizen anonymisation bikva-model boundary-spanning
    bridge-builder case-study caseload caseworker caseworker-change citizen citizen-involvement citizen-voice
    client-perspective clientification co-creation co-production coherence-red-thread collaborative-governance
    collaborative-innovation communicator-role complex-family-interventions complex-problems conditionality
    connecting-competences conversation-meeting cooperative-knowledge-production cooperator-role
    coordinating-caseworker coordinator-role dialogic-knowledge discretion employer-engagement employment-services
    empowerment ethnography evidence-based-practice flip focus-group frontline-worker function-description
    holistic-effort informed-consent institutional-interaction integrated-services interprofessional-collaboration
    jobcentre key-worker knowledge-mobilisation labour-market-participation leadership-in-case managerial-support
    meaningfulness mixed-methods nav nav-reform npg npm one-caseworker ownership-of-case paradigm-shift
    participation personalisation positive-deviance practice-research purposeless-talk relational-social-work
    reliability research-ethics role-clarity role-security rolling-up seen-and-heard sequence-analysis
    service-coordination silo-thinking specialisation standard-follow-up street-level-bureaucracy
    street-level-organisation supported-employment training transferability triggers-for-learning trust validity
    vulnerable-unemployed work-inclusion
"""
"""The concepts that the documents cannot be told without."""

ASSOCIATIVE = ("RELATED", "CONTRASTS_WITH", "REQUIRES")


@pytest.fixture(scope="module")
def facts(real_library: Library) -> Facts:
    return Facts(real_library)


def test_106_sources_are_the_five_documents_what_they_cite_and_the_volumes_of_chapters(facts: Facts) -> None:
    cited = {slug for key in DOCUMENTS for slug in facts.ends(f"source/{key}", "CITES")}
    volumes = {slug for key in cited for slug in facts.ends(f"source/{key}", "PART_OF")}
    assert (len(cited), len(volumes)) == (94, 7)
    assert len(DOCUMENTS.keys() | cited | volumes) == 106


def test_every_numbered_finding_is_there_in_its_document(facts: Facts) -> None:
    numbered = [f"finding/f{number:03}" for number in range(1, 242)]
    places = [slug for finding in numbered for slug in facts.ends(finding, "STATED_IN")]
    assert {key: places.count(key) for key in DOCUMENTS} == DOCUMENTS


def test_all_90_core_concepts_are_there(facts: Facts) -> None:
    core = set(CORE.split())
    assert len(core) == 90
    assert core <= facts.ids("Concept")


def test_a_concept_that_a_source_uses_is_explained_in_both_languages(facts: Facts) -> None:
    for node in facts.all("Concept"):
        assert {"name_da", "name_en", "definition_da", "definition_en"} <= node.properties.keys(), node.id


def test_the_grants_of_lises_make_up_its_budget(facts: Facts) -> None:
    amounts = [int(str(edge.properties["amount"])) for edge in facts.edges("project/lises", "FUNDED_BY")]
    assert sorted(amounts) == [187500, 290892, 338307, 1971917, 8311699]
    assert sum(amounts) == facts.of("project/lises")["budget"] == 11100315


@pytest.mark.parametrize("relation", ASSOCIATIVE)
def test_no_associative_link_is_unexplained(real_library: Library, relation: str) -> None:
    for edge in real_library.edges.values():
        if edge.type == relation:
            assert {"because_da", "because_en", "reading"} <= edge.properties.keys(), edge.identity


def test_every_finding_has_one_voice_one_source_and_a_place_in_it(facts: Facts) -> None:
    for node in facts.all("Finding"):
        assert len(facts.ends(node.id, "VOICED_BY")) == len(facts.ends(node.id, "STATED_IN")) == 1, node.id
        paged = facts.ends(node.id, "STATED_IN") == {"westersoe2023koordinerende"}
        assert ("page" if paged else "section") in node.properties, node.id


def test_every_finding_says_what_it_is_built_on_or_that_this_is_not_stated(facts: Facts) -> None:
    for node in facts.all("Finding"):
        asked = {facts.of(f"openquestion/{slug}").get("property") for slug in facts.starts(node.id, "CONCERNS")}
        assert "evidence_type" in node.properties or "evidence_type" in asked, node.id


def test_nothing_is_rated_without_reasons_and_nobody_is_made_up(facts: Facts) -> None:
    reasons = {"limitations_da", "coherence_da", "adequacy_da", "relevance_da"}
    assert all(reasons <= node.properties.keys() for node in facts.all("Finding") if "confidence" in node.properties)
    assert {node.properties.get("added_by") for node in facts.all("Finding")} >= {"Brobygger contributors"}
    assert all("added" in node.properties for node in [*facts.all("Finding"), *facts.all("Concept")])


def test_every_theme_says_whether_the_literature_was_searched(facts: Facts) -> None:
    for node in facts.all("Concept", kind="theme"):
        assert "literature_search" in node.properties, node.id


def test_every_work_of_the_article_is_about_something(facts: Facts) -> None:
    for slug in facts.ends("source/lundberg2025iterations", "CITES"):
        assert facts.ends(f"source/{slug}", "ABOUT"), slug


def test_the_nine_themes_of_the_chain_are_numbered(facts: Facts) -> None:
    assert [facts.of(theme)["order"] for theme in _themes(facts)] == list(range(1, 10))


@pytest.mark.parametrize("order", range(1, 9))
def test_what_citizens_say_is_answered_at_each_step_or_the_missing_answer_is_recorded(facts: Facts, order: int) -> None:
    theme = _themes(facts)[order - 1]
    said = _voiced(facts, facts.starts(theme, "ABOUT"), "citizen")
    assert said
    answers = _answers(facts, said)
    by_caseworkers = _voiced(facts, answers, "caseworker")
    by_managers = _voiced(facts, answers | _answers(facts, by_caseworkers), "manager")
    missing = {
        slug for slug in facts.starts(theme, "CONCERNS") if slug in facts.ids("OpenQuestion", kind="no response")
    }
    for answered, level in ((by_caseworkers, "caseworkers"), (by_managers, "managers")):
        assert bool(answered) != any(level in slug for slug in missing), level


def test_the_chain_ends_in_advice_to_politicians_whose_answer_is_missing(facts: Facts) -> None:
    advice = facts.starts("concept/politician", "ADDRESSED_TO")
    assert _voiced(facts, advice, "manager") == advice != set()
    assert advice & facts.starts("concept/theme-being-met-as-a-person", "ABOUT")
    missing = "openquestion/not-followed-up-politicians"
    assert facts.of(missing)["kind"] == "not followed up"
    assert advice | {"theme-the-politicians-part", "bikva-4-politicians"} <= facts.ends(missing, "CONCERNS")


def _themes(facts: Facts) -> list[str]:
    themes = [node for node in facts.all("Concept", kind="theme") if "order" in node.properties]
    return [node.id for node in sorted(themes, key=lambda node: int(str(node.properties["order"])))]


def _voiced(facts: Facts, slugs: set[str], level: str) -> set[str]:
    return slugs & facts.starts(f"concept/{level}", "VOICED_BY")


def _answers(facts: Facts, slugs: set[str]) -> set[str]:
    return {answer for slug in slugs for answer in facts.starts(f"finding/{slug}", "RESPONDS_TO")}
