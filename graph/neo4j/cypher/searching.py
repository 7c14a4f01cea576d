"""The statement that searches: three full-text questions, one order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.neo4j.cypher.statement import NODE, Statement
from graph.neo4j.cypher.structure import KEYS, WORDS
from ontology.folding import STEM, Wanted, asked, title_key


def search(text: str, places: Mapping[str, int], most: int, longest: int) -> Statement | None:
    """Return one row of `total` and `hits`, a list of `node` and `score`; None where nothing can be asked.

    `places` says which prefixes of ids are wanted and in which order; `longest` how much of a name the index holds.
    """
    key = title_key(text)[:longest]
    if not key:
        return None
    demands = asked(text)
    parts = [_part(KEYS, "keys", "CASE WHEN $key IN node._keys THEN 4 ELSE 3 END")]
    # One letter begins half of all words: it finds names that begin with it.
    if len(key) > 1:
        parts += [_part(WORDS, "in_names", "2"), _part(WORDS, "anywhere", "1")]
    found = "\n  UNION ALL\n".join(parts)
    sorted_ = "score DESC, $places[prefix], node._title_da, node.id"
    return Statement(
        f"""
CALL () {{
{found}
}}
WITH node, max(score) AS score, split(node.id, '/')[0] AS prefix WHERE $places[prefix] IS NOT NULL
WITH node, score, prefix ORDER BY {sorted_}
WITH collect({{node: node, score: score}}) AS found
WITH size(found) AS total, found[..$most] AS best
CALL (best) {{
  UNWIND best AS hit WITH hit.node AS n, hit.score AS score
  RETURN collect({{node: n {NODE}, score: score}}) AS hits
}}
RETURN total, hits""",
        {
            "key": key,
            "keys": f"{key}*",
            "in_names": _query(demands, "_names:"),
            "anywhere": _query(demands, ""),
            "places": dict(places),
            "most": most,
        },
    )


def _part(index: str, parameter: str, score: str) -> str:
    return f"  CALL db.index.fulltext.queryNodes('{index}', ${parameter}) YIELD node RETURN node, {score} AS score"


def _query(demands: Sequence[Wanted], field: str) -> str:
    """Return the full-text query for all demands; without a field each word may stand in names or texts.

    Folded words hold letters and digits only, so no operator can slip in.
    """
    return " AND ".join(_either(wanted, field) for wanted in demands)


def _either(wanted: Wanted, field: str) -> str:
    alternatives = [
        " AND ".join(f'({field}{term.word}* OR {field}"{STEM}{term.stem}")' for term in alternative)
        for alternative in wanted
    ]
    return f"({' OR '.join(f'({alternative})' for alternative in alternatives)})"
