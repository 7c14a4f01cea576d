"""A query as it stands in the table: a nest of plain calls, parsed and never run.

`count(starts("concept/trust", "ABOUT"))` counts what is about trust.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping

from ontology.errors import SchemaError
from ontology.table import SCHEMA
from tests.questions.language import (
    WORK,
    All,
    Follow,
    Having,
    Hop,
    Joined,
    Links,
    Mix,
    Mixed,
    Naming,
    One,
    Rows,
    Since,
    Things,
    Values,
    Way,
    Where,
    Worked,
)


class QueryError(ValueError):
    """A query that is not of this language."""


def parse(text: str) -> Rows:
    """Return the query that a cell of the table holds; QueryError says what is wrong with it."""
    try:
        found = _built(ast.parse(text, mode="eval").body)
    except (SyntaxError, TypeError, QueryError, SchemaError) as error:
        raise QueryError(f"{text}: {error}") from error
    if not isinstance(found, Rows):
        raise QueryError(f"{text}: this names things and tells nothing of them")
    return found


def _built(node: ast.expr) -> object:
    match node:
        case ast.Constant(value=str() | int() as value):
            return value
        case ast.Call(func=ast.Name(id=name), args=given, keywords=named) if name in FUNCTIONS:
            having = {keyword.arg or "**": _built(keyword.value) for keyword in named}
            return FUNCTIONS[name](*map(_built, given), **having)
        case _:
            raise QueryError(f"'{ast.unparse(node)}' is not of the language; there are: {', '.join(FUNCTIONS)}")


def _things(given: object) -> Things:
    if isinstance(given, str):
        SCHEMA.label_of(given)
        return One(given)
    if not isinstance(given, Things):
        raise QueryError(f"things are expected, not {given}")
    return given


def _all_of(label: str) -> Things:
    return All(SCHEMA.label(label).name)


def _where(given: object, /, **having: object) -> Things:
    return Where(_things(given), tuple((_property(name), text) for name, text in _texts(having)))


def _joined(given: object, relation: str, number: int, /, **having: object) -> Things:
    return Joined(_things(given), _hop(relation, Way.OUT, having), number)


def _following(way: Way, far: bool = False) -> Callable[..., Things]:
    def followed(given: object, relation: str, /, **having: object) -> Things:
        return Follow(_things(given), _hop(relation, way, having, far))

    return followed


def _telling(way: Way) -> Callable[..., Rows]:
    def told(given: object, relation: str, /, *columns: str, to: object = None, **having: object) -> Rows:
        carried = SCHEMA.relation(relation).carries
        for column in columns:
            place, _, inner = column.partition(".")
            if place in ("start", "end"):
                _property(inner or "id")
            elif column not in carried:
                raise QueryError(f"{relation} carries no {column}")
        hop = _hop(relation, way, having)
        return Links(_things(given), hop, columns, None if to is None else _things(to))

    return told


def _hop(relation: str, way: Way, having: Mapping[str, object], far: bool = False) -> Hop:
    found = SCHEMA.relation(relation)
    if found.symmetric is not (way is Way.BOTH):
        raise QueryError(f"{relation} is followed by 'near' and told by 'links_between' only if it is symmetric")
    if unknown := having.keys() - found.carries.keys():
        raise QueryError(f"{relation} carries no {', '.join(sorted(unknown))}")
    if far and having:
        raise QueryError("what is followed on and on asks nothing of the edges")
    return Hop(relation, way, _texts(having), far)


def _property(name: str) -> str:
    if name != "id" and not any(name in SCHEMA.properties_of(label) for label in SCHEMA.labels):
        raise QueryError(f"no label has a property '{name}'")
    return name


def _texts(having: Mapping[str, object]) -> Having:
    return tuple((name, _text(value)) for name, value in having.items())


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _mixing(mix: Mix) -> Callable[..., Things]:
    return lambda *given: Mixed(mix, tuple(_things(part) for part in given))


def _working(how: str) -> Callable[..., Rows]:
    return lambda *given: Worked(how, tuple(_either(part) for part in given))


def _either(given: object) -> Things | Rows:
    return given if isinstance(given, Rows) else _things(given)


FUNCTIONS: Mapping[str, Callable[..., object]] = {
    "all_of": _all_of,
    "ends": _following(Way.OUT),
    "starts": _following(Way.IN),
    "near": _following(Way.BOTH),
    "far_ends": _following(Way.OUT, far=True),
    "far_starts": _following(Way.IN, far=True),
    "where": _where,
    "since": lambda given, name, least: Since(_things(given), _property(name), least),
    "naming": lambda given, name, word: Naming(_things(given), _property(name), word),
    "joined": _joined,
    **{mix.value: _mixing(mix) for mix in Mix},
    "values": lambda given, *columns: Values(_things(given), tuple(map(_property, columns))),
    "links": _telling(Way.OUT),
    "links_to": _telling(Way.IN),
    "links_between": _telling(Way.BOTH),
    **{how: _working(how) for how in WORK},
}
"""Every word of the language."""
