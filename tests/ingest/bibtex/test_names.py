"""Names in all the forms in which BibTeX and biblatex write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bibtex.names import Name, Names, read_names


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Sørensen, T. Ø.", Name("Sørensen", "T. Ø.")),
        ("Anna van der Berg", Name("Berg", "Anna", "van der")),
        ("van der Berg, Anna", Name("Berg", "Anna", "van der")),
        ("van Berkel", Name("Berkel", "", "van")),
        ("bell hooks", Name("hooks", "", "bell")),
        ("Andersen, Jr., Hans", Name("Andersen", "Hans", "", "Jr.")),
        ("Smith, John,", Name("Smith", "John")),
        ("a, b, c, d", Name("a", "d", "", "b c")),
        ("Westersø", Name("Westersø")),
        ("Martínez Lucio, M.", Name("Martínez Lucio", "M.")),
        ("{van der Berg}, Anna", Name("van der Berg", "Anna")),
        ("Charles Louis Xavier de la Vallée Poussin", Name("Vallée Poussin", "Charles Louis Xavier", "de la")),
        ("von und zu Guttenberg, K.", Name("Guttenberg", "K.", "von und zu")),
        (r"{\O}stergaard Nielsen, Per", Name("Østergaard Nielsen", "Per")),
        (r"Per {\O}stergaard Nielsen", Name("Nielsen", "Per Østergaard")),
        (r"{\aa}sen, Ivar", Name("åsen", "Ivar")),
        ("{Åbo Kommune}", Name("Åbo Kommune", body=True)),
        ("{Barnes and Noble, Inc.}", Name("Barnes and Noble, Inc.", body=True)),
        ("family=Berg, given=Anna, prefix=van der", Name("Berg", "Anna", "van der")),
        ("given={Hans}, family={Jensen and Sons}, suffix=III", Name("Jensen and Sons", "Hans", "", "III")),
        ("{{NIRAS A/S}}", Name("NIRAS A/S", body=True)),
    ],
)
def test_a_name_is_taken_apart(written: str, name: Name) -> None:
    assert read_names(written) == Names((name,))


def test_names_are_separated_by_and_outside_braces() -> None:
    found = read_names("Larsen, F. and {Ministry of Labour and Welfare} AND Caswell, D.")
    assert [name.printed for name in found.names] == ["Larsen, F.", "Ministry of Labour and Welfare", "Caswell, D."]
    assert [name.body for name in found.names] == [False, True, False]


def test_and_others_is_no_name() -> None:
    assert read_names("Bredgaard and others") == Names((Name("Bredgaard"),), others=True)


@pytest.mark.parametrize("written", ["", "  ", "and", " and and ", ",", ", ,", "{}"])
def test_nothing_is_no_name(written: str) -> None:
    assert read_names(written) == Names(())


def test_the_printed_form_is_family_first_and_the_readable_one_given_first() -> None:
    name = read_names("van der Berg, Jr., Anna").names[0]
    assert (name.surname, name.printed, name.readable) == (
        "van der Berg",
        "van der Berg, Jr., Anna",
        "Anna van der Berg Jr.",
    )


PARTS = st.text(st.sampled_from("abcÆØÅéüΩЖ"), min_size=1, max_size=8).map(str.title)


@given(PARTS, PARTS, st.sampled_from(["", "van", "de la", "von und zu"]))
def test_both_orders_of_a_name_say_the_same(family: str, given_name: str, prefix: str) -> None:
    first = read_names(f"{given_name} {prefix} {family}".replace("  ", " "))
    last = read_names(f"{prefix} {family}, {given_name}".strip())
    assert first == last == Names((Name(family, given_name, prefix),))


@given(PARTS, PARTS)
def test_a_printed_form_is_read_as_the_same_name_again(family: str, given_name: str) -> None:
    name = Name(family, given_name)
    assert read_names(name.printed) == Names((name,))


@given(st.text(st.sampled_from("abÅø ,.{}\\\"'=and\n"), max_size=60))
def test_no_list_of_names_raises(written: str) -> None:
    for name in read_names(written).names:
        assert name.printed
