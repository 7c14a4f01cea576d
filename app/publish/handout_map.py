"""A part of the map as a drawing for paper: black on white, names beside their signs, nothing on top of anything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, pi, sin

from app.components.markup import Element, element
from app.publish.handout_markup import written
from app.wording.names import heading, kinds_of, name_of
from ontology.derived.legend import SHAPES, UNEXPLAINED, Stroke, legend
from ontology.elements import Edge, Node, text_in
from ontology.table import SCHEMA

Places = Mapping[str, tuple[int, int]]
Size = tuple[float, float]
Point = tuple[float, float]
Ends = frozenset[str]
"""The ids of the two concepts that a connection joins."""
ON_PAPER: Size = (640, 330)
"""Width and height of a drawing in points; it is scaled to the width of the page."""
ON_A_WALL: Size = (420, 215)
"""The same for a slide: less room, so that names become larger."""
_RADIUS = 8.0
_LINE = 14.0
_LETTER = 6.6
"""Mean width of a letter of 12 points."""
_LONGEST_LINE = 20
_MARGIN = 8.0
_TURNS = 400
_STROKES = {stroke.relation: stroke for stroke in legend(SCHEMA).strokes}
_GREYS = {"phenomenon": "#ffffff", "theory": "#bbbbbb", "method": "#777777", "role": "#dddddd", "theme": "#999999"}
_COLOURS = {sign.kind: sign.colour.light for sign in legend(SCHEMA).signs}
BOLD = {"font-family": "IBM Plex Sans SmBld, IBM Plex Sans", "font-weight": "600"}
"""The file of this weight calls its family by a name of its own."""
_HALO = {"stroke": "#ffffff", "stroke-width": "4", "stroke-linejoin": "round", "fill": "#ffffff", "aria-hidden": "true"}
_PALE = 0.25
"""How much of its ink keeps what is faded."""


@dataclass(frozen=True, slots=True)
class Faded:
    """What stays in the background because it does not match: pale, and concepts without their names."""

    concepts: frozenset[str] = frozenset()
    pairs: frozenset[Ends] = frozenset()


NOTHING_FADED = Faded()
"""A map as nobody has narrowed it."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """A sign with its name under it, a faded one without; x and y are the middle of the sign."""

    node: Node
    lines: tuple[str, ...]
    x: float
    y: float

    @property
    def half(self) -> float:
        """Half of its width."""
        return max(_RADIUS, max(map(len, self.lines), default=0) * _LETTER / 2) + 5

    @property
    def top(self) -> float:
        """Upper end."""
        return self.y - _RADIUS - 4

    @property
    def bottom(self) -> float:
        """Lower end."""
        return self.y + _RADIUS + 4 + len(self.lines) * _LINE

    def reached_from(self, dx: float, dy: float) -> float:
        """Return how far from its middle an arrow in a direction stops: at the sign, or below the name in its way."""
        below = (self.bottom - self.y) / -dy if dy < 0 else 0.0
        return below if below > 0 and abs(dx) * below < self.half else _RADIUS + 4


def map_drawing(
    nodes: Sequence[Node], edges: Iterable[Edge], places: Places, language: str, *, focus: str = "",
    size: Size = ON_PAPER, coloured: bool = False,
) -> str:  # fmt: skip
    """Return an SVG of some concepts with the connections between them; `focus` is drawn larger.

    For paper it is black and white; `coloured` gives it the colours of the screen on light ground.
    """
    return svg_of(map_parts(nodes, edges, places, language, focus=focus, size=size, coloured=coloured), size)


def svg_of(parts: Iterable[Element], size: Size) -> str:
    """Return a drawing of this size in points as SVG."""
    return written(
        element(
            "svg", *parts, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {size[0]} {size[1]}",
            font_family="IBM Plex Sans", font_size="12", role="img",
        )
    )  # fmt: skip


def map_parts(
    nodes: Sequence[Node], edges: Iterable[Edge], places: Places, language: str, *, focus: str = "",
    size: Size = ON_PAPER, coloured: bool = False, faded: Faded = NOTHING_FADED,
) -> list[Element]:  # fmt: skip
    """Return what `map_drawing` draws, what is faded below, then lines, then signs with their names."""
    names = [() if node.id in faded.concepts else _wrapped(heading(name_of(node, language)[0])) for node in nodes]
    spots = _apart(_placed(nodes, names, places, size), size)
    at = {spot.node.id: spot for spot in spots}
    drawn = drawn_edges(edge for edge in edges if edge.start in at and edge.end in at)
    behind = [edge for edge in drawn if frozenset((edge.start, edge.end)) in faded.pairs]
    fills = _COLOURS if coloured else _GREYS
    return [
        *_lines(behind, at, coloured, faded=True),
        *_lines([edge for edge in drawn if edge not in behind], at, coloured),
        *(part for spot in spots if not spot.lines for part in _sign(spot, False, fills)),
        *(part for spot in spots if spot.lines for part in _sign(spot, spot.node.id == focus, fills)),
    ]


def _placed(nodes: Sequence[Node], names: Sequence[tuple[str, ...]], places: Places, size: Size) -> list[_Spot]:
    """Return the concepts where the map has them, stretched to the drawing; one without a place stands on a ring."""
    found = [places.get(node.id, _on_ring(number, len(nodes))) for number, node in enumerate(nodes)]
    across = _stretched([x for x, _ in found], size[0])
    down = _stretched([y for _, y in found], size[1])
    return [_Spot(*spot) for spot in zip(nodes, names, across, down, strict=True)]


def _on_ring(number: int, of: int) -> tuple[int, int]:
    angle = 2 * pi * number / max(of, 1)
    return round(5_000 + 4_000 * cos(angle)), round(5_000 + 4_000 * sin(angle))


def _stretched(values: list[int], size: float) -> list[float]:
    least, most = min(values, default=0), max(values, default=0)
    room = size * 0.8
    return [size * 0.1 + (room * (value - least) / (most - least) if most > least else room / 2) for value in values]


def _wrapped(name: str) -> tuple[str, ...]:
    """Break a name into lines of a readable length."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if len(longer) > _LONGEST_LINE and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)


def _apart(spots: list[_Spot], size: Size) -> list[_Spot]:
    """Push apart what overlaps, a little at a time, until nothing does or no room is left."""
    widest = 2 * max((spot.half for spot in spots), default=0)
    for _ in range(_TURNS):
        moved = False
        for first, second in _near(spots, widest):
            shift = _overlap(spots[first], spots[second])
            if shift:
                moved = True
                spots[first] = _moved(spots[first], -shift[0], -shift[1], size)
                spots[second] = _moved(spots[second], *shift, size)
        if not moved:
            break
    return [_moved(spot, 0, 0, size) for spot in spots]


def _near(spots: Sequence[_Spot], widest: float) -> Iterator[tuple[int, int]]:
    """Yield the pairs that stand near enough across to overlap, as numbers: on a large map few of all pairs."""
    order = sorted(range(len(spots)), key=lambda number: spots[number].x)
    across = [spots[number].x for number in order]
    for place, first in enumerate(order):
        for other in range(place + 1, len(order)):
            if across[other] - across[place] > widest:
                break
            yield min(first, order[other]), max(first, order[other])


def _overlap(one: _Spot, other: _Spot) -> tuple[float, float] | None:
    """Return how far each of two spots must go so that they part along the shorter way; None where they do not meet."""
    across = one.half + other.half - abs(one.x - other.x)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    if across <= 0 or down <= 0:
        return None
    if across < down * 2:
        return (across / 2 + 1 if other.x >= one.x else -across / 2 - 1, 0.0)
    return (0.0, down / 2 + 1 if other.y >= one.y else -down / 2 - 1)


def _moved(spot: _Spot, across: float, down: float, size: Size) -> _Spot:
    x = min(max(spot.x + across, spot.half + _MARGIN), size[0] - spot.half - _MARGIN)
    low = size[1] - (spot.bottom - spot.y) - _MARGIN
    return replace(spot, x=x, y=min(max(spot.y + down, _RADIUS + _MARGIN), low))


def _lines(edges: Sequence[Edge], at: Mapping[str, _Spot], coloured: bool, *, faded: bool = False) -> Iterator[Element]:
    for edge in edges:
        stroke = _STROKES[edge.type]
        start, end = at[edge.start], at[edge.end]
        length = hypot(end.x - start.x, end.y - start.y) or 1.0
        dx, dy = (end.x - start.x) / length, (end.y - start.y) / length
        short = end.reached_from(dx, dy) if stroke.arrow else _RADIUS + 4
        tip = (end.x - dx * short, end.y - dy * short)
        ink = stroke.colour.light if coloured else "#000000"
        tone = pale(ink) if faded else ink
        yield from stroke_line(stroke, (start.x, start.y), tip, tone, explained=is_explained(edge))


def drawn_edges(edges: Iterable[Edge]) -> list[Edge]:
    """Return the connections that are drawn: of several between two concepts the most telling."""
    order = list(_STROKES)
    found: dict[frozenset[str], Edge] = {}
    for edge in sorted(edges, key=lambda item: order.index(item.type)):
        found.setdefault(frozenset((edge.start, edge.end)), edge)
    return list(found.values())


def is_explained(edge: Edge) -> bool:
    """Say whether a connection needs no reason, or gives one."""
    return edge.type == "BROADER" or text_in(edge.properties, "because", "da") is not None


def stroke_line(stroke: Stroke, start: Point, tip: Point, ink: str, *, explained: bool) -> Iterator[Element]:
    """Draw a connection from one point to another; one without a reason is dotted."""
    dashes = " ".join(map(str, stroke.dashes if explained else UNEXPLAINED))
    length = hypot(tip[0] - start[0], tip[1] - start[1]) or 1.0
    dx, dy = (tip[0] - start[0]) / length, (tip[1] - start[1]) / length
    yield element(
        "line", x1=_n(start[0]), y1=_n(start[1]), x2=_n(tip[0]), y2=_n(tip[1]), stroke=ink,
        stroke_width="1", stroke_dasharray=dashes or None,
    )  # fmt: skip
    if stroke.arrow:
        back = (tip[0] - dx * 8, tip[1] - dy * 8)
        corners = (tip, (back[0] - dy * 4, back[1] + dx * 4), (back[0] + dy * 4, back[1] - dx * 4))
        yield element("polygon", points=_points(corners), fill=ink)


def _sign(spot: _Spot, focus: bool, fills: Mapping[str, str]) -> Iterator[Element]:
    kind = next(iter(kinds_of(spot.node)), "")
    radius = _RADIUS * 1.4 if focus else _RADIUS
    fill, outline = fills.get(kind, "#ffffff"), "#000000"
    if not spot.lines:
        fill, outline = pale(fill), pale(outline)
    yield sign_shape(SHAPES.get(kind, "dot"), spot.x, spot.y, radius, fill, outline)
    for number, line in enumerate(spot.lines, start=1):
        y = spot.y + radius + 2 + number * _LINE - 3
        place = {"x": _n(spot.x), "y": _n(y), "text-anchor": "middle", **(BOLD if focus else {})}
        # A white edge first, then the word: it stays readable on a line.
        yield Element("text", (line,), {**place, **_HALO})
        yield Element("text", (line,), {**place, "fill": "#000000"})


def pale(colour: str) -> str:
    """Return a colour (`#rrggbb`) as it looks faded on white; without transparency, so that no line shows through."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * _PALE):02x}" for part in parts)


def sign_shape(shape: str, x: float, y: float, radius: float, fill: str, outline: str = "#000000") -> Element:
    """Draw the shape of a kind of concept round a point."""
    look = {"fill": fill, "stroke": outline, "stroke-width": "1"}
    if shape not in _TURNED:
        return Element("circle", (), {"cx": _n(x), "cy": _n(y), "r": _n(radius), **look})
    corners, turn, inner = _TURNED[shape]
    steps = corners * 2 if inner else corners
    angles = (turn + 2 * pi * step / steps for step in range(steps))
    reach = [radius * 1.15, radius * 1.15 * inner] if inner else [radius * 1.15]
    points = [
        (x + reach[step % len(reach)] * cos(angle), y + reach[step % len(reach)] * sin(angle))
        for step, angle in enumerate(angles)
    ]
    return Element("polygon", (), {"points": _points(points), **look})


_TURNED: Mapping[str, tuple[int, float, float]] = {
    "square": (4, pi / 4, 0),
    "diamond": (4, 0, 0),
    "triangle": (3, -pi / 2, 0),
    "triangleDown": (3, pi / 2, 0),
    "hexagon": (6, 0, 0),
    "star": (5, -pi / 2, 0.45),
}
"""Shape to number of corners, the angle of the first, and for a star how deep it is cut."""


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(number: float) -> str:
    return f"{number:.1f}"
