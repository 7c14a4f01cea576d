"""Plain values to YAML text in one spelling: what fits stands on one line, a text is never broken.

The rules: two blanks of indentation; a list of words in brackets where it fits in 120 characters, else a line each;
a mapping in braces only as an item of a list, where it is flat and fits; text in double quotes where YAML or a person
could take it for something else than text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import yaml

WIDTH = 120
"""Characters of a line; only a text may be longer."""

Plain = str | int | bool | Sequence["Plain"] | Mapping[str, "Plain"]
"""What can be written."""

_RESOLVER = yaml.SafeLoader("")
_NUMERIC = re.compile(r"[\d.+-][\d\s.,:/+–-]*")
_ODD = r"\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff"
"""Characters that stand in no text without quotes; YAML takes some of them for line ends."""

_PLAIN = re.compile(rf"[^\s\-?:,\[\]{{}}#&*!|>'\"%@`=~{_ODD}][^{_ODD}]*")
_BLOCK = re.compile(rf"[^\s{_ODD}][^{_ODD}]*(?:\n+[^\s{_ODD}][^{_ODD}]*)+")
_ESCAPED = re.compile(r"[\x7f-\xa0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def emit(tree: Mapping[str, Plain], indent: str = "") -> list[str]:
    """Return the lines of a mapping, a key each."""
    lines: list[str] = []
    for key, value in tree.items():
        lines += _pair(f"{indent}{scalar(key)}:", value, indent)
    return lines


def scalar(value: str | int | bool, in_brackets: bool = False) -> str:
    """Return one value: numbers and truth bare, text bare or in double quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if _is_bare(value) and not (in_brackets and re.search(r"[,?\[\]{}]", value)):
        return value
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _pair(head: str, value: Plain, indent: str) -> list[str]:
    if isinstance(value, Mapping):
        return [head, *emit(value, f"{indent}  ")] if value else [f"{head} {{}}"]
    if isinstance(value, str) and "\n" in value and _BLOCK.fullmatch(value):
        return [f"{head} |-", *(f"{indent}  {line}" if line else "" for line in value.split("\n"))]
    if isinstance(value, str | int):
        return [f"{head} {scalar(value)}"]
    if all(isinstance(item, str | int) for item in value) and len(line := f"{head} {_flow(value)}") <= WIDTH:
        return [line]
    return [head, *(line for item in value for line in _item(item, f"{indent}  "))]


def _item(value: Plain, indent: str) -> list[str]:
    if isinstance(value, str | int):
        return [f"{indent}- {scalar(value)}"]
    if isinstance(value, Mapping):
        flat = all(isinstance(part, str | int) for part in value.values())
        if flat and len(line := f"{indent}- {_flow(value)}") <= WIDTH:
            return [line]
        first, *rest = emit(value, f"{indent}  ")
        return [f"{indent}- {first.lstrip()}", *rest]
    return [f"{indent}- {_flow(value)}"]


def _flow(value: Plain) -> str:
    if isinstance(value, str | int):
        return scalar(value, in_brackets=True)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key, in_brackets=True)}: {_flow(part)}" for key, part in value.items()) + "}"
    return "[" + ", ".join(_flow(item) for item in value) + "]"


def _is_bare(text: str) -> bool:
    """Tell whether a text may stand without quotes: for YAML 1.1, for 1.2, and for a person who reads it."""
    if not _PLAIN.fullmatch(text) or text != text.rstrip() or _NUMERIC.fullmatch(text):
        return False
    if ": " in text or " #" in text or text.endswith(":") or text.lower() in ("y", "n"):
        return False
    resolved: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return resolved == "tag:yaml.org,2002:str"
