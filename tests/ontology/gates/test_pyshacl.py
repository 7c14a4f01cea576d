"""The shapes in pySHACL: the real data conform, and the faults of a broken sample are found."""

from __future__ import annotations

from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import SH

from ontology.rdf.iris import DEFAULT_BASE
from tests.ontology.gates.test_triple_counts import in_folder

pytestmark = pytest.mark.gate
SHAPES = Path(__file__).parents[3] / "ontology" / "shapes.ttl"
ID = f"{DEFAULT_BASE}/id"


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(SHAPES)


@pytest.fixture(scope="module")
def data(published: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(in_folder(published, "ntriples"), format="nt")


def test_the_real_data_conform(data: rdflib.Graph, shapes: rdflib.Graph) -> None:
    conforms, _, words = pyshacl.validate(data, shacl_graph=shapes, advanced=False)
    assert conforms, str(words)[:2000]


def test_a_broken_sample_does_not_and_every_message_is_in_both_languages(shapes: rdflib.Graph) -> None:
    broken = rdflib.Graph().parse(
        data=f"""
        @prefix hub: <{DEFAULT_BASE}/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        <{ID}/concept/a> a skos:Concept ; hub:conceptKind "theory" ; hub:mood "calm" ; skos:broader <{ID}/concept/a> .
        <{ID}/finding/b> a hub:Finding ; hub:voicedBy <{ID}/concept/a> .
    """
    )
    conforms, report, _ = pyshacl.validate(broken, shacl_graph=shapes, advanced=False)
    assert not conforms
    assert isinstance(report, rdflib.Graph)
    results = list(report.subjects(rdflib.RDF.type, SH.ValidationResult))
    assert len(results) >= 5
    told = [{getattr(text, "language", None) for text in report.objects(one, SH.resultMessage)} for one in results]
    assert all(languages >= {"da", "en"} or None in languages for languages in told)
