"""Skosify in check mode: it repairs nothing in what we publish, and adds nothing but mirrors."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import SKOS
from skosify import skosify

from ontology.rdf.iris import DEFAULT_BASE
from tests.ontology.gates.test_triple_counts import in_folder

pytestmark = [
    pytest.mark.gate,
    # Skosify 2.3 opens files without closing them, and names things of rdflib by their old names.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
MIRRORS = {
    SKOS.broader, SKOS.narrower, SKOS.related, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch, SKOS.closeMatch,
    SKOS.exactMatch,
}  # fmt: skip
"""What Skosify says the other way round too."""
CONCEPT = f"{DEFAULT_BASE}/id/concept"
SOUND = (
    f'<{CONCEPT}/trust> <{rdflib.RDF.type}> <{SKOS.Concept}> .\n<{CONCEPT}/trust> <{SKOS.prefLabel}> "trust"@en .\n'
    f"<{DEFAULT_BASE}/id/scheme> <{rdflib.RDF.type}> <{SKOS.ConceptScheme}> .\n"
)


Statements = set[tuple[rdflib.term.Node, ...]]


def repaired(path: Path) -> tuple[Statements, Statements]:
    """Return what Skosify takes out of a graph, and what it adds."""
    before: Statements = set(rdflib.Graph().parse(path, format="nt"))
    after: Statements = set(skosify(str(path), break_cycles=True, keep_related=False, eliminate_redundancy=True))
    return before - after, after - before


def test_skosify_takes_nothing_out_and_adds_mirrors_of_mappings_only(published: Path) -> None:
    removed, added = repaired(in_folder(published, "ntriples"))
    assert removed == set()
    assert added
    for start, predicate, end in added:
        assert predicate in MIRRORS
        assert not (str(start).startswith(DEFAULT_BASE) and str(end).startswith(DEFAULT_BASE))


@pytest.mark.parametrize(
    "statements",
    [
        pytest.param(f"<{CONCEPT}/trust> <{SKOS.broader}> <{CONCEPT}/trust> .\n", id="a ring"),
        pytest.param(f'<{CONCEPT}/trust> <{SKOS.prefLabel}> "another name"@en .\n', id="two names in a language"),
        pytest.param(f'<{CONCEPT}/trust> <{SKOS.altLabel}> " blanks "@en .\n', id="blanks around a name"),
    ],
)
def test_skosify_repairs_what_is_broken(tmp_path: Path, statements: str) -> None:
    path = tmp_path / "broken.nt"
    path.write_text(SOUND + statements, "utf-8")
    removed, _ = repaired(path)
    assert removed != set()
