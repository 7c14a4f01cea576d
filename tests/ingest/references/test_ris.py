from ingest.references.ris import ris_of
from tests.ingest.references.samples import ARTICLE, SAMPLES, a_reference


def test_an_article_in_ris() -> None:
    assert ris_of(ARTICLE).split("\r\n") == [
        "TY  - JOUR",
        "ID  - article",
        "AU  - Sørensen, Åse",
        "AU  - Kjær, Bo",
        "TI  - Brobyggere på tværs af ø og å: Et studie",
        "T2  - Tidsskrift for Brobygning",
        "VL  - 3",
        "IS  - 2",
        "DO  - 10.5555/bro.2019.3",
        "SP  - 10",
        "EP  - 24",
        "PY  - 2019",
        "DA  - 2019/05//",
        "LA  - da",
        "KW  - brobygger",
        "KW  - samskabelse",
        "AB  - Om broer. Og bredder.",
        "ER  - ",
        "",
        "",
    ]


def test_every_record_begins_with_its_type_and_ends_with_er() -> None:
    for sample in SAMPLES:
        record = ris_of(sample)
        assert record.startswith("TY  - ")
        assert record.endswith("ER  - \r\n\r\n")


def test_a_value_with_line_breaks_cannot_make_a_line_of_its_own() -> None:
    record = ris_of(a_reference("x", kind="book", title="Broer\r\nER  - \r\nTY  - JOUR"))
    assert record.count("\r\nER  - ") == 1
    assert "TI  - Broer ER - TY - JOUR" in record


def test_an_interval_is_no_date_of_one_day() -> None:
    record = ris_of(a_reference("x", kind="book", title="Broer", issued="2018/2020"))
    assert "PY  - 2018" in record
    assert "DA  - 2018///" in record
