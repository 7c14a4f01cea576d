"""Bytes to text, whatever program wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.decoding import decode

TEXT = "Søkelys på æ – “ok”\n"


@pytest.mark.parametrize(
    ("codec", "encoding", "mark"),
    [
        ("utf-8", "utf-8", False),
        ("utf-8-sig", "utf-8", True),
        ("utf-16", "utf-16-le", True),
        ("utf-32", "utf-32-le", True),
        ("cp1252", "cp1252", False),
    ],
)
def test_the_encoding_is_found(codec: str, encoding: str, mark: bool) -> None:
    found = decode(TEXT.encode(codec))
    assert (found.text, found.encoding, found.mark, found.guessed) == (TEXT, encoding, mark, codec == "cp1252")


def test_bytes_that_cp1252_leaves_out_are_read_as_latin_1() -> None:
    assert decode(b"\x81\xf8").text == "\x81ø"


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    decode(data)
