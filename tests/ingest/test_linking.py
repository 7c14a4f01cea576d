"""Linking sources to concepts: into the source's own file, beside what stands there, and refused in words."""

import pytest

from ingest.library import Library, library_of
from ingest.linking import with_topics
from ontology.errors import LibraryError

BARE = "source/web2022"


def about(library: Library, source: str) -> set[str]:
    return {edge.end for edge in library.edges.values() if edge.type == "ABOUT" and edge.start == source}


def linked(library: Library, source: str, *concepts: str) -> Library:
    change = with_topics(library, {source: concepts})
    return library_of({**library.files, **change})


def test_a_source_without_a_file_gets_one(tiny_library: Library) -> None:
    assert with_topics(tiny_library, {BARE: ["concept/empowerment"]}) == {
        "sources/web2022.yaml": b"about: [empowerment]\n"
    }


def test_what_stands_in_the_file_of_a_source_stays(tiny_library: Library) -> None:
    before = about(tiny_library, "source/bro2019")
    after = linked(tiny_library, "source/bro2019", "concept/citizen")
    assert about(after, "source/bro2019") == before | {"concept/citizen"}
    assert after.nodes["source/bro2019"] == tiny_library.nodes["source/bro2019"]


def test_a_link_that_is_there_changes_nothing(tiny_library: Library) -> None:
    again = linked(linked(tiny_library, BARE, "concept/citizen"), BARE, "concept/citizen")
    assert again.files["sources/web2022.yaml"] == b"about: [citizen]\n"


def test_several_sources_are_several_files(tiny_library: Library) -> None:
    change = with_topics(tiny_library, {BARE: ["concept/citizen"], "source/volume2020": ["concept/empowerment"]})
    assert sorted(change) == ["sources/volume2020.yaml", "sources/web2022.yaml"]


def test_what_the_library_does_not_have_is_refused_in_words(tiny_library: Library) -> None:
    with pytest.raises(LibraryError, match="the library has no concept/nobody"):
        with_topics(tiny_library, {BARE: ["concept/nobody"]})
