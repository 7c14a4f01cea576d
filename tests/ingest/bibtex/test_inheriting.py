"""Entries that take over from others: crossref and xdata as biblatex has them."""

import time

import pytest

from ingest.bibtex.bibliography import Bibliography, read_bibliography
from ingest.bibtex.faults import Fault
from ingest.bibtex.source import read_sources
from ontology.elements import Node
from ontology.table import SCHEMA

PROCEEDINGS = """@proceedings{bro19,
  title = {Broer og bredder}, subtitle = {Rapport fra en konference}, editor = {Kjær, Bo}, publisher = {Havneforlaget},
  date = {2019-05}, location = {Åbo}, ids = {other}, label = {BB},
}
"""


def read(text: str) -> Bibliography:
    return read_bibliography(text.encode(), "x.bib")


def fields(text: str, key: str) -> dict[str, str]:
    bibliography = read(text)
    return dict(bibliography.read(next(entry for entry in bibliography.entries if entry.key == key)).fields)


def faults(text: str) -> list[tuple[int, Fault]]:
    return [(remark.line, remark.fault) for remark in read(text).remarks]


@pytest.mark.parametrize("order", ["before", "after"])
def test_a_paper_takes_over_from_its_proceedings_wherever_they_stand(order: str) -> None:
    paper = "@inproceedings{lund,\n author={Lund, Ea}, title={Overgange},\n crossref={BRO19}, pages={1--9}}\n"
    found = fields(PROCEEDINGS + paper if order == "before" else paper + PROCEEDINGS, "lund")
    assert found == {
        "author": "Lund, Ea", "title": "Overgange", "crossref": "BRO19", "pages": "1–9",
        "booktitle": "Broer og bredder", "booksubtitle": "Rapport fra en konference", "editor": "Kjær, Bo",
        "publisher": "Havneforlaget", "date": "2019-05", "location": "Åbo",
    } | {"pages": found["pages"]}  # fmt: skip


@pytest.mark.parametrize(
    ("parent", "child", "gets"),
    [
        ("mvbook", "book", "maintitle"),
        ("mvcollection", "incollection", "maintitle"),
        ("book", "inbook", "booktitle"),
        ("collection", "incollection", "booktitle"),
        ("proceedings", "conference", "booktitle"),
        ("periodical", "article", "journaltitle"),
        ("online", "misc", "title"),
    ],
)
def test_the_title_of_a_parent_is_what_it_is_in_the_child(parent: str, child: str, gets: str) -> None:
    own = "" if gets == "title" else "title={Egen},"
    found = fields(f"@{child}{{c, {own} crossref={{p}}}}\n@{parent}{{p, title={{Fælles}}}}", "c")
    assert found[gets] == "Fælles"
    assert found["title"] == ("Fælles" if gets == "title" else "Egen")


@pytest.mark.parametrize(
    ("own", "inherited"),
    [("year={2020}", "date"), ("date={2020}", "year"), ("journal={A}", "journaltitle"), ("address={A}", "location")],
)
def test_what_is_said_already_in_other_words_is_not_taken_over(own: str, inherited: str) -> None:
    text = f"@misc{{c, title={{T}}, {own}, crossref={{p}}}}\n@misc{{p, title={{P}}, {inherited}={{1999}}}}"
    assert inherited not in fields(text, "c")


def test_data_containers_are_filled_in_in_their_order_and_are_no_sources() -> None:
    text = (
        "@xdata{one, publisher={Havneforlaget}, xdata={two}}\n@xdata{two, location={Åbo}, publisher={En anden}}\n"
        "@xdata{three, location={Lund}, note=jan # { igen}}\n"
        "@book{b, title={Bog}, xdata={one, three}}\n"
    )
    found = fields(text, "b")
    assert (found["publisher"], found["location"], found["note"]) == ("Havneforlaget", "Åbo", "January igen")
    records = read_sources(read(text), (), SCHEMA).records
    assert [record.node.id for record in records if record.node.label == "Source"] == ["source/b"]


def test_a_grandparent_is_reached_through_the_parent() -> None:
    text = (
        "@inbook{c, title={Kapitel}, crossref={b}}\n@book{b, title={Bind}, crossref={m}}\n"
        "@mvbook{m, title={Værk}, publisher={Havneforlaget}}\n"
    )
    found = fields(text, "c")
    assert (found["booktitle"], found["maintitle"], found["publisher"]) == ("Bind", "Værk", "Havneforlaget")


def test_a_parent_that_is_missing_is_named_with_line_and_cure() -> None:
    text = "@inbook{c, title={T},\n crossref={nowhere},\n xdata={neither, nor}}"
    assert faults(text) == [(3, Fault.PARENT_MISSING), (3, Fault.PARENT_MISSING), (2, Fault.PARENT_MISSING)]
    remark = read(text).remarks[2]
    assert remark.message.en == "'crossref' of 'c' refers to 'nowhere', which does not stand in the file"
    assert remark.cure.en.startswith("bring the entry along")


@pytest.mark.parametrize(
    "text",
    [
        "@book{a, title={A}, crossref={a}}",
        "@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}",
        "@book{a, title={A}, xdata={x}}\n@xdata{x, xdata={y}}\n@xdata{y, xdata={x}, note={n}}",
    ],
)
def test_a_circle_ends_and_is_named(text: str) -> None:
    assert Fault.PARENT_OF_ITSELF in [fault for _, fault in faults(text)]
    assert fields(text, "a")["title"] == "A"


def test_neither_long_chains_nor_fat_containers_take_time() -> None:
    chain = "".join(f"@book{{b{number}, title={{B}}, crossref={{b{number + 1}}}}}\n" for number in range(3000))
    fat = "@xdata{fat, " + ",".join(f"f{number}={{v}}" for number in range(2000)) + "}\n"
    many = "".join(f"@misc{{m{number}, title={{M}}, xdata={{fat}}}}\n" for number in range(300))
    start = time.process_time()
    found = faults(chain + fat + many)
    assert time.process_time() - start < 5
    assert {fault for _, fault in found} >= {Fault.PARENT_MISSING, Fault.TOO_MUCH}


def test_the_entry_stays_as_it_is_written_and_its_places_are_its_own() -> None:
    paper = "@inproceedings{lund,\n title={Overgange},\n crossref={bro19}}"
    bibliography = read(PROCEEDINGS + paper)
    reading = bibliography.read(list(bibliography.entries)[1])
    assert reading.entry.raw == paper
    assert reading.lines["publisher"] == reading.lines["crossref"] == 7


def test_a_part_is_part_of_the_volume_it_refers_to() -> None:
    text = PROCEEDINGS + "@inproceedings{lund, title={Overgange}, crossref={bro19}}\n"
    text += "@misc{m, title={Andet}, crossref={bro19}}"
    edges = [edge for record in read_sources(read(text), (), SCHEMA).records for edge, _ in record.edges]
    assert [(edge.start, edge.end) for edge in edges if edge.type == "PART_OF"] == [("source/lund", "source/bro19")]


def test_a_curated_bibliography_with_a_volume_is_sound() -> None:
    found = read_sources(read(PROCEEDINGS + "@inproceedings{a, title={A}, crossref={bro19}}"), (), SCHEMA)
    nodes: dict[str, Node] = {record.node.id: record.node for record in found.records}
    assert nodes["source/a"].properties["container"] == "Broer og bredder: Rapport fra en konference"
    assert nodes["source/a"].properties["kind"] == "conference paper"
    assert found.problems == []
