"""The question that searches: names that are or begin with what was asked, then words of names, then of texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.neo4j.cypher.statement import NODE, Question
from graph.neo4j.cypher.structure import KEYS, WORDS
from ontology.folding import STEM, Term, Wanted, asked, name_keys

_PLACED = "split(node.id, '/')[0] AS prefix WHERE $places[prefix] IS NOT NULL"
_ORDER = "$places[prefix], node._title_da, node.id LIMIT $most"

_LONGEST_WORD = 255
"""Characters of a word: the index cuts longer ones there."""

_MOST_FORMS = 400
"""Forms of words in one full-text query; Lucene takes a thousand clauses, and a form may stand in names or in texts."""


def search(text: str, places: Mapping[str, int], most: int, longest: int) -> Question | None:
    """Ask for `total` and `hits`, each a `node` and `score`; None where nothing is asked.

    `places` says which prefixes of ids are wanted and in which order; `longest` how much of a name the index holds.
    """
    keys = [key[:longest] for key in name_keys(text)]
    if not keys:
        return None
    begun = [" OR ".join(key.replace(" ", "\\ ") + "*" for key in keys)]
    parameters = {"keys": keys, "begun": begun, "places": dict(places), "most": most}
    # One letter begins half of all words: it finds names that begin with it.
    if len(keys[0]) == 1:
        return Question(_clauses(_counted(KEYS, "begun"), [_by_name()]), _ANSWER, parameters)
    lots = list(_lots(asked(text)))
    parameters |= {
        "in_names": [_query(lot, "_names:") for lot in lots],
        "anywhere": [_query(lot, "") for lot in lots],
    }
    tiers = [_by_name(), _by_words("in_names", 2), _by_words("anywhere", 1)]
    return Question(_clauses(_counted(WORDS, "anywhere"), tiers), _ANSWER, parameters)


_ANSWER = "{total: total, hits: hits}"


def _clauses(total: str, tiers: Sequence[str]) -> str:
    """Return all clauses; each tier adds to `found`, the list of what the better ones hold."""
    return f"""CALL () {{ {total} }}
WITH total, [] AS found{"".join(tiers)}
CALL (found) {{
  UNWIND found AS hit WITH hit.node AS n, hit.score AS score
  RETURN collect({{node: n {NODE}, score: score}}) AS hits
}}"""


def _counted(index: str, parameter: str) -> str:
    return f"{_asked(index, parameter)} WITH node, {_PLACED} RETURN count(node) AS total"


def _asked(index: str, parameter: str) -> str:
    """Return what yields the nodes that answer all full-text queries of a parameter."""
    return (
        f"UNWIND ${parameter} AS query CALL db.index.fulltext.queryNodes('{index}', query) YIELD node "
        f"WITH node, count(*) AS answers WHERE answers = size(${parameter})"
    )


def _by_name() -> str:
    score = "CASE WHEN any(key IN node._keys WHERE key IN $keys) THEN 4 ELSE 3 END AS score"
    return f"""
CALL () {{
  {_asked(KEYS, "begun")}
  WITH node, {score}, {_PLACED}
  WITH node, score ORDER BY score DESC, {_ORDER}
  RETURN collect({{node: node, score: score}}) AS more
}}
WITH total, found + more AS found"""


def _by_words(parameter: str, score: int) -> str:
    """Return a tier that is only asked for where the better ones leave room."""
    return f"""
CALL (found) {{
  WITH found WHERE size(found) < $most
  {_asked(WORDS, parameter)}
  WITH node, {_PLACED} AND NOT node IN [hit IN found | hit.node]
  WITH node ORDER BY {_ORDER}
  RETURN collect({{node: node, score: {score}}}) AS more
}}
WITH total, (found + more)[..$most] AS found"""


def _lots(demands: Sequence[Wanted]) -> Iterator[list[Wanted]]:
    """Yield the demands in lots that are not too much for one full-text query."""
    lot: list[Wanted] = []
    forms = 0
    for wanted in demands:
        more = sum(1 + len(term.stems) for alternative in wanted for term in alternative)
        if lot and forms + more > _MOST_FORMS:
            yield lot
            lot, forms = [], 0
        lot.append(wanted)
        forms += more
    yield lot


def _query(demands: Sequence[Wanted], field: str) -> str:
    """Return the full-text query for some demands; without a field each word may stand in names or texts.

    Folded words hold letters and digits only, so no operator can slip in.
    """
    return " AND ".join(_either(wanted, field) for wanted in demands)


def _either(wanted: Wanted, field: str) -> str:
    alternatives = (" AND ".join(_term(term, field) for term in alternative) for alternative in wanted)
    return f"({' OR '.join(f'({alternative})' for alternative in alternatives)})"


def _term(term: Term, field: str) -> str:
    stems = (f"{STEM}{stem}"[:_LONGEST_WORD] for stem in term.stems)
    forms = [f"{field}{term.word[:_LONGEST_WORD]}*", *(f'{field}"{stem}"' for stem in stems)]
    return f"({' OR '.join(forms)})"
