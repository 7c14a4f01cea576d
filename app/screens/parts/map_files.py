"""The map as files to take away: what each is called, and how it is made from what an address asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from app.components.markup import Element, element, link, text_of
from app.publish.gexf import write_gexf
from app.publish.graphml import write_graphml
from app.publish.handout import Block, BlockKind, Handout, Row, apa_list, cited_sources, handout_pdf
from app.publish.handout_words import handout_words
from app.publish.map_pictures import map_png, map_size, map_svg
from app.publish.standalone_map import standalone_map
from app.screens.parts import map_parts
from app.screens.parts.connections import reason, where_stated
from app.screens.parts.map_asked import MapAsked, map_asked
from app.screens.parts.map_data import map_data, pairs_of, verbs_of
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.names import heading, name_of
from graph.questions.references import references
from ontology.elements import Edge, Node


@dataclass(frozen=True, slots=True)
class MapFile:
    """One kind of file."""

    type: str
    """MIME type."""
    words: str
    """What the page calls it."""
    make: Callable[[Visit, MapAsked], bytes]


def map_file(visit: Visit, name: str) -> bytes:
    """Return the map that the query of a visit asks for as one of FILES; NotFoundError where there is none."""
    return FILES[name].make(visit, map_asked(visit, visit.hub.store, visit.hub.clusters))


def saved_as(visit: Visit, asked: MapAsked) -> list[Element]:
    """Offer what is shown as files; nothing where nothing is."""
    if not asked.view.nodes:
        return []
    query = {name: value for name, value in visit.query.items() if name not in ("face", "sort", "page", "filters")}
    links = [
        element("li", link(visit.to(f"maps/{name}", **query), visit.words._(item.words)))
        for name, item in FILES.items()
    ]
    title = element("summary", visit.words._("Save the map as …"))
    return [element("details", title, element("ul", *links, style="bb-plain bb-saved"))]


def _nodes(asked: MapAsked) -> list[Node]:
    return [item.node for item in asked.view.nodes]


def _svg(visit: Visit, asked: MapAsked) -> str:
    return map_svg(_nodes(asked), asked.view.edges, visit.hub.places, visit.language, asked.focus)


def _png(visit: Visit, asked: MapAsked) -> bytes:
    return map_png(_svg(visit, asked), map_parts.title(visit, asked), map_size(len(asked.view.nodes)))


def _pdf(visit: Visit, asked: MapAsked) -> bytes:
    """Return a sheet: the drawing, every connection as a sentence with its reason, and the sources."""
    sources = sorted({str(edge.properties["source"]) for edge in asked.view.edges if "source" in edge.properties})
    title = map_parts.title(visit, asked)
    return handout_pdf(
        Handout(
            title=title,
            kind=visit.words._("Map"),
            language=visit.language,
            address=visit.here().removeprefix("./"),
            edition=visit.hub.store.digest()[:8],
            blocks=tuple(_blocks(visit, asked, title)),
            references=apa_list(cited_sources(visit.hub.store, sources), visit.language),
            words=handout_words(visit.words),
        )
    )


def _blocks(visit: Visit, asked: MapAsked, title: str) -> Iterator[Block]:
    yield Block(BlockKind.MAP, title, drawing=_svg(visit, asked))
    yield Block(BlockKind.HEADING, visit.words._("Connections"))
    yield Block(BlockKind.SENTENCES, rows=tuple(_sentences(visit, asked)))


def _sentences(visit: Visit, asked: MapAsked) -> Iterator[Row]:
    names = {node.id: name_of(node, visit.language)[0] for node in _nodes(asked)}
    known = references(
        visit.hub.store, {str(edge.properties["source"]) for edge in asked.view.edges if "source" in edge.properties}
    )
    for pair in pairs_of(asked.view.edges):
        for edge in pair.edges:
            because = "".join(text_of(part) for part in reason(visit, edge) if part is not None)
            where = " ".join(map(text_of, where_stated(visit, edge, known)))
            yield Row(f"{_plain(visit, edge, names)}{because}", where)


def _plain(visit: Visit, edge: Edge, names: Mapping[str, str]) -> str:
    (pair,) = pairs_of([edge])
    return f"{heading(names[edge.start])} {verbs_of(pair, visit.language)} {names[edge.end]}"


def _html(visit: Visit, asked: MapAsked) -> bytes:
    """Return the map as a page that works without the hub, with every connection as a sentence."""
    names = {node.id: name_of(node, visit.language)[0] for node in _nodes(asked)}
    said = [f"{_plain(visit, pair.edges[0], names)}." for pair in pairs_of(asked.view.edges)]
    note = visit.words._("From Brobygger. Every connection stands as a sentence under the map.")
    data = map_data(visit, asked.view, visit.hub.places, focus=asked.focus)
    return standalone_map(map_parts.title(visit, asked), visit.language, note, data, said).encode()


def _graphml(visit: Visit, asked: MapAsked) -> bytes:
    output = BytesIO()
    write_graphml(_nodes(asked), asked.view.edges, output, visit.language, visit.hub.places)
    return output.getvalue()


def _gexf(visit: Visit, asked: MapAsked) -> bytes:
    output = BytesIO()
    write_gexf(_nodes(asked), asked.view.edges, output, visit.language, visit.hub.places)
    return output.getvalue()


FILES: Mapping[str, MapFile] = {
    "map.svg": MapFile(
        "image/svg+xml", N_("Drawing (SVG), for slides and print"), lambda *asked: _svg(*asked).encode()
    ),
    "map.png": MapFile("image/png", N_("Picture (PNG)"), _png),
    "map.pdf": MapFile("application/pdf", N_("Sheet with every sentence and its source (PDF)"), _pdf),
    "map.html": MapFile("text/html; charset=utf-8", N_("Page that works without the hub (HTML)"), _html),
    "map.graphml": MapFile("application/xml", N_("Data for network programs (GraphML)"), _graphml),
    "map.gexf": MapFile("application/xml", N_("Data for Gephi (GEXF)"), _gexf),
}
"""Name of a file to what it is."""
