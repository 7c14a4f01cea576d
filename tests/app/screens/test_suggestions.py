"""What the search box suggests while somebody types."""

from typing import Any

import pytest

from app.screens.parts.opened import opened_hub
from app.screens.parts.suggestions import suggestions
from app.settings import Settings
from app.wording import Wording


@pytest.fixture
def suggest(in_tiny_hub: Settings) -> Any:
    return lambda text, language="da": suggestions(opened_hub().store, text, Wording(language))


def test_the_beginning_of_a_word_is_enough(suggest: Any) -> None:
    answer = suggest("brob")
    assert answer["items"][0] == {
        "href": "./concept?id=bridge-builder&lang=da",
        "name": "brobygger",
        "language": "",
        "what": "rolle · bridge builder",
        "sign": "bb-shape bb-role",
    }
    assert answer["status"].endswith("resultater")


def test_the_other_language_and_danish_letters_written_out_are_found(suggest: Any) -> None:
    assert suggest("bridge build")["items"][0]["name"] == "brobygger"
    assert "Åse Sørensen" in {item["name"] for item in suggest("Soerensen")["items"]}


def test_a_source_is_told_apart_by_who_wrote_it(suggest: Any) -> None:
    found = {item["href"]: item["what"] for item in suggest("Kjær 2019", "en")["items"]}
    assert found["./source?id=bro2019&lang=en"] == "article · Sørensen & Kjær 2019"


@pytest.mark.parametrize("text", ["", "   ", "\N{NULL}", '"', "*", "<script>", "x" * 200])
def test_nothing_to_suggest_is_no_error(suggest: Any, text: str) -> None:
    assert isinstance(suggest(text)["items"], list)


def test_a_field_for_concepts_is_offered_nothing_else(in_tiny_hub: Settings) -> None:
    def labels(label: str) -> set[str]:
        items = suggestions(opened_hub().store, "bro", Wording("da"), label)["items"]
        return {item["href"].split("?")[0] for item in items}

    assert labels("Concept") == {"./concept"}
    assert len(labels("")) > 1
    assert labels("<script>") == labels("")
