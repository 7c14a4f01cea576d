from pathlib import Path

import pytest

from ingest.references.formatted import Formatted, Style, format_references
from ontology.table import SCHEMA
from tests.ingest.references.samples import AASE, BO, SAMPLES, a_reference, editor

GOLDEN = Path(__file__).parent / "golden"


def lines(style: Style, language: str) -> str:
    """The samples as the golden files hold them: key, text and HTML of each on lines of their own."""
    return "\n".join(f"{one.id}\n  {one.text}\n  {one.html}\n" for one in format_references(SAMPLES, style, language))


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("style", Style)
def test_every_kind_in_every_style_and_language_reads_as_approved(style: Style, language: str) -> None:
    golden = (GOLDEN / f"{style}.{language}.txt").read_text(encoding="utf-8")
    assert lines(style, language) == golden


def test_the_samples_are_of_every_kind() -> None:
    assert {sample.text("kind") for sample in SAMPLES} == set(SCHEMA.vocabularies["source_kind"].values)


def test_nothing_of_a_title_becomes_markup() -> None:
    wicked = a_reference("wicked", AASE, kind="book", title="<script>alert('x')</script> & <i>more</i>", issued="2020")
    for style in Style:
        [line] = format_references([wicked], style, "en")
        assert "<script>alert('x')</script> & <i>more</i>" in line.text.replace("’", "'")
        assert "<script>" not in line.html
        assert "&lt;i&gt;more&lt;/i&gt;" in line.html


def keys(found: list[Formatted]) -> list[str]:
    return [one.id.removeprefix("source/") for one in found]


def test_danish_lists_end_in_ae_oe_aa_and_english_ones_do_not() -> None:
    names = [
        a_reference(name, AASE._replace(family=family), kind="book", title=name, issued="2020")
        for name, family in (("a", "Aagaard"), ("o", "Øst"), ("z", "Zink"), ("b", "Berg"), ("ae", "Ærø"))
    ]
    assert keys(format_references(names, Style.APA, "da")) == ["b", "z", "ae", "o", "a"]
    assert keys(format_references(names, Style.APA, "en")) == ["a", "ae", "b", "o", "z"]


def test_vancouver_keeps_the_order_and_numbers_it() -> None:
    found = format_references(SAMPLES[:3], Style.VANCOUVER, "en")
    assert [line.text[:3] for line in found] == ["1. ", "2. ", "3. "]
    assert keys(found) == ["article", "book", "volume"]


def test_two_works_of_one_year_get_letters_and_printed_letters_are_kept() -> None:
    one = a_reference("one", AASE, kind="book", title="Broer", issued="2020")
    two = a_reference("two", AASE, kind="book", title="Veje", issued="2020")
    assert [line.text[:22] for line in format_references([two, one], Style.APA, "da")] == [
        "Sørensen, Å. (2020a). ",
        "Sørensen, Å. (2020b). ",
    ]
    printed = [
        a_reference(key, AASE, kind="book", title=key, issued="2020", year_suffix=letter)
        for key, letter in (("x", "c"), ("y", "b"))
    ]
    assert [
        "(2020c)" in line.text or "(2020b)" in line.text for line in format_references(printed, Style.HARVARD, "da")
    ] == [True, True]


def test_very_many_works_of_one_year_get_two_letters() -> None:
    many = [
        a_reference(f"k{number:02}", BO, kind="book", title=f"Bog {number:02}", issued="2020") for number in range(28)
    ]
    found = format_references(many, Style.APA, "en")
    assert "(2020z)" in found[25].text
    assert "(2020aa)" in found[26].text


def test_an_editor_without_a_title_to_look_for_is_left_as_a_name() -> None:
    [line] = format_references(
        [a_reference("x", editor(BO), kind="edited volume", title="", issued="2020")], Style.APA, "en"
    )
    assert line.text.startswith("Kjær, B. (2020).")


def test_an_empty_list_gives_an_empty_list() -> None:
    assert format_references([], Style.APA, "da") == []
