from ingest.matching.names import could_be, is_anonymous, name_key
from ingest.matching.people import Found, Likeness, Register, Signature

BESIDE_KJAER = frozenset({"kjar"})


def signed(printed: str, co_authors: frozenset[str] = frozenset(), orcid: str = "") -> Signature:
    key = name_key(printed)
    assert key is not None
    return Signature(key, co_authors, orcid)


def test_a_family_name_and_an_initial_are_never_enough() -> None:
    register = Register(
        [("person/jensen-mette", signed("Jensen, Mette")), ("person/jensen-mads", signed("Jensen, Mads"))]
    )
    assert register.find(signed("Jensen, M.")) == (
        Found("person/jensen-mads", Likeness.POSSIBLE),
        Found("person/jensen-mette", Likeness.POSSIBLE),
    )
    assert not any(person.likeness.sure for person in register.find(signed("Jensen, M.")))


def test_initials_beside_the_same_co_authors_are_the_same_person() -> None:
    register = Register(
        [
            ("person/jensen-mette", signed("Jensen, Mette", BESIDE_KJAER)),
            ("person/jensen-mads", signed("Jensen, Mads", frozenset({"berg"}))),
        ]
    )
    assert register.find(signed("Jensen, M.", BESIDE_KJAER)) == (Found("person/jensen-mette", Likeness.CO_AUTHORS),)


def test_working_alone_twice_is_no_co_author() -> None:
    register = Register([("person/jensen-mette", signed("Jensen, Mette"))])
    assert register.find(signed("Jensen, M."))[0].likeness is Likeness.POSSIBLE


def test_the_same_full_name_in_another_spelling_is_the_same_person() -> None:
    register = Register([("person/soerensen-aase", signed("Sørensen, Åse"))])
    assert register.find(signed("Soerensen, Aase")) == (Found("person/soerensen-aase", Likeness.FULL_NAME),)


def test_an_orcid_decides_before_any_name() -> None:
    register = Register([("person/a", signed("Jensen, Mette", orcid="0000-0002-1825-0097"))])
    assert register.find(signed("Hansen, M.", orcid="0000-0002-1825-0097")) == (Found("person/a", Likeness.ORCID),)
    assert register.find(signed("Jensen, Mette", orcid="0000-0002-1694-233X")) == ()


def test_two_people_of_the_same_full_name_are_a_question() -> None:
    register = Register(
        [("person/jensen-mette", signed("Jensen, Mette")), ("person/jensen-mette-2", signed("Jensen, Mette"))]
    )
    assert {person.likeness for person in register.find(signed("Jensen, Mette"))} == {Likeness.POSSIBLE}


def test_a_name_that_cannot_be_is_not_even_possible() -> None:
    register = Register([("person/jensen-mette", signed("Jensen, Mette Ø."))])
    assert register.find(signed("Jensen, Mette K.")) == ()
    assert register.find(signed("Hansen, Mette")) == ()


def test_particles_and_hyphens_do_not_part_a_name() -> None:
    assert name_key("van der Berg, Anna") == name_key("Berg, Anna van der")
    assert name_key("Moesby-Jensen, C. K.") == name_key("Moesby Jensen, C. K.")


def test_initials_fit_a_full_name_and_not_another() -> None:
    one, other, third = name_key("Sørensen, T. Ø."), name_key("Sørensen, Tine Ørsted"), name_key("Sørensen, Tine M.")
    assert one
    assert other
    assert third
    assert could_be(one, other)
    assert not could_be(other, third)


def test_names_that_name_nobody_are_known() -> None:
    assert is_anonymous("Anonymous")
    assert is_anonymous("N. N.")
    assert not is_anonymous("Åbo Kommune")
