"""Statements that read nodes and edges."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.neo4j.cypher.statement import EDGE, ENTITY, NODE, Statement, arrow, typed
from graph.neo4j.cypher.structure import ITEMS
from graph.store import Direction


def nodes(ids: Sequence[str]) -> Statement:
    """Return the nodes with these ids: rows of `node`."""
    return Statement(f"MATCH (n:{ENTITY}) WHERE n.id IN $ids RETURN n {NODE} AS node", {"ids": ids})


def neighbourhood(ids: Sequence[str], types: Sequence[str], direction: Direction) -> Statement:
    """Return one row: the nodes asked about, the edges, and the nodes at their other ends."""
    text = f"""
CALL () {{ MATCH (n:{ENTITY}) WHERE n.id IN $ids RETURN collect(n {NODE}) AS asked }}
CALL () {{
  MATCH (n:{ENTITY}) WHERE n.id IN $ids
  MATCH (n){arrow(direction, f"e{typed(types)}")}(m:{ENTITY})
  WITH DISTINCT e
  RETURN collect({{type: type(e), start: startNode(e).id, end: endNode(e).id, properties: properties(e)}}) AS edges
}}
CALL () {{
  MATCH (n:{ENTITY}) WHERE n.id IN $ids
  MATCH (n){arrow(direction, typed(types))}(m:{ENTITY}) WHERE NOT m.id IN $ids
  WITH DISTINCT m
  RETURN collect(m {NODE}) AS others
}}
RETURN asked, edges, others"""
    return Statement(text, {"ids": ids})


def first_edges(ids: Sequence[str], types: Sequence[str], way: Direction, most: int) -> Statement:
    """Return a row for each bundle of edges in one direction: its first edges, the nodes they lead to, and its size."""
    text = f"""
MATCH (n:{ENTITY}) WHERE n.id IN $ids
MATCH (n){arrow(way, f"e{typed(types)}")}(m:{ENTITY})
WITH n, e, m ORDER BY m.id, coalesce(e.key, '')
WITH n.id AS id, type(e) AS type, split(m.id, '/')[0] AS prefix, collect({{e: e, m: m}}) AS bundle
CALL (bundle) {{
  UNWIND bundle[..$most] AS one WITH one.e AS e, one.m AS m
  RETURN collect({{type: type(e), start: startNode(e).id, end: endNode(e).id, properties: properties(e)}}) AS edges,
    collect(m {NODE}) AS others
}}
RETURN id, type, prefix, edges, others, size(bundle) AS size"""
    return Statement(text, {"ids": ids, "most": most})


def edges_among(ids: Sequence[str], types: Sequence[str]) -> Statement:
    """Return the edges between some nodes."""
    text = f"MATCH (n:{ENTITY})-[e{typed(types)}]->(m:{ENTITY}) WHERE n.id IN $ids AND m.id IN $ids RETURN {EDGE}"
    return Statement(text, {"ids": ids})


def nodes_after(identifier: str, most: int) -> Statement:
    """Return the next nodes in order of id: rows of `node`."""
    text = f"MATCH (n:{ENTITY}) WHERE n.id > $after RETURN n {NODE} AS node ORDER BY n.id LIMIT $most"
    return Statement(text, {"after": identifier, "most": most})


def ids_after(identifier: str, most: int) -> Statement:
    """Return the next ids in order."""
    text = f"MATCH (n:{ENTITY}) WHERE n.id > $after RETURN n.id AS id ORDER BY n.id LIMIT $most"
    return Statement(text, {"after": identifier, "most": most})


def edges_between(after: str, last: str, types: Sequence[str]) -> Statement:
    """Return the edges that start at nodes after one id up to another, in order of start, type, end, key."""
    text = (
        f"MATCH (n:{ENTITY})-[e{typed(types)}]->(m:{ENTITY}) WHERE n.id > $after AND n.id <= $last "
        f"RETURN {EDGE} ORDER BY start, type, end, e.key"
    )
    return Statement(text, {"after": after, "last": last})


def holders(label: str, key: str, values: Sequence[str]) -> Statement:
    """Return (`value`, `id`) of the nodes of a label that have one of these values; names must be quoted."""
    text = f"MATCH (n:{label}:{ENTITY}) WHERE n.{key} IN $values RETURN n.{key} AS value, n.id AS id"
    return Statement(text, {"values": values})


def item_holders(key: str, values: Iterable[str]) -> Statement:
    """Return (`value`, `id`) of the nodes whose list holds one of these values; the name must be quoted.

    The index finds candidates, the list itself decides: what is asked may be more than the index can tell apart.
    """
    text = (
        f"UNWIND $asked AS asked CALL db.index.fulltext.queryNodes('{ITEMS}', asked.query) YIELD node "
        f"WITH asked, node WHERE asked.value IN node.{key} RETURN asked.value AS value, node.id AS id"
    )
    return Statement(text, {"asked": [{"value": value, "query": _exactly(value)} for value in values if value]})


def _exactly(value: str) -> str:
    """Return the full-text query for one whole item."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
