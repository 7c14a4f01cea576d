"""A family name with initials is one person beside the same others only, whatever is imported in whatever order."""

import pytest

from ingest.checks import worklist
from tests.ingest.imports.conftest import Desk


def entry(key: str, author: str, title: str) -> str:
    return f"@article{{{key}, author = {{{author}}}, title = {{{title}}}, year = {{2019}}}}\n"


BRIDGES = entry("a", "Jensen, M.", "Broer over stille vand i de nordlige kommuner")
ROADS = entry("b", "Jensen, M.", "Vejenes lange historie set fra en landsby")
BOATS = entry("c", "Jensen, M. and Kjær, Bo", "Både og bådelaug ved fjordens sydlige bred")
SHIPS = entry("d", "Kjær, Bo and Jensen, M.", "Skibe der kom forbi og dem som blev liggende")
FULL = entry("e", "Jensen, Mette and Kjær, Bo", "Færger til øerne gennem hundrede år i tal")
OTHER = entry("f", "Jensen, Mette", "Et helt andet emne som ingen havde ventet")


def author(desk: Desk, key: str) -> str:
    """Who wrote a source in the first place that is a Jensen."""
    edges = desk.library().edges.values()
    return next(
        edge.end
        for edge in edges
        if edge.type == "AUTHORED_BY" and edge.start == f"source/{key}" and "jensen" in edge.end
    )


def test_an_initial_alone_is_somebody_else_in_each_source(desk: Desk) -> None:
    desk.add(BRIDGES + ROADS)
    assert author(desk, "a") != author(desk, "b")


def test_an_initial_beside_the_same_others_is_one_person(desk: Desk) -> None:
    desk.add(BOATS + SHIPS + BRIDGES)
    assert author(desk, "c") == author(desk, "d") != author(desk, "a")


def test_a_full_name_is_one_person_and_an_initial_beside_the_same_others_too(desk: Desk) -> None:
    desk.add(FULL + OTHER + BOATS + BRIDGES)
    assert author(desk, "e") == author(desk, "f") == author(desk, "c") == "person/jensen-mette"
    assert author(desk, "a") != author(desk, "c")


@pytest.mark.parametrize("variants", ["[Jensen, M.]", "[Jensen, Mette, Jensen, M.]"])
def test_somebody_the_library_describes_is_not_taken_for_everybody_of_the_initial(desk: Desk, variants: str) -> None:
    people = desk.folder / "people.yaml"
    described = f"jensen-m:\n  name: M. Jensen\n  variants: {variants}\n".replace("Jensen, M", '"Jensen, M')
    described = described.replace("M.]", 'M."]').replace("Mette,", 'Mette",')
    people.write_text(people.read_text(encoding="utf-8") + described, encoding="utf-8")
    desk.add(BRIDGES)
    assert author(desk, "a") != "person/jensen-m"


def test_who_somebody_is_does_not_move_with_what_is_imported_later(desk: Desk) -> None:
    desk.add(ROADS)
    before = author(desk, "b")
    desk.add(BRIDGES, name="other")
    assert author(desk, "b") == before
    desk.add(BRIDGES + ROADS)
    assert author(desk, "b") == before


def test_the_name_stands_as_it_is_printed(desk: Desk) -> None:
    desk.add(FULL + BOATS)
    printed = {
        edge.start: edge.properties["printed"]
        for edge in desk.library().edges.values()
        if edge.type == "AUTHORED_BY" and edge.end == "person/jensen-mette"
    }
    assert printed == {"source/e": "Jensen, Mette", "source/c": "Jensen, M."}


def test_the_same_circle_in_two_outside_libraries_is_one_person(desk: Desk) -> None:
    desk.add(BOATS)
    desk.add(SHIPS, name="other")
    assert author(desk, "c") == author(desk, "d")


def test_whom_an_initial_may_stand_for_is_on_the_worklist(desk: Desk) -> None:
    desk.add(BRIDGES + OTHER)
    said = [str(problem) for problem in worklist(desk.library())]
    assert any(f"{author(desk, 'a')} may be person/jensen-mette: the name fits" in line for line in said)
