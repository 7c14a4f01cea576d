"""Text to the slug of an id."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.slugs import slug
from ontology.value_rules import is_slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sørensen, T. Ø.", "soerensen-t-oe"),
        ("Åsheim", "aasheim"),
        ("A\u030asheim", "aasheim"),
        ("Kjær Bø", "kjaer-boe"),
        ("Hüttermann & Öberg", "huettermann-oeberg"),
        ("Dvořák", "dvorak"),
        ("Łódź", "lodz"),
        ("ft.dk", "ft.dk"),
        ("Straße", "strasse"),
        ("漢字", ""),
        ("...", ""),
    ],
)
def test_letters_are_spelled_out_as_the_region_does(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text())
def test_whatever_comes_out_may_stand_in_an_id(text: str) -> None:
    assert slug(text) == "" or is_slug(slug(text))
