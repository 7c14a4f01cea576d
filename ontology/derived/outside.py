"""The public terms we use without a line of their own in the table, with Danish and English words for them."""

from __future__ import annotations

from ontology.derived.terms import Term, TermKind
from ontology.schema import Words


def _term(name: str, kind: TermKind, words: tuple[str, str], meaning: tuple[str, str]) -> Term:
    return Term(name=name, kind=kind, words=Words(*words), meanings=(Words(*meaning),))


OUTSIDE = (
    _term(
        "skos:ConceptScheme",
        TermKind.CLASS,
        ("begrebssystem", "concept scheme"),
        ("En samling af begreber.", "A collection of concepts."),
    ),
    _term(
        "skos:inScheme",
        TermKind.OBJECT,
        ("indgår i", "is in scheme"),
        ("Det begrebssystem et begreb står i.", "The scheme a concept stands in."),
    ),
    _term(
        "skos:topConceptOf",
        TermKind.OBJECT,
        ("er øverste begreb i", "is top concept of"),
        ("Begrebet har intet bredere i systemet.", "The concept has no broader one in the scheme."),
    ),
    _term(
        "skos:hasTopConcept",
        TermKind.OBJECT,
        ("har øverste begreb", "has top concept"),
        ("Systemets begreber uden et bredere.", "The concepts of the scheme without a broader one."),
    ),
    _term(
        "skos:notation",
        TermKind.ANNOTATION,
        ("kode", "notation"),
        ("Ordet som det skrives i biblioteket.", "The word as the library writes it."),
    ),
    _term(
        "dcterms:license",
        TermKind.ANNOTATION,
        ("licens", "licence"),
        ("Hvad man må gøre med det.", "What may be done with it."),
    ),
    _term(
        "dcterms:created",
        TermKind.ANNOTATION,
        ("oprettet", "created"),
        ("Datoen for den første udgave.", "The date of the first version."),
    ),
    _term(
        "dcterms:modified",
        TermKind.ANNOTATION,
        ("ændret", "modified"),
        ("Datoen for denne udgave.", "The date of this version."),
    ),
    _term(
        "vann:preferredNamespacePrefix",
        TermKind.ANNOTATION,
        ("foretrukket præfiks", "preferred prefix"),
        ("Præfikset for ordforrådets navne.", "The prefix of the vocabulary's names."),
    ),
    _term(
        "vann:preferredNamespaceUri",
        TermKind.ANNOTATION,
        ("foretrukket navnerum", "preferred namespace"),
        ("Navnerummet for ordforrådets navne.", "The namespace of the vocabulary's names."),
    ),
    _term(
        "schema:domainIncludes",
        TermKind.ANNOTATION,
        ("kan siges om", "domain includes"),
        ("Klasser egenskaben bruges om.", "Classes the property is used of."),
    ),
    _term(
        "schema:rangeIncludes",
        TermKind.ANNOTATION,
        ("kan have værdien", "range includes"),
        ("Klasser eller datatyper for værdien.", "Classes or datatypes of the value."),
    ),
)
"""Terms of the scheme, the header and the annotations of the vocabulary."""
