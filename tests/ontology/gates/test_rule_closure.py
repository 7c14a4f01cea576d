"""OWL 2 RL: the rules conclude what the vocabulary means, and find a contradiction only in a spoilt sample."""

from __future__ import annotations

from pathlib import Path

import owlrl
import pytest
import rdflib
from rdflib.namespace import PROV, RDF

from ontology.rdf.iris import DEFAULT_BASE

pytestmark = pytest.mark.gate
VOCABULARY = Path(__file__).parents[3] / "ontology" / "vocabulary.ttl"
HUB, ID = rdflib.Namespace(f"{DEFAULT_BASE}/ns#"), rdflib.Namespace(f"{DEFAULT_BASE}/id/")
ERROR = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
"""What owlrl writes where the rules end in a contradiction."""
SOUND = f"""
@prefix hub: <{HUB}> . @prefix id: <{ID}> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<{ID}finding/a> a hub:Finding ; hub:statedIn <{ID}source/s> ; hub:voicedBy <{ID}concept/citizen> .
<{ID}concept/citizen> a skos:Concept ; hub:contrastsWith <{ID}concept/manager> .
"""


def closed(data: str) -> rdflib.Graph:
    """Return the vocabulary and some data with everything the rules conclude."""
    graph = rdflib.Graph().parse(VOCABULARY).parse(data=data)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


@pytest.fixture(scope="module")
def sound() -> rdflib.Graph:
    return closed(SOUND)


def test_the_rules_find_no_contradiction(sound: rdflib.Graph) -> None:
    assert list(sound.subjects(RDF.type, ERROR)) == []


def test_a_finding_is_an_entity_derived_from_its_source(sound: rdflib.Graph) -> None:
    finding = ID["finding/a"]
    assert (finding, RDF.type, PROV.Entity) in sound
    assert (finding, PROV.wasDerivedFrom, ID["source/s"]) in sound
    assert (ID["source/s"], HUB.states, finding) in sound


def test_a_contrast_holds_both_ways_and_is_a_relation_of_skos(sound: rdflib.Graph) -> None:
    assert (ID["concept/manager"], HUB.contrastsWith, ID["concept/citizen"]) in sound
    assert (ID["concept/citizen"], rdflib.SKOS.related, ID["concept/manager"]) in sound


def test_the_rules_find_a_finding_that_supports_and_contradicts_another() -> None:
    clash = f"<{ID}finding/a> hub:supports <{ID}finding/b> ; hub:contradicts <{ID}finding/b> ."
    assert list(closed(SOUND + clash).subjects(RDF.type, ERROR)) != []
