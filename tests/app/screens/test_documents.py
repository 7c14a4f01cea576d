"""The pages of sources, findings and projects."""

from collections.abc import Callable, Sequence

from ontology.elements import Edge, Node
from tests.app.screens.conftest import OpenScreen


def test_a_source_shows_its_reference_and_its_findings_in_order_of_page(open_screen: OpenScreen) -> None:
    screen = open_screen("source", "da", id="report2023")
    text = screen.text
    assert "Brolauget & Sørensen, Å. (2023)" in text
    assert text.index("Borgerne fortæller") < text.index("Vejen blev ikke kortere") < text.index("Ministeren vil bygge")
    assert screen.links["https://bro.example/borgeren.pdf"] == "https://bro.example/borgeren.pdf"


def test_a_source_can_be_cited_and_taken_home(open_screen: OpenScreen) -> None:
    screen = open_screen("source", "en", id="report2023")
    assert "Cite this source" in screen.text
    assert "Brolauget, & Sørensen, Å. (2023)." in screen.text
    assert screen.links["BibTeX"] == "./lists/sources.bib?id=report2023&lang=en"
    assert screen.links["Vancouver"] == "./lists/sources.vancouver?id=report2023&lang=en"


def test_a_source_says_who_builds_on_it_and_what_it_cites(open_screen: OpenScreen) -> None:
    assert "Andre bygger på den" in open_screen("source", "da", id="volume2020").text
    assert "Den henviser til" in open_screen("source", "da", id="report2023").text


def test_a_source_without_findings_says_that_nobody_has_read_it_yet(open_screen: OpenScreen) -> None:
    text = open_screen("source", "en", id="web2022").text
    assert "No findings from this source yet" in text
    assert "Consulted\n1 June 2022" in text


def test_a_source_shows_one_voice_when_asked(open_screen: OpenScreen) -> None:
    screen = open_screen("source", "da", id="report2023", voice="caseworker")
    assert "Sagsbehandlerne blev overraskede" in screen.text
    assert "Ministeren vil bygge" not in screen.text
    assert screen.links["Vis alle stemmer"] == "./source?id=report2023&lang=da"


def test_an_address_that_is_no_web_address_stays_text(open_with: Callable[[Sequence[Node | Edge]], OpenScreen]) -> None:
    source = Node(
        "source/x", "Source", {"kind": "report", "title": "t", "url": ("javascript:alert(1)", "https://a.example/")}
    )
    links = open_with([source])("source", "da", id="x").links
    assert links["https://a.example/"] == "https://a.example/"
    assert "javascript:alert(1)" not in links.values() or not links["javascript:alert(1)"].startswith(("http", "./"))


def test_a_finding_says_who_speaks_where_and_who_answers(open_screen: OpenScreen) -> None:
    text = open_screen("finding", "da", id="f001").text
    assert "Borgererfaringborger i et interview" in text
    assert "s.\N{NO-BREAK SPACE}8" in text
    assert "Hvem svarer hvem" in text
    assert text.index("Dette udsagn:") < text.index("Sagsbehandlerne blev overraskede over at høre det.")


def test_a_finding_shows_its_numbers_its_parts_and_what_speaks_against_it(open_screen: OpenScreen) -> None:
    assert "Mellem 30 og 51" in (text := open_screen("finding", "da", id="f004").text)
    assert "30–51 borgere pr. dag" in text
    text = open_screen("finding", "da", id="f005").text
    assert "færre skift" in text
    assert "Taler imod\nH1: Brobyggere gør vejen kortere." in text
    assert "fordi rapporten tager hypotesen op igen." in text


def test_a_finding_says_what_it_is_built_on_and_how_sure_the_curators_are_and_why(
    open_with: Callable[[Sequence[Node | Edge]], OpenScreen],
) -> None:
    finding = Node(
        "finding/f1",
        "Finding",
        {
            "kind": "finding",
            "statement_da": "Broen bærer.",
            "evidence_type": "focus group",
            "confidence": "low",
            "adequacy_da": "kun to samtaler",
        },
    )
    text = open_with([finding])("finding", "da", id="f1").text
    assert "fokusgruppe" in text
    assert "lav" in text
    assert "Datagrundlag\nkun to samtaler" in text


def test_a_project_shows_money_people_and_what_became_of_its_hypotheses(open_screen: OpenScreen) -> None:
    screen = open_screen("project", "da", id="bridges")
    assert "1.500.000\N{NO-BREAK SPACE}DKK" in screen.text
    assert "(tilsammen)" in screen.text
    assert "projektleder, lektor" in screen.text
    assert "Hvad der blev af det: Vejen blev ikke kortere, men lettere." in screen.text
    assert "1,500,000\N{NO-BREAK SPACE}DKK" in open_screen("project", "en", id="bridges").text


def test_a_project_says_what_is_not_stated(open_screen: OpenScreen) -> None:
    text = open_screen("project", "da", id="crossing").text
    assert "Start\nikke angivet" in text
    assert "Ingen udsagn om dette projekt endnu" in text


def test_what_has_no_page_of_its_own_is_told_from_the_table(open_screen: OpenScreen) -> None:
    question = open_screen("entry", "en", id="openquestion/kjaer-2018").text
    assert "Which work of 2018 does the report cite?" in question
    assert "Was looked for in" in question
