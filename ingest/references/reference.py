"""Reference: one source with everything a citation of it needs, whichever form it is written in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ontology.elements import Edge, Node, Value, slug_of, text_in
from ontology.titles import title_of

AUTHOR, EDITOR, TRANSLATOR = "author", "editor", "translator"

_IMPRINT = ("publisher", "issuer", "university")
"""Roles of those who issued a source, the one that a list of references names first; hosts and portals come after."""


class Contributor(NamedTuple):
    """One author, editor or translator as printed."""

    role: str
    family: str
    """Family name with its particle; the whole name of a body."""
    given: str = ""
    suffix: str = ""
    """`Jr.`"""
    body: bool = False
    """Whether it is an organisation."""

    @property
    def inverted(self) -> str:
        """The form 'Family, Suffix, Given'."""
        return ", ".join(part for part in (self.family, self.suffix, self.given) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One source, ready to be cited."""

    source: Node
    contributors: tuple[Contributor, ...] = ()
    """By role, in printed order."""
    publisher: str = ""
    """Who issued it; several are joined with a semicolon."""
    imprint: str = ""
    """Whom of them a list of references names: its publisher, and neither host nor portal where it has one."""
    event: str = ""
    """Where it was given."""

    @property
    def key(self) -> str:
        """The citation key of the hub."""
        return slug_of(self.source.id)

    def text(self, name: str) -> str:
        """Return a property that is one text, empty where it is not said."""
        value = self.source.properties.get(name, "")
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a property that is a list, empty where it is not said."""
        value = self.source.properties.get(name, ())
        return value if isinstance(value, tuple) else ()

    def in_language_of_title(self, name: str) -> str:
        """Return a text that may stand in several languages, in that of the title where there is one."""
        found = text_in(self.source.properties, name, self.text("title_language") or "und")
        return found[0] if found else ""

    def every(self, name: str) -> tuple[str, ...]:
        """Return the lists of a property in all languages, joined and sorted."""
        found = (value for key, value in self.source.properties.items() if key.startswith(f"{name}_"))
        return tuple(sorted({item for value in found if isinstance(value, tuple) for item in value}))

    def in_role(self, role: str) -> tuple[Contributor, ...]:
        """Return who is author, editor or translator."""
        return tuple(person for person in self.contributors if person.role == role)


def reference_of(source: Node, edges: Iterable[Edge], nodes: Mapping[str, Node]) -> Reference:
    """Put a source together with what surrounds it; edges of other sources and other types are passed over."""
    own = [edge for edge in edges if edge.start == source.id and edge.end in nodes]
    written = sorted((edge for edge in own if edge.type == "AUTHORED_BY"), key=_in_printed_order)
    # Who issued a work has no order: one that does not depend on the file keeps an unchanged entry as it is.
    issued = sorted((edge for edge in own if edge.type == "ISSUED_BY"), key=lambda edge: edge.identity)
    given = [edge for edge in own if edge.type == "GIVEN_AT"]
    return Reference(
        source=source,
        contributors=tuple(_contributor(edge, nodes[edge.end]) for edge in written),
        publisher=_named(issued, nodes),
        imprint=_named(_in_imprint(issued), nodes),
        event="; ".join(_printed(edge, nodes[edge.end]) for edge in given),
    )


def _named(edges: Iterable[Edge], nodes: Mapping[str, Node]) -> str:
    return "; ".join(dict.fromkeys(_printed(edge, nodes[edge.end]) for edge in edges))


def _in_imprint(issued: Sequence[Edge]) -> Sequence[Edge]:
    """Return those in the first role of the imprint that anybody has; all of them where nobody has one."""
    by_role = ([edge for edge in issued if _said(edge.properties, "role") == role] for role in _IMPRINT)
    return next((edges for edges in by_role if edges), issued)


def _in_printed_order(edge: Edge) -> tuple[str, int, str]:
    position = edge.properties.get("position", 0)
    return (_said(edge.properties, "role"), position if isinstance(position, int) else 0, edge.end)


def _contributor(edge: Edge, party: Node) -> Contributor:
    role = _said(edge.properties, "role") or AUTHOR
    printed = _printed(edge, party)
    if party.label == "Organisation":
        return Contributor(role, printed, body=True)
    if "," not in printed:
        given = printed.removesuffix(family) if (family := _said(party.properties, "family")) else ""
        return Contributor(role, family or printed, given.strip())
    family, *others = (part.strip() for part in printed.split(","))
    return Contributor(role, family, others[-1], " ".join(others[:-1]))


def _printed(edge: Edge, party: Node) -> str:
    if printed := _said(edge.properties, "printed"):
        return printed
    found = title_of(party, "da")
    return found[0] if found else slug_of(party.id)


def _said(properties: Mapping[str, Value], name: str) -> str:
    value = properties.get(name, "")
    return value if isinstance(value, str) else ""
