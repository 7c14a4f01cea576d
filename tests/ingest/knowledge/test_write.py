"""Records to text: one spelling, nothing lost, whatever the texts hold."""

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ingest.knowledge.document import Document
from ingest.knowledge.emit import Plain, emit
from ingest.knowledge.from_elements import files_of
from ingest.knowledge.layout import shape_of
from ingest.knowledge.read import read_document
from ingest.knowledge.tree import Mapping as Branch
from ingest.knowledge.tree import Scalar, read_tree
from ingest.knowledge.write import write_document
from ingest.library import Library, read_library
from ontology.elements import Edge, Node
from ontology.errors import LibraryError
from ontology.schema import Property, Words
from ontology.table import SCHEMA
from tests.ontology.strategies import allowed_text, graphs


def canonical(file: str, text: str) -> str:
    shape = shape_of(file)
    assert shape
    document = read_document(text.encode(), file, shape, SCHEMA)
    assert document.problems == ()
    return write_document(document, SCHEMA)


def plain(text: str) -> str:
    return "\n".join(emit({"a": text}))


def test_properties_stand_in_the_order_of_the_table_and_relations_below_them() -> None:
    names = "name: {en: trust, da: tillid}\nkind: [theme, role]\n"
    text = f"note: {{en: remark}}\nrelated: [b]\nbasis: used\n{names}broader: c\n"
    assert canonical("concepts/a.yaml", text) == (
        "kind: [role, theme]\nname:\n  da: tillid\n  en: trust\nbasis: used\nbroader: [c]\nrelated: [b]\n"
        "note:\n  en: remark\n"
    )


def test_what_every_record_needs_stands_first_among_the_relations() -> None:
    text = "f1:\n  about: [a]\n  voiced_by: [citizen]\n  kind: claim\n  statement: {da: x}\n"
    assert canonical("findings/s.yaml", text).endswith("  voiced_by: citizen\n  about: [a]\n")


def test_records_stand_in_natural_order_with_a_blank_line_between() -> None:
    text = "f10:\n  page: '1'\nf9:\n  page: '1'\n"
    assert canonical("findings/s.yaml", text) == 'f9:\n  page: "1"\n\nf10:\n  page: "1"\n'


def test_targets_are_sorted_by_id_and_page_and_shortened() -> None:
    text = "cites: [legislation/act, {to: b, page: '10'}, {page: '9', to: source/b}, a]\n"
    assert canonical("sources/s.yaml", text) == (
        'cites:\n  - legislation/act\n  - a\n  - {to: b, page: "9"}\n  - {to: b, page: "10"}\n'
    )


def test_what_tells_parallel_edges_apart_stands_first_in_a_target() -> None:
    text = "cites: [{to: b, listed: true, cited_page: '3', page: '2'}]\n"
    assert canonical("sources/s.yaml", text) == 'cites:\n  - {to: b, page: "2", cited_page: "3", listed: true}\n'


def test_a_long_list_takes_a_line_for_each_and_a_text_is_never_broken() -> None:
    slugs = [f"concept-number-{number}" for number in range(10, 20)]
    assert canonical("sources/s.yaml", f"about: [{', '.join(slugs)}]\n").splitlines()[1] == "  - concept-number-10"
    long = "ord " * 60 + "slut"
    assert canonical("concepts/a.yaml", f"definition: {{da: {long}}}\n") == f"definition:\n  da: {long}\n"


def test_a_target_with_a_reason_takes_several_lines() -> None:
    text = "related: [{to: b, page: '1', because: {en: y, da: x}, source: s}]\n"
    assert canonical("concepts/a.yaml", text) == (
        'related:\n  - to: b\n    because:\n      da: x\n      en: "y"\n    source: s\n    page: "1"\n'
    )


def test_parts_and_open_questions_stand_inside_their_record() -> None:
    about, title = "about: [a]\n", '  title:\n    - source: b\n      page: "6"\n      note:\n        da: Nej.\n'
    doi, parts = "  doi: [b]\n", 'parts:\n  intro:\n    kind: section\n    page: "4"\n'
    written = canonical("sources/s.yaml", f"{about}{parts}not_stated:\n{doi}{title}")
    assert written == f"{about}not_stated:\n{title}{doi}{parts}"


def test_comments_stay_above_their_keys() -> None:
    text = "# first\nbb:\n  name: B\n# second\naa:\n  name: A\n# end\n"
    assert canonical("people.yaml", text) == "# second\naa:\n  name: A\n\n# first\nbb:\n  name: B\n\n# end\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("tillid", "a: tillid"),
        ("no", 'a: "no"'),
        ("2016", 'a: "2016"'),
        ("15-16", 'a: "15-16"'),
        ("2018-19", 'a: "2018-19"'),
        ("1, 4, 7", 'a: "1, 4, 7"'),
        ("2. afsnit", "a: 2. afsnit"),
        ("H1: kort", 'a: "H1: kort"'),
        ('siger "borger"', 'a: siger "borger"'),
        ('"borger" siges', 'a: "\\"borger\\" siges"'),
        ("én # to", 'a: "én # to"'),
        ("null", 'a: "null"'),
        ("y", 'a: "y"'),
        ("- a", 'a: "- a"'),
        ("første\nanden", "a: |-\n  første\n  anden"),
        ("første\n\nanden", "a: |-\n  første\n\n  anden"),
        ("a\u0085b", 'a: "a\\u0085b"'),
        ("https://bro.example/x?y=1#z", "a: https://bro.example/x?y=1#z"),
    ],
)
def test_a_text_is_quoted_where_somebody_could_read_it_otherwise(text: str, written: str) -> None:
    assert plain(text) == written


@given(allowed_text() | st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
@settings(max_examples=400)
def test_every_text_comes_back_from_every_place_it_can_stand_in(text: str) -> None:
    tree: dict[str, Plain] = {"a": text, "b": [text, "x"], "c": [{"to": text, "d": text}]}
    lines = "\n".join(emit(tree)) + "\n"
    assert yaml.safe_load(lines) == tree
    reading = read_tree(lines, "x.yaml")
    assert reading.problems == ()
    assert isinstance(reading.root, Branch)
    assert isinstance(first := reading.root.pairs[0].value, Scalar)
    assert first.text == text


def elements_of(document: Document) -> Mapping[str, object]:
    return {
        record.node.id: (
            dict(record.node.properties),
            {edge.identity: dict(edge.properties) for edge, _ in record.edges},
        )
        for record in document.records
    }


def test_every_real_file_is_written_and_read_without_loss(real_library: Library) -> None:
    for document in real_library.documents:
        text = write_document(document, SCHEMA)
        again = read_document(text.encode(), document.file, document.shape, SCHEMA)
        assert again.problems == ()
        assert elements_of(again) == elements_of(document)
        assert write_document(again, SCHEMA) == text


def read_back(folder: Path, files: Mapping[str, str]) -> Library:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return read_library(folder)


@pytest.mark.parametrize("name", ["tiny_library", "real_library"])
def test_a_whole_library_goes_through_elements_and_comes_back(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    library: Library = request.getfixturevalue(name)
    again = read_back(tmp_path, files_of(library.nodes.values(), library.edges.values(), SCHEMA))
    assert again.problems == ()
    assert again.nodes == library.nodes
    assert again.edges == library.edges


WRITABLE = frozenset(SCHEMA.labels) - {"Part", "Stop", "Finding"}
"""Labels that stand for themselves whatever edges they have."""


@given(graphs(SCHEMA))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_elements_of_any_sort_go_to_files_and_come_back(
    tmp_path_factory: pytest.TempPathFactory, graph: tuple[list[Node], list[Edge]]
) -> None:
    nodes = {node.id: node for node in graph[0] if node.label in WRITABLE}
    edges = {edge.identity: edge for edge in graph[1] if {edge.start, edge.end} <= set(nodes)}
    again = read_back(tmp_path_factory.mktemp("library"), files_of(nodes.values(), edges.values(), SCHEMA))
    assert again.problems == ()
    assert again.nodes == nodes
    assert again.edges == edges


def test_a_property_added_to_a_copy_of_the_table_survives_file_and_back() -> None:
    words = Words("tillid", "trust")
    schema = SCHEMA.with_property("Concept", Property(name="trust", term="hub:trust", words=words, meaning=words))
    node = Node("concept/a", "Concept", {"kind": ("role",), "name_da": "a", "trust": "høj"})
    files = files_of([node], [], schema)
    assert files == {"concepts/a.yaml": "kind: [role]\nname:\n  da: a\ntrust: høj\n"}
    shape = shape_of("concepts/a.yaml")
    assert shape
    document = read_document(files["concepts/a.yaml"].encode(), "concepts/a.yaml", shape, schema)
    assert document.records[0].node == node


@pytest.mark.parametrize(
    ("nodes", "edges", "message"),
    [
        ([], [Edge("BROADER", "concept/a", "concept/b")], "which is not among the elements"),
        ([Node("part/a-b", "Part")], [], "part/a-b is part of nothing"),
        ([Node("finding/f1", "Finding")], [], "finding/f1 has no 'stated_in'"),
    ],
)
def test_elements_without_a_place_in_the_files_are_refused(nodes: list[Node], edges: list[Edge], message: str) -> None:
    with pytest.raises(LibraryError, match=message):
        files_of(nodes, edges, SCHEMA)
