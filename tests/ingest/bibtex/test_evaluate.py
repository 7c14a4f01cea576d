"""Values: quotes, braces, macros and #, within limits."""

import time

import pytest

from ingest.bibtex.evaluate import LONGEST, Macros
from ingest.bibtex.faults import Fault
from ingest.bibtex.split import Macro


def macros(**values: str) -> Macros:
    return Macros(Macro(name, value, "", 1) for name, value in values.items())


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("{Brobygger}", "Brobygger"),
        ('"Brobygger"', "Brobygger"),
        ("2019", "2019"),
        ('"Simon {"}the {saint"} Templar"', 'Simon {"}the {saint"} Templar'),
        ("{a # b}", "a # b"),
        ('{A} # " " # {B}', "A B"),
        ("nyt", "Nyt for fagfolk"),
        ('NYT # " 3"', "Nyt for fagfolk 3"),
        ("chained", "Nyt for fagfolk og andre"),
        ("oct", "October"),
        ('jan # "~1"', "January~1"),
    ],
)
def test_a_value_is_evaluated(raw: str, text: str) -> None:
    found = macros(nyt='"Nyt for fagfolk"', chained="nyt # { og andre}").evaluate(raw)
    assert (found.text, found.complaints) == (text, ())


@pytest.mark.parametrize(
    ("raw", "text", "fault"),
    [
        ("unknown", "unknown", Fault.MACRO_UNKNOWN),
        ("{A}\n year=2000", "{A}\n year=2000", Fault.TEXT_AFTER_VALUE),
        ("{unclosed", "unclosed", Fault.VALUE_OPEN),
        ('"G{ö"', 'G{ö"', Fault.VALUE_OPEN),
        ("1--2", "1--2", Fault.VALUE_BARE),
        ("loop", "loop", Fault.MACRO_OF_ITSELF),
    ],
)
def test_what_is_wrong_is_said_and_the_text_kept(raw: str, text: str, fault: Fault) -> None:
    found = macros(loop="loop").evaluate(raw)
    assert found.text == text
    assert found.complaints[0].fault is fault


def test_macros_that_double_stop_at_a_limit_and_at_once() -> None:
    bomb = {f"m{number}": f"m{number + 1} # m{number + 1}" for number in range(60)} | {"m60": "{x}"}
    start = time.perf_counter()
    found = macros(**bomb).evaluate("m0")
    assert time.perf_counter() - start < 2
    assert len(found.text) == LONGEST
    assert found.complaints[-1].fault is Fault.VALUE_TOO_LONG


def test_the_first_definition_of_a_macro_counts() -> None:
    twice = Macros([Macro("a", "{one}", "", 1), Macro("a", "{two}", "", 2)])
    assert twice.evaluate("a").text == "one"
