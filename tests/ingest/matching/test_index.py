from ingest.matching.index import FULLEST, Index
from ingest.matching.rules import Outcome
from tests.ingest.matching.builders import TITLE, a_work


def test_a_known_work_is_found_by_its_doi_whatever_its_title() -> None:
    index = Index([a_work("Citizens on the bridge", doi="10.5555/a")._replace(id="source/a")])
    assert [match.work.id for match in index.matches(a_work("Om samskabelse", doi="10.5555/a"))] == ["source/a"]
    assert [work.id for work in index.with_doi("10.5555/a")] == ["source/a"]
    assert index.with_doi("10.5555/b") == ()


def test_a_known_work_is_found_by_any_of_its_isbns() -> None:
    index = Index([a_work(isbn=("9780306406157", "9780804429573"))._replace(id="source/a")])
    assert [work.id for work in index.with_isbn("9780804429573")] == ["source/a"]


def test_a_title_that_begins_otherwise_is_found_by_its_author_and_year() -> None:
    index = Index([a_work("The use of bridges in municipalities")._replace(id="source/a")])
    assert [match.work.id for match in index.matches(a_work("Use of bridges in municipality", issued="2020"))] == [
        "source/a"
    ]


def test_sure_matches_stand_before_questions() -> None:
    index = Index([a_work(doi="10.5555/b")._replace(id="source/asked"), a_work()._replace(id="source/sure")])
    found = index.matches(a_work(doi="10.5555/a"))
    assert [(match.work.id, match.verdict.outcome) for match in found] == [
        ("source/sure", Outcome.SAME),
        ("source/asked", Outcome.ASK),
    ]


def test_a_key_that_very_many_works_share_is_passed_over() -> None:
    crowd = [
        a_work("Index of advertisers", pages=str(page))._replace(id=f"source/{page}") for page in range(FULLEST + 1)
    ]
    assert Index(crowd).matches(a_work("Index of advertisers", pages="900")) == []


def test_an_unknown_work_matches_nothing() -> None:
    assert Index([a_work()]).matches(a_work("Samskabelse i praksis", "Kjær, Bo")) == []
    assert Index().matches(a_work(TITLE)) == []
