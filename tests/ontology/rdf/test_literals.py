"""Texts as N-Triples writes them: the short way gives what pyoxigraph gives."""

from hypothesis import example, given
from hypothesis.strategies import text
from pyoxigraph import Literal

from ontology.rdf.literals import quoted


@given(text())
@example('"')
@example("\\")
@example("a\tb\r\nc\x00\x7f\x85")
@example("\u2028\u00a0\ufeff\U0001f600")
@example("C:\\temp\\new")
def test_a_text_is_quoted_as_pyoxigraph_quotes_it(value: str) -> None:
    assert quoted(value) == str(Literal(value))
