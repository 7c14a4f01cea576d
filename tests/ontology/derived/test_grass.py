"""The style of Neo4j Browser has the colours of the map, in the one shape that the Browser can read."""

import re

from ontology.derived.grass import grass
from ontology.derived.legend import legend
from ontology.table import SCHEMA

RULE = re.compile(r"(node|relationship)\.(\w+) \{\n((?:  [a-z-]+: [^;:\n]+;\n)+)\}\n")


def rules() -> dict[str, dict[str, str]]:
    """Selector to properties; every character of the sheet belongs to a rule."""
    sheet = grass(SCHEMA)
    assert "".join(match.group() + "\n" for match in RULE.finditer(sheet)).strip() == sheet.strip()
    return {
        f"{kind}.{name}": dict(re.findall(r"  ([a-z-]+): ([^;]+);", properties))
        for kind, name, properties in RULE.findall(sheet)
    }


def test_every_label_and_every_relation_has_a_rule() -> None:
    expected = {f"node.{name}" for name in SCHEMA.labels} | {f"relationship.{name}" for name in SCHEMA.relations}
    assert rules().keys() == expected


def test_what_the_map_draws_has_the_colour_of_the_map() -> None:
    drawn = legend(SCHEMA)
    for stroke in drawn.strokes:
        assert rules()[f"relationship.{stroke.relation}"]["color"] == stroke.colour.light
    framed = {sign.kind: sign.colour.light for sign in drawn.signs if sign.outlined}
    assert rules()["node.Source"]["color"] == framed["source"]
    assert rules()["node.Project"]["color"] == framed["project"]


def test_every_node_shows_its_name() -> None:
    assert {rule["caption"] for selector, rule in rules().items() if selector.startswith("node.")} == {"'{name}'"}
