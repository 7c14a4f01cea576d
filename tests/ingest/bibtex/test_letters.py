"""LaTeX letters and signs to Unicode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bibtex.letters import decode, decode_keeping_braces


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\O}stergaard", "Østergaard"),
        (r"S\o rensen", "Sørensen"),
        (r"S{\o}rensen", "Sørensen"),
        (r"K{\ae}r og \AA{}lborg", "Kær og Ålborg"),
        (r"M\"uller, M{\"u}ller, M{\"{u}}ller", "Müller, Müller, Müller"),
        (r"\r{A}ngstr\"om", "Ångström"),
        (r"Garc\'{\i}a", "García"),
        (r"\c{C}a\u{g}lar, \v Cech, \H{o}", "Çağlar, Čech, ő"),
        (r"stra{\ss}e \L{}\'od\'z", "straße Łódź"),
        (r"Taylor \& Francis, 100\% \$5 \#1 a\_b", "Taylor & Francis, 100% $5 #1 a_b"),
        ("From ``what works'' to", "From “what works” to"),
        ("`What Works' in NAV's don't", "‘What Works’ in NAV's don't"),
        ("a -- b --- c", "a – b — c"),
        ("a~b\n  c", "a b c"),
        (r"{NAV} i {\em ny} \emph{tid}", "NAV i ny tid"),
        (r"\href{https://x.example/%20a}{her}", "her"),
        (r"\enquote{brobygger}", "“brobygger”"),
        (r"a\-b\,c", "ab c"),
        ("the $n^2$ of it", "the n^2 of it"),
        (r"\unknown{foo}{bar} \foo", r"\unknown{foo}{bar} \foo"),
        ("100% sure", "100% sure"),
        ("tail\\", "tail\\"),
    ],
)
def test_letters_signs_and_commands_are_decoded(latex: str, text: str) -> None:
    assert decode(latex) == text


def test_an_odd_dollar_sign_stays() -> None:
    assert decode("costs $5") == "costs $5"


def test_braces_that_hold_words_together_can_be_kept() -> None:
    assert decode_keeping_braces(r"{Åbo Kommune} and {\O}rsted and {B}ro") == "{Åbo Kommune} and Ørsted and {B}ro"


@pytest.mark.parametrize(
    "latex", ["{" * 5000, "}" * 5000, "\\" * 5001, "{\\'" * 3000, "\\textit{" * 2000, "\\v", "\\'{"]
)
def test_hostile_input_ends_and_raises_nothing(latex: str) -> None:
    decode(latex)
    decode_keeping_braces(latex)


@given(st.text(st.characters(exclude_characters="\\{}$~`'-", exclude_categories=["Cs", "Cc", "Z"])))
def test_text_without_latex_stays_as_it_is(text: str) -> None:
    assert decode(text).casefold() == decode(decode(text)).casefold()
    assert len(decode(text)) <= len(text)


@given(st.text(st.sampled_from("ab øå\\{}\"'`^~-$%&#_\n" + "oOaAuv"), max_size=60))
def test_decoding_never_raises_and_leaves_single_blanks(latex: str) -> None:
    for decoded in (decode(latex), decode_keeping_braces(latex)):
        assert decoded == decoded.strip()
        assert "  " not in decoded
