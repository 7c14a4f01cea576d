"""The reference page names everything the table holds."""

from __future__ import annotations

import re

from ontology.derived.reference import reference_page
from ontology.table import SCHEMA

PAGE = reference_page(SCHEMA)


def test_every_label_property_relation_and_value_is_on_the_page() -> None:
    for label in SCHEMA.labels.values():
        assert f"### {label.name}\n" in PAGE
        assert label.meaning.da in PAGE
        assert label.meaning.en in PAGE
        assert all(f"`{item.term}`" in PAGE for item in label.properties)
    for relation in SCHEMA.relations.values():
        assert f"| `{relation.name}` |" in PAGE
    for vocabulary in SCHEMA.vocabularies.values():
        assert all(f"| `{value}` | {words.da} | {words.en} |" in PAGE for value, words in vocabulary.values.items())


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    width = 0
    for line in PAGE.splitlines():
        cells = len(re.findall(r"(?<!\\)\|", line))
        if not line.startswith("|"):
            width = 0
        elif not width:
            width = cells
        assert not line.startswith("|") or cells == width, line


def test_every_link_within_the_page_leads_to_a_heading() -> None:
    headings = set(re.findall(r"^### (\w+)$", PAGE, re.MULTILINE))
    assert set(re.findall(r"\]\(#(\w+)\)", PAGE)) <= headings
