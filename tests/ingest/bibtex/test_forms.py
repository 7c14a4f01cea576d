"""Dates, pages, ISBNs and languages in their normal form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bibtex import forms
from ontology.value_rules import is_date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2019", "2019"),
        ("2016-03", "2016-03"),
        ("2016-3-5", "2016-03-05"),
        ("2018/2020", "2018/2020"),
        ("2018/", "2018"),
        ("2018/..", "2018"),
        ("/2018", "2018"),
        ("2019-05-01T10:00:00+02:00", "2019-05-01"),
        ("1990~", "1990"),
        ("199X", "1990/1999"),
        ("19XX/2001", "1900/2001"),
        ("2004-22", "2004"),
        ("2004-XX-XX", "2004"),
        ("n.d.", ""),
        ("2018/2016", ""),
        ("2016-02-31", ""),
        ("-0044", ""),
        ("", ""),
    ],
)
def test_a_date_is_a_partial_iso_date_or_an_interval_or_nothing(written: str, date: str) -> None:
    assert forms.date(written) == date


@given(st.text(st.sampled_from("0123456789-/X~?%T:. "), max_size=25))
def test_no_date_comes_out_that_is_none(written: str) -> None:
    found = forms.date(written)
    assert not found or is_date(found)


@pytest.mark.parametrize(
    ("year", "month", "day", "date"),
    [
        ("2019", "October", "29", "2019-10-29"),
        ("2019", "okt.", "", "2019-10"),
        ("2019", "3", "", "2019-03"),
        ("2019", "5--6 maj", "", "2019-05"),
        ("2019", "spring", "", "2019"),
        ("2019", "", "29", "2019"),
        ("2019", "feb", "31", "2019-02"),
        ("2018/2019", "oct", "", "2018/2019"),
        ("n.d.", "oct", "", ""),
    ],
)
def test_year_month_and_day_make_a_date(year: str, month: str, day: str, date: str) -> None:
    assert forms.date_of_parts(year, month, day) == date


def test_a_letter_after_the_year_is_split_off() -> None:
    assert forms.year_and_suffix("2013a") == ("2013", "a")
    assert forms.year_and_suffix("2013") == ("2013", "")
    assert forms.year_and_suffix("in press") == ("in press", "")


def test_pages_have_single_hyphens() -> None:
    assert forms.pages("242--258") == "242-258"
    assert forms.pages("1 – 4, 7—9") == "1-4, 7-9"


def test_isbns_are_only_digits() -> None:
    assert forms.isbns("978-87-994359-7-5; 0 306 40615 x") == ("030640615X", "9788799435975")


@pytest.mark.parametrize(
    ("written", "code"),
    [("danish", "da"), ("Norsk", "no"), ("nb-NO", "no"), ("british", "en"), ("en_GB", "en"), ("klingon", "")],
)
def test_languages_become_codes(written: str, code: str) -> None:
    assert forms.language(written) == code
