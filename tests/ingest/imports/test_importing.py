from pathlib import Path

import pytest

from ingest.imports.plan import Outcome
from ingest.journal import Journal
from tests.ingest.imports.conftest import BRO, VEJ, Desk, counts, outcomes


def test_new_entries_become_sources_with_authors_and_publishers(desk: Desk) -> None:
    assert counts(desk.plan(BRO + VEJ)) == {"new": 2}
    desk.add(BRO + VEJ, by="Bo")
    library = desk.library()
    assert library.nodes["source/vej-2017"].properties["title"] == "Vejen over åen: En håndbog i koordinering"
    assert library.nodes["source/vej-2017"].properties["added"] == "2026-11-25"
    assert library.nodes["source/vej-2017"].properties["added_by"] == "Bo"
    assert ("AUTHORED_BY", "source/bro", "person/lund-ea") in {edge.identity[:3] for edge in library.edges.values()}
    assert ("ISSUED_BY", "source/vej-2017", "organisation/havneforlaget") in {
        edge.identity[:3] for edge in library.edges.values()
    }


def test_a_plan_writes_nothing(desk: Desk) -> None:
    before = desk.files()
    desk.plan(BRO + VEJ)
    assert desk.files() == before


def test_the_file_is_kept_byte_for_byte(desk: Desk) -> None:
    data = b"\xef\xbb\xbf" + (BRO + "\r\n\r\n% slut\r\n").encode()
    desk.add(data)
    assert desk.files()["imports/refs.bib"] == data


def test_the_same_bytes_again_are_identical_and_write_nothing(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    before = desk.files()
    again = desk.add(BRO + VEJ)
    assert counts(again.plan) == {"identical": 2}
    assert [item.line for item in again.plan.items] == [1, 6]
    assert again.change is None
    assert desk.files() == before


def test_an_entry_only_spelled_otherwise_is_identical(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    spelled = (
        VEJ.replace("å", "{\\aa}").replace("{Holm, Per}", '"Holm, Per"')
        + "\n"
        + BRO.replace("year = {2018}", "date = {2018}")
    )
    assert counts(desk.plan(spelled)) == {"identical": 2}


def test_a_changed_entry_says_what_changed_and_keeps_its_id_and_first_day(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    changed = BRO.replace("1--9", "1--19").replace("Holm, Per", "Holm, Peter")
    plan = desk.plan(changed + VEJ, day="2026-12-01")
    assert outcomes(plan) == {"bro": "changed", "Vej:2017": "identical"}
    assert [tuple(change) for change in plan.items[0].differences] == [
        ("pages", "1-9", "1-19"), ("authors", "Lund, Ea; Holm, Per", "Lund, Ea; Holm, Peter"),
    ]  # fmt: skip
    desk.add(changed + VEJ, day="2026-12-01")
    source = desk.library().nodes["source/bro"]
    assert (source.properties["pages"], source.properties["added"]) == ("1-19", "2026-11-25")


def test_what_has_changed_is_told_with_macros_and_parents_as_they_were(desk: Desk) -> None:
    macros = "@string{ea = {Lund, {{\\'E}}a}}\n@string(blad = {Brobladet})\n"
    entry = BRO.replace("{Lund, Ea and Holm, Per}", "ea # { and Holm, Per}").replace("{Brobladet}", "blad")
    desk.add(macros + entry)
    [item] = desk.plan(macros + entry.replace("1--9", "1--19")).items
    assert [change.field for change in item.differences] == ["pages"]


def test_a_changed_key_is_the_same_source(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    plan = desk.plan(BRO.replace("{bro,", "{lund2018,") + VEJ)
    assert (plan.items[0].outcome, plan.items[0].id, plan.gone) == (Outcome.CHANGED, "bro", ())
    desk.add(BRO.replace("{bro,", "{lund2018,") + VEJ)
    assert "source/lund2018" not in desk.library().nodes


def test_what_is_curated_here_wins_over_every_import(desk: Desk) -> None:
    desk.add(BRO)
    (desk.folder / "sources" / "bro.yaml").write_text(
        "title: Vores rettede titel\nabout: [trust-me]\n".replace("about: [trust-me]\n", "")
    )
    desk.add(BRO.replace("1--9", "2--9"))
    source = desk.library().nodes["source/bro"]
    assert (source.properties["title"], source.properties["pages"]) == ("Vores rettede titel", "2-9")


def test_an_earlier_import_wins_over_a_later_one_field_by_field(desk: Desk) -> None:
    desk.add(BRO, name="first")
    later = BRO.replace("pages = {1--9},", "pages = {1--9}, doi = {10.5555/bro},").replace("Brobladet", "Bro-Bladet")
    plan = desk.plan(later, name="second")
    assert (plan.items[0].outcome, plan.items[0].id) == (Outcome.DUPLICATE, "bro")
    desk.add(later, name="second")
    source = desk.library().nodes["source/bro"]
    assert (source.properties["container"], source.properties["doi"]) == ("Brobladet", "10.5555/bro")


def test_a_source_of_the_core_is_found_again(desk: Desk) -> None:
    core = (desk.folder / "library.bib").read_text(encoding="utf-8")
    assert counts(desk.plan(core, name="zotero")) == {"duplicate": 6}
    desk.add(core, name="zotero")
    assert set(desk.library().nodes) == set(Desk(desk.folder).library().nodes)
    assert counts(desk.plan(core, name="zotero")) == {"identical": 6}


def test_an_import_of_what_is_there_changes_no_node_and_no_edge(desk: Desk) -> None:
    before = desk.library()
    desk.add((desk.folder / "library.bib").read_text(encoding="utf-8"), name="zotero")
    after = desk.library()
    added = {"added": "2026-11-25"}
    assert {name: {**node.properties, **added} for name, node in before.nodes.items() if node.label == "Source"} == {
        name: {**node.properties, **added} for name, node in after.nodes.items() if node.label == "Source"
    }
    assert before.edges == after.edges
    assert {name for name, node in after.nodes.items() if node.label != "Source"} == {
        name for name, node in before.nodes.items() if node.label != "Source"
    }


def test_people_whom_only_a_duplicate_names_do_not_appear(desk: Desk) -> None:
    desk.add(BRO, name="first")
    desk.add(BRO.replace("Lund, Ea", "Lund, E. A."), name="second")
    assert "person/lund-e-a" not in desk.library().nodes


def test_the_same_entry_twice_in_one_file_is_one_source(desk: Desk) -> None:
    plan = desk.plan(BRO + BRO.replace("{bro,", "{bro2,"))
    assert outcomes(plan) == {"bro": "new", "bro2": "duplicate"}
    assert plan.items[1].why.reason.en.endswith("as line 1")
    desk.add(BRO + BRO.replace("{bro,", "{bro2,"))
    assert "source/bro2" not in desk.library().nodes
    assert counts(desk.plan(BRO + "\n" + BRO.replace("{bro,", "{bro2,"))) == {"identical": 2}


@pytest.mark.parametrize("key", ["a/b", "../../etc/passwd", "Sørensen:2001", "ØÆÅ", "x" * 300, "a\x00b"])
def test_any_key_gets_a_safe_id_and_is_known_again(desk: Desk, key: str) -> None:
    entry = BRO.replace("{bro,", f"{{{key},")
    desk.add(entry)
    library = desk.library()
    [source] = [node for node in library.nodes.values() if node.properties.get("volume") == "4"]
    assert "/" not in source.id.removeprefix("source/")
    assert ".." not in source.id
    assert counts(desk.plan(entry + "\n")) == {"identical": 1}
    assert sorted(path.name for path in (desk.folder / "imports").iterdir()) == ["refs.bib", "refs.yaml"]


def test_entries_without_a_key_get_ids_and_are_known_again(desk: Desk) -> None:
    text = BRO.replace("{bro,", "{,") + VEJ.replace("{Vej:2017,", "{,")
    assert counts(desk.plan(text)) == {"new": 2}
    desk.add(text)
    assert {"source/lund2018overgange", "source/holm2017vejen"} <= set(desk.library().nodes)
    swapped = VEJ.replace("{Vej:2017,", "{,") + BRO.replace("{bro,", "{,").replace("1--9", "1--10")
    assert counts(desk.plan(swapped)) == {"identical": 1, "changed": 1}


def test_a_key_that_a_source_of_the_library_has_is_no_claim_on_it(desk: Desk) -> None:
    entry = BRO.replace("{bro,", "{bro2019,")
    [item] = desk.plan(entry).items
    assert (item.outcome, item.id) == (Outcome.NEW, "lund2018overgange")


def test_two_entries_with_one_key_are_two_sources(desk: Desk) -> None:
    text = BRO + VEJ.replace("Vej:2017", "bro")
    plan = desk.plan(text)
    assert [(item.outcome.value, item.id) for item in plan.items] == [("new", "bro"), ("new", "holm2017vejen")]
    desk.add(text)
    desk.library()
    assert counts(desk.plan(text.replace("1--9", "1--99"))) == {"changed": 1, "identical": 1}


def test_what_cannot_be_a_source_is_rejected_with_line_reason_and_cure(desk: Desk) -> None:
    text = BRO + "@misc{x, note = {uden titel}}\n\n@article{broken, title = {A\n\n" + VEJ
    plan = desk.plan(text)
    assert counts(plan) == {"new": 2, "rejected": 2}
    rejected = [item for item in plan.items if item.outcome is Outcome.REJECTED]
    assert [item.line for item in rejected] == [6, 8]
    assert all(item.why.reason.en and item.why.cure.en for item in rejected)
    desk.add(text)
    again = desk.plan(text)
    assert counts(again) == {"identical": 2, "rejected": 2}
    assert [(item.line, item.why) for item in again.items if item.outcome is Outcome.REJECTED] == [
        (item.line, item.why) for item in rejected
    ]


def test_undo_takes_an_import_back_exactly(desk: Desk) -> None:
    before = desk.files()
    desk.add(BRO + VEJ)
    desk.add(BRO.replace("1--9", "1--19"))
    Journal(desk.folder).undo()
    Journal(desk.folder).undo()
    assert desk.files() == before
    assert not (desk.folder / "imports").exists()


def test_an_author_known_by_initials_is_the_same_only_beside_the_same_co_authors(desk: Desk) -> None:
    desk.add(BRO, name="first")
    again = "@article{ny, author={Lund, E. and Holm, P.}, title={Et helt andet studie af noget andet}, year=2020}\n"
    alone = "@article{alene, author={Lund, E.}, title={Endnu et studie der handler om noget}, year=2021}\n"
    desk.add(again + alone, name="second")
    library = desk.library()
    authors = {(edge.start, edge.end): edge for edge in library.edges.values() if edge.type == "AUTHORED_BY"}
    assert authors["source/ny", "person/lund-ea"].properties["printed"] == "Lund, E."
    [alone] = [end for start, end in authors if start == "source/alene"]
    assert alone.startswith("person/lund-e-")


def test_a_library_that_is_imported_into_is_a_library_like_any_other(desk: Desk) -> None:
    desk.add(BRO + VEJ)
    copy = Desk(Path(desk.folder))
    assert copy.library().digest == desk.library().digest
    assert copy.library().entries["source/bro"].raw == BRO.strip()
