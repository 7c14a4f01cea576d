from itertools import chain

import pytest

from ingest.imports.fitting import CONTROL, holds_control

EVERY = chain(range(0x3000), range(0xD7F0, 0xE010), range(0xFEF0, 0x10010))


def test_control_characters_are_found_in_a_whole_file_as_in_a_single_value() -> None:
    for letter in map(chr, EVERY):
        assert holds_control(f"Bro over {letter} vand") is (CONTROL.search(letter) is not None), repr(letter)


@pytest.mark.parametrize("text", ["", "Bro\tover\r\nvand", "Ærø 🌉 — «橋»"])
def test_line_ends_tabs_and_letters_of_any_script_are_none(text: str) -> None:
    assert not holds_control(text)
