"""Reading trails: in the reader's order, with their notes, and no text that can become markup."""

from __future__ import annotations

import pytest

from app.collected import Entry, told
from app.publish.handout import handout_pdf
from app.publish.handout_html import handout_html
from app.publish.trail import sources_of, trail_handout, trail_markdown
from app.wording import Wording
from graph.questions.collected import collected
from graph.store import GraphStore

ADDRESS = "https://hub.example/my_list?lang=da"
ENTRIES = (
    Entry("project/lises", "Se også <b>CUBB</b> *igen*"),
    Entry("concept/empowerment"),
    Entry("concept/gone", "min note"),
    Entry("source/westersoe2023koordinerende", "1. læs først"),
)


@pytest.fixture
def trail(real_graph: GraphStore) -> tuple[str, str]:
    """The trail of `ENTRIES` as Markdown and as HTML."""
    words = Wording("da")
    said = told(collected(real_graph, [entry.id for entry in ENTRIES]), words)
    handout = trail_handout(real_graph, ENTRIES, said, words, ADDRESS)
    assert handout_pdf(handout).startswith(b"%PDF")
    return trail_markdown(handout), handout_html(handout)


def test_a_trail_keeps_order_notes_and_what_is_gone(trail: tuple[str, str]) -> None:
    markdown, page = trail
    places = [
        markdown.index(words) for words in ("1. LISES", "2. Empowerment", "3. concept/gone", "4. Den koordinerende")
    ]
    assert places == sorted(places)
    assert "> min note" in markdown
    assert "ikke i biblioteket" in markdown
    assert "## Referencer" in markdown
    assert "min note" in page


def test_no_note_becomes_markup(trail: tuple[str, str]) -> None:
    markdown, page = trail
    assert r"> Se også \<b\>CUBB\</b\> \*igen\*" in markdown
    assert r"> \1. læs først" in markdown
    assert "<b>CUBB</b>" not in page


def test_references_are_those_of_the_list_and_of_what_it_rests_on(real_graph: GraphStore) -> None:
    finding = next(node for node in real_graph.listing("Finding", most=1).nodes)
    entries = [Entry(finding.id), Entry("source/westersoe2023koordinerende"), Entry("concept/empowerment")]
    said = told(collected(real_graph, [entry.id for entry in entries]), Wording("en"))
    stated_in = next(edge.end for edge in real_graph.neighbourhood([finding.id], ["STATED_IN"]).edges)
    assert sources_of(entries, said) == list(dict.fromkeys([stated_in, "source/westersoe2023koordinerende"]))


def test_an_empty_list_is_a_sheet_that_says_so(real_graph: GraphStore) -> None:
    handout = trail_handout(real_graph, (), {}, Wording("en"), ADDRESS)
    assert "There is nothing here yet" in trail_markdown(handout)
    assert handout.references == ()
