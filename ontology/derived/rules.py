"""Rules over several triples, as SPARQL inside a shape: no rings, no clash, no connection without its triple."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.derived.turtle import Pair, block, both, inside, iri, text
from ontology.rdf.iris import Iris
from ontology.rdf.names import camel, connection_class
from ontology.schema import Relation, Words


def rules(iris: Iris) -> Iterator[str]:
    """Yield a shape for each rule.

    A shape is run once for each node it is about, so each is about as few as possible: those that have the relation,
    or the class of the connections instead of every connection.
    """
    for relation in iris.schema.relations.values():
        if relation.acyclic:
            yield _acyclic(relation, iris)
    yield _related_and_broader(iris)
    for relation in iris.schema.relations.values():
        yield _joined(relation, iris)


def _acyclic(relation: Relation, iris: Iris) -> str:
    """Return that a relation never leads back to where it began."""
    message = Words(f"»{relation.verb.da}« går i ring.", f"'{relation.verb.en}' goes round in a ring.")
    where = f"$this {iri(iris.term(relation.term))}+ $this"
    target = ("sh:targetSubjectsOf", relation.term)
    return _rule(f"{camel(relation.name)}-acyclic", target, f"SELECT $this WHERE {{ {where} }}", message)


def _related_and_broader(iris: Iris) -> str:
    """Return that no two concepts are both related and one above the other (SKOS S27)."""
    related, broader = iri(iris.term("skos:related")), iri(iris.term("skos:broader"))
    message = Words(
        "To begreber hænger sammen, og det ene hører under det andet; vælg det ene.",
        "Two concepts are related and one falls under the other; choose one of the two.",
    )
    where = f"$this {related} ?value . $this {broader}+ ?value"
    target = ("sh:targetSubjectsOf", "skos:related")
    return _rule("Related-not-broader", target, f"SELECT $this ?value WHERE {{ {where} }}", message)


def _joined(relation: Relation, iris: Iris) -> str:
    """Return that what a connection describes is also said in one triple."""
    origin, target, plain = (iri(iris.term(name)) for name in ("hub:from", "hub:to", relation.term))
    message = Words(
        f"Forbindelsen »{relation.verb.da}« mangler sin egen tripel mellem de to ting.",
        f"The connection '{relation.verb.en}' lacks its own triple between the two things.",
    )
    where = f"?value a $this ; {origin} ?from ; {target} ?to . FILTER NOT EXISTS {{ ?from {plain} ?to }}"
    class_name = connection_class(relation.name)
    select = f"SELECT $this ?value WHERE {{ {where} }}"
    return _rule(f"{class_name.partition(':')[2]}-joined", ("sh:targetNode", class_name), select, message)


def _rule(name: str, target: Pair, select: str, message: Words) -> str:
    # The message stands with the shape: Apache Jena takes only one within a constraint, and ours has two languages.
    constraint = inside(("a", "sh:SPARQLConstraint"), ("sh:select", text(select)))
    return block(
        f"shape:{name}", ("a", "sh:NodeShape"), target, ("sh:message", both(message)), ("sh:sparql", constraint)
    )
