"""Adding a connection: in the file of its first concept, in canonical spelling, or nowhere."""

from dataclasses import replace

import pytest

from ingest.connecting import ConnectionDraft, with_connection
from ingest.library import Library, library_of
from ingest.tidy import untidy_files
from ontology.errors import HubError, LibraryError

DRAFT = ConnectionDraft(
    start="concept/empowerment",
    verb="REQUIRES",
    end="concept/citizen",
    carried={
        "because_da": "nogen skal have kraften",
        "because_en": "somebody must have the power",
        "source": "source/report2023",
        "page": "9",
        "reading": "stated",
    },
)


def test_a_connection_stands_in_the_file_of_its_first_concept(tiny_library: Library) -> None:
    change = with_connection(tiny_library, DRAFT)
    assert list(change) == ["concepts/empowerment.yaml"]
    after = library_of(dict(sorted({**tiny_library.files, **change}.items())))
    (edge,) = set(after.edges) - set(tiny_library.edges)
    assert edge[:3] == ("REQUIRES", "concept/empowerment", "concept/citizen")
    assert after.edges[edge].properties == DRAFT.carried
    assert untidy_files(after) == {}


def test_what_is_left_empty_is_left_out(tiny_library: Library) -> None:
    change = with_connection(tiny_library, replace(DRAFT, carried={**DRAFT.carried, "page": ""}))
    assert b"page:" not in change["concepts/empowerment.yaml"].partition(b"requires")[2].split(b"}")[0]


def test_concepts_that_are_connected_so_already_are_not_connected_twice(tiny_library: Library) -> None:
    change = with_connection(tiny_library, DRAFT)
    after = library_of(dict(sorted({**tiny_library.files, **change}.items())))
    with pytest.raises(LibraryError, match="already"):
        with_connection(after, DRAFT)


@pytest.mark.parametrize(
    "draft",
    [
        replace(DRAFT, start="concept/nothing"),
        replace(DRAFT, end="source/report2023"),
        replace(DRAFT, end="../secret"),
        replace(DRAFT, verb="NOTHING"),
        replace(DRAFT, verb="ABOUT"),
        replace(DRAFT, carried={"source": "source/nothing"}),
        replace(DRAFT, carried={**DRAFT.carried, "page": "400"}),
    ],
)
def test_what_makes_no_connection_is_refused(tiny_library: Library, draft: ConnectionDraft) -> None:
    with pytest.raises(HubError):
        with_connection(tiny_library, draft)
