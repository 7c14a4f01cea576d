"""The pictures of the published data are drawn from the table and replace what stood between their marks."""

from ontology.derived.rdf_picture import BEGIN, END, rdf_pictures, with_pictures
from ontology.table import SCHEMA


def test_pictures_stand_between_their_marks_and_nothing_else_changes() -> None:
    page = f"before\n{BEGIN}\nold\n{END}\nafter\n"
    drawn = with_pictures(page, SCHEMA)
    assert drawn.startswith(f"before\n{BEGIN}\n")
    assert drawn.endswith(f"{END}\nafter\n")
    assert "old" not in drawn
    assert with_pictures(drawn, SCHEMA) == drawn


def test_a_relation_is_drawn_with_its_predicate_between_the_classes_it_joins() -> None:
    drawn = rdf_pictures(SCHEMA)
    assert 'Finding["hub:Finding"] -->|hub:statedIn| Source["hub:Source"]' in drawn
    assert 'connection["hub:RelatedConnection"] -->|hub:from| start' in drawn
    assert 'Finding["hub:Finding"] -->|rdfs:subClassOf| prov_Entity["prov:Entity"]' in drawn
