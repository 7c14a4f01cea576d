"""Danish and English are both complete, and numbers, dates and names have the form of their language."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from app.wording import Wording
from app.wording.forms import date_words, money_words, page_words
from app.wording.names import heading, initials, name_of, short_reference, shortened, year_of
from app.wording.texts import LOCALE
from graph.questions.references import Reference
from graph.questions.surroundings import Link
from graph.store import Direction
from ontology.elements import Edge, Node

PROJECT = Path(__file__).parents[3]
CODE = [PROJECT / folder for folder in ("app", "ingest", "ontology")]
DANISH = LOCALE / "da" / "LC_MESSAGES" / "brobygger.po"


def texts_in_code() -> Iterator[str | tuple[str, str]]:
    """Yield every text that the code asks for, wherever it stands, also inside f-strings."""
    for file in sorted(file for folder in CODE for file in folder.rglob("*.py")):
        for call in (item for item in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(item, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            texts = [item.value for item in call.args if isinstance(item, ast.Constant) and isinstance(item.value, str)]
            if name in ("_", "N_", "phrase") and texts:
                yield texts[0]
            elif name == "ngettext" and len(texts) == 2:
                yield texts[0], texts[1]


def messages() -> dict[object, Message]:
    with DANISH.open("rb") as file:
        return {message.id: message for message in read_po(file, locale="da") if message.id}


def translations(message: Message) -> list[str]:
    """Return the Danish text, or both of its plural forms."""
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def test_every_text_of_the_code_is_in_the_danish_file() -> None:
    assert set(texts_in_code()) - messages().keys() == set(), "run: make texts, then translate what is new"


def test_every_text_is_translated_and_none_only_guessed() -> None:
    for identifier, message in messages().items():
        assert all(translations(message)), identifier
        assert translations(message), identifier
        assert not message.fuzzy, identifier


def test_a_translation_fills_in_the_same_names() -> None:
    def names(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    for identifier, message in messages().items():
        english = set().union(*map(names, identifier if isinstance(identifier, tuple) else (str(identifier),)))
        danish = set[str]().union(*map(names, translations(message)))
        assert danish <= english, identifier
        assert english - danish <= {"n"}, identifier


def test_danish_uses_no_word_that_is_not_to_be_on_the_screen() -> None:
    for message in messages().values():
        text = " ".join(translations(message))
        assert not re.search(r"\b(knude|kant|graf|tupel|entitet|metadata|desværre|ups)\b|!", text, re.IGNORECASE), text


def test_plurals_and_numbers_follow_the_language() -> None:
    danish, english = Wording("da"), Wording("en")
    assert danish.ngettext("{n} finding", "{n} findings", 1234) == "1.234\N{NO-BREAK SPACE}udsagn"
    assert english.ngettext("{n} finding", "{n} findings", 1234) == "1,234 findings"
    assert english.ngettext("{n} finding", "{n} findings", 1) == "1 finding"
    assert danish.ngettext("Show the last {n}", "Show the last {n}", 1) == "Vis den sidste"


def test_a_value_with_braces_is_only_filled_in_once() -> None:
    assert Wording("en")._("Map of {concept}", concept="{steps}") == "Map of {steps}"


def test_a_sentence_is_cut_where_links_stand() -> None:
    assert Wording("en").pieces("{old} is now {new}.", old=1, new=2) == [1, " is now ", 2, "."]


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        ("2016", "2016", "2016"),
        ("2016-03", "marts 2016", "March 2016"),
        ("2016-03-01", "1. marts 2016", "1 March 2016"),
        ("2018/2019", "2018–2019", "2018–2019"),
        ("2013-99", "2013-99", "2013-99"),
        ("ca. 1990", "ca. 1990", "ca. 1990"),
    ],
)
def test_dates_are_written_out(value: str, danish: str, english: str) -> None:
    assert date_words(value, "da") == danish
    assert date_words(value, "en") == english


@pytest.mark.parametrize(
    ("page", "danish", "english"),
    [
        ("14", "s. 14", "p. 14"),
        ("15-16", "s. 15–16", "pp. 15–16"),
        ("9, 12", "s. 9, 12", "pp. 9, 12"),
        ("iv", "s. iv", "p. iv"),
    ],
)
def test_pages_have_their_sign(page: str, danish: str, english: str) -> None:
    assert page_words(page, "da").replace("\N{NO-BREAK SPACE}", " ") == danish
    assert page_words(page, "en").replace("\N{NO-BREAK SPACE}", " ") == english


def test_money_without_a_currency_is_a_number() -> None:
    assert money_words(1500000, "DKK", Wording("da")) == "1.500.000\N{NO-BREAK SPACE}DKK"
    assert money_words(9500000, "", Wording("en")) == "9,500,000"


def reference(*family_names: str, **properties: str) -> Reference:
    source = Node("source/x", "Source", {"kind": "article", "title": "En titel", **properties})
    people = [Node(f"person/{name}", "Person", {"name": name, "family": name}) for name in family_names]
    links = [
        Link(Edge("AUTHORED_BY", source.id, person.id, "", {"role": "author"}), person, Direction.OUT)
        for person in people
    ]
    return Reference(source, tuple(links))


def test_a_short_reference_names_one_two_or_the_first_of_many() -> None:
    assert short_reference(reference("Andersen", issued="2015"), "da") == "Andersen 2015"
    assert short_reference(reference("Krogstrup", "Brix", issued="2019-05"), "da") == "Krogstrup & Brix 2019"
    assert short_reference(reference("A", "B", "C", issued="2013", year_suffix="a"), "da") == "A m.fl. 2013a"
    assert short_reference(reference("A", "B", "C"), "en") == "A et al. n.d."
    assert short_reference(reference(issued="2020"), "da") == "En titel 2020"


def test_an_interval_of_years_is_one_year_to_cite() -> None:
    assert year_of(Node("source/x", "Source", {"issued": "2018/2020"}), "da") == "2018–2020"


def test_a_long_name_is_cut_at_a_word() -> None:
    assert shortened("en to tre fire", 9) == "en to …"
    assert shortened("kort", 9) == "kort"


def test_a_heading_begins_with_a_capital_and_changes_nothing_else() -> None:
    assert heading("ærlighed i NAV") == "Ærlighed i NAV"
    assert heading("") == ""


@pytest.mark.parametrize(
    ("given", "expected"),
    [("Niklas Andreas", "N. A."), ("M. H.", "M. H."), ("M.H.", "M. H."), ("Jean-Luc Marie", "J.-L. M."), ("Åse", "Å.")],
)
def test_given_names_are_shortened_as_in_a_list_of_references(given: str, expected: str) -> None:
    assert initials(given) == expected


@pytest.mark.parametrize("title", ["[Title not given]", "[Source of the figure; title not given]"])
def test_that_a_source_has_no_title_is_said_in_the_language_of_the_reader(title: str) -> None:
    source = Node("source/x", "Source", {"kind": "book", "title": title})
    assert name_of(source, "da") == ("[Titel ikke angivet]", "")
    assert name_of(source, "en") == (title, "")
    assert name_of(Node("source/y", "Source", {"kind": "book", "title": "[Om broer]"}), "da") == ("[Om broer]", "")
