"""For every file, whatever is in it: entries in are entries accounted for, nothing raises, and all are known again."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.entries import bibliography
from ingest.bibtex.reading import CONTAINERS
from ingest.bibtex.split import Broken, Entry
from ingest.imports.outside import Refused, read_outside
from tests.ingest.imports.conftest import BRO, VEJ, Desk, counts

TORTURE = (
    "\ufeff% fri tekst\n@string{bb = {Broens blad}}\n@string{dd = bb # { (DK)}}\n@preamble{ {\\newcommand} }\n"
    "@comment{jabref-meta: grouping: {a;b;}}\n"
    + BRO
    + VEJ
    + '@article{a1, title = {Macro og måned}, journal = dd, month = jan # "~1", year = 2001}\n'
    '@Article{A2, Title = "Store {B}ogstaver {"}i feltnavne", YEAR = 1999,\n'
    " author = {{\\O}stergaard Nielsen, Per and others}}\n"
    "@in-proceedings{a3, title={Bindestreg i typen}, booktitle={Konference}}\n"
    "@misc(a4, title = {I runde parenteser (ja)}, year = 2003)\n"
    "@misc{a5, title = {Adresse med procent}, url = {https://bro.example/a%20b?x=1,2}, file = {C:\\dir\\}}\n"
    "@misc{a6, title = {Dublet}, title = {Felt}, note = {100\\% & <script>alert(1)</script>}}\n"
    "@misc{, title = {Uden nøgle}}\n@misc{, title = {Heller ingen nøgle}}\n"
    "@misc{a7, title = {Mangler komma}\n year = 2000}\n"
    "@misc{a8,\n  % en bemærkning\n  title = {Kommentar inde i en post}}\n"
    "@misc{a9, note = {ingen titel}}\n"
    "@xdata{x1, publisher = {Havneforlaget}}\n"
    "@misc{b1, title = {Udvidede navne}, author = {family=Berg, given=Anna, prefix=van der}}\n"
    "@misc{b2, title = {Firma and Co}, author = {{Fredensborg Kommune} and {NIRAS A/S}}, date = {2019-05/2020}}\n"
    "@misc{b3, title = {NUL \x00 og \u2028 linjer}, year = {199X}}\n"
    "@misc{a b, title = {Blank i nøglen}}\n"
    "@misc{b4, title = {" + "x" * 3000 + "}}\n"
    "@misc{b5, title = {Aldrig lukket\n\n@misc{b6, title = {Efter den}}\n"
)
"""Every case that a parser is known to lose or mix up, in one file."""


def account(text: str) -> None:
    """Each entry of the text is an item, with a line, and what is refused has reason and cure."""
    outside = read_outside(text.encode("utf-8", "surrogatepass"), "x.bib")
    blocks = outside.bibliography.blocks
    entries = sum(isinstance(block, Entry) and block.type not in CONTAINERS for block in blocks)
    broken = sum(isinstance(block, Broken) for block in blocks)
    assert len(outside.entries) >= entries + broken
    for entry in outside.entries:
        assert entry.line >= 1
        if isinstance(entry, Refused):
            assert entry.remark.message.da
            assert entry.remark.cure.en


def test_the_torture_file_is_accounted_for_and_known_the_next_time(desk: Desk) -> None:
    account(TORTURE)
    first = desk.add(TORTURE).plan
    desk.library()
    told = counts(first)
    assert told["rejected"] == 4
    again = counts(desk.plan(TORTURE + "\n"))
    assert again == {"identical": told["new"] + told.get("duplicate", 0), "rejected": told["rejected"]}


def test_the_torture_file_can_be_taken_back(desk: Desk) -> None:
    before = desk.files()
    desk.add(TORTURE)
    from ingest.journal import Journal

    Journal(desk.folder).undo()
    assert desk.files() == before


PIECES = [
    *("@misc{a,", "@article{", "title", " = ", "{", "}", '"', ",", "#", "\n", "x", "ø", "\\", "%", "bb"),
    *("@string{bb={y}}", "@comment{", "and", "\x00", "=", "(", ")", "author", "{\\o}"),
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_stands_in_a_file_nothing_raises_and_every_entry_counts(text: str) -> None:
    account(text)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_is_imported_fits_the_library(desk: Desk, text: str) -> None:
    desk.add(text + BRO)
    desk.library()


@pytest.mark.parametrize("seed", range(40))
def test_a_file_with_some_characters_lost_or_doubled_is_accounted_for(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - made-up damage, not a secret
    text = list(bibliography(10, seed) + TORTURE)
    for _ in range(30):
        place = chance.randrange(len(text))
        text[place] = chance.choice(["", text[place] * 2, "{", "}", '"', "@", "\n", "\\"])
    account("".join(text))
