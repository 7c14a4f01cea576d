"""Entries as sources, with who wrote and who issued them."""

import pytest

from ingest.bibtex.bibliography import read_bibliography
from ingest.bibtex.reading import source_id
from ingest.bibtex.source import Sources, read_sources
from ingest.records import Layer, Record
from ontology.elements import Edge, Node, Value, edge_key
from ontology.table import SCHEMA

DESCRIBED = [
    Record(
        node=Node(
            "person/soerensen-aase",
            "Person",
            {"name": "Åse Sørensen", "family": "Sørensen", "given": "Åse", "variants": ("Sørensen, Å.",)},
        ),
        file="people.yaml",
        line=1,
    ),
    Record(
        node=Node("organisation/aabo", "Organisation", {"kind": "fund", "name_da": "Åbo Kommune", "short": "Åbo"}),
        file="organisations.yaml",
        line=1,
    ),
]


def sources(text: str) -> Sources:
    return read_sources(read_bibliography(text.encode(), "library.bib"), DESCRIBED, SCHEMA)


def source(text: str) -> Record:
    return sources(text).records[0]


def properties(fields: str, kind: str = "article") -> dict[str, Value]:
    return dict(source(f"@{kind}{{k, title={{T}}, {fields}}}").node.properties)


def edge(kind: str, end: str, **carried: Value) -> Edge:
    return Edge(kind, "source/k", end, edge_key(carried, SCHEMA.relation(kind).keyed_by), carried)


def edges(text: str) -> list[Edge]:
    return [edge for edge, _ in source(text).edges]


def test_an_entry_becomes_a_source_with_the_line_of_each_field() -> None:
    record = source("@article{larsen2018,\n  title = {{NAV} i ny tid},\n  year = 2018,\n}\n")
    assert (record.node.id, record.line, record.layer) == ("source/larsen2018", 1, Layer.CORE)
    assert record.node.properties == {"kind": "article", "title": "NAV i ny tid", "issued": "2018"}
    assert record.lines == {"kind": 1, "title": 2, "issued": 3}


@pytest.mark.parametrize(
    ("fields", "name", "value"),
    [
        ("subtitle={S}", "title", "T: S"),
        ("titleaddon={[The T]}", "title_printed_en", "The T"),
        ("date={2018/2020}", "issued", "2018/2020"),
        ("year={2013a}", "issued", "2013"),
        ("year={2013a}", "year_suffix", "a"),
        ("year=2019, month=oct, day=29", "issued", "2019-10-29"),
        ("origdate={1983}", "first_published", "1983"),
        ("urldate={2022-06-01}", "consulted", "2022-06-01"),
        ("journaltitle={J}", "container", "J"),
        ("journal={J}", "container", "J"),
        ("booktitle={B}, booksubtitle={C}", "container", "B: C"),
        ("number={2}", "issue", "2"),
        ("pages={10--24}", "pages", "10-24"),
        (r"doi={https://doi.org/10.1000/AB\_c}", "doi", "10.1000/ab_c"),
        ("isbn={978-87-994359-7-5}", "isbn", ("9788799435975",)),
        (r"url={https://x.example/a\_b%20c~d}", "url", ("https://x.example/a_b%20c~d",)),
        ("langid={danish}", "title_language", "da"),
        ("langid={danish}", "language", ("da",)),
        ("langid={danish}, keywords={b, a}", "keywords_da", ("a", "b")),
        ("keywords={b; a, c}", "keywords_und", ("a, c", "b")),
        ("langid={finnish}, abstract={Abc}", "abstract_und", "Abc"),
        ("note={Eget tryk}", "note_und", "Eget tryk"),
    ],
)
def test_fields_become_properties(fields: str, name: str, value: Value) -> None:
    assert properties(fields)[name] == value


def test_number_means_a_series_where_there_is_no_journal() -> None:
    assert "issue" not in properties("number={33}", "report")
    assert properties("number={33}", "report")["number"] == "33"


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("@article{k}", "article"),
        ("@book{k, editor={A}}", "edited volume"),
        ("@book{k, author={B}, editor={A}}", "book"),
        ("@incollection{k}", "chapter"),
        ("@techreport{k}", "report"),
        ("@thesis{k, type={mathesis}}", "thesis"),
        ("@phdthesis{k}", "dissertation"),
        ("@thesis{k, type={phdthesis}}", "dissertation"),
        ("@report{k, type={Guideline}}", "guideline"),
        ("@report{k, type={Vejledning}}", "guideline"),
        ("@misc{k, entrysubtype={slides}}", "slides"),
        ("@online{k}", "web page"),
        ("@inproceedings{k}", "conference paper"),
        ("@jurisdiction{k}", "unspecified"),
    ],
)
def test_the_kind_is_what_the_entry_says_of_itself(entry: str, kind: str) -> None:
    assert source(entry).node.properties["kind"] == kind


def test_an_author_is_found_by_the_printed_form_and_stays_where_the_name_stands() -> None:
    assert edges("@misc{k, author={Sørensen, Å. and Kjær, Bo}}") == [
        edge("AUTHORED_BY", "person/soerensen-aase", role="author", position=1, printed="Sørensen, Å."),
        edge("AUTHORED_BY", "person/kjaer-bo", role="author", position=2, printed="Kjær, Bo"),
    ]


def test_an_author_nobody_describes_becomes_a_person_of_its_own() -> None:
    derived = sources("@misc{k, author={van der Berg, Anna}}\n@misc{l, editor={Anna van der Berg}}").records[2:]
    assert [record.node for record in derived] == [
        Node(
            "person/van-der-berg-anna",
            "Person",
            {
                "name": "Anna van der Berg",
                "family": "van der Berg",
                "given": "Anna",
                "variants": ("van der Berg, Anna",),
            },
        )
    ]
    assert (derived[0].line, derived[0].layer) == (1, Layer.DERIVED)


def test_printed_forms_that_give_one_slug_stay_two_people() -> None:
    derived = sources("@misc{k, author={Aasen, I. and Åsen, I.}}").records[1:]
    assert [record.node.properties["name"] for record in derived] == ["I. Aasen", "I. Åsen"]
    assert derived[0].node.id == "person/aasen-i"
    assert derived[1].node.id.startswith("person/aasen-i-")


def test_ids_of_people_do_not_depend_on_the_order_of_the_file() -> None:
    one = sources("@misc{k, author={Aasen, I. and Åsen, I.}}").records[1:]
    other = sources("@misc{k, author={Åsen, I. and Aasen, I.}}").records[1:]
    assert [record.node for record in one] == [record.node for record in other]


def test_a_person_never_takes_the_id_of_one_who_is_described() -> None:
    derived = sources("@misc{k, author={Soerensen, Aase}}").records[1:]
    assert derived[0].node.id.startswith("person/soerensen-aase-")


def test_a_body_in_braces_is_found_by_any_of_its_names() -> None:
    for name in ("Åbo Kommune", "ÅBO  kommune", "Åbo"):
        assert edges(f"@misc{{k, author={{{{{name}}}}}}}")[0].end == "organisation/aabo"


def test_a_body_nobody_describes_is_kept_as_printed() -> None:
    derived = sources("@misc{k, author={{Ministeriet for Broer}}}").records[1]
    assert derived.node == Node(
        "organisation/ministeriet-for-broer",
        "Organisation",
        {"kind": "unspecified", "name_und": "Ministeriet for Broer"},
    )


@pytest.mark.parametrize(
    ("entry", "role"),
    [
        ("@book{k, publisher={Åbo}}", "publisher"),
        ("@article{k, publisher={Åbo}}", "journal publisher"),
        ("@report{k, institution={Åbo}}", "issuer"),
        ("@thesis{k, institution={Åbo}}", "university"),
        ("@phdthesis{k, school={Åbo}}", "university"),
        ("@inproceedings{k, organization={Åbo}}", "host"),
        ("@online{k, organization={Åbo}}", "issuer"),
    ],
)
def test_who_issued_it_says_in_what_role(entry: str, role: str) -> None:
    assert edges(entry) == [edge("ISSUED_BY", "organisation/aabo", role=role, printed="Åbo")]


def test_a_ministry_with_an_and_in_its_name_stays_one() -> None:
    (only,) = edges("@report{k, institution={Ministry of Labour and Social Affairs}}")
    assert only.properties["printed"] == "Ministry of Labour and Social Affairs"


def test_two_bodies_that_are_both_described_are_two() -> None:
    assert len(edges("@book{k, publisher={Åbo and Åbo Kommune}}")) == 1
    described = [*DESCRIBED, Record(node=Node("organisation/b", "Organisation", {"name_da": "Bro"}), file="o", line=1)]
    found = read_sources(read_bibliography("@book{k, publisher={Åbo and Bro}}".encode(), "x"), described, SCHEMA)
    assert {said.end for said, _ in found.records[0].edges} == {"organisation/aabo", "organisation/b"}


def test_author_and_editor_of_one_volume_are_two_edges() -> None:
    found = edges("@book{k, author={Sørensen, Åse}, editor={Sørensen, Å.}}")
    assert [said.properties["role"] for said in found] == ["author", "editor"]
    assert len({said.identity for said in found}) == 2


def test_keys_are_made_safe_and_a_clash_is_a_problem() -> None:
    assert source_id("larsen2018") == "source/larsen2018"
    assert source_id("Sørensen:2001/a") == "source/soerensen-2001-a"
    found = sources("@misc{soerensen, title={A}}\n@misc{Sørensen, title={B}}")
    assert [str(problem) for problem in found.problems] == [
        "library.bib:2: the key 'Sørensen' gives the same id as 'soerensen' on line 1: give one of the two another key"
    ]


def test_a_date_that_is_none_is_a_problem_with_its_line() -> None:
    found = sources("@misc{k,\n date={in press}}")
    assert [str(problem) for problem in found.problems] == [
        "library.bib:2: 'in press' of 'k' is no date: write 2016, 2016-03-21 or 2018/2019, or leave it out"
    ]


def test_the_raw_entry_is_kept_word_by_word() -> None:
    text = '@Misc{k, Title = "A" # { B} }'
    assert sources(text).entries["source/k"].raw == text


def test_and_others_is_an_open_question_and_no_person() -> None:
    found = sources("@misc{k, title={Bro}, author={Kjær, Bo and others}}").records
    assert [record.node.label for record in found] == ["Source", "OpenQuestion", "Person"]
    assert found[1].node.id == "openquestion/source-k-authored-by"
    assert found[1].node.properties["printed"] == "Kjær, Bo and others"
    assert found[1].node.properties["text_en"] == "Source 'Bro': the other names are not stated."
