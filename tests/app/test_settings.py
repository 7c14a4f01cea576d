"""Settings: read once from the environment, with an error that names the variable."""

from pathlib import Path

import pytest

from app.settings import Settings, SettingsError


def test_an_empty_environment_gives_the_library_and_graph_of_this_folder() -> None:
    settings = Settings.from_environment({})
    assert settings == Settings()
    assert (settings.library, settings.store) == (Path("bibliography"), "sqlite:.brobygger/graph.db")


def test_every_variable_is_read() -> None:
    settings = Settings.from_environment(
        {
            "BROBYGGER_LIBRARY": "elsewhere",
            "BROBYGGER_STORE": "sqlite:other.db",
            "BROBYGGER_ROOMS": "rooms",
            "BROBYGGER_BASE_IRI": "https://example.org/hub/",
            "BROBYGGER_LANG": "en",
            "BROBYGGER_SHARED": "1",
            "BROBYGGER_EDITOR_KEY": "bro",
            "BROBYGGER_EDITORS": "Karen@School.dk, aase@school.dk",
            "BROBYGGER_PROPOSALS": "1",
            "BROBYGGER_EMBED": "https://Moodle.example.dk/, http://localhost:8000 https://*.school.dk",
        }
    )
    assert settings == Settings(
        library=Path("elsewhere"),
        store="sqlite:other.db",
        rooms=Path("rooms"),
        base="https://example.org/hub",
        language="en",
        shared=True,
        editor_key="bro",
        editors=("karen@school.dk", "aase@school.dk"),
        proposals=True,
        embed=("https://moodle.example.dk", "http://localhost:8000", "https://*.school.dk"),
    )


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("BROBYGGER_LANG", "sv"),
        ("BROBYGGER_BASE_IRI", "hub"),
        ("BROBYGGER_EDITORS", "karen"),
        ("BROBYGGER_EDITORS", "karen@school.dk"),
        ("BROBYGGER_EMBED", "*"),
        ("BROBYGGER_EMBED", "moodle.example.dk"),
        ("BROBYGGER_EMBED", "https://a.dk; script-src 'unsafe-inline'"),
        ("BROBYGGER_EMBED", "https://a.dk/path"),
        ("BROBYGGER_EMBED", "javascript:alert(1)"),
    ],
)
def test_what_makes_no_sense_is_an_error_that_names_the_variable(variable: str, value: str) -> None:
    with pytest.raises(SettingsError, match=variable) as raised:
        Settings.from_environment({variable: value})
    assert raised.value.variable == variable


def test_the_editor_key_never_shows_in_a_printed_settings() -> None:
    assert "geheim" not in repr(Settings(editor_key="geheim"))
