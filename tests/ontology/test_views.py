"""Views: what an address of the app names, and what is no address."""

import pytest

from ontology.views import ViewError, parse_view


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("/concept?id=empowerment", ("concept/empowerment",)),
        ("/map?focus=npg&link=npg~npm&steps=2", ("concept/npg", "concept/npm")),
        ("/path?from=bridge-builder&to=empowerment", ("concept/bridge-builder", "concept/empowerment")),
        ("/findings?topic=concept/trust,concept/npg&kind=wish", ("concept/trust", "concept/npg")),
        ("/entry?id=openquestion/cubb-activities&lang=en", ("openquestion/cubb-activities",)),
        ("/sources?sort=a/b", ()),
        ("/bikva", ()),
    ],
)
def test_a_view_names_the_things_it_shows(text: str, things: tuple[str, ...]) -> None:
    assert parse_view(text).things == things


def test_the_language_is_no_part_of_a_view() -> None:
    assert parse_view("/concept?id=trust&lang=en").query == {"id": "trust"}


@pytest.mark.parametrize(
    "text", ["", "concept?id=trust", "//elsewhere.example/concept", "/teach", "javascript:alert(1)", "/concept/trust"]
)
def test_what_is_no_screen_is_refused_with_the_ones_there_are(text: str) -> None:
    with pytest.raises(ViewError, match="/concept, "):
        parse_view(text)
