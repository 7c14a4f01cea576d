"""What qSKOS looks for in a vocabulary, as SPARQL that finds nothing in a sound one; and for each a sample that is not.

After Mader, Haslhofer and Isaac: Finding Quality Issues in SKOS Vocabularies (2012). BrokenLinks needs a network and
is left out; what qSKOS only counts and does not call wrong stands in `REMARKS`.
"""

from __future__ import annotations

from typing import NamedTuple

PREFIXES = """
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
"""
SAMPLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix e: <https://e.example/> .
e:scheme a skos:ConceptScheme ; skos:prefLabel "skema"@da, "scheme"@en ; skos:hasTopConcept e:a .
e:a a skos:Concept ; skos:prefLabel "a"@da, "a-en"@en ; skos:definition "x"@en ; skos:narrower e:b ;
  skos:inScheme e:scheme ; skos:topConceptOf e:scheme .
e:b a skos:Concept ; skos:prefLabel "b"@da, "b-en"@en ; skos:definition "y"@en ; skos:broader e:a ;
  skos:inScheme e:scheme .
"""
"""A sound vocabulary of two concepts."""
_LABELS = "skos:prefLabel|skos:altLabel|skos:hiddenLabel"
_KNOWN = (
    "Concept ConceptScheme Collection OrderedCollection inScheme hasTopConcept topConceptOf prefLabel altLabel "
    "hiddenLabel notation note changeNote definition editorialNote example historyNote scopeNote semanticRelation "
    "broader narrower related broaderTransitive narrowerTransitive member memberList mappingRelation broadMatch "
    "narrowMatch relatedMatch exactMatch closeMatch"
)


class Check(NamedTuple):
    """One issue of qSKOS."""

    query: str
    """Finds `?thing`s that have it."""
    broken: str
    """Turtle that brings it into the sample."""


def _found(where: str, broken: str) -> Check:
    return Check(f"{PREFIXES} SELECT DISTINCT ?thing WHERE {{ {where} }}", broken)


CHECKS = {
    "OmittedOrInvalidLanguageTags": _found(
        f"?thing a skos:Concept ; {_LABELS} ?name . FILTER (LANG(?name) = '')", 'e:a skos:altLabel "z" .'
    ),
    "IncompleteLanguageCoverage": _found(
        "?thing a skos:Concept . VALUES ?language { 'da' 'en' } "
        "FILTER NOT EXISTS { ?thing skos:prefLabel ?name FILTER (LANG(?name) = ?language) }",
        'e:c a skos:Concept ; skos:prefLabel "c"@da .',
    ),
    "UndocumentedConcepts": _found(
        "?thing a skos:Concept . FILTER NOT EXISTS { ?thing skos:definition|skos:scopeNote|skos:note ?text }",
        'e:c a skos:Concept ; skos:prefLabel "c"@da, "c"@en .',
    ),
    "MissingLabels": _found(
        "VALUES ?kind { skos:Concept skos:ConceptScheme } ?thing a ?kind . "
        "FILTER NOT EXISTS { ?thing skos:prefLabel ?name }",
        "e:c a skos:ConceptScheme .",
    ),
    "EmptyLabels": _found(f"?thing {_LABELS} ?name . FILTER (!REGEX(?name, '[^ ]'))", 'e:a skos:altLabel " "@da .'),
    "UnprintableCharacters": _found(
        f"?thing {_LABELS}|skos:definition|skos:note ?text . FILTER (REGEX(?text, '[\\\\u0000-\\\\u0008\\\\uFFFE]'))",
        'e:a skos:altLabel "a\\u0007"@da .',
    ),
    "OverlappingLabels": _found(
        "?thing a skos:Concept ; skos:prefLabel ?one . ?other a skos:Concept ; skos:prefLabel ?two . "
        "FILTER (?thing != ?other && LANG(?one) = LANG(?two) && LCASE(STR(?one)) = LCASE(STR(?two)))",
        'e:c a skos:Concept ; skos:prefLabel "A"@da .',
    ),
    "AmbiguousNotation": _found(
        "?thing a skos:Concept ; skos:notation ?code . ?other a skos:Concept ; skos:notation ?code . "
        "FILTER (?thing != ?other)",
        'e:a skos:notation "1" . e:b skos:notation "1" .',
    ),
    "HierarchicalCycles": _found("?thing skos:broader+ ?thing", "e:a skos:broader e:b ."),
    "HierarchicalRedundancy": _found(
        "?thing skos:broader ?above . ?thing skos:broader/skos:broader+ ?above",
        "e:c skos:broader e:b, e:a .",
    ),
    "SolelyTransitivelyRelated": _found(
        "?thing skos:broaderTransitive ?other . FILTER NOT EXISTS { ?thing skos:broader+ ?other }",
        "e:b skos:broaderTransitive e:c .",
    ),
    "UnidirectionallyRelated": _found(
        "{ ?thing skos:broader ?other FILTER NOT EXISTS { ?other skos:narrower ?thing } } UNION "
        "{ ?thing skos:narrower ?other FILTER NOT EXISTS { ?other skos:broader ?thing } } UNION "
        "{ ?thing skos:related ?other FILTER NOT EXISTS { ?other skos:related ?thing } } UNION "
        "{ ?thing skos:hasTopConcept ?other FILTER NOT EXISTS { ?other skos:topConceptOf ?thing } }",
        "e:a skos:related e:c .",
    ),
    "ReflexivelyRelated": _found("?thing skos:broader|skos:related|skos:narrower ?thing", "e:a skos:related e:a ."),
    "OmittedTopConcepts": _found(
        "?thing a skos:ConceptScheme . FILTER NOT EXISTS { ?thing skos:hasTopConcept ?top }",
        'e:c a skos:ConceptScheme ; skos:prefLabel "c"@da .',
    ),
    "TopConceptsHavingBroader": _found(
        "?thing skos:topConceptOf ?scheme ; skos:broader ?above", "e:b skos:topConceptOf e:scheme ."
    ),
    "MappingRelationsMisuse": _found(
        "?thing skos:exactMatch|skos:closeMatch|skos:broadMatch|skos:narrowMatch|skos:relatedMatch ?other ; "
        "skos:inScheme ?scheme . ?other skos:inScheme ?scheme",
        "e:a skos:closeMatch e:b .",
    ),
    "RelationClashes": _found("?thing skos:related ?other ; skos:broader+ ?other", "e:b skos:related e:a ."),
    "MappingClashes": _found(
        "?thing skos:exactMatch ?other ; skos:broadMatch|skos:narrowMatch|skos:relatedMatch ?other",
        "e:a skos:exactMatch e:x ; skos:relatedMatch e:x .",
    ),
    "InconsistentPrefLabels": _found(
        "?thing skos:prefLabel ?one, ?two . FILTER (?one != ?two && LANG(?one) = LANG(?two))",
        'e:a skos:prefLabel "another"@da .',
    ),
    "DisjointLabels": _found("?thing skos:prefLabel ?name ; skos:altLabel ?name", 'e:a skos:altLabel "a"@da .'),
    "UndefinedSkosResources": _found(
        "{ ?s ?thing ?o } UNION { ?s a ?thing } FILTER (STRSTARTS(STR(?thing), STR(skos:)) && "
        f"STRAFTER(STR(?thing), '#') NOT IN ({', '.join(repr(name) for name in _KNOWN.split())}))",
        "e:a skos:subject e:b .",
    ),
    "HttpUriScheme": _found(
        "?thing a skos:Concept . FILTER (!REGEX(STR(?thing), '^https?:'))",
        '<urn:c> a skos:Concept ; skos:prefLabel "c"@da .',
    ),
}  # fmt: skip
"""Name of an issue to how it is found."""
REMARKS = {
    "OrphanConcepts": _found(
        "?thing a skos:Concept . FILTER NOT EXISTS { ?thing skos:broader|skos:narrower|skos:related ?other }",
        'e:c a skos:Concept ; skos:prefLabel "c"@da .',
    ),
    "ValuelessAssociativeRelations": _found(
        "?thing skos:broader ?above ; skos:related ?other . ?other skos:broader ?above",
        "e:b skos:related e:c . e:c skos:broader e:a .",
    ),
    "MissingOutLinks": _found(
        "?thing a skos:Concept . FILTER NOT EXISTS "
        "{ ?thing skos:exactMatch|skos:closeMatch|skos:broadMatch|skos:narrowMatch|skos:relatedMatch ?other }",
        'e:c a skos:Concept ; skos:prefLabel "c"@da .',
    ),
}  # fmt: skip
"""Name of what qSKOS only counts to how it is found."""
