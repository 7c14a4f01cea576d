"""Who may frame a page: nobody, unless the keeper names hosts, and then only pages that only show."""

from pathlib import Path

import pytest

from app.framing import EMBEDDED, WRITING, framing_headers

MOODLE = ("https://moodle.example.dk",)


@pytest.mark.parametrize("path", ["/map", "/lesson", "/task", "/", "/bro/concept"])
def test_a_named_host_may_show_pages_that_are_asked_for_so(path: str) -> None:
    said = framing_headers(path, {"embed": "true", "lang": "da"}, MOODLE)
    assert said == {"frame-ancestors": "'self' https://moodle.example.dk"}


@pytest.mark.parametrize(
    ("path", "embed", "hosts"),
    [
        ("/map", "true", ()),
        ("/map", "false", MOODLE),
        ("/map", "", MOODLE),
        ("/lesson_editor", "true", MOODLE),
        ("/add_finding", "true", MOODLE),
        ("/teach", "true", MOODLE),
        ("/room", "true", MOODLE),
        ("/_stcore/health", "true", MOODLE),
    ],
)
def test_everything_else_is_shown_inside_no_other_page(path: str, embed: str, hosts: tuple[str, ...]) -> None:
    said = framing_headers(path, {"embed": embed}, hosts)
    assert said == {"frame-ancestors": "'none'", "x-frame-options": "DENY"}


@pytest.mark.parametrize("screen", [*EMBEDDED, *WRITING])
def test_every_screen_that_is_named_is_there(screen: str) -> None:
    assert (Path(__file__).parents[2] / "app" / "screens" / f"{screen}.py").is_file()


def test_no_screen_that_writes_may_be_embedded() -> None:
    assert not set(EMBEDDED) & set(WRITING)
