"""Questions about nodes and edges, and how questions are put: all of a call in one statement, the mark read last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.neo4j.cypher.statement import EDGE, ENTITY, NODE, STATE, Question, Statement, arrow, typed
from graph.neo4j.cypher.structure import ITEMS
from graph.store import Direction


def asked(questions: Sequence[Question]) -> Statement:
    """Return the statement for one row: `a0`, `a1` … with the answers, and `mark`, what the books say after them.

    Each answer is worked out whole before the next clause begins, so the mark is read when everything else was.
    Parameters of one name must hold one value.
    """
    calls = [f"CALL () {{\n{one.clauses}\nRETURN {one.answer} AS a{place}\n}}" for place, one in enumerate(questions)]
    answers = "".join(f"a{place}, " for place in range(len(questions)))
    last = f"OPTIONAL MATCH (s:{STATE} {{id: 'graph'}})\nRETURN {answers}s.mark AS mark"
    parameters = {name: value for one in questions for name, value in one.parameters.items()}
    return Statement("\n".join([*calls, last]), parameters)


MARK = Question(f"OPTIONAL MATCH (s:{STATE} {{id: 'graph'}})", "head(collect(s.mark))")
"""Ask for the mark in the books as it is before what is asked next; null where there are none."""


def nodes(ids: Sequence[str]) -> Question:
    """Ask for the nodes with these ids."""
    return Question(f"MATCH (n:{ENTITY}) WHERE n.id IN $ids", f"collect(n {NODE})", {"ids": ids})


def neighbourhood(ids: Sequence[str], types: Sequence[str], direction: Direction) -> Question:
    """Ask for some nodes, their edges, each once, and the nodes that these lead to: `edges` and `nodes`."""
    clauses = f"""MATCH (n:{ENTITY}) WHERE n.id IN $ids
OPTIONAL MATCH (n){arrow(direction, f"e{typed(types)}")}(m:{ENTITY})
WITH collect(DISTINCT n) AS asked, collect(DISTINCT e) AS edges, collect(DISTINCT m) AS met"""
    others = f"[m IN met WHERE NOT m.id IN $ids | m {NODE}]"
    answer = f"{{edges: [e IN edges | {EDGE}], nodes: [n IN asked | n {NODE}] + {others}}}"
    return Question(clauses, answer, {"ids": ids})


def reach(ids: Sequence[str], types: Sequence[str], direction: Direction) -> Question:
    """Ask for everything that relations lead to from some nodes, these included: `edges` and `nodes`.

    Only distinct ends are asked for, so that the planner visits each node once and does not try every way.
    """
    way = Direction.IN if direction is Direction.IN else Direction.OUT
    clauses = f"""MATCH (n:{ENTITY}) WHERE n.id IN $ids
MATCH (n)((:{ENTITY}){arrow(direction, typed(types))}(:{ENTITY}))*(m:{ENTITY})
WITH DISTINCT m
OPTIONAL MATCH (m){arrow(way, f"e{typed(types)}")}(:{ENTITY})
WITH collect(DISTINCT m) AS met, collect(DISTINCT e) AS edges"""
    return Question(clauses, f"{{edges: [e IN edges | {EDGE}], nodes: [m IN met | m {NODE}]}}", {"ids": ids})


def first_edges(ids: Sequence[str], types: Sequence[str], way: Direction, most: int) -> Question:
    """Ask for each bundle of edges in one direction: its first edges, the nodes they lead to, and its size."""
    clauses = f"""MATCH (n:{ENTITY}) WHERE n.id IN $ids
MATCH (n){arrow(way, f"e{typed(types)}")}(m:{ENTITY})
WITH n, e, m ORDER BY m.id, coalesce(e.key, '')
WITH n.id AS id, type(e) AS type, split(m.id, '/')[0] AS prefix, collect({{e: e, m: m}}) AS bundle
CALL (bundle) {{
  UNWIND bundle[..$most] AS one WITH one.e AS e, one.m AS m
  RETURN collect({EDGE}) AS edges, collect(m {NODE}) AS others
}}"""
    told = "{id: id, type: type, prefix: prefix, edges: edges, others: others, size: size(bundle)}"
    return Question(clauses, f"collect({told})", {"ids": ids, "most": most})


def edges_among(ids: Sequence[str], types: Sequence[str]) -> Question:
    """Ask for the edges between some nodes."""
    clauses = f"MATCH (n:{ENTITY})-[e{typed(types)}]->(m:{ENTITY}) WHERE n.id IN $ids AND m.id IN $ids"
    return Question(clauses, f"collect({EDGE})", {"ids": ids})


def nodes_after(identifier: str, most: int) -> Question:
    """Ask for the next nodes in order of id."""
    clauses = f"MATCH (n:{ENTITY}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $most"
    return Question(clauses, f"collect(n {NODE})", {"after": identifier, "most": most})


def ids_after(identifier: str, most: int) -> Question:
    """Ask for the next ids in order."""
    clauses = f"MATCH (n:{ENTITY}) WHERE n.id > $after WITH n.id AS id ORDER BY id LIMIT $most"
    return Question(clauses, "collect(id)", {"after": identifier, "most": most})


def edges_between(after: str, last: str, types: Sequence[str]) -> Question:
    """Ask for the edges that start at nodes after one id up to another, in order of start, type, end, key."""
    clauses = (
        f"MATCH (n:{ENTITY})-[e{typed(types)}]->(m:{ENTITY}) WHERE n.id > $after AND n.id <= $last "
        "WITH e, n.id AS start, type(e) AS type, m.id AS end ORDER BY start, type, end, e.key"
    )
    return Question(clauses, f"collect({EDGE})", {"after": after, "last": last})


def holders(label: str, key: str, values: Sequence[str]) -> Question:
    """Ask for `value` and `id` of the nodes of a label that have one of these values; names must be quoted."""
    clauses = f"MATCH (n:{label}:{ENTITY}) WHERE n.{key} IN $values"
    return Question(clauses, f"collect({{value: n.{key}, id: n.id}})", {"values": values})


def item_holders(key: str, values: Iterable[str]) -> Question:
    """Ask for `value` and `id` of the nodes whose list holds one of these values; the name must be quoted.

    The index finds candidates, the list itself decides: what is asked may be more than the index can tell apart.
    """
    clauses = (
        f"UNWIND $asked AS asked CALL db.index.fulltext.queryNodes('{ITEMS}', asked.query) YIELD node "
        f"WITH asked, node WHERE asked.value IN node.{key}"
    )
    asked = [{"value": value, "query": _exactly(value)} for value in values if value]
    return Question(clauses, "collect({value: asked.value, id: node.id})", {"asked": asked})


def _exactly(value: str) -> str:
    """Return the full-text query for one whole item."""
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
