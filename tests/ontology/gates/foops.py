"""The checks of FOOPS! that need no network, as SPARQL that finds nothing wrong; and for each what spoils it.

After Garijo, Corcho and Poveda-Villalón: FOOPS! An Ontology Pitfall Scanner for the FAIR Principles (2021). What can
only be seen once the vocabulary is on the web (PURL1, URI1, HTTP1, CN1, VER2, OM4.2, FIND2, FIND3) is left out.
"""

from __future__ import annotations

from typing import NamedTuple

PREFIXES = """
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dc: <http://purl.org/dc/elements/1.1/>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX vann: <http://purl.org/vocab/vann/>
"""
_OWN = "?thing rdfs:isDefinedBy ?ontology . ?ontology a owl:Ontology ."


class Check(NamedTuple):
    """One check."""

    query: str
    """Finds `?thing`s that do not pass."""
    spoil: str
    """SPARQL update after which something does not."""


def _header(*alternatives: str) -> Check:
    """The vocabulary itself must have one of some properties."""
    path = "|".join(alternatives)
    where = f"?thing a owl:Ontology . FILTER NOT EXISTS {{ ?thing {path} ?value }}"
    said = f"?o a owl:Ontology ; ?p ?v . FILTER (?p IN ({', '.join(alternatives)}))"
    return Check(
        f"{PREFIXES} SELECT ?thing WHERE {{ {where} }}",
        f"{PREFIXES} DELETE {{ ?o ?p ?v }} WHERE {{ {said} }}",
    )


CHECKS = {
    "FIND1: a version IRI": _header("owl:versionIRI"),
    "VER1: a version IRI below the vocabulary's own": Check(
        f"{PREFIXES} SELECT ?thing WHERE {{ ?thing a owl:Ontology ; owl:versionIRI ?version . "
        "FILTER (!STRSTARTS(STR(?version), STR(?thing))) }",
        f"{PREFIXES} DELETE {{ ?o owl:versionIRI ?v }} INSERT {{ ?o owl:versionIRI <https://e.example/1> }} "
        "WHERE { ?o owl:versionIRI ?v }",
    ),
    "OM1: a title": _header("dcterms:title", "dc:title"),
    "OM1: a description": _header("dcterms:description", "dc:description"),
    "OM1: a licence": _header("dcterms:license"),
    "OM2: who made it": _header("dcterms:creator", "dc:creator"),
    "OM2: who publishes it": _header("dcterms:publisher", "dc:publisher"),
    "OM2: when it began": _header("dcterms:created"),
    "OM3: which version": _header("owl:versionInfo"),
    "OM4.1: a licence that is an address": Check(
        f"{PREFIXES} SELECT ?thing WHERE {{ ?thing a owl:Ontology ; dcterms:license ?licence . "
        "FILTER (!ISIRI(?licence)) }",
        f"{PREFIXES} INSERT {{ ?o dcterms:license 'free' }} WHERE {{ ?o a owl:Ontology }}",
    ),
    "OM5.1: when it last changed": _header("dcterms:modified"),
    "VOC1: a prefix": _header("vann:preferredNamespacePrefix"),
    "VOC2: a namespace": _header("vann:preferredNamespaceUri"),
    "VOC3: words for every term, in both languages": Check(
        f"{PREFIXES} SELECT ?thing WHERE {{ {_OWN} VALUES ?language {{ 'da' 'en' }} "
        "FILTER NOT EXISTS { ?thing rdfs:label ?name FILTER (LANG(?name) = ?language) } }",
        f"{PREFIXES} DELETE {{ ?c rdfs:label ?name }} WHERE {{ ?c a owl:Class ; rdfs:label ?name . "
        "FILTER (LANG(?name) = 'da') }",
    ),
    "VOC4: a meaning for every class and property": Check(
        f"{PREFIXES} SELECT ?thing WHERE {{ {_OWN} ?thing a ?kind . "
        "VALUES ?kind { owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty } "
        "FILTER NOT EXISTS { ?thing skos:definition|rdfs:comment ?meaning } }",
        f"{PREFIXES} DELETE {{ ?c skos:definition ?m }} WHERE {{ ?c a owl:Class ; skos:definition ?m }}",
    ),
    "URI2: no term with a file's ending or a session in its address": Check(
        f"{PREFIXES} SELECT ?thing WHERE {{ {_OWN} FILTER (REGEX(STR(?thing), '[.](owl|rdf|ttl)#|[?]')) }}",
        f"{PREFIXES} INSERT {{ <https://e.example/o.owl#A> rdfs:isDefinedBy ?o }} WHERE {{ ?o a owl:Ontology }}",
    ),
    "RDF1: terms of others are used": Check(
        f"{PREFIXES} SELECT ?thing WHERE {{ ?thing a owl:Ontology . FILTER NOT EXISTS {{ "
        "?own rdfs:isDefinedBy ?thing ; rdfs:subClassOf|rdfs:subPropertyOf ?other . "
        "FILTER NOT EXISTS { ?other rdfs:isDefinedBy ?thing } } }",
        f"{PREFIXES} DELETE {{ ?a ?p ?b }} WHERE {{ ?a ?p ?b . FILTER (?p IN (rdfs:subClassOf, rdfs:subPropertyOf)) }}",
    ),
}  # fmt: skip
"""Name of a check to how it is made."""
