"""What stands under a map that is taken away: what its signs mean, what it shows, of when, and where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from app.components.markup import Element, element
from app.publish.handout_map import BOLD, drawn_edges, is_explained, sign_shape, stroke_line
from app.wording.names import kind_word, kinds_of
from ontology.derived.legend import Legend, Sign, Stroke, legend
from ontology.elements import Edge, Node
from ontology.table import SCHEMA

_LEGEND: Legend = legend(SCHEMA)
_EDGE = 16.0
_LINE = 19.0
_LETTER = 6.3
"""Mean width of a letter of 12 points, and a little more."""
_RADIUS = 6.0
_STROKE = 30.0
_GAP = 22.0
_FONT = {"fill": "#1b2226"}
_QUIET = {"fill": "#4c565b", "font-size": "11"}


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture says of itself."""

    title: str
    """What the map is called."""
    lines: tuple[str, ...]
    """What it shows, of when, and its address; a long one is broken."""
    unexplained: str
    """Word for a connection whose reason is missing."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """One sign with its word."""

    word: str
    sign: Sign | Stroke
    """How a kind of concept, or a connection, is drawn."""
    explained: bool = True

    @property
    def lead(self) -> float:
        """Room for the sign."""
        return 2 * _RADIUS + 8 if isinstance(self.sign, Sign) else _STROKE + 8

    @property
    def width(self) -> float:
        """Room for sign and word, with the gap to the next."""
        return self.lead + len(self.word) * _LETTER + _GAP


def legend_band(
    nodes: Sequence[Node], edges: Iterable[Edge], language: str, caption: Caption, top: float, width: float
) -> tuple[list[Element], float]:
    """Return legend and caption below `top` of a drawing that is so wide, and the height they take, in points."""
    parts = [element("line", x1="0", y1=f"{top}", x2=f"{width}", y2=f"{top}", stroke="#c9c4b8")]
    y = top + _LINE
    drawn = drawn_edges(edges)
    for entries in (_kinds(nodes, language), _strokes(drawn, language, caption)):
        for row in _rows(entries, width):
            parts += _row(row, y)
            y += _LINE
    parts.append(_text(caption.title, y + 6, {**_FONT, **BOLD, "font-size": "14"}))
    y += _LINE + 6
    for line in caption.lines:
        for piece in wrap(line, int((width - 2 * _EDGE) / (_LETTER - 0.3)), break_on_hyphens=False):
            parts.append(_text(piece, y, _QUIET))
            y += _LINE - 3
    return parts, y - top


def _kinds(nodes: Sequence[Node], language: str) -> list[_Entry]:
    shown = {next(iter(kinds_of(node)), "") for node in nodes}
    return [_Entry(kind_word("Concept", sign.kind, language), sign) for sign in _LEGEND.signs if sign.kind in shown]


def _strokes(drawn: Sequence[Edge], language: str, caption: Caption) -> list[_Entry]:
    types = {edge.type for edge in drawn}
    found = [_Entry(item.words.in_language(language), item) for item in _LEGEND.strokes if item.relation in types]
    if unexplained := next((edge for edge in drawn if not is_explained(edge)), None):
        (stroke,) = (item for item in _LEGEND.strokes if item.relation == unexplained.type)
        found.append(_Entry(caption.unexplained, stroke._replace(arrow=False), explained=False))
    return found


def _rows(entries: Sequence[_Entry], width: float) -> Iterator[list[tuple[float, _Entry]]]:
    """Yield rows of entries in columns of one width, each with the place where it begins."""
    column = max((entry.width for entry in entries), default=width)
    most = max(1, int((width - _EDGE) // column))
    for first in range(0, len(entries), most):
        yield [(_EDGE + column * place, entry) for place, entry in enumerate(entries[first : first + most])]


def _row(row: Iterable[tuple[float, _Entry]], y: float) -> Iterator[Element]:
    for x, entry in row:
        ink = entry.sign.colour.light
        if isinstance(entry.sign, Sign):
            yield sign_shape(entry.sign.shape, x + _RADIUS, y - 4, _RADIUS, ink)
        else:
            yield from stroke_line(entry.sign, (x, y - 4), (x + _STROKE, y - 4), ink, explained=entry.explained)
        yield _text(entry.word, y, _FONT, x + entry.lead)


def _text(text: str, y: float, look: dict[str, str], x: float = _EDGE) -> Element:
    return Element("text", (text,), {"x": f"{x:.1f}", "y": f"{y:.1f}", **look})
