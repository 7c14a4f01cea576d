"""The map as files to take away: what each is called, and how it is made from what an address asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO

from app.components.markup import Element, element, link, text_of
from app.publish.gexf import write_gexf
from app.publish.graphml import write_graphml
from app.publish.handout import Block, BlockKind, Handout, Row, apa_list, cited_sources, handout_pdf
from app.publish.handout_map import Faded
from app.publish.handout_words import handout_words
from app.publish.map_legend import Caption
from app.publish.map_pictures import Picture, map_picture, map_png
from app.publish.standalone_map import standalone_map
from app.screens.parts import map_parts
from app.screens.parts.connections import reason, where_stated
from app.screens.parts.map_asked import MapAsked, map_asked
from app.screens.parts.map_data import Pair, faded_by, map_data, pairs_of, verbs_of
from app.screens.parts.map_filter_parts import chosen_in_words
from app.screens.parts.visit import Visit
from app.wording import N_
from app.wording.forms import date_words
from app.wording.names import heading, name_of
from graph.questions.references import references
from graph.questions.whats_new import latest_day
from ontology.elements import Edge, Node
from ontology.table import SCHEMA


@dataclass(frozen=True, slots=True)
class Order:
    """What a file is made from."""

    visit: Visit
    asked: MapAsked
    address: str
    """Of the live page that shows the same."""

    @property
    def title(self) -> str:
        """What the map is called."""
        return map_parts.title(self.visit, self.asked)

    @property
    def nodes(self) -> list[Node]:
        """The concepts shown."""
        return [item.node for item in self.asked.view.nodes]

    @property
    def edges(self) -> tuple[Edge, ...]:
        """The connections between them."""
        return self.asked.view.edges

    @property
    def names(self) -> Mapping[str, str]:
        """The names of the concepts, by id."""
        return {node.id: name_of(node, self.visit.language)[0] for node in self.nodes}

    @property
    def faded(self) -> Faded:
        """What the map shows in the background."""
        return faded_by(self.asked.filters, self.asked.view, self.asked.focus)

    @property
    def told(self) -> list[Pair]:
        """The connections that are told in words: those that are not faded."""
        return [pair for pair in pairs_of(self.edges) if frozenset(pair.ends) not in self.faded.pairs]

    @property
    def sources(self) -> list[str]:
        """Ids of the sources that the reasons told come from."""
        told = (edge for pair in self.told for edge in pair.edges)
        return sorted({str(edge.properties["source"]) for edge in told if "source" in edge.properties})


@dataclass(frozen=True, slots=True)
class MapFile:
    """One kind of file."""

    type: str
    """MIME type."""
    words: str
    """What the page calls it."""
    make: Callable[[Order], bytes]


def map_file(visit: Visit, name: str, base: str) -> bytes:
    """Return the map that the query of a visit asks for as one of FILES; NotFoundError where there is none.

    `base` is the address of the hub: a sheet leads back to the page it was made from.
    """
    asked = map_asked(visit, visit.hub.store, visit.hub.clusters)
    return FILES[name].make(Order(visit, asked, f"{base}{visit.here().removeprefix('./')}"))


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


def _picture(order: Order) -> Picture:
    places, language = order.visit.hub.places, order.visit.language
    return map_picture(order.nodes, order.edges, places, language, _caption(order), order.asked.focus, order.faded)


def _caption(order: Order) -> Caption:
    """Say what the map shows and brings forward, of which edition it is, and where it is found."""
    _, store = order.visit.words._, order.visit.hub.store
    day = latest_day(store, tuple(SCHEMA.labels))
    edition = _("Brobygger, edition of {day}", day=date_words(day, order.visit.language)) if day else "Brobygger"
    narrowed = " · ".join(chosen_in_words(order.visit, order.asked.filters, store))
    lines = (" · ".join([*_counted(order), edition]), narrowed, order.address)
    return Caption(order.title, tuple(filter(None, lines)), _("reason missing"))


def _counted(order: Order) -> Iterator[str]:
    """Say how far the map goes and how much of it there is."""
    _, ngettext, asked = order.visit.words._, order.visit.words.ngettext, order.asked
    if asked.focus:
        yield ngettext("{n} step", "{n} steps", asked.steps)
    yield ngettext("{n} concept", "{n} concepts", len(order.nodes))
    if len(passing := asked.filters.passing(asked.view.nodes)) < len(order.nodes):
        yield _("{n} of them match", n=order.visit.words.number(len(passing)))
    yield ngettext("{n} connection", "{n} connections", len(order.edges))


def _svg(order: Order) -> bytes:
    return _picture(order).svg.encode()


def _png(order: Order) -> bytes:
    return map_png(_picture(order), order.title)


def _pdf(order: Order) -> bytes:
    """Return a sheet: the drawing, the connections brought forward as sentences with reasons, and the sources."""
    return handout_pdf(
        Handout(
            title=order.title,
            kind=order.visit.words._("Map"),
            language=order.visit.language,
            address=order.address,
            edition=order.visit.hub.store.digest()[:8],
            blocks=tuple(_blocks(order)),
            references=apa_list(cited_sources(order.visit.hub.store, order.sources), order.visit.language),
            words=handout_words(order.visit.words),
        )
    )


def _blocks(order: Order) -> Iterator[Block]:
    yield Block(BlockKind.MAP, order.title, drawing=_picture(order).svg)
    yield Block(BlockKind.HEADING, order.visit.words._("Connections"))
    yield Block(BlockKind.SENTENCES, rows=tuple(_sentences(order)))


def _sentences(order: Order) -> Iterator[Row]:
    names, known = order.names, references(order.visit.hub.store, order.sources)
    for pair in order.told:
        for edge in pair.edges:
            because = "".join(text_of(part) for part in reason(order.visit, edge) if part is not None)
            where = " ".join(map(text_of, where_stated(order.visit, edge, known)))
            yield Row(f"{_plain(order.visit, edge, names)}{because}", where)


def _plain(visit: Visit, edge: Edge, names: Mapping[str, str]) -> str:
    (pair,) = pairs_of([edge])
    return f"{heading(names[edge.start])} {verbs_of(pair, visit.language)} {names[edge.end]}"


def _html(order: Order) -> bytes:
    """Return the map as a page that works without the hub, with every connection as a sentence."""
    names = order.names
    said = [f"{_plain(order.visit, pair.edges[0], names)}." for pair in order.told]
    note = order.visit.words._("From Brobygger. Every connection stands as a sentence under the map.")
    asked, places = order.asked, order.visit.hub.places
    data = map_data(order.visit, asked.view, places, focus=asked.focus, filters=asked.filters)
    return standalone_map(order.title, order.visit.language, note, data, said).encode()


def _graphml(order: Order) -> bytes:
    output = BytesIO()
    write_graphml(order.nodes, order.edges, output, order.visit.language, order.visit.hub.places)
    return output.getvalue()


def _gexf(order: Order) -> bytes:
    output = BytesIO()
    write_gexf(order.nodes, order.edges, output, order.visit.language, order.visit.hub.places)
    return output.getvalue()


FILES: Mapping[str, MapFile] = {
    "map.svg": MapFile("image/svg+xml", N_("Drawing (SVG), for slides and print"), _svg),
    "map.png": MapFile("image/png", N_("Picture (PNG)"), _png),
    "map.pdf": MapFile("application/pdf", N_("Sheet with every sentence and its source (PDF)"), _pdf),
    "map.html": MapFile("text/html; charset=utf-8", N_("Page that works without the hub (HTML)"), _html),
    "map.graphml": MapFile("application/xml", N_("Data for network programs (GraphML)"), _graphml),
    "map.gexf": MapFile("application/xml", N_("Data for Gephi (GEXF)"), _gexf),
}
"""Name of a file to what it is."""
