"""Each check finds what it is there for, and says what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.checks import CHECKS, check_library, flaws
from ingest.library import Library, read_library

Edited = Callable[[str, str, str], Path]
SaidOf = Callable[[Path], list[str]]


def test_the_tiny_and_the_real_library_have_no_problems(tiny_library: Library, real_library: Library) -> None:
    assert check_library(tiny_library) == []
    assert [problem for problem in check_library(real_library) if "tidy" not in problem.cure] == []


def test_every_check_reads_as_a_statement_and_says_what_holds() -> None:
    for name, check in CHECKS.items():
        assert name == check.look.__name__
        assert check.look.__doc__
        assert "_" in name


def test_problems_come_in_order_of_file_and_line_and_only_once(library_with: Callable[..., Path]) -> None:
    folder = library_with({"concepts/b.yaml": "basis: x\nkind: y\n", "concepts/a.yaml": "kind: y\n"})
    found = check_library(read_library(folder))
    assert found == sorted(set(found))


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        # The table
        ("concepts/citizen.yaml", "rank: 1", "rank: first", "citizen.yaml:12: 'rank' must be a whole number"),
        (
            "concepts/citizen.yaml",
            "basis: used",
            "basis: guess",
            "citizen.yaml:11: 'basis' cannot be 'guess': choose one",
        ),
        ("concepts/citizen.yaml", "kind: [stakeholder level]\n", "", "citizen.yaml:1: concept/citizen needs 'kind'"),
        ("events.yaml", '"2021-10-30"', '"2021-13-30"', "events.yaml:7: 'end' is no date: '2021-13-30'"),
        ("organisations.yaml", "anonymous: true", "anonymous: yes", "'anonymous' must be true or false, not 'yes'"),
        ("people.yaml", "https://orcid.org/", "orcid ", "people.yaml:13: 'orcid' is no web address"),
        ("concepts/citizen.yaml", "rank: 1", "about: [trust]\nrank: 1", "Concept has no property or relation 'about'"),
        ("sources/slides2021.yaml", "[co-creation]", "[event/bridge-day]", "'about' cannot lead to a Event"),
        # Relations
        (
            "findings/bro2019.yaml",
            "voiced_by: researcher",
            "voiced_by: co-creation",
            "must lead to a stakeholder level",
        ),
        ("findings/bro2019.yaml", "voiced_by: researcher", "voiced_by: [researcher, citizen]", "at most 1 may be"),
        (
            "concepts/bridge-builder.yaml",
            "  - to: co-creation",
            "  - to: caseworker",
            "concept/bridge-builder and concept/caseworker are related, and one falls under the other",
        ),
        (
            "findings/report2023.yaml",
            "  contradicts: [f007]",
            "  supports: [f007]\n  contradicts: [f007]",
            "finding/f005 and finding/f007 both support and contradict each other",
        ),
        (
            "findings/report2023.yaml",
            "  voiced_by: caseworker",
            "  voiced_by: citizen",
            "finding/f002 answers finding/f001, whose voice does not stand before it",
        ),
        # Numbers
        ("findings/bro2019.yaml", 'page: "15-16"', 'page: "15-26"', "page 15-26 lies outside source/bro2019"),
        ("sources/report2023.yaml", 'page: "13"', 'page: "130"', "page 130 lies outside source/report2023"),
        (
            "sources/report2023.yaml",
            '{to: bro2019, page: "5"',
            '{to: bro2019, page: "50"',
            "page 50 lies outside source/report",
        ),
        ("concepts/bridge-builder.yaml", 'page: "12"', 'page: "120"', "page 120 lies outside source/report2023"),
        (
            "concepts/bridge-builder.yaml",
            'bro2019, page: "11"',
            'bro2019, page: "1"',
            "page 1 lies outside source/bro2019",
        ),
        ("projects.yaml", "budget: 1500000", "budget: 2500000", "make 1500000, but its budget is 2500000"),
        ("lessons/first-bridge.yaml", "position: 2", "position: 3", "position 3 in lesson/first-bridge should be 2"),
        # Words
        ("concepts/co-creation.yaml", "  en: co-creation\n", "", "'name' of concept/co-creation is missing in: en"),
        ("concepts/co-creation.yaml", "da: samskabelse", "da: Borger", "are both called"),
        ("concepts/citizen.yaml", "da: [bruger]", "da: [bruger, forsker]", "'forsker' (da) means concept/researcher"),
        (
            "people.yaml",
            "family: Bruun",
            'family: Bruun\n  variants: ["Sørensen, Å."]',
            "is a printed form of person/bruun",
        ),
        ("organisations.yaml", "aliases: [Aabo Kommune]", "aliases: [brofonden]", "'brofonden' is a printed form of"),
        # Files
        ("map.csv", "concept/citizen", "concept/citizens", "map.csv:4: nothing describes concept/citizens"),
        ("map.csv", "concept/citizen,3200,3900\n", "", "map.csv:1: concept/citizen has no place on the map: run"),
        ("map.csv", "concept/citizen,", "concept/caseworker,", "has a place already, on line 3"),
    ],
)
def test_a_mistake_is_found(edited: Edited, said_of: SaidOf, name: str, old: str, new: str, problem: str) -> None:
    found = said_of(edited(name, old, new))
    assert any(problem in line for line in found), found


def test_a_long_ring_is_named_once_from_its_smallest_id(library_with: Callable[..., Path], said_of: SaidOf) -> None:
    ring = ["a", "b", "c", "d"]
    files = {
        f"concepts/{name}.yaml": f"kind: [theme]\nname:\n  da: d{name}\n  en: e{name}\nbroader: [{target}]\n"
        for name, target in zip(ring, [*ring[1:], ring[0]], strict=True)
    }
    found = [line for line in said_of(library_with(dict(files))) if "ring" in line]
    assert found == [
        (
            "concepts/a.yaml:5: 'broader' runs in a ring: concept/a → concept/b → concept/c → concept/d → concept/a: "
            "remove one of these links"
        )
    ]


def test_a_very_long_line_of_broader_concepts_is_no_ring(library_with: Callable[..., Path], said_of: SaidOf) -> None:
    files = {
        f"concepts/n{number}.yaml": f"kind: [theme]\nname: {{da: d{number}, en: e{number}}}\nbroader: [n{number + 1}]\n"
        for number in range(1100)
    } | {"concepts/n1100.yaml": "kind: [theme]\nname: {da: x, en: y}\n"}
    assert not [line for line in said_of(library_with(dict(files))) if "ring" in line]


def test_a_synonym_of_two_concepts_may_be_explained(edited: Edited, said_of: SaidOf) -> None:
    folder = edited("concepts/citizen.yaml", "da: [bruger]", "da: [bruger, forsker]")
    path = folder / "concepts" / "citizen.yaml"
    path.write_text(path.read_text().replace('også "bruger".', 'også "bruger" og "forsker".'))
    assert said_of(folder) == []


def test_spelling_and_missing_translations_are_no_flaws(edited: Edited) -> None:
    library = read_library(edited("concepts/co-creation.yaml", "  en: co-creation\n", ""))
    assert check_library(library)
    assert flaws(library) == []
