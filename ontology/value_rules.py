"""What a value of each kind must look like, in words with a cure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from ontology.elements import Value, slug_of
from ontology.phrases import phrase
from ontology.schema import Property, Schema, ValueKind

_SLUG = re.compile(r"[a-z0-9][a-z0-9.-]*")
# What RFC 3987 allows: an export writes these addresses as IRIs, and one that is none would stop it.
_CHAR = r"(?:[\w.~!$&'()*+,;=:@\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd-]|%[0-9A-Fa-f]{2})"
_HOST = rf"(?:(?![:@]){_CHAR})+(?::[0-9]+)?(?=[/?#]|$)"
_IRI = re.compile(
    rf"(?:[A-Za-z][A-Za-z0-9+.-]*://{_HOST}|(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:(?!//))"
    rf"(?:{_CHAR}|/)*(?:\?(?:{_CHAR}|[/?])*)?(?:#(?:{_CHAR}|[/?])*)?"
)
LONGEST_IRI = 2048
"""Letters of an address: browsers, registers and the indexes of databases take no longer ones."""
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_FORBIDDEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


class Complaint(NamedTuple):
    """What is wrong with a value, and what to do."""

    message: str
    cure: str


def is_slug(text: str) -> bool:
    """Tell whether a text may stand after the label in an id: `krogstrup2019coproduktion`, `f001`."""
    return _SLUG.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Tell whether a text is a year, month or day that exists, or two of them with a slash: 2016-03, 2018/2019."""
    first, slash, last = text.partition("/")
    if not slash:
        return _is_day(first)
    return _is_day(first) and _is_day(last) and first[: len(last)] <= last[: len(first)]


def complaints(name: str, value: Value, declared: Property, schema: Schema) -> Iterator[Complaint]:
    """Yield what the table does not allow in the value of one property; `name` is its flat name."""
    if not declared.many:
        yield from _of_single(name, value, declared, schema)
    elif isinstance(value, tuple):
        yield from _of_list(name, value)
        for item in value:
            yield from _of_item(name, item, declared, schema)
    else:
        yield Complaint(
            phrase("'{name}' holds a list", name=name), phrase("write it as a list: [{value}]", value=value)
        )


def _of_single(name: str, value: Value, declared: Property, schema: Schema) -> Iterator[Complaint]:
    if isinstance(value, tuple):
        yield Complaint(phrase("'{name}' holds one value, not a list", name=name), phrase("keep one of them"))
    else:
        yield from _of_item(name, value, declared, schema)


def _of_list(name: str, value: tuple[str, ...]) -> Iterator[Complaint]:
    if not value:
        yield Complaint(phrase("'{name}' is an empty list", name=name), phrase("remove it"))
    if list(value) != sorted(set(value)):
        yield Complaint(
            phrase("the list '{name}' is not sorted or repeats a value", name=name), phrase("run: brobygger tidy")
        )


def _of_item(name: str, value: str | int, declared: Property, schema: Schema) -> Iterator[Complaint]:
    complaint = _of_text(name, value) if isinstance(value, str) else None
    complaint = complaint or _KINDS[declared.kind](name, value, declared, schema)
    if complaint:
        yield complaint


def _of_text(name: str, value: str) -> Complaint | None:
    if not value.strip():
        return Complaint(phrase("'{name}' is empty", name=name), phrase("write a value or remove the line"))
    if value[0].isspace() or value[-1].isspace():
        return Complaint(phrase("'{name}' begins or ends with a blank", name=name), phrase("remove the blank"))
    if value.isascii() and value.isprintable():
        return None
    if found := _FORBIDDEN.search(value):
        return Complaint(
            phrase("'{name}' holds the control character U+{code:04X}", name=name, code=ord(found[0])),
            phrase("remove it; a line ends in LF"),
        )
    if not unicodedata.is_normalized("NFC", value):
        return Complaint(
            phrase("'{name}' writes one letter as several characters (not NFC)", name=name),
            phrase("run: brobygger tidy"),
        )
    return None


def _text(name: str, value: str | int, _declared: Property, _schema: Schema) -> Complaint | None:
    if isinstance(value, str):
        return None
    return Complaint(phrase("'{name}' must be text, not {value}", name=name, value=value), phrase("put it in quotes"))


def _integer(name: str, value: str | int, _declared: Property, _schema: Schema) -> Complaint | None:
    if not isinstance(value, int) or isinstance(value, bool):
        message = phrase("'{name}' must be a whole number, not '{value}'", name=name, value=value)
        return Complaint(message, phrase("write digits only, such as 1500"))
    if abs(value) >= 2**53:  # Beyond this, programs that read JSON numbers as floats would change the value.
        message = phrase("'{name}' is too large: {value}", name=name, value=value)
        return Complaint(message, phrase("stay below {most}", most=2**53))
    return None


def _boolean(name: str, value: str | int, _declared: Property, _schema: Schema) -> Complaint | None:
    if isinstance(value, bool):
        return None
    return Complaint(
        phrase("'{name}' must be true or false, not '{value}'", name=name, value=value), phrase("write true or false")
    )


def _date(name: str, value: str | int, _declared: Property, _schema: Schema) -> Complaint | None:
    if isinstance(value, str) and is_date(value):
        return None
    cure = phrase("write 2016, 2016-03, 2016-03-21 or an interval such as 2018/2019")
    return Complaint(phrase("'{name}' is no date: '{value}'", name=name, value=value), cure)


def _iri(name: str, value: str | int, _declared: Property, _schema: Schema) -> Complaint | None:
    if isinstance(value, str) and len(value) > LONGEST_IRI:
        return Complaint(
            phrase("'{name}' is an address of {letters} letters", name=name, letters=len(value)),
            phrase("find a shorter one, up to {most}", most=LONGEST_IRI),
        )
    if isinstance(value, str) and _IRI.fullmatch(value):
        return None
    return Complaint(
        phrase("'{name}' is no web address: '{value}'", name=name, value=value),
        phrase("write it in full, such as https://example.org/page"),
    )


def _choice(name: str, value: str | int, declared: Property, schema: Schema) -> Complaint | None:
    allowed = schema.vocabularies[declared.vocabulary].values
    if isinstance(value, str) and value in allowed:
        return None
    return Complaint(
        phrase("'{name}' cannot be '{value}'", name=name, value=value),
        phrase("choose one of: {values}", values=", ".join(allowed)),
    )


def _reference(name: str, value: str | int, declared: Property, schema: Schema) -> Complaint | None:
    prefix = schema.label(declared.vocabulary).prefix
    if isinstance(value, str) and value.startswith(f"{prefix}/") and is_slug(slug_of(value)):
        return None
    return Complaint(
        phrase("'{name}' must name a {label}, not '{value}'", name=name, label=declared.vocabulary, value=value),
        phrase("write an id: {prefix}/some-slug", prefix=prefix),
    )


_KINDS: Mapping[ValueKind, Callable[[str, str | int, Property, Schema], Complaint | None]] = {
    ValueKind.TEXT: _text,
    ValueKind.INTEGER: _integer,
    ValueKind.BOOLEAN: _boolean,
    ValueKind.DATE: _date,
    ValueKind.IRI: _iri,
    ValueKind.CHOICE: _choice,
    ValueKind.REFERENCE: _reference,
}


def _is_day(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if not match:
        return False
    year, month, day = match.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return False
    return True
