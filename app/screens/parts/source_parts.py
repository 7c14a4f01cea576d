"""What the page of a source says, part by part."""

from __future__ import annotations

from collections.abc import Sequence

from app.components.markup import Element, Inline, element, joined, link, paragraph
from app.screens.parts.editor_key import is_known_editor
from app.screens.parts.findings import finding_card
from app.screens.parts.folds import and_more, folded, left_out
from app.screens.parts.linked import linked_rows, section
from app.screens.parts.references import full_reference, source_item
from app.screens.parts.states import empty, moved
from app.screens.parts.things import facts, language_mark, sign, text_with_mark, thing_link, thing_links
from app.screens.parts.titles import crumbs
from app.screens.parts.visit import Visit
from app.screens.parts.voices import counted, voice_bar
from app.wording.forms import country_word, date_words, language_word, page_words
from app.wording.names import choice_word, kind_word, kinds_of, name_of, short_reference
from graph.questions.pages import page_order
from graph.questions.source import SourcePage
from graph.questions.surroundings import Links, nodes_of
from graph.store import Direction
from ontology.elements import Node, slug_of

_FIRST = 12


def head(visit: Visit, page: SourcePage) -> list[Element | None]:
    """Title, reference and what sort of document it is."""
    node, _ = page.node, visit.words._
    title, language = name_of(node, visit.language)
    spoken = str(node.properties.get("title_language", "")) or language
    kind = kind_word("Source", next(iter(kinds_of(node)), "unspecified"), visit.language)
    return [
        crumbs(visit, "sources", _("Sources"), short_reference(page.reference, visit.language)),
        moved(visit, node, page.replaced_by),
        element("div", element("span", sign(node), kind), style="bb-row"),
        element("h1", title, lang=spoken or None, style="bb-long"),
        _english_title(visit, node),
        paragraph(*full_reference(visit, page.reference), style="bb-lead"),
        text_with_mark(visit, node, "note", style="bb-meta"),
    ]


def _english_title(visit: Visit, node: Node) -> Element | None:
    printed = node.properties.get("title_printed_en")
    if not printed:
        return None
    return paragraph(visit.words._("Printed English title: "), element("em", str(printed), lang="en"), style="bb-meta")


def says(visit: Visit, page: SourcePage, levels: Sequence[Node]) -> list[Element | None]:
    """What stands in it, in order of page, with who speaks."""
    _ = visit.words._
    title = element("h2", _("What it says"), id="findings")
    if not page.findings:
        return [
            title,
            empty(
                _("No findings from this source yet"),
                _("The library knows the source, but nobody has read findings out of it."),
            ),
        ]
    asked = visit.query.get("voice", "")
    shown = [view for view in page.findings if not asked or (view.voice and slug_of(view.voice.id) == asked)]
    clear = link(visit.here(voice=None), _("Show all voices")) if asked else None
    crowd = left_out(page.left_out, "STATED_IN")
    everything = link(visit.to("findings", source=page.node.id), _("All findings as a list"))
    bar = voice_bar(visit, counted(levels, page.findings), lambda voice: visit.here(voice=voice))
    return [
        title,
        *([paragraph(everything)] if crowd else bar),
        paragraph(clear) if clear else None,
        *folded(visit, [finding_card(visit, view, page.references) for view in shown], _FIRST),
    ]


def carried(visit: Visit, page: SourcePage) -> list[Element]:
    """Findings of others that lean on it."""
    if not page.carries:
        return []
    cards = [finding_card(visit, view, page.references) for view in page.carries]
    return [element("h2", visit.words._("Others build on it")), *folded(visit, cards)]


def citations(visit: Visit, page: SourcePage) -> list[Element]:
    """What it cites and who cites it, each with pages."""
    return [
        *_cited(visit, page, visit.words._("It cites"), page.cites, Direction.OUT),
        *_cited(visit, page, visit.words._("It is cited by"), page.cited_by, Direction.IN),
    ]


def _cited(visit: Visit, page: SourcePage, title: str, links: Links, direction: Direction) -> list[Element]:
    if not links:
        return []
    rows = []
    for node in nodes_of(links):
        pages = sorted({item.page for item in links if item.node.id == node.id and item.page}, key=page_order)
        where = ", ".join(page_words(text, visit.language) for text in pages)
        reference = page.references.get(node.id)
        on = paragraph(visit.words._("on {pages}", pages=where), style="bb-meta") if where else None
        rows.append(
            source_item(visit, reference, on) if reference and node.label == "Source"
            else element("article", element("p", thing_link(visit, node)), on, style="bb-item")
        )  # fmt: skip
    crowd = left_out(page.left_out, "CITES", direction=direction)
    number = visit.words.number(len(rows) + crowd)
    return [element("h2", f"{title} ({number})"), *folded(visit, rows, _FIRST), *and_more(visit, crowd)]


def side(visit: Visit, page: SourcePage) -> list[Element | None]:
    """Topics, facts and what belongs together."""
    _ = visit.words._
    return [
        *section(visit, _("Written by"), page.reference.authors),
        *_topics(visit, page),
        *section(visit, _("Methods and roles it uses"), page.uses),
        element("h3", _("In short")),
        facts(_facts(visit, page)),
        *section(visit, _("Part of"), page.part_of),
        *section(visit, _("Contains"), page.contains),
        *section(visit, _("Other editions and translations"), page.versions),
        *section(visit, _("From the project"), page.projects),
        *section(visit, _("Presented at"), page.events),
        *section(visit, _("Is the text of"), page.laws),
        *_parts(visit, page),
        *section(visit, _("Named in it"), page.mentions),
        *_open(visit, page),
    ]


def _topics(visit: Visit, page: SourcePage) -> list[Element]:
    title = element("h3", visit.words._("About"))
    to_link = visit.to("add_sources", source=slug_of(page.node.id))
    way = [paragraph(link(to_link, visit.words._("Link to concepts")), style="bb-side")] if is_known_editor() else []
    if not page.topics:
        return [title, paragraph(visit.words._("No topics noted yet."), style="bb-side"), *way]
    return [title, *linked_rows(visit, page.topics), *way]


def _facts(visit: Visit, page: SourcePage) -> list[tuple[str, list[Inline]]]:
    held, words, _ = page.node.properties, visit.words, visit.words._
    rows: list[tuple[str, list[Inline]]] = []
    for name, word in (
        ("issued", _("Issued")),
        ("first_published", _("First published")),
        ("consulted", _("Consulted")),
    ):
        rows += [(word, [date_words(str(held[name]), visit.language)])] if name in held else []
    for name, word in (("edition", _("Edition")), ("number", _("Report number"))):
        rows += [(word, [str(held[name])])] if name in held else []
    rows += (
        [(_("Language"), [", ".join(language_word(code, words) for code in _many(held.get("language")))])]
        if held.get("language")
        else []
    )
    rows += (
        [(_("Country"), [", ".join(country_word(code, words) for code in _many(held.get("country")))])]
        if held.get("country")
        else []
    )
    rows += [(heading, [*joined(_issuers(visit, group))]) for heading, group in _by_role(visit, page.issuers)]
    if doi := held.get("doi"):
        rows.append(("DOI", [link(f"https://doi.org/{doi}", str(doi))]))
    rows += [("ISBN", [", ".join(_many(held["isbn"]))])] if "isbn" in held else []
    rows += [(_("On the web"), list(joined(link(url, url) for url in _many(held["url"]))))] if "url" in held else []
    return rows or [(_("Kind"), [kind_word("Source", next(iter(kinds_of(page.node)), ""), visit.language)])]


def _many(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (str(value),) if value else ()


def _by_role(visit: Visit, issuers: Links) -> list[tuple[str, Links]]:
    roles = dict.fromkeys(str(item.edge.properties.get("role", "issuer")) for item in issuers)
    return [
        (
            choice_word("ISSUED_BY", "role", role, visit.language).capitalize(),
            tuple(item for item in issuers if item.edge.properties.get("role", "issuer") == role),
        )
        for role in roles
    ]


def _issuers(visit: Visit, links: Links) -> list[Inline]:
    return [thing_link(visit, item.node) for item in links]


def _parts(visit: Visit, page: SourcePage) -> list[Element]:
    if not page.parts:
        return []
    rows = []
    for node in sorted(page.parts, key=lambda part: page_order(str(part.properties.get("page", "")))):
        title, language = name_of(node, visit.language)
        where = f" · {page_words(str(node.properties['page']), visit.language)}" if node.properties.get("page") else ""
        word = kind_word("Part", str(node.properties.get("kind", "")), visit.language)
        rows.append(
            element(
                "li", element("span", title, lang=language or None), language_mark(visit, language), f" · {word}{where}"
            )
        )
    return [element("h3", visit.words._("Parts of it")), element("ol", *rows, style="bb-plain bb-side")]


def _open(visit: Visit, page: SourcePage) -> list[Element]:
    rows = [element("p", *thing_links(visit, [node]), style="bb-side") for node in page.open_questions]
    return [element("h3", visit.words._("Open questions")), *rows] if rows else []
