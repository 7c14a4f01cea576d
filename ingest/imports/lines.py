"""Lists that the hub keeps for itself: YAML in which every line is JSON too, so that it is read fast and shows changes.

What the hub wrote is read line by line; what somebody edited is read as the YAML it is.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ingest.knowledge.tree import Scalar, Tree, read_tree
from ingest.knowledge.tree import Sequence as Items
from ontology.errors import LibraryError, Problem

Said = dict[str, Any]
"""What one line says: name to text, or to names and texts."""


class KeptError(LibraryError):
    """A file that the hub keeps for itself and cannot read."""

    def __init__(self, file: str, line: int, message: str) -> None:
        cure = "take the last change back with: brobygger undo, or restore the file"
        self.problem = Problem(file, line, message, cure)
        super().__init__(str(self.problem))


def to_line(said: Mapping[str, Any]) -> str:
    """Return one line; whatever cannot be printed is escaped."""
    text = json.dumps(said, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(said)


def from_lines(lines: Sequence[str]) -> list[Said]:
    """Read lines that begin with a hyphen; ValueError where one is not as `to_line` writes it."""
    if any(line[:3] != "- {" for line in lines):
        raise ValueError("not written by the hub")
    return list(json.loads(f"[{','.join(line[2:] for line in lines)}]"))


def from_yaml(text: str, file: str) -> Any:
    """Read what somebody has edited: texts, lists and mappings; KeptError where it is no YAML."""
    reading = read_tree(text, file)
    if reading.problems:
        raise KeptError(file, reading.problems[0].line, reading.problems[0].message)
    return _plain(reading.root)


def _plain(tree: Tree | None) -> Any:
    if tree is None or isinstance(tree, Scalar):
        return tree.text if tree else None
    if isinstance(tree, Items):
        return [_plain(item) for item in tree.items]
    return {pair.key: _plain(pair.value) for pair in tree.pairs}
