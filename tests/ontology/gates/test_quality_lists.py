"""The lists of qSKOS and FOOPS! on what we publish, and each of their checks on a sample that does not pass it."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest

from ontology.rdf.formats import FORMATS
from tests.ontology.gates import foops, qskos
from tests.ontology.gates.test_triple_counts import in_folder

pytestmark = pytest.mark.gate
VOCABULARY = (Path(__file__).parents[3] / "ontology" / "vocabulary.ttl").read_bytes()


def things(store: pyoxigraph.Store, query: str) -> set[str]:
    """Return the ends of the addresses that a query finds."""
    found = store.query(query)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return {str(row["thing"].value).rsplit("/", 1)[-1] for row in found}


def loaded(*documents: bytes | str) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.load("\n".join(item.decode() if isinstance(item, bytes) else item for item in documents), FORMATS["turtle"])
    return store


@pytest.fixture(scope="module")
def data(published: Path) -> pyoxigraph.Store:
    store = pyoxigraph.Store()
    store.bulk_load(path=in_folder(published, "ntriples"), format=FORMATS["ntriples"])
    return store


@pytest.mark.parametrize("name", qskos.CHECKS)
def test_our_concepts_pass_what_qskos_asks(name: str, data: pyoxigraph.Store) -> None:
    assert things(data, qskos.CHECKS[name].query) == set()


@pytest.mark.parametrize("name", [*qskos.CHECKS, *qskos.REMARKS])
def test_qskos_finds_it_in_a_sample_that_has_it(name: str) -> None:
    check = {**qskos.CHECKS, **qskos.REMARKS}[name]
    before, after = things(loaded(qskos.SAMPLE), check.query), things(loaded(qskos.SAMPLE, check.broken), check.query)
    assert after > before
    assert name in qskos.REMARKS or not before


@pytest.mark.parametrize("name", foops.CHECKS)
def test_the_vocabulary_passes_what_foops_asks(name: str) -> None:
    assert things(loaded(VOCABULARY), foops.CHECKS[name].query) == set()


@pytest.mark.parametrize("name", foops.CHECKS)
def test_foops_finds_it_in_a_vocabulary_that_was_spoilt(name: str) -> None:
    store = loaded(VOCABULARY)
    store.update(foops.CHECKS[name].spoil)
    assert things(store, foops.CHECKS[name].query) != set()
