import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.folding import (
    LONGEST_SEARCH,
    STEM,
    Term,
    asked,
    fold,
    found_at,
    index_words,
    sort_key,
    stem,
    stems,
    title_key,
    words,
)

SPELLINGS = [
    ("Brønnum", "Bronnum", "Broennum"),
    ("bæredygtig", "baeredygtig", "BÆREDYGTIG"),
    ("Ålborg", "Aalborg", "A\u030alborg"),
    ("Müller", "Mueller", "Muller"),
    ("café", "cafe", "cafe\u0301"),
    ("søen", "soen", "soeen"),
    ("Søkelys", "Soekelys", "Sokelys"),
    ("client’s", "client's", "clients"),
    ("efﬁcient", "efficient", "effi\u00adcient"),
]

FORMS = [
    "borger borgers borgeren borgerens borgere borgeres borgerne borgernes",
    "sag sags sagen sagens sager sagerne sagernes",
    "rettighed rettigheden rettigheder rettighederne",
    "kommune kommunen kommuner kommunerne",
    "samarbejde samarbejdet samarbejder samarbejdede",
    "koordinere koordinerer koordineret koordinering koordinerende",
    "brobygger brobyggere brobyggeren brobyggernes",
    "hus huset huse husene",
    "indsats indsatsen indsatser indsatserne indsatsers",
    "proces processen processer processerne",
    "jobcenter jobcentre jobcentret jobcentrene",
    "minister ministre ministeren ministrenes",
    "artikel artikler artiklen artiklerne",
    "model modellen modeller models",
    "udsat udsatte",
    "mening meningen meninger meningernes",
    "interesse interesser interesserne interesseret",
    "ændre ændrer ændring ændringer",
    "butik butikken butikker butikkerne",
    "social socialt sociale",
    "støtte støtter støttet støtten",
    "citizen citizens citizen's",
    "policy policies",
    "process processes",
    "work works worked working worker workers",
    "coordinate coordinates coordinated coordinating",
]

SAMPLES = st.text(alphabet=st.one_of(st.sampled_from("aeouåæøüAEOÅÆØÜ -'ß"), st.characters()), max_size=40)


def finds(asked_for: str, text: str) -> bool:
    indexed = index_words(text).split()

    def holds(term: Term) -> bool:
        whole = any(STEM + form in indexed for form in term.stems)
        return whole or any(word.startswith(term.word) for word in indexed)

    return all(any(all(map(holds, alternative)) for alternative in wanted) for wanted in asked(asked_for))


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda spellings: spellings[0])
def test_all_spellings_of_a_word_fold_to_one(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_words_are_parted_by_anything_that_is_no_letter_or_digit() -> None:
    assert " ".join(words("Co-production (2019): »samskabelse«, 4½")) == "co production 2019 samskabelse 41 2"


def test_text_without_letters_has_no_words() -> None:
    assert words(" – … \u200d\u0301") == ()
    assert asked("?!") == ()
    assert index_words("- -") == ""


@given(SAMPLES)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert title_key(fold(text)) == title_key(text)


@given(SAMPLES, st.integers(0, 40))
def test_the_beginning_of_a_text_folds_to_a_beginning_of_its_key(text: str, end: int) -> None:
    assert title_key(text).startswith(title_key(text[:end]))


@given(SAMPLES)
def test_every_text_is_found_by_itself_and_by_its_capitals(text: str) -> None:
    assert finds(text, text)
    assert finds(fold(text), text)


@given(SAMPLES)
def test_an_index_holds_letters_and_digits_and_marked_stems_only(text: str) -> None:
    assert all(word.removeprefix(STEM).isalnum() for word in index_words(text).split())


@pytest.mark.parametrize("forms", FORMS)
def test_forms_of_one_word_share_a_stem(forms: str) -> None:
    assert set.intersection(*(set(stems(word)) for word in words(forms)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("for", "forening"), ("Andersen", "and"), ("Andersen", "anden"), ("klient", "klike"), ("press", "present"),
        ("borgerinddragelse", "borgere"), ("indsats", "indskrive"), ("ledelse", "led"), ("trust", "true"),
    ],
)  # fmt: skip
def test_words_that_only_begin_alike_share_no_stem(one: str, other: str) -> None:
    assert set(stems(fold(one))).isdisjoint(stems(fold(other)))


@pytest.mark.parametrize("forms", FORMS)
def test_any_form_finds_any_other(forms: str) -> None:
    for asked_for in forms.split():
        for written in forms.split():
            assert finds(asked_for, f"Om {written} i forvaltningen"), (asked_for, written)


@pytest.mark.parametrize("word", ["let", "mod", "uden", "ny", "by", "ser", "sted", "anvende", "udsende", "ing", "t"])
def test_short_words_keep_what_makes_them_a_word(word: str) -> None:
    assert len(stem(word)) >= min(3, len(word))


def test_a_word_begun_finds_the_whole_word() -> None:
    assert finds("samsk", "Samskabelse i praksis")
    assert finds("koordinerende sagsb", "den koordinerende sagsbehandler")


def test_every_word_must_be_found() -> None:
    assert not finds("samskabelse magt", "Samskabelse i praksis")


def test_a_word_is_not_found_inside_another() -> None:
    assert not finds("skabelse", "Samskabelse")


def test_a_stem_is_not_taken_for_the_beginning_of_a_word() -> None:
    assert finds("borgernes", "borger")
    assert not finds("borgernes", "borgerinddragelse")


@pytest.mark.parametrize("text", ["co-production", "coproduction", "Co‑production"])
@pytest.mark.parametrize("asked_for", ["co-production", "coproduction", "Co–prod"])
def test_a_hyphen_makes_no_difference(text: str, asked_for: str) -> None:
    assert finds(asked_for, text)
    assert title_key("co-production") == title_key("coproduction")


def test_hyphenated_words_also_find_words_that_stand_apart() -> None:
    assert finds("one-stop shop", "one stop shop")
    assert finds("one stop shop", "one-stop shop")


def test_danish_letters_come_last_in_danish_and_beside_their_base_in_english() -> None:
    names = ["Zebra", "Østen", "Ålborg", "Ægir", "Aarhus", "Anna", "Äpple", "Ulla", "Ørum"]
    danish = sorted(names, key=lambda name: sort_key(name, "da"))
    assert danish == ["Anna", "Ulla", "Zebra", "Ægir", "Äpple", "Ørum", "Østen", "Ålborg", "Aarhus"]
    english = sorted(names, key=lambda name: sort_key(name, "en"))
    assert english == ["Ægir", "Ålborg", "Anna", "Äpple", "Aarhus", "Ørum", "Østen", "Ulla", "Zebra"]


@given(SAMPLES)
def test_what_stands_between_words_has_no_place_in_the_order(text: str) -> None:
    assert sort_key(f"»{text}«", "da") == sort_key(text, "da")
    assert sort_key(f" ({text}) ", "en") == sort_key(text, "en")


def test_a_search_without_end_is_cut() -> None:
    assert asked("bro " * 1_000 + "tunnel") == asked("bro")
    assert len("".join(term.word for ((term,),) in asked("x" * 5_000))) == LONGEST_SEARCH


def test_places_of_what_was_asked_are_given_in_the_text_as_written() -> None:
    text = "Borgernes møde med Ålborg Kommune"
    assert [text[start:end] for start, end in found_at(text, asked("borger aalb"))] == ["Borgernes", "Ålborg"]
    assert found_at(text, asked("politiker")) == ()
