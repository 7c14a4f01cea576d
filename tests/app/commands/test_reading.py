"""The reading commands: the JSON other programs rely on, and the words people read."""

import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., tuple[int, str, str]]


def answer(brobygger: Run, *arguments: str) -> Any:
    status, out, _ = brobygger(*arguments, "--json")
    assert status == 0
    return json.loads(out)


def test_stats_counts_things_and_connections(brobygger: Run) -> None:
    stats = answer(brobygger, "stats")
    assert set(stats) == {"nodes", "edges"}
    assert stats["nodes"]["Concept"] == 6
    assert stats["edges"]["CONTRASTS_WITH"] == 1


def test_stats_speaks_the_language_asked_for(brobygger: Run) -> None:
    assert "begreber" in brobygger("stats")[1]
    assert "concepts" in brobygger("stats", "--lang", "en")[1]


def test_show_gives_flat_properties_and_links(brobygger: Run) -> None:
    shown = answer(brobygger, "show", "bridge-builder", "--lang", "en")
    assert shown["id"] == "concept/bridge-builder"
    assert shown["name_da"] == "brobygger"
    link = next(item for item in shown["links"] if item["id"] == "concept/co-creation")
    assert link == {
        "type": "RELATED",
        "direction": "out",
        "id": "concept/co-creation",
        "label": "Concept",
        "title": "co-creation",
        "because_da": "samskabelse kræver nogen, der kan gå over broen",
        "because_en": "co-creation needs somebody who can cross the bridge",
        "page": "12",
        "reading": "stated",
        "source": "source/report2023",
    }


def test_a_link_says_from_which_side_it_is_seen(brobygger: Run) -> None:
    links = answer(brobygger, "show", "concept/caseworker")["links"]
    assert ("BROADER", "in", "concept/bridge-builder") in {
        (item["type"], item["direction"], item["id"]) for item in links
    }


def test_author_and_editor_of_one_volume_are_two_links(brobygger: Run) -> None:
    links = answer(brobygger, "show", "source/volume2020")["links"]
    roles = [(item["id"], item["role"]) for item in links if item["type"] == "AUTHORED_BY"]
    writer = max(roles)[0]
    assert {role for person, role in roles if person == writer} == {"author", "editor"}


def test_show_in_words_reads_the_connection_both_ways(brobygger: Run) -> None:
    assert "hører under: sagsbehandler" in brobygger("show", "bridge-builder")[1]
    assert "covers: bridge builder" in brobygger("show", "caseworker", "--lang", "en")[1]


def test_an_unknown_id_is_an_error_that_says_how_to_search(brobygger: Run) -> None:
    status, out, err = brobygger("show", "nothing-here")
    assert (status, out) == (1, "")
    assert "brobygger search" in err


def test_search_gives_id_label_title_snippet_and_score(brobygger: Run) -> None:
    first = answer(brobygger, "search", "Empowerment")[0]
    assert first == {
        "id": "concept/empowerment",
        "label": "Concept",
        "title": "empowerment",
        "snippet": "At borgeren får mere indflydelse på sin egen sag.",
        "score": 4,
    }


@pytest.mark.parametrize("text", ["Sørensen", "Sorensen", "Soerensen", "sørens"])
def test_search_finds_danish_letters_however_they_are_written(brobygger: Run, text: str) -> None:
    found = {item["label"] for item in answer(brobygger, "search", text)}
    assert "Person" in found


def test_a_source_is_found_the_way_one_cites_it(brobygger: Run) -> None:
    assert answer(brobygger, "search", "Sørensen", "&", "Kjær", "2019")[0]["id"] == "source/bro2019"


def test_a_search_without_hits_is_an_empty_list_and_no_failure(brobygger: Run) -> None:
    assert answer(brobygger, "search", "zzzz") == []
    assert brobygger("search", "zzzz") == (0, "", "nothing found\n")


def test_search_says_how_many_more_there_are(brobygger: Run) -> None:
    assert "more: --most" in brobygger("search", "bro", "--most", "1")[1]


def test_neighbours_can_be_limited_to_one_kind_of_connection(brobygger: Run) -> None:
    links = answer(brobygger, "neighbours", "bridge-builder", "--type", "BROADER")
    assert [(item["type"], item["id"]) for item in links] == [("BROADER", "concept/caseworker")]


def test_a_path_is_told_as_sentences_with_their_reasons(brobygger: Run) -> None:
    status, out, _ = brobygger("path", "caseworker", "co-creation", "--lang", "en")
    assert status == 0
    assert "bridge builder falls under caseworker." in out
    assert "because co-creation needs somebody who can cross the bridge (source/report2023, 12)." in out


def test_a_path_for_programs_lists_each_way_as_its_connections(brobygger: Run) -> None:
    shortest = answer(brobygger, "path", "caseworker", "co-creation")[0]
    assert [(step["type"], step["start"], step["end"]) for step in shortest] == [
        ("BROADER", "concept/bridge-builder", "concept/caseworker"),
        ("RELATED", "concept/bridge-builder", "concept/co-creation"),
    ]


def test_no_path_between_two_concepts_is_said_and_no_failure(brobygger: Run) -> None:
    assert answer(brobygger, "path", "researcher", "citizen") == []
    assert brobygger("path", "researcher", "citizen") == (0, "", "nothing connects the two\n")
