from dataclasses import replace

import pytest

from ingest.bibtex.bibliography import read_bibliography
from ingest.bibtex.source import read_sources
from ingest.references.bibtex import Original, bibtex_of
from ingest.references.reference import Contributor, Reference, reference_of
from ontology.elements import Node, Value
from ontology.table import SCHEMA
from tests.ingest.references.samples import AASE, ARTICLE, BO, SAMPLES, a_reference, body

ENTRY = """@Article (Bro:2019,
\tAUTHOR = "S{\\o}rensen, {\\AA}se" # { and Kj{\\ae}r, Bo},
\ttitle={Brobyggere: {EN} bog},
\tsubtitle = {Med år = 1999, og volume = {2}},
\tjournal = {Broer},
\tyear = 2019, month = may,
\tabstract = {Om volume = {3} og broer},
\tvolume = {3},
\tx-zotero = {uændret {\\'e}},
)"""


def read(text: str) -> Reference:
    """The one source of a bibliography."""
    bibliography = read_bibliography(text.encode(), "a.bib")
    records = read_sources(bibliography, [], SCHEMA).records
    nodes = {record.node.id: record.node for record in records}
    [source] = [record for record in records if record.node.label == "Source"]
    return reference_of(source.node, [statement.edge for statement in source.edges], nodes)


def original(text: str = ENTRY) -> Original:
    [entry] = read_bibliography(text.encode(), "a.bib").entries
    return Original(entry, read(text))


def with_properties(reference: Reference, **properties: Value) -> Reference:
    said = {**reference.source.properties, **properties}
    return replace(reference, source=replace(reference.source, properties=said))


def without(reference: Reference, name: str) -> Reference:
    said = {key: value for key, value in reference.source.properties.items() if key != name}
    return replace(reference, source=Node(reference.source.id, "Source", said))


def test_an_unchanged_entry_comes_out_byte_for_byte() -> None:
    known = original()
    assert bibtex_of(known.alone, known) == ENTRY


def test_only_the_changed_field_is_rewritten() -> None:
    known = original()
    assert bibtex_of(with_properties(known.alone, volume="4"), known) == ENTRY.replace(
        "\tvolume = {3}", "\tvolume = {4}"
    )


def test_a_corrected_title_takes_the_place_of_title_and_subtitle() -> None:
    known = original()
    changed = bibtex_of(with_properties(known.alone, title="Broer & bredder"), known)
    assert "\ttitle={Broer \\& bredder}," in changed
    assert "subtitle" not in changed
    assert "x-zotero = {uændret {\\'e}}" in changed


def test_a_date_that_became_exact_takes_the_place_of_year_and_month() -> None:
    known = original()
    changed = bibtex_of(with_properties(known.alone, issued="2019-05-03"), known)
    assert "year = 2019" not in changed
    assert "month" not in changed
    assert "date = {2019-05-03}" in changed
    assert read(changed).text("issued") == "2019-05-03"


def test_a_new_field_is_added_and_one_taken_away_goes_with_its_line() -> None:
    known = original()
    assert "\tdoi = {10.5555/a}" in bibtex_of(with_properties(known.alone, doi="10.5555/a"), known)
    assert bibtex_of(without(known.alone, "volume"), known) == ENTRY.replace("\n\tvolume = {3},", "")


def test_changed_authors_are_written_anew() -> None:
    known = original()
    changed = bibtex_of(replace(known.alone, contributors=(BO, body("Åbo Kommune & Søn"))), known)
    assert "\tAUTHOR = {Kjær, Bo and {Åbo Kommune \\& Søn}}," in changed
    assert read(changed).contributors == (BO, body("Åbo Kommune & Søn"))


def test_another_kind_changes_the_type_and_nothing_else_that_was_written() -> None:
    known = original("@misc{a,\n  title = {Broer},\n}")
    changed = bibtex_of(with_properties(known.alone, kind="book"), known)
    assert changed == "@book{a,\n  title = {Broer},\n}"


def test_other_keys_are_kept_as_ids_once() -> None:
    known = original("@book{a,\n  title = {Broer},\n  ids = {old},\n}")
    assert bibtex_of(known.alone, known, ids=("old",)) == known.entry.raw
    assert bibtex_of(known.alone, known, ids=("old", "b")) == known.entry.raw.replace("{old}", "{old, b}")


def test_a_key_that_is_taken_can_be_replaced() -> None:
    known = original()
    assert bibtex_of(known.alone, known, key="bro2019") == ENTRY.replace("Bro:2019", "bro2019")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.key)
def test_a_source_without_an_entry_is_written_so_that_it_reads_the_same(sample: Reference) -> None:
    again = read(bibtex_of(sample))
    said = {name: value for name, value in again.source.properties.items() if name != "abstract_da"}
    meant = {name: value for name, value in sample.source.properties.items() if name != "abstract_da"}
    assert said == meant
    assert again.contributors == sample.contributors
    assert again.publisher == sample.publisher


@pytest.mark.parametrize(
    "person",
    [
        AASE,
        Contributor("author", "van der Berg", "Anna"),
        Contributor("author", "King", "Martin Luther", "Jr."),
        Contributor("author", "Anders And"),
        Contributor("author", "Kjær"),
        body("Arbejde and Samfund, København"),
        body("Brolauget"),
    ],
)
def test_a_name_reads_the_same_after_it_was_written(person: Contributor) -> None:
    assert read(bibtex_of(a_reference("x", person, kind="book", title="Broer"))).contributors == (person,)


@pytest.mark.parametrize(
    "title", ["100 % sikker & {åben}", "C:\\temp_fil ~ $5 #1 ^2", "}", "{", "a } b { c", "“Citat” – og ‘mere’"]
)
def test_signs_that_mean_something_to_latex_come_back_as_they_were(title: str) -> None:
    assert read(bibtex_of(a_reference("x", kind="book", title=title))).text("title") == title


def test_the_article_has_the_layout_of_the_library() -> None:
    assert bibtex_of(ARTICLE, ids=("old",)).splitlines()[:3] == [
        "@article{article,",
        "  author       = {Sørensen, Åse and Kjær, Bo},",
        "  title        = {Brobyggere på tværs af ø og å: Et studie},",
    ]
    assert "  ids          = {old}," in bibtex_of(ARTICLE, ids=("old",))
