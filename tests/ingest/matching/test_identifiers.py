import pytest

from ingest.matching.identifiers import doi_in, identifier_in, isbn13, isbns_in, orcid_in


@pytest.mark.parametrize(
    ("written", "doi"),
    [
        ("10.1177/1388262717745193", "10.1177/1388262717745193"),
        ("https://doi.org/10.5555/BRO.2019.3", "10.5555/bro.2019.3"),
        ("doi:10.5555/a\\_b", "10.5555/a_b"),
        ("10.1002/%28SICI%291097-4571%3C693%3E", "10.1002/(sici)1097-4571<693>"),
        ("(see 10.5555/a(1)b).", "10.5555/a(1)b"),
        ("10.5555/abc.,", "10.5555/abc"),
        ("10.18261/issn.1504-7989-2018-04-01", "10.18261/issn.1504-7989-2018-04-01"),
        ("no DOI here, 10.5 kg/person", ""),
        ("", ""),
    ],
)
def test_a_doi_has_one_form_whatever_program_wrote_it(written: str, doi: str) -> None:
    assert doi_in(written) == doi


@pytest.mark.parametrize(
    ("written", "isbns"),
    [
        ("0-306-40615-2", ("9780306406157",)),
        ("978-0-306-40615-7", ("9780306406157",)),
        ("9780306406157 0306406152", ("9780306406157",)),
        ("080442957X (pbk.), 978 0 306 40615 7", ("9780306406157", "9780804429573")),
        ("978-0-306-40615-8", ()),
        ("87-0000-000-1", ()),
        ("1234567890123456", ()),
    ],
)
def test_an_isbn_becomes_thirteen_digits_or_nothing_where_its_check_digit_is_wrong(
    written: str, isbns: tuple[str, ...]
) -> None:
    assert isbns_in(written) == isbns


def test_a_text_that_is_no_isbn_gives_nothing() -> None:
    assert isbn13("not an ISBN") == ""


@pytest.mark.parametrize(
    ("written", "orcid"),
    [
        ("https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097"),
        ("0000-0002-1694-233x", "0000-0002-1694-233X"),
        ("0000-0002-1825-0098", ""),
        ("", ""),
    ],
)
def test_an_orcid_is_taken_only_where_its_check_is_right(written: str, orcid: str) -> None:
    assert orcid_in(written) == orcid


@pytest.mark.parametrize(
    ("written", "kind", "forms"),
    [
        ("see https://doi.org/10.5555/BRO", "doi", ("10.5555/bro",)),
        ("ISBN 87-12-34567-9", "isbn", ("9788712345671", "8712345679")),
        ("978-87-12-34567-1", "isbn", ("9788712345671", "8712345679")),
        ("979-10-90636-07-1", "isbn", ("9791090636071",)),
    ],
)
def test_an_identifier_is_found_with_the_forms_a_library_may_hold(written: str, kind: str, forms: tuple[str]) -> None:
    found = identifier_in(written)
    assert found is not None
    assert (found.kind, found.forms) == (kind, forms)


@pytest.mark.parametrize("text", ["", "bro2019", "978-87-12-34567-2", "tel. 12345678"])
def test_what_is_no_identifier_is_none(text: str) -> None:
    assert identifier_in(text) is None
