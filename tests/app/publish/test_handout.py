"""Handouts as PDF: what stands in them, for eyes and for screen readers, and that no text can become anything else."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.publish.handout import Block, BlockKind, Handout, PrintError, Row, handout_pdf, printed, qr_code, qr_to
from app.publish.handout_concept import concept_handout
from app.publish.handout_lesson import lesson_handout
from app.publish.handout_list import list_handout
from app.publish.handout_map import Places
from app.publish.handout_words import handout_words
from app.wording import Wording
from graph.questions.lesson import lessons
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.app.publish.pdf import Pdf

Print = Callable[[Handout], Pdf]
LESSON = "lesson/who-is-the-bridge-builder"
ADDRESS = "https://hub.example/lesson?id=who-is-the-bridge-builder&lang=da"
DANISH = Wording("da")
HOSTILE = '#strike[x] $1+1$ \\ *b* _i_ = @cite <script>alert(1)</script> "quoted" \u202eabc #image("/etc/passwd")'


def of_blocks(*blocks: Block, title: str = "Title", language: str = "en") -> Handout:
    return Handout(
        title=title, kind="Kind", language=language, address=ADDRESS, edition="abcd", blocks=blocks,
        words=handout_words(Wording(language)),
    )  # fmt: skip


def class_sheet(store: GraphStore, places: Places, lesson: str = LESSON) -> Handout:
    return lesson_handout(store, places, lesson, DANISH, ADDRESS)


def teachers_sheet(store: GraphStore, places: Places, lesson: str = LESSON) -> Handout:
    return lesson_handout(store, places, lesson, DANISH, ADDRESS, for_teacher=True)


def test_the_sheet_of_a_class_has_texts_and_questions_and_no_answer(
    real_graph: GraphStore, places: Places, on_paper: Print
) -> None:
    text = on_paper(class_sheet(real_graph, places)).text
    assert "Hvem er brobyggeren?" in text
    assert "Er brobygger noget, man er, eller noget, man gør?" in text
    assert "Ved hvert sagsbehandlerskifte må han fortælle sin historie forfra." in text
    assert "På s. 22 står brobygger, koordinator" not in text
    assert "Giv fire minutter alene" not in text


def test_the_teachers_sheet_has_answers_with_source_and_page(
    real_graph: GraphStore, places: Places, on_paper: Print
) -> None:
    text = on_paper(teachers_sheet(real_graph, places)).text
    assert "På s. 22 står brobygger, koordinator, kommunikator og kooperatør." in text
    assert "Westersø & Vesterby 2023, s. 22" in text
    assert "Giv fire minutter alene" in text
    assert "Brobygger hænger sammen med koordinerende sagsbehandler" in text


def test_references_stand_in_apa(real_graph: GraphStore, places: Places, on_paper: Print) -> None:
    text = on_paper(class_sheet(real_graph, places, "lesson/empowerment-whose-word")).text
    assert "Andersen, M. L. (2015). Empowerment på beskæftigelsesområdet" in text
    assert "Uden for Nummer, 16(30), 14–23." in text


def test_the_address_of_the_live_page_stands_on_every_page(
    real_graph: GraphStore, places: Places, on_paper: Print
) -> None:
    pdf = on_paper(class_sheet(real_graph, places))
    assert pdf.text.count(ADDRESS) == int(pdf.facts["Pages"])


def test_a_screen_reader_finds_tags_headings_and_words_for_pictures(
    real_graph: GraphStore, places: Places, on_paper: Print
) -> None:
    pdf = on_paper(class_sheet(real_graph, places))
    assert pdf.facts["Tagged"] == "yes"
    assert pdf.facts["Title"] == "Hvem er brobyggeren?"
    structure = pdf.structure
    for tag in ("H1", "H2", "Figure", "L", "P"):
        assert re.search(rf"^ *{tag}\b", structure, re.MULTILINE), tag


def test_only_the_typeface_of_the_hub_is_used_and_it_is_inside(
    real_graph: GraphStore, places: Places, on_paper: Print
) -> None:
    pdf = on_paper(teachers_sheet(real_graph, places))
    assert set(pdf.fonts) == {"IBMPlexSans", "IBMPlexSans-SmBld", "IBMPlexSans-Italic"}


def test_the_page_is_a4_and_something_is_drawn_on_each(real_graph: GraphStore, places: Places, on_paper: Print) -> None:
    pdf = on_paper(class_sheet(real_graph, places))
    assert "A4" in pdf.facts["Page size"]
    for page in range(1, int(pdf.facts["Pages"]) + 1):
        ink = sum(level < 128 for level in pdf.picture(page)) / len(pdf.picture(page))
        assert 0.001 < ink < 0.2


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_lesson_prints_in_both_languages_within_five_seconds(
    real_graph: GraphStore, places: Places, language: str
) -> None:
    for summary in lessons(real_graph):
        for for_teacher in (False, True):
            started = time.monotonic()
            made = lesson_handout(
                real_graph, places, summary.node.id, Wording(language), ADDRESS, for_teacher=for_teacher
            )
            assert handout_pdf(made).startswith(b"%PDF")
            assert time.monotonic() - started < 5


def test_the_same_handout_is_the_same_file(real_graph: GraphStore, places: Places) -> None:
    assert handout_pdf(class_sheet(real_graph, places)) == handout_pdf(class_sheet(real_graph, places))


def test_a_concept_prints_with_its_meaning_findings_and_connections(
    real_graph: GraphStore, places: Places, on_paper: Print
) -> None:
    pdf = on_paper(concept_handout(real_graph, places, "concept/empowerment", DANISH, ADDRESS))
    assert "At give borgeren mere ejerskab" in pdf.text
    assert "Empowerment står i modsætning til klientgørelse, fordi" in pdf.text
    assert "Leder · Westersø & Vesterby 2023, s. 18" in pdf.text
    assert "Figure" in pdf.structure


def test_a_list_prints_with_notes_and_leaves_out_what_is_gone(real_graph: GraphStore, on_paper: Print) -> None:
    chosen = ["concept/trust", "finding/f049", "source/lundberg2025iterations", "finding/gone"]
    made = list_handout(real_graph, chosen, {"concept/trust": "til mandag"}, "Min liste", DANISH, ADDRESS)
    text = on_paper(made).text
    assert "Tillid: At niveauerne stoler på hinanden" in text
    assert "til mandag" in text
    assert "Sagsbehandler · Westersø & Vesterby 2023, s. 14" in text
    assert "Lundberg, K. G., Skjold, S. M." in text
    assert "gone" not in text


def test_an_empty_list_says_so(real_graph: GraphStore, on_paper: Print) -> None:
    assert "There is nothing here yet" in on_paper(list_handout(real_graph, [], {}, "x", Wording("en"), ADDRESS)).text


def test_hostile_text_stays_text_wherever_it_stands(on_paper: Print) -> None:
    rows = (Row(HOSTILE, HOSTILE, HOSTILE, "en"),)
    blocks = [
        Block(kind, HOSTILE, HOSTILE, rows, language="de")
        for kind in BlockKind
        if kind not in (BlockKind.MAP, BlockKind.LINES, BlockKind.BREAK, BlockKind.SMALL_HEADING)
    ]
    pdf = on_paper(of_blocks(*blocks, title=HOSTILE))
    assert pdf.text.count("#strike[x] $1+1$ \\ *b* _i_ = @cite <script>alert(1)</script>") >= 12
    assert ADDRESS in pdf.text.replace(" ", ""), "a direction mark in the title turned the address round"
    assert "root:" not in pdf.text


def test_a_text_of_ten_thousand_characters_goes_on_over_pages(on_paper: Print) -> None:
    pdf = on_paper(of_blocks(Block(BlockKind.BOX, "ord " * 2_500), Block(BlockKind.TEXT, "x" * 10_000)))
    assert int(pdf.facts["Pages"]) >= 3
    assert pdf.text.count("ord") == 2_500


def test_letters_of_the_languages_of_the_library_are_printed(on_paper: Print) -> None:
    letters = "æøåÆØÅéüößŠł – … » « › “ ”"
    assert letters in on_paper(of_blocks(Block(BlockKind.TEXT, letters), language="da")).text


def test_a_text_in_another_language_says_so(on_paper: Print) -> None:
    assert (
        "hello (kun på engelsk)"
        in on_paper(of_blocks(Block(BlockKind.TEXT, "hello", language="en"), language="da")).text
    )


def test_what_is_not_there_is_not_printed(real_graph: GraphStore, places: Places) -> None:
    with pytest.raises(NotFoundError):
        class_sheet(real_graph, places, "lesson/gone")
    with pytest.raises(NotFoundError):
        concept_handout(real_graph, places, "concept/gone", DANISH, ADDRESS)


def test_a_page_that_cannot_be_set_says_so() -> None:
    with pytest.raises(PrintError, match="could not be set"):
        printed("handout.typ", {"title": "without blocks"})


def test_the_code_leads_to_the_address() -> None:
    code = qr_code(ADDRESS)
    assert code.startswith("<svg")
    assert code != qr_code(ADDRESS + "x")


@pytest.mark.parametrize(
    ("address", "drawn"), [(ADDRESS, True), ("http://localhost:8501/lesson", False), ("http://127.0.0.1/x", False)]
)
def test_no_code_leads_to_where_only_this_machine_gets(address: str, drawn: bool) -> None:
    assert bool(qr_to(address)) is drawn


def test_a_sheet_of_a_hub_nobody_else_reaches_has_no_code(on_paper: Print) -> None:
    page = on_paper(replace(of_blocks(Block(BlockKind.TEXT, "Tekst")), address="http://localhost:8501/lesson"))
    assert "Figure" not in page.structure


def test_what_leads_to_a_question_stands_on_its_page(on_paper: Print) -> None:
    filler = Block(BlockKind.LINES, lines=26)
    asked = [Block(BlockKind.TEXT, "Forord"), Block(BlockKind.QUESTION, "Spørgsmål"), Block(BlockKind.LINES, lines=9)]
    page = on_paper(of_blocks(filler, Block(BlockKind.HEADING, "Stop"), *asked))
    first = page.page_text(1)
    assert ("Forord" in first) == ("Spørgsmål" in first) == ("Stop" in first)


def test_the_fonts_carry_their_licence() -> None:
    import app.publish.handout

    fonts = Path(app.publish.handout.__file__).parent / "typst" / "fonts"
    assert {path.suffix for path in fonts.iterdir()} == {".ttf", ".txt"}
    assert "SIL Open Font License" in (fonts / "OFL.txt").read_text(encoding="utf-8")
