import pytest
import yaml

from ingest.bibtex.faults import Fault
from ingest.bibtex.remarks import Remark
from ingest.imports.ledger import Kept, Ledger, read_ledger, write_ledger
from ingest.imports.lines import KeptError
from ingest.imports.outside import Refused

KEPT = (
    Kept(key="Sørensen:2001/a", id="soerensen-2001-a", digest="0" * 16, content="1" * 16, seen="2026-11-25"),
    Kept(
        key='odd "key"\x00\u2028', id="x", digest="2" * 16, content="3" * 16, seen="2026-11-25", decision="later",
        gone="2026-11-26", answer="keep", by="Bo", names={"Kjær, B.": "Kjær, Bo"},
    ),
    Kept(key="", id="y", digest="4" * 16, content="5" * 16, seen="2026-11-25"),
)  # fmt: skip
LEDGER = Ledger(
    digest="a" * 64,
    order=3,
    imported="2026-11-26",
    entries=4,
    lines=(1, 9),
    refused=(
        Refused("", Remark.of(5, Fault.NO_TITLE)),
        Refused("", Remark.of(8, Fault.NEVER_CLOSED, start='@misc{"x"\x00')),
    ),
    kept=KEPT,
)


def test_a_ledger_reads_as_it_was_written() -> None:
    assert read_ledger(write_ledger(LEDGER, "refs"), "imports/refs.yaml") == LEDGER
    assert read_ledger(write_ledger(Ledger(), "refs"), "imports/refs.yaml") == Ledger()


def test_a_ledger_is_yaml_with_a_line_for_each_entry() -> None:
    text = write_ledger(LEDGER, "refs").decode()
    said = yaml.safe_load(text)
    assert [one["key"] for one in said["kept"]] == [kept.key for kept in KEPT]
    assert text.count("\n- ") == len(KEPT)
    assert "Sørensen:2001/a" in text


def test_a_ledger_that_somebody_edited_is_read_all_the_same() -> None:
    edited = """
file:
  digest: abc
  order: 3
  lines: [1]
kept:
- key: bro2019
  id: bro2019
  digest: "0123456789abcdef"
  content: "0123456789abcdef"
  seen: 2026-11-25
  names: {"Kjær, B.": "Kjær, Bo"}
"""
    ledger = read_ledger(edited.encode(), "imports/refs.yaml")
    assert (ledger.order, ledger.lines, ledger.kept[0].seen, ledger.kept[0].names) == (
        3,
        (1,),
        "2026-11-25",
        {"Kjær, B.": "Kjær, Bo"},
    )


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "file: {",
        "kept: []",
        "file: {}\nkept: none",
        'file: {}\nkept:\n- {"key": "a"}',
        'file: {"order": "x"}\nkept: []',
        "\x00",
        "- a",
    ],
)
def test_a_damaged_ledger_is_named_with_what_to_do(damage: str) -> None:
    with pytest.raises(KeptError, match=r"imports/refs\.yaml:\d+: .*brobygger undo"):
        read_ledger(damage.encode(), "imports/refs.yaml")
