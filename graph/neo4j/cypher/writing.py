"""Statements of a sync: the books, what a bucket holds, and what is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.neo4j.cypher.statement import EDGE_COLUMNS, ENTITY, STATE, Statement, quoted
from ontology.schema import Relation

Row = Mapping[str, object]
"""One row of a batch."""

_STATE = f"(s:{STATE} {{id: 'graph'}})"

STATE_READ = Statement(f"MATCH {_STATE} RETURN properties(s) AS state, timestamp() AS now")
"""The books with the server's clock in milliseconds; no row in a database that was never synced."""

STATE_HEAD = Statement(
    f"MATCH {_STATE} RETURN s {{.mark, .format, .fingerprint, .digest, .beat}} AS state, timestamp() AS now"
)
"""The same without what grows with the library."""

STATE_MADE = Statement(f"MERGE {_STATE} ON CREATE SET s.mark = '', s.format = 0")
"""Open the books."""

STRANGERS = Statement(f"MATCH (n:{ENTITY}) RETURN n.id AS id LIMIT 1")
"""Any node under our label; asked where there are no books."""

STORED = Statement(f"RETURN COUNT {{ MATCH (:{ENTITY}) }} + COUNT {{ MATCH (:{ENTITY})-->() }} AS elements")
"""How many elements there are; the server keeps count, so that nothing is read for it."""


def take(mark: str, following: str, kept: Row) -> Statement:
    """Claim the books: one row where they still carry `mark`, none where another sync came first.

    A claim that is tried again after it went through finds its own mark and holds.

    The first SET takes the write lock, so that `mark` is read after every other claim has ended.
    """
    text = (
        f"MATCH {_STATE} SET s.claimed = $following WITH s WHERE s.mark IN [$mark, $following] "
        "SET s += $kept, s.mark = $following, s.beat = timestamp() RETURN s.mark AS mark"
    )
    return Statement(text, {"mark": mark, "following": following, "kept": kept})


def bucket_nodes(buckets: Sequence[int]) -> Statement:
    """Return the nodes of some buckets as they are stored, with all labels."""
    text = f"MATCH (n:{ENTITY}) WHERE n._bucket IN $buckets RETURN labels(n) AS labels, properties(n) AS row"
    return Statement(text, {"buckets": buckets})


def bucket_edges(buckets: Sequence[int], types: Sequence[str]) -> Statement:
    """Return the edges that start in some buckets; types may be those of an older table, so they are a parameter."""
    text = (
        f"MATCH (n:{ENTITY}) WHERE n._bucket IN $buckets "
        f"MATCH (n)-[e]->(:{ENTITY}) WHERE type(e) IN $types RETURN {EDGE_COLUMNS}"
    )
    return Statement(text, {"buckets": buckets, "types": types})


def write_nodes(label: str, rows: Sequence[Row]) -> Statement:
    """Make nodes equal to their rows, whether they were there or not; a row is all properties, `id` among them."""
    text = (
        f"UNWIND $rows AS row MERGE (n:{ENTITY} {{id: row.id}}) SET n = row, n:{quoted(label)} RETURN count(n) AS done"
    )
    return Statement(text, {"rows": rows})


def write_edges(relation: Relation, rows: Sequence[Row]) -> Statement:
    """Make edges of one type equal to their rows: `start`, `end`, `key`, `properties`.

    The type stands in the text because Neo4j plans for it five times faster than for one in a parameter.
    """
    key = " {key: row.key}" if relation.keyed_by else ""
    text = (
        f"UNWIND $rows AS row MATCH (a:{ENTITY} {{id: row.start}}) MATCH (b:{ENTITY} {{id: row.end}}) "
        f"MERGE (a)-[e:{quoted(relation.name)}{key}]->(b) SET e = row.properties RETURN count(e) AS done"
    )
    return Statement(text, {"rows": rows})


def remove_edges(type_: str, rows: Sequence[Row]) -> Statement:
    """Remove edges of one type, which an older table may have known: `start`, `end`, `key`.

    A subquery that is given both ends searches from the one with fewer edges; the planner by itself may begin at a hub.
    """
    text = (
        f"UNWIND $rows AS row MATCH (a:{ENTITY} {{id: row.start}}) MATCH (b:{ENTITY} {{id: row.end}}) "
        "CALL (row, a, b) { MATCH (a)-[e]->(b) WHERE type(e) = $type AND coalesce(e.key, '') = row.key DELETE e } "
        "RETURN count(*) AS done"
    )
    return Statement(text, {"rows": rows, "type": type_})


def remove_nodes(ids: Sequence[str]) -> Statement:
    """Remove nodes with whatever still hangs on them."""
    text = f"MATCH (n:{ENTITY}) WHERE n.id IN $rows DETACH DELETE n RETURN count(*) AS done"
    return Statement(text, {"rows": ids})
