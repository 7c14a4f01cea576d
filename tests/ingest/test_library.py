"""The library folder as elements, with a place for each and a problem for whatever is wrong."""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from ingest.checks import check_library, flaws
from ingest.library import Library, read_library
from ingest.records import Place
from ontology.elements import Edge
from ontology.errors import LibraryError
from ontology.schema import Property, ValueKind, Words
from ontology.table import SCHEMA
from tests.ingest.conftest import Make

Edited = Callable[[str, str, str], Path]
SaidOf = Callable[[Path], list[str]]


def edges(library: Library, kind: str, start: str) -> list[Edge]:
    return [edge for edge in library.edges.values() if (edge.type, edge.start) == (kind, start)]


def test_every_label_of_the_table_is_read(tiny_library: Library) -> None:
    assert {node.label for node in tiny_library.nodes.values()} == set(SCHEMA.labels)
    assert tiny_library.problems == ()


def test_every_element_has_its_place(tiny_library: Library) -> None:
    assert tiny_library.places["concept/citizen"] == Place("concepts/citizen.yaml", 1)
    assert tiny_library.places["finding/f002"] == Place("findings/report2023.yaml", 14)
    assert tiny_library.places["source/web2022"] == Place("library.bib", 55)
    for element in tiny_library.elements:
        assert tiny_library.place_of(element).line > 0


def test_a_property_has_the_place_of_the_file_that_says_it(tiny_library: Library) -> None:
    report = tiny_library.nodes["source/report2023"]
    assert tiny_library.place_of(report, "title") == Place("library.bib", 26)
    assert tiny_library.place_of(report, "abstract_da") == Place("sources/report2023.yaml", 2)
    assert tiny_library.place_of(report, "abstract") == Place("sources/report2023.yaml", 2)
    assert tiny_library.place_of(report, "volume") == Place("sources/report2023.yaml", 1)


def test_author_and_editor_of_one_volume_stay_two_edges(tiny_library: Library) -> None:
    both = [edge for edge in edges(tiny_library, "AUTHORED_BY", "source/volume2020") if "berg" in edge.end]
    assert sorted(str(edge.properties["role"]) for edge in both) == ["author", "editor"]


def test_a_question_that_not_stated_makes_has_a_text_of_its_own(tiny_library: Library) -> None:
    question = tiny_library.nodes["openquestion/project-bridges-number"]
    assert question.properties["text_da"] == "Projekt »Broer for alle«: nummer er ikke angivet."
    assert question.properties["text_en"] == "Project 'Bridges for all': number is not stated."


def test_for_each_field_our_own_file_has_the_word_before_the_bibliography(library_with: Make) -> None:
    own = "title: Rettet titel\nkeywords:\n  en: [bridge]\nissued_by: [bridge-fund]\n"
    library = read_library(library_with({"sources/report2023.yaml": own}))
    report = library.nodes["source/report2023"].properties
    assert (report["title"], report["issued"]) == ("Rettet titel", "2023")
    assert "keywords_da" not in report
    assert [edge.end for edge in edges(library, "ISSUED_BY", "source/report2023")] == ["organisation/bridge-fund"]
    assert len(edges(library, "AUTHORED_BY", "source/report2023")) == 2


def test_reading_twice_gives_the_same_in_the_same_order(tiny_folder: Path, tiny_library: Library) -> None:
    again = read_library(tiny_folder)
    assert list(again.nodes.items()) == list(tiny_library.nodes.items())
    assert list(again.edges.items()) == list(tiny_library.edges.items())
    assert again.digest == tiny_library.digest


def test_the_digest_changes_with_any_byte_of_any_file(edited: Edited, tiny_library: Library) -> None:
    assert read_library(edited("map.csv", "5000,5000", "5000,5001")).digest != tiny_library.digest


def test_a_folder_that_is_not_there_is_an_error_with_a_cure(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match=r"there is no library folder .*; name one with BROBYGGER_LIBRARY"):
        read_library(tmp_path / "nowhere")


def test_an_empty_folder_is_an_empty_library(tmp_path: Path) -> None:
    library = read_library(tmp_path)
    assert (len(library.nodes), library.problems) == (0, ())


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            "concepts/citizen.yaml",
            "kind: [stakeholder level]",
            "kind: [stakeholder level",
            "concepts/citizen.yaml:2: this is no YAML: did not find expected ',' or ']': look at the line above too",
        ),
        (
            "people.yaml",
            "soerensen-aase:",
            "bruun-karen:",
            "people.yaml:8: the key 'bruun-karen' stands twice, first on line 1: keep one of them or merge the two",
        ),
        (
            "questions.yaml",
            "kjaer-2018:",
            "project-bridges-number:",
            "questions.yaml:1: the id openquestion/project-bridges-number exists already, in projects.yaml line 30",
        ),
        (
            "concepts/citizen.yaml",
            "synonyms:",
            "synonymes:",
            "concepts/citizen.yaml:5: Concept has no property or relation 'synonymes': did you mean 'synonyms'?",
        ),
        (
            "concepts/bridge-builder.yaml",
            "broader: [caseworker]",
            "broader: [caseworkers]",
            (
                "concepts/bridge-builder.yaml:18: 'broader' leads to concept/caseworkers, which nothing describes: "
                "did you mean 'concept/caseworker'?"
            ),
        ),
        (
            "concepts/bridge-builder.yaml",
            "source: report2023",
            "source: unheard2001",
            (
                "concepts/bridge-builder.yaml:20: 'source' leads to source/unheard2001, which nothing describes: "
                "add @misc{unheard2001, …} to library.bib, or correct the key"
            ),
        ),
        (
            "concepts/caseworker.yaml",
            "basis: used",
            "basis: used\nbroader: [bridge-builder]",
            (
                "concepts/bridge-builder.yaml:18: 'broader' runs in a ring: "
                "concept/bridge-builder → concept/caseworker → concept/bridge-builder: remove one of these links"
            ),
        ),
        (
            "findings/report2023.yaml",
            "  voiced_by: caseworker\n",
            "",
            (
                "findings/report2023.yaml:14: finding/f002 has no 'voiced_by': "
                "add voiced_by: some-slug, a stakeholder level"
            ),
        ),
        (
            "findings/report2023.yaml",
            'page: "31"',
            'page: "41"',
            (
                "findings/report2023.yaml:84: page 41 lies outside source/report2023, which has the pages 1-40: "
                "correct 'page' or the pages of the source"
            ),
        ),
        (
            "library.bib",
            "title        = {Citizens on the bridge},",
            "title        = {Citizens on the bridge}",
            "library.bib:16: 'title' of 'chapter2020': after the end of the value comes more text",
        ),
        (
            "map.csv",
            "5000,5000",
            "5000,50000",
            "map.csv:2: 'concept/bridge-builder,5000,50000' is no place on the map",
        ),
    ],
)
def test_bad_input_is_told_with_file_line_and_cure(
    edited: Edited, said_of: SaidOf, name: str, old: str, new: str, problem: str
) -> None:
    folder = edited(name, old, new)
    found = said_of(folder)
    assert any(line.startswith(problem) for line in found), found
    assert flaws(read_library(folder))


def test_one_bad_file_does_not_hide_another(library_with: Make, said_of: SaidOf) -> None:
    folder = library_with({"concepts/a.yaml": "kind: [", "concepts/b.yaml": "kindd: [role]\n"})
    assert {line.partition(":")[0] for line in said_of(folder)} >= {"concepts/a.yaml", "concepts/b.yaml"}


def test_a_file_with_the_wrong_name_is_not_overlooked(library_with: Make, said_of: SaidOf) -> None:
    folder = library_with(
        {"personer.yaml": "a: b\n", "concepts/c.yml": "a: b\n", "notes.txt": "free", "README.md": "x"}
    )
    assert [line.partition(":")[0] for line in said_of(folder)] == ["concepts/c.yml", "personer.yaml"]


def test_a_symmetric_link_written_in_both_files_is_a_problem(edited: Edited, said_of: SaidOf) -> None:
    folder = edited("concepts/co-creation.yaml", "requires:", "related: [bridge-builder]\nrequires:")
    assert (
        "concepts/co-creation.yaml:9: 'related' between concept/bridge-builder and concept/co-creation is written in "
        "concepts/bridge-builder.yaml line 20 too: keep it in one of the two files"
    ) in said_of(folder)


def test_a_source_file_without_an_entry_says_what_is_missing(library_with: Make, said_of: SaidOf) -> None:
    found = said_of(library_with({"sources/unheard2001.yaml": "about: [citizen]\n"}))
    assert any(line.startswith("sources/unheard2001.yaml:1: source/unheard2001 needs 'title'") for line in found)


def test_a_property_added_to_a_copy_of_the_table_is_read_with_no_other_change(library_with: Make) -> None:
    words = Words("tillid", "trust")
    added = Property(name="trust", term="hub:trust", words=words, meaning=words, kind=ValueKind.INTEGER)
    schema = SCHEMA.with_property("Source", added)
    library = read_library(library_with({"sources/web2022.yaml": "trust: 3\n"}), schema)
    assert library.nodes["source/web2022"].properties["trust"] == 3
    assert check_library(library) == []


def test_the_real_library_has_no_flaws(real_library: Library) -> None:
    assert flaws(real_library) == []


def test_the_real_library_is_read_in_a_moment(real_folder: Path) -> None:
    times = []
    for _ in range(3):
        start = process_time()
        read_library(real_folder)
        times.append(process_time() - start)
    assert min(times) < 1.5
