"""Property values ⇄ columns: what is stored how, and that nothing is stored that would come back different."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ontology.elements import Properties, Value
from ontology.errors import StoreError
from ontology.schema import Property, ValueKind

Stored = str | int | None
"""What a column holds."""


def quoted(name: str) -> str:
    """Return a name of the schema table as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def column_type(item: Property) -> str:
    """Return the type of the column of a property; a list is text, a JSON array."""
    whole = item.kind in (ValueKind.INTEGER, ValueKind.BOOLEAN) and not item.many
    return "INTEGER" if whole else "TEXT"


class Columns:
    """The columns of one table, in order: properties to columns, and a row back to properties."""

    def __init__(self, properties: Mapping[str, Property], owner: str) -> None:
        self.names = tuple(properties)
        self._owner = owner
        self._forms = {name: _form(item) for name, item in properties.items()}
        self._decoders = [(name, decoder) for name, form in self._forms.items() if (decoder := form.decode)]

    def encode(self, names: Sequence[str], told: Iterable[Properties]) -> list[Iterable[Stored]]:
        """Return a column for each name, from properties that have just these names in this order.

        StoreError for a name that has no column, or a value of the wrong type.
        """
        values = zip(*(properties.values() for properties in told), strict=True)
        return [self._column(name, column) for name, column in zip(names, values, strict=True)]

    def _column(self, name: str, values: Sequence[Value]) -> Iterable[Stored]:
        form = self._forms.get(name)
        if form is None:
            raise StoreError(f"{self._owner} has no property '{name}' in the schema table")
        if set(map(type, values)) != {form.kind}:
            wrong = next(value for value in values if type(value) is not form.kind)
            raise StoreError(f"{self._owner}: '{name}' cannot hold {wrong!r}")
        return map(form.encode, values) if form.encode else values  # type: ignore[return-value]

    def decode(self, row: Sequence[Stored]) -> dict[str, Value]:
        """Return the properties of a row, without those that are not there."""
        # Most columns of a row are empty, and few of the others are kept otherwise than they are told.
        found: dict[str, Value] = {
            name: value for name, value in zip(self.names, row, strict=True) if value is not None
        }
        for name, decoder in self._decoders:
            if name in found:
                found[name] = decoder(found[name])  # type: ignore[arg-type]
        return found


class _Form(NamedTuple):
    """How values of one kind are stored."""

    kind: type
    """What a value must be, and nothing that only passes for it: true is no number."""
    encode: Callable[[Value], Stored] | None = None
    """None where a value is stored as it is."""
    decode: Callable[[Stored], Value] | None = None


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _list(value: Stored) -> Value:
    return tuple(json.loads(str(value)))


_TEXT, _NUMBER, _FLAG, _LIST = _Form(str), _Form(int), _Form(bool, int, bool), _Form(tuple, _json, _list)  # type: ignore[arg-type]


def _form(item: Property) -> _Form:
    if item.many:
        return _LIST
    return {ValueKind.BOOLEAN: _FLAG, ValueKind.INTEGER: _NUMBER}.get(item.kind, _TEXT)
