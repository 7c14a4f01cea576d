"""Property values ⇄ columns: what is stored how, and that nothing is stored that would come back different."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

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
    """The columns of one table, in order: properties to a row and back."""

    def __init__(self, properties: Mapping[str, Property], owner: str) -> None:
        self.names = tuple(properties)
        self._owner = owner
        self._encoders = {name: (place, _encoder(item)) for place, (name, item) in enumerate(properties.items())}
        self._decoders = {name: _DECODERS[form] for name, item in properties.items() if (form := _form(item))}

    def encode(self, properties: Properties) -> list[Stored]:
        """Return the row of some properties; StoreError for one that has no column, or a value of the wrong type."""
        row: list[Stored] = [None] * len(self.names)
        for name, value in properties.items():
            try:
                place, encoder = self._encoders[name]
                row[place] = encoder(value)
            except KeyError as unknown:
                raise StoreError(f"{self._owner} has no property '{name}' in the schema table") from unknown
            except TypeError as wrong:
                raise StoreError(f"{self._owner}: '{name}' cannot hold {value!r}") from wrong
        return row

    def decode(self, row: Sequence[Stored]) -> dict[str, Value]:
        """Return the properties of a row, without those that are not there."""
        found: dict[str, Value] = {}
        for name, value in zip(self.names, row, strict=True):
            if value is not None:
                decoder = self._decoders.get(name)
                found[name] = decoder(value) if decoder else value
        return found


def _form(item: Property) -> str:
    """Return how a value is stored where it is not stored as it is."""
    return "list" if item.many else "flag" if item.kind is ValueKind.BOOLEAN else ""


def _list(value: Stored) -> Value:
    return tuple(json.loads(str(value)))


_DECODERS: Mapping[str, Callable[[Stored], Value]] = {"list": _list, "flag": bool}


def _encoder(item: Property) -> Callable[[Value], Stored]:
    if item.many:
        return _encode_list
    if item.kind is ValueKind.BOOLEAN:
        return _encode_flag
    return _encode_number if item.kind is ValueKind.INTEGER else _encode_text


def _encode_list(value: Value) -> str:
    if not isinstance(value, tuple):
        raise TypeError
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _encode_flag(value: Value) -> int:
    if not isinstance(value, bool):
        raise TypeError
    return int(value)


def _encode_number(value: Value) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError
    return value


def _encode_text(value: Value) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
