"""Knowledge files to records: the table decides what every word means."""

from ingest.knowledge.document import Document
from ingest.knowledge.layout import shape_of
from ingest.knowledge.read import read_document
from ingest.records import Record
from ontology.elements import Edge, edge_key
from ontology.schema import Property, Schema, ValueKind, Words
from ontology.table import SCHEMA


def read(file: str, text: str, schema: Schema = SCHEMA) -> Document:
    shape = shape_of(file)
    assert shape
    return read_document(text.encode(), file, shape, schema)


def only(file: str, text: str) -> Record:
    document = read(file, text)
    assert document.problems == ()
    return document.records[0]


def edges(record: Record) -> list[Edge]:
    return [edge for edge, _ in record.edges]


def complaints(file: str, text: str) -> list[str]:
    return [str(problem) for problem in read(file, text).problems]


def test_a_file_of_its_own_gives_the_record_its_slug() -> None:
    record = only("concepts/trust.yaml", 'kind: [theme]\nname:\n  da: tillid\n  "no": tillit\nrank: 3\n')
    assert record.node.id == "concept/trust"
    assert record.node.properties == {"kind": ("theme",), "name_da": "tillid", "name_no": "tillit", "rank": 3}


def test_top_level_keys_are_slugs_where_a_file_holds_many() -> None:
    document = read("people.yaml", "aa:\n  name: A\nbb:\n  name: B\n")
    assert [(record.node.id, record.line) for record in document.records] == [("person/aa", 1), ("person/bb", 3)]


def test_every_property_remembers_its_line() -> None:
    record = only("concepts/trust.yaml", "kind: [theme]\nname:\n  da: tillid\n  en: trust\n")
    assert record.lines == {"kind": 1, "name_da": 3, "name_en": 4}


def test_the_table_decides_what_is_a_number_and_what_is_true() -> None:
    text = "a:\n  kind: fund\n  name: {da: '012'}\n  short: 12\n  anonymous: true\n"
    assert only("organisations.yaml", text).node.properties == {
        "kind": "fund",
        "name_da": "012",
        "short": "12",
        "anonymous": True,
    }


def test_what_is_no_number_is_kept_as_text_for_validation_to_complain_about() -> None:
    assert only("concepts/a.yaml", "rank: 1st\norder: 012\n").node.properties == {"rank": "1st", "order": "012"}


def test_a_bare_slug_means_the_first_label_of_the_range() -> None:
    record = only("findings/bro2019.yaml", "f1:\n  about: [trust, project/lises]\n  attributed_to: dam\n")
    ends = {edge.type: edge.end for edge in edges(record)}
    assert ends["ATTRIBUTED_TO"] == "person/dam"
    assert [edge.end for edge in edges(record) if edge.type == "ABOUT"] == ["concept/trust", "project/lises"]


def test_a_bare_slug_means_the_same_label_where_the_table_says_so() -> None:
    assert edges(only("projects.yaml", "wp1:\n  part_of: lises\n"))[0].end == "project/lises"


def test_a_target_may_carry_properties_and_a_reference_takes_a_bare_slug() -> None:
    text = "related:\n  - to: trust\n    because: {da: fordi, en: because}\n    source: bro2019\n    page: '4'\n"
    assert edges(only("concepts/a.yaml", text)) == [
        Edge(
            "RELATED",
            "concept/a",
            "concept/trust",
            "",
            {"because_da": "fordi", "because_en": "because", "source": "source/bro2019", "page": "4"},
        )
    ]


def test_a_symmetric_relation_is_stored_from_the_smaller_id_wherever_it_is_written() -> None:
    assert edges(only("concepts/trust.yaml", "related: [a]\n")) == [Edge("RELATED", "concept/a", "concept/trust")]


def test_parallel_edges_are_told_apart_by_their_key() -> None:
    text = "cites:\n  - {to: b, page: '1'}\n  - {to: b, page: '2'}\n"
    found = edges(only("sources/a.yaml", text))
    assert [edge.key for edge in found] == [edge_key({"page": page}, ("page",)) for page in ("1", "2")]


def test_the_name_of_a_findings_file_says_where_it_is_stated() -> None:
    assert edges(only("findings/bro2019.yaml", "f1:\n  page: '3'\n")) == [
        Edge("STATED_IN", "finding/f1", "source/bro2019")
    ]
    text = "f1:\n  stated_in: legislation/act\n"
    assert edges(only("findings/bro2019.yaml", text)) == [Edge("STATED_IN", "finding/f1", "legislation/act")]


def test_parts_stand_inside_their_source_and_belong_to_it() -> None:
    part = read("sources/bro2019.yaml", "parts:\n  intro:\n    kind: section\n    position: 1\n").records[1]
    assert (part.node.id, part.node.properties) == ("part/bro2019-intro", {"kind": "section", "position": 1})
    assert edges(part) == [Edge("PART_OF", "part/bro2019-intro", "source/bro2019")]


NOT_STATED = """lises:
  kind: project
  not_stated:
    budget:
      - source: bro2019
        page: "6"
        note: {da: Ikke her., en: Not here.}
      - {source: b, note: {da: Heller ikke her.}}
    funded_by: [b]
    number: []
"""


def test_not_stated_makes_an_open_question_for_each_property_or_relation() -> None:
    document = read("projects.yaml", NOT_STATED)
    assert document.problems == ()
    questions = [record for record in document.records if record.node.label == "OpenQuestion"]
    assert [question.node.id.removeprefix("openquestion/project-lises-") for question in questions] == [
        "budget",
        "funded-by",
        "number",
    ]
    assert questions[0].node.properties == {
        "kind": "not stated",
        "property": "budget",
        "note_da": "Ikke her. Heller ikke her.",
        "note_en": "Not here.",
    }
    assert [(edge.type, edge.end, dict(edge.properties)) for edge in edges(questions[0])] == [
        ("CONCERNS", "project/lises", {}),
        ("LOOKED_IN", "source/bro2019", {"page": "6"}),
        ("LOOKED_IN", "source/b", {}),
    ]


def test_not_stated_refuses_what_the_record_could_not_state() -> None:
    assert complaints("projects.yaml", "a:\n  not_stated:\n    budgett: [b]\n") == [
        "projects.yaml:3: Project has no 'budgett' to be stated: did you mean 'budget'?"
    ]
    assert complaints("projects.yaml", "a:\n  not_stated:\n    budget: [{source: b, pages: '1'}]\n") == [
        "projects.yaml:3: 'not_stated' carries no 'pages': did you mean 'page'?"
    ]
    assert complaints("projects.yaml", "a:\n  not_stated: [budget]\n")[0].startswith(
        "projects.yaml:2: 'not_stated' is no"
    )


def test_an_unknown_property_is_named_with_the_one_that_may_be_meant() -> None:
    assert complaints("concepts/a.yaml", "kind: [role]\nsynonym: {da: [x]}\n") == [
        "concepts/a.yaml:2: Concept has no property or relation 'synonym': did you mean 'synonyms'?"
    ]
    assert complaints("concepts/a.yaml", "related: [{to: b, becuase: {da: x}}]\n") == [
        "concepts/a.yaml:1: 'related' carries no 'becuase': did you mean 'because'?"
    ]


def test_one_mistake_hides_no_other_and_nothing_that_is_right() -> None:
    document = read("concepts/a.yaml", "kindd: [role]\nname: tillid\nrank: 2\nrelated: [{page: '1'}]\n")
    assert [problem.line for problem in document.problems] == [1, 2, 4]
    assert document.records[0].node.properties == {"rank": 2}


def test_values_of_the_wrong_form_are_told_the_right_one() -> None:
    cure = "write one line for each, such as name: {da: …, en: …}"
    assert complaints("concepts/a.yaml", "name: tillid\n") == [
        f"concepts/a.yaml:1: 'name' needs a text for each language: {cure}"
    ]
    assert "is no language of 'name'" in complaints("concepts/a.yaml", "name: {dk: tillid}\n")[0]
    assert "holds one value, not a list" in complaints("concepts/a.yaml", "basis: [used]\n")[0]
    assert "needs plain text here" in complaints("concepts/a.yaml", "basis: {a: b}\n")[0]
    assert "has no value" in complaints("concepts/a.yaml", "basis:\n")[0]
    assert "the record 'a' has no properties" in complaints("people.yaml", "a:\n")[0]
    assert "the file holds no record" in complaints("people.yaml", "")[0]
    assert "holds no records" in complaints("sources/a.yaml", "parts: [x]\n")[0]


def test_a_target_that_is_missing_or_not_enough_is_told_so() -> None:
    assert "'related' names no target" in complaints("concepts/a.yaml", "related: [{page: '1'}]\n")[0]
    assert "'concerns' may lead to anything" in complaints("questions.yaml", "a:\n  concerns: [b]\n")[0]


def test_the_same_edge_twice_in_a_record_is_a_problem() -> None:
    assert complaints("concepts/a.yaml", "related:\n  - b\n  - b\n") == [
        "concepts/a.yaml:3: 'related' to concept/b stands twice, first on line 2: keep one of them"
    ]


def test_a_slug_that_cannot_be_part_of_an_id_is_refused() -> None:
    assert complaints("people.yaml", "Åse:\n  name: Åse\n") == [
        "people.yaml:1: 'Åse' cannot be part of an id: use small letters a-z, digits, '-' and '.'"
    ]


def test_a_file_that_is_no_utf8_is_read_and_reported() -> None:
    shape = shape_of("people.yaml")
    assert shape
    document = read_document("a:\n  name: Åse\n".encode("cp1252"), "people.yaml", shape, SCHEMA)
    assert document.records[0].node.properties == {"name": "Åse"}
    assert [str(problem) for problem in document.problems] == [
        "people.yaml:1: the file is no UTF-8 but cp1252: save it as UTF-8"
    ]


def test_a_property_added_to_a_copy_of_the_table_is_readable_with_no_other_change() -> None:
    words = Words("tillid", "trust")
    added = Property(name="trust", term="hub:trust", words=words, meaning=words, kind=ValueKind.INTEGER)
    text = "kind: [role]\ntrust: 3\n"
    assert read("concepts/a.yaml", text).problems
    document = read("concepts/a.yaml", text, SCHEMA.with_property("Concept", added))
    assert document.problems == ()
    assert document.records[0].node.properties == {"kind": ("role",), "trust": 3}


def test_comments_are_remembered_with_the_key_below_them() -> None:
    document = read("people.yaml", "# who\n# we are\naa:\n  name: A\n# then\nbb:\n  name: B\n# end\n")
    assert document.comments == {"aa": ("# who", "# we are"), "bb": ("# then",), "": ("# end",)}
