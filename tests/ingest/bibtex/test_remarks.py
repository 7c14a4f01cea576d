"""Everything that may be doubtful can be said in both languages, from its facts alone."""

from string import Formatter

import pytest

from ingest.bibtex.bibliography import read_bibliography
from ingest.bibtex.faults import Fault
from ingest.bibtex.remarks import Remark


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("fault", Fault)
def test_both_languages_of_a_fault_name_the_same_facts(fault: Fault) -> None:
    message, cure = fault.value
    assert names_in(message.da) == names_in(message.en)
    assert names_in(cure.da) == names_in(cure.en)
    assert names_in(cure.en) <= names_in(message.en)
    assert message.da != message.en


def test_no_two_faults_are_said_alike() -> None:
    assert len({fault.value.message for fault in Fault.__members__.values()}) == len(Fault.__members__)


def test_a_remark_is_said_with_its_facts_in_either_language() -> None:
    [remark] = read_bibliography(b"@misc{a,\n journal = jcp # { A}}", "x.bib").remarks
    assert remark == Remark.of(2, Fault.MACRO_UNKNOWN, field="journal", key="a", macro="jcp")
    assert remark.message.da == "'journal' i 'a': makroen 'jcp' er ikke defineret"
    assert remark.cure.en == "add @string{jcp = {…}} to the file, or put the value in braces"


def test_braces_among_the_facts_are_no_names_of_facts() -> None:
    assert Remark.of(1, Fault.ODD_KEY, key="{0} {key}").message.en == "'{0} {key}' cannot be a key"
