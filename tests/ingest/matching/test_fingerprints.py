from ingest.matching.fingerprints import content_hash, fingerprint
from tests.ingest.matching.builders import TITLE, a_work

FIELDS = [("title", "Brobyggere på tværs"), ("author", "Sørensen, Åse"), ("year", "2019")]


def test_the_hash_stays_when_fields_move_lines_break_and_programs_leave_their_marks() -> None:
    moved = [
        ("year", "2019"),
        ("author", "Sørensen,\n   Åse"),
        ("title", "Brobyggere på  tværs"),
        ("timestamp", "2020-01-01"),
        ("file", ":a.pdf:PDF"),
    ]
    assert content_hash("article", moved) == content_hash("article", FIELDS)


def test_the_hash_changes_with_the_type_and_with_any_telling_field() -> None:
    changed = [*FIELDS[:2], ("year", "2020")]
    assert len({content_hash("article", FIELDS), content_hash("book", FIELDS), content_hash("article", changed)}) == 3


def test_a_value_cannot_pass_for_the_beginning_of_the_next_field() -> None:
    assert content_hash("misc", [("a", "1"), ("b", "2")]) != content_hash("misc", [("a", "1b=2")])


def test_two_descriptions_of_one_work_have_one_fingerprint() -> None:
    one = a_work(TITLE, "Sørensen, Å.", pages="10--24", volume="3")
    assert fingerprint(one) == fingerprint(a_work(TITLE.upper(), "Sørensen, Åse", pages="10-24", volume="3"))
    assert fingerprint(one) != fingerprint(a_work(TITLE, "Sørensen, Åse", pages="11-24", volume="3"))
