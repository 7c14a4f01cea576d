"""Checks of the files themselves: what could not be read, and the map."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ingest.checks.registry import check
from ingest.library import Library
from ingest.placement.map_file import MAP
from ingest.tidy import untidy_files
from ontology.errors import Problem
from ontology.phrases import phrase


@check()
def every_file_can_be_read(library: Library) -> Iterator[Problem]:
    """Every word of every file has been understood."""
    yield from library.problems


@check()
def every_place_on_the_map_is_of_a_concept(library: Library) -> Iterator[Problem]:
    """The map names no concept that is gone."""
    for identifier, line in library.map.lines.items():
        if identifier not in library.nodes:
            yield Problem(
                MAP, line, phrase("nothing describes {id}", id=identifier), phrase("remove the line, or correct the id")
            )


@check(blocks=False)
def every_file_is_tidy(library: Library) -> Iterator[Problem]:
    """Every file is in the one canonical spelling."""
    for name, data in untidy_files(library).items():
        lines = zip_longest(library.files[name].splitlines(keepends=True), data.splitlines(keepends=True))
        line = next(number for number, (found, wanted) in enumerate(lines, start=1) if found != wanted)
        yield Problem(name, line, phrase("this is not in the one canonical spelling"), phrase("run: brobygger tidy"))


@check(blocks=False)
def every_concept_has_a_place_on_the_map(library: Library) -> Iterator[Problem]:
    """No concept is left out of the map."""
    for node in library.nodes.values():
        if node.label == "Concept" and node.id not in library.map.spots:
            yield Problem(MAP, 1, phrase("{node} has no place on the map", node=node.id), phrase("run: brobygger tidy"))
