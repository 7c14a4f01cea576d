import json

from ingest.references.csl import csl_of, date_parts
from ingest.references.reference import reference_of
from ontology.elements import Edge, Node
from tests.ingest.references.samples import ARTICLE, SAMPLES


def test_an_article_as_csl_json() -> None:
    item = csl_of(ARTICLE)
    assert item["type"] == "article-journal"
    assert item["author"] == [{"family": "Sørensen", "given": "Åse"}, {"family": "Kjær", "given": "Bo"}]
    assert item["issued"] == {"date-parts": [[2019, 5]]}
    assert (item["DOI"], item["page"], item["keyword"]) == ("10.5555/bro.2019.3", "10-24", "brobygger, samskabelse")


def test_an_organisation_is_one_literal_name() -> None:
    report = next(sample for sample in SAMPLES if sample.key == "report")
    assert csl_of(report)["author"][0] == {"literal": "Brolauget"}


def test_a_list_of_references_names_the_publisher_and_neither_host_nor_portal() -> None:
    source = Node("source/x", "Source", {"kind": "report", "title": "Om broer"})
    bodies = {name: Node(f"organisation/{name}", "Organisation", {"name_da": name}) for name in ("Lund", "Vang", "Ø")}
    roles = {"Lund": "host", "Vang": "publisher", "Ø": "portal"}
    issued = [Edge("ISSUED_BY", source.id, bodies[name].id, properties={"role": role}) for name, role in roles.items()]
    nodes = {node.id: node for node in (source, *bodies.values())}
    assert csl_of(reference_of(source, issued, nodes))["publisher"] == "Vang"
    hosts = [edge for edge in issued if edge.properties["role"] != "publisher"]
    assert csl_of(reference_of(source, hosts, nodes))["publisher"] == "Lund; Ø"


def test_an_interval_has_two_ends() -> None:
    assert date_parts("2018/2020") == {"date-parts": [[2018], [2020]]}
    assert date_parts("2021-10-29") == {"date-parts": [[2021, 10, 29]]}


def test_the_genre_is_said_in_the_language_asked_for() -> None:
    dissertation = next(sample for sample in SAMPLES if sample.key == "dissertation")
    assert csl_of(dissertation, "da")["genre"] == "Ph.d.-afhandling"
    assert csl_of(dissertation)["genre"] == "PhD thesis"


def test_every_item_is_json_without_empty_values() -> None:
    for sample in SAMPLES:
        item = csl_of(sample)
        assert json.loads(json.dumps(item)) == item
        assert all(item.values())
