import pytest

from ingest.matching.reasons import Decision, Reason
from ingest.matching.rules import Outcome, compare
from ingest.matching.works import Work
from tests.ingest.matching.builders import TITLE, a_work

SAME = [
    (
        "spelled in ASCII",
        a_work("Søkelys på arbejdslivets brobyggere"),
        a_work("Soekelys paa arbejdslivets brobyggere"),
    ),
    ("a slip in the title", a_work(), a_work("Brobyggere på tvers af ø og å: Et studie af koordinering")),
    (
        "without subtitle",
        a_work("Brobyggere på tværs af kommuner: Et studie"),
        a_work("Brobyggere på tværs af kommuner"),
    ),
    (
        "same DOI, capitals and a word more",
        a_work("Citizens on the bridge", doi="10.5555/a"),
        a_work("CITIZENS ON THE BRIDGE NOW", doi="10.5555/a"),
    ),
    ("online first, a year apart", a_work(), a_work(issued="2020")),
    ("editor of another spelling", a_work(TITLE, "Müller, Jörg"), a_work(TITLE, "Mueller, J.")),
    ("only one knows volume and page", a_work(volume="3", pages="10–24"), a_work()),
    ("pages with any hyphen", a_work(pages="10‐24"), a_work(pages="010--24")),
    ("a kind that says nothing", a_work(kind="report"), a_work(kind="unspecified")),
    (
        "short title, everything else equal",
        a_work("Brobygning", pages="4–9", volume="2"),
        a_work("Brobygning", pages="4", volume="2"),
    ),
    ("first author left out", a_work(TITLE, "Sørensen, Åse", "Kjær, Bo"), a_work(TITLE, "Kjær, B.")),
]

DIFFERENT = [
    ("another title", a_work(), a_work("Samskabelse i praksis: Et studie af koordinering")),
    (
        "the next report of a series",
        a_work("Fjerde kvartalsrapport om brobyggere"),
        a_work("Femte kvartalsrapport om brobyggere"),
    ),
    ("the next year of a report", a_work("Rapport om brobyggere for 2019"), a_work("Rapport om brobyggere for 2020")),
    ("other authors", a_work(TITLE, "Sørensen, Åse"), a_work(TITLE, "Kjær, Bo")),
    ("ten years apart", a_work(), a_work(issued="2009")),
    ("a common title by others", a_work("Indledning", "Kjær, Bo"), a_work("Indledning", "Berg, Anna")),
    (
        "a common title in another volume",
        a_work("Index of advertisers", "Anonymous", volume="1"),
        a_work("Index of advertisers", "Anonymous", volume="2"),
    ),
    (
        "an editorial of another issue",
        a_work("Editorial", pages="1", volume="3"),
        a_work("Editorial", pages="1", volume="4"),
    ),
    (
        "an alike title that contradicts",
        a_work(TITLE + " i Norge", doi="10.5555/a"),
        a_work(TITLE + " og i Danmark", doi="10.5555/b"),
    ),
]

ASKED = [
    ("preprint and article", a_work(doi="10.5555/a"), a_work(doi="10.5555/b"), Reason.OTHER_DOI, Decision.VERSION),
    (
        "second edition",
        a_work(edition="2. udg."),
        a_work(edition="Tredje udgave"),
        Reason.OTHER_EDITION,
        Decision.VERSION,
    ),
    (
        "a much later edition",
        a_work(edition="2"),
        a_work(edition="3", issued="2029"),
        Reason.OTHER_EDITION,
        Decision.VERSION,
    ),
    (
        "another ISBN",
        a_work(isbn=("9780306406157",)),
        a_work(isbn=("9780804429573",)),
        Reason.OTHER_ISBN,
        Decision.VERSION,
    ),
    ("chapter and book", a_work(kind="chapter"), a_work(kind="book"), Reason.CHAPTER_AND_BOOK, Decision.PART),
    ("thesis and report", a_work(kind="dissertation"), a_work(kind="report"), Reason.OTHER_FORM, Decision.VERSION),
    ("other pages", a_work(pages="10–24"), a_work(pages="33–58"), Reason.OTHER_PLACE, Decision.DIFFERENT),
    (
        "a chapter with its book's DOI",
        a_work("Citizens on the bridge", kind="chapter", doi="10.5555/a"),
        a_work("Bridges and banks of the north", kind="book", doi="10.5555/a"),
        Reason.DOI_OTHER_TITLE,
        Decision.PART,
    ),
    (
        "a wrong DOI",
        a_work("Citizens on the bridge", doi="10.5555/a"),
        a_work("Om samskabelse", doi="10.5555/a"),
        Reason.DOI_OTHER_TITLE,
        Decision.DIFFERENT,
    ),
    (
        "one DOI for two parts",
        a_work("Brobygning, del 1", doi="10.5555/a"),
        a_work("Brobygning, del 2", doi="10.5555/a"),
        Reason.DOI_OTHER_NUMBER,
        Decision.DIFFERENT,
    ),
    (
        "one DOI, other people",
        a_work(TITLE, "Kjær, Bo", doi="10.5555/a"),
        a_work(TITLE, "Berg, Anna", doi="10.5555/a"),
        Reason.DOI_OTHER_AUTHORS,
        Decision.DIFFERENT,
    ),
    (
        "men and women",
        a_work("Koordinering for unge men in the north"),
        a_work("Koordinering for unge women in the north"),
        Reason.OTHER_WORD,
        Decision.DIFFERENT,
    ),
    (
        "the opposite",
        a_work("Perspectives of the employed citizens of Aalborg"),
        a_work("Perspectives of the unemployed citizens of Aalborg"),
        Reason.OTHER_WORD,
        Decision.DIFFERENT,
    ),
    ("nobody named", a_work(TITLE, "Anonymous"), a_work(), Reason.UNNAMED, Decision.SAME),
    ("two years apart", a_work(), a_work(issued="2021"), Reason.OTHER_YEAR, Decision.SAME),
    (
        "translated title on the same page",
        a_work("Utilidad de los puentes", pages="29", volume="77"),
        a_work("The use of bridges", pages="29–35", volume="77"),
        Reason.SAME_PLACE,
        Decision.SAME,
    ),
]


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_one_work_described_twice_is_joined_without_asking(one: Work, other: Work) -> None:
    assert compare(one, other).outcome is Outcome.SAME


@pytest.mark.parametrize(("one", "other"), [case[1:] for case in DIFFERENT], ids=[case[0] for case in DIFFERENT])
def test_two_works_are_kept_apart_without_asking(one: Work, other: Work) -> None:
    assert compare(one, other).outcome is Outcome.DIFFERENT


@pytest.mark.parametrize(
    ("one", "other", "reason", "proposal"), [case[1:] for case in ASKED], ids=[case[0] for case in ASKED]
)
def test_a_doubtful_pair_is_asked_about_with_its_reason(
    one: Work, other: Work, reason: Reason, proposal: Decision
) -> None:
    verdict = compare(one, other)
    assert (verdict.outcome, verdict.reason, verdict.proposal) == (Outcome.ASK, reason, proposal)


@pytest.mark.parametrize(("one", "other"), [case[1:3] for case in (*SAME, *DIFFERENT, *ASKED)])
def test_the_order_of_two_works_does_not_matter(one: Work, other: Work) -> None:
    assert compare(one, other) == compare(other, one)


def test_a_work_is_always_the_same_as_itself_where_its_title_tells_something() -> None:
    assert compare(a_work(), a_work()).reason is Reason.SAME_TITLE


def test_every_reason_is_said_in_both_languages() -> None:
    assert all(reason.value.da and reason.value.en for reason in Reason)
    assert len({reason.value for reason in Reason}) == len(Reason)
