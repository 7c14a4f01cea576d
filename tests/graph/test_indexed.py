from graph.indexed import indexed
from ontology.table import SCHEMA
from tests.graph.samples import concept, source


def test_a_node_is_indexed_by_folded_names_and_words() -> None:
    node = concept("x", "Co-produktion", synonyms_en=("co-production",), definition_da="Borgernes indsats.")
    found = indexed(node, SCHEMA)
    assert found.keys == ("co produktion", "coproduktion", "co production", "coproduction")
    assert {"co", "produktion", "coproduktion", "=coproduktion"} <= set(found.names.split())
    assert found.texts.split() == ["borgernes", "=borg", "=borgernes", "indsats", "=indsa", "=indsats"]


def test_a_citation_key_is_a_name_of_a_source() -> None:
    assert indexed(source("krogstrup2019", "Bogen"), SCHEMA).keys == ("krogstrup2019", "bogen")
    assert indexed(concept("bridge-builder", "brobygger"), SCHEMA).keys == ("brobygger",)
