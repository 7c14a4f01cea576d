"""Blocks of a bibliography: every character belongs to one, every block has its line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.bibtex.split import Block, Broken, Entry, Macro, Other, split

MIXED = """% free text
@string{nyt = "Nyt"}
@article{a, title = {T}, year=2019}
@preamble{"x"}
@comment{jabref}
@misc{b,
  title = {U},
}
"""


def spaces_outside(text: str, blocks: list[Block]) -> str:
    """Return what belongs to no block."""
    outside, position = "", 0
    for block in blocks:
        start = text.index(block.raw, position)
        outside += text[position:start]
        position = start + len(block.raw)
    return outside + text[position:]


def test_every_kind_of_block_is_told_apart_with_its_line() -> None:
    assert [(type(block), block.line) for block in split(MIXED)] == [
        (Other, 1),
        (Macro, 2),
        (Entry, 3),
        (Other, 4),
        (Other, 5),
        (Entry, 6),
    ]


def test_an_entry_keeps_its_text_word_by_word_and_its_fields_their_lines() -> None:
    entry = split(MIXED)[5]
    assert isinstance(entry, Entry)
    assert entry.raw == "@misc{b,\n  title = {U},\n}"
    assert [(field.name, field.raw, field.line) for field in entry.fields] == [("title", "{U}", 7)]


def test_names_of_types_and_fields_are_folded_and_keys_are_not() -> None:
    entry = split("@Article{Sørensen2001, Title={T}}")[0]
    assert isinstance(entry, Entry)
    assert (entry.type, entry.key, entry.fields[0].name) == ("article", "Sørensen2001", "title")


def test_a_repeated_key_and_a_repeated_field_are_entries_all_the_same() -> None:
    blocks = split("@misc{a, title={x}}\n@misc{a, title={y}}\n@misc{b, note={1}, note={2}}")
    assert [block.key for block in blocks if isinstance(block, Entry)] == ["a", "a", "b"]
    assert isinstance(last := blocks[2], Entry)
    assert [field.raw for field in last.fields] == ["{1}", "{2}"]


def test_lines_are_counted_past_backslashes_and_old_line_ends() -> None:
    entries = split("@misc{a, title={x\\\ny\\\nz},\n note={n}}\n@misc{b}")
    assert [block.line for block in entries] == [1, 5]
    assert isinstance(first := entries[0], Entry)
    assert first.fields[1].line == 4
    assert [block.line for block in split("@misc{a}\r@misc{b}\r\r@misc{c}")] == [1, 2, 4]


def test_a_broken_entry_does_not_swallow_the_next_one() -> None:
    blocks = split("@misc{a, title = {unclosed\n@misc{b, title={fine}}\n")
    assert [type(block) for block in blocks] == [Broken, Entry]
    assert blocks[0].raw == "@misc{a, title = {unclosed"


@given(st.text(st.sampled_from('@{}(),="#%\\ \n\r\tabø1-'), max_size=80))
def test_every_character_but_blank_space_belongs_to_a_block(text: str) -> None:
    assert spaces_outside(text, split(text)).strip() == ""


@settings(max_examples=400)
@given(st.lists(st.sampled_from([*MIXED.splitlines(keepends=True), "@misc{c, title={\n", "}", '"', "= {", "@x{"])))
def test_pieces_of_real_files_in_any_order_are_accounted_for(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert spaces_outside(text, split(text)).strip() == ""
