"""Lists as files: just what the list shows, in its order, in every format, with what was chosen at the head."""

import csv
import io
import json

import pytest

from app.hub import open_graph
from app.listed import LISTS, asked_list
from app.publish import list_files
from app.publish.list_files import FORMATS, MOST_FORMATTED, TooLongError, formats_of, list_file
from app.settings import Settings
from app.wording import Wording
from graph.questions.listing import list_page
from ingest.bibtex.split import Entry, split
from ontology.elements import slug_of

ADDRESS = "http://hub.example/sources?kind=article&lang=da"


def fetched(settings: Settings, screen: str, form: str, lang: str = "da", /, **query: str) -> str:
    with open_graph(settings) as store:
        asked = asked_list(query, LISTS[screen], lang)
        return "".join(list_file(store, asked, form, Wording(lang), ADDRESS))


def shown(settings: Settings, screen: str, **query: str) -> list[str]:
    with open_graph(settings) as store:
        asked = asked_list(query, LISTS[screen], "da")
        return [slug_of(node.id) for node in list_page(store, asked.label, asked.chosen, asked.order, 0, 1000).nodes]


@pytest.mark.parametrize(
    "query", [{}, {"kind": "article", "sort": "newest"}, {"topic": "concept/empowerment"}, {"page": "2"}]
)
def test_bibtex_holds_the_sources_of_the_list_in_its_order(real_settings: Settings, query: dict[str, str]) -> None:
    blocks = split(fetched(real_settings, "sources", "bib", **query))
    assert [block.key for block in blocks if isinstance(block, Entry)] == shown(real_settings, "sources", **query)


def test_ris_and_csl_hold_the_same(real_settings: Settings) -> None:
    keys = shown(real_settings, "sources", kind="article")
    ris = fetched(real_settings, "sources", "ris", kind="article")
    assert [line[6:] for line in ris.split("\r\n") if line.startswith("ID  - ")] == keys
    assert [item["id"] for item in json.loads(fetched(real_settings, "sources", "csl", kind="article"))] == keys
    assert json.loads(fetched(real_settings, "sources", "csl", kind="nothing")) == []


@pytest.mark.parametrize("style", ["apa", "harvard", "vancouver"])
def test_a_list_of_references_has_a_line_for_each(real_settings: Settings, style: str) -> None:
    lines = [line for line in fetched(real_settings, "sources", style, kind="article").split("\n\n") if line.strip()]
    assert len(lines) == 1 + len(shown(real_settings, "sources", kind="article"))


def test_the_head_says_what_was_chosen_and_where_the_list_stands(real_settings: Settings) -> None:
    query = {"kind": "article,book", "topic": "concept/empowerment", "language": "-"}
    danish = fetched(real_settings, "sources", "bib", **query).splitlines()
    assert danish[0] == "% Brobygger: Kilder"
    assert "% Type: artikel, bog" in danish
    assert "% Om: empowerment" in danish
    assert "% Sprog: ikke angivet" in danish
    assert f"% {ADDRESS}" in danish
    assert fetched(real_settings, "sources", "apa", "en", kind="article").startswith(
        "Brobygger: Sources\nKind: article\n"
    )


def test_a_hostile_choice_cannot_begin_an_entry(real_settings: Settings) -> None:
    text = fetched(real_settings, "sources", "bib", kind="article,\n@book{evil, title={x}}")
    assert "evil" not in [block.key for block in split(text) if isinstance(block, Entry)]


@pytest.mark.parametrize("screen", [name for name, label in LISTS.items() if label != "Source"])
def test_every_other_list_is_a_table_with_a_row_for_each(real_settings: Settings, screen: str) -> None:
    rows = list(csv.DictReader(io.StringIO(fetched(real_settings, screen, "csv", sort="title").removeprefix("\ufeff"))))
    assert [slug_of(row["id"]) for row in rows] == shown(real_settings, screen, sort="title")


def test_a_table_of_findings_says_who_speaks_about_what_and_where(tiny_settings: Settings) -> None:
    rows = csv.DictReader(io.StringIO(fetched(tiny_settings, "findings", "csv", "en").removeprefix("\ufeff")))
    row = next(row for row in rows if row["id"] == "finding/f001")
    assert (row["voiced_by"], row["stated_in"]) == ("concept/citizen", "source/report2023")
    assert row["statement"]


def test_long_lists_are_written_piece_by_piece_but_not_as_references(
    real_settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_files, "MOST_FORMATTED", 5)
    with pytest.raises(TooLongError, match="more than 5 sources"):
        fetched(real_settings, "sources", "apa")
    assert "apa" not in formats_of("Source", 6)
    assert "bib" in formats_of("Source", 6)
    assert formats_of("Source", 5) == FORMATS["Source"]
    assert (formats_of("Person", 9), MOST_FORMATTED) == (("csv",), 1_000)
