from pathlib import Path

from ingest.library import read_library
from ingest.references.whole import bibliography_of, references_of
from tests.ingest.conftest import Make
from tests.ingest.imports.conftest import BRO, VEJ, Desk, counts


def exported(folder: Path, *ids: str) -> str:
    return bibliography_of(read_library(folder), ids)


def test_unchanged_entries_stand_there_byte_for_byte(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(BRO + VEJ)
    text = exported(desk.folder)
    assert BRO.strip() in text
    assert VEJ.strip() in text
    core = (desk.folder / "library.bib").read_text(encoding="utf-8")
    assert all(entry.strip() in text for entry in core.split("\n\n") if "report2023" not in entry)


def test_a_selection_holds_nothing_else(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(BRO + VEJ)
    assert exported(desk.folder, "source/bro") == BRO.strip() + "\n\n"


def test_what_was_corrected_here_is_in_the_entry(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(BRO)
    (desk.folder / "sources" / "bro.yaml").write_text("pages: 2-9\n", encoding="utf-8")
    assert BRO.strip().replace("{1--9}", "{2--9}") in exported(desk.folder, "source/bro")


def test_other_keys_of_a_source_are_kept_as_ids(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(BRO + BRO.replace("{bro,", "{lund2018,"))
    assert "ids = {lund2018}" in exported(desk.folder, "source/bro")


def test_a_key_of_two_sources_stands_once_and_is_kept(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(BRO + VEJ.replace("Vej:2017", "bro"))
    text = exported(desk.folder, "source/bro", "source/holm2017vejen")
    assert text.count("{bro,") == 1
    assert "@book{holm2017vejen," in text
    assert "ids = {bro}" in text


def test_macros_come_along_and_one_that_means_two_things_is_written_out(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add("@string{b = {Brobladet}}\n" + BRO.replace("{Brobladet}", "b"), name="one")
    other = VEJ.replace("@book", "@article").replace("publisher = {Havneforlaget}", "journal = b")
    desk.add("@string{b = {Havnebladet}}\n" + other, name="two")
    text = exported(desk.folder, "source/bro", "source/vej-2017")
    assert text.count("@string") == 1
    assert "journal = b," in text
    assert "journal = {Havnebladet}" in text


def test_what_goes_out_comes_in_again_with_nothing_new_and_nothing_changed(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add("@string{b = {Brobladet}}\n" + BRO.replace("{Brobladet}", "b") + VEJ)
    again = counts(desk.plan(exported(desk.folder)))
    assert set(again) == {"identical", "duplicate"}
    assert again["identical"] == 2


def test_a_deprecated_source_goes_out_only_by_name(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(BRO + VEJ)
    desk.add(BRO, **{"Vej:2017": "remove"})
    library = read_library(desk.folder)
    assert "source/vej-2017" not in {reference.source.id for reference in references_of(library)}
    assert len(references_of(library, ["source/vej-2017"])) == 1


PROCEEDINGS = "@proceedings{bro19,\n  title = {Broer og bredder}, publisher = hav, date = {2019},\n}\n"
PAPER = (
    "@inproceedings{lund,\n  title = {Overgange mellem jobcenter og borger i tre kommuner}, crossref = {bro19},\n}\n"
)
SHARED = "@string{hav = {Havneforlaget}}\n@xdata{note, keywords = {bro, vej}, langid = {danish}}\n"
LINKED = SHARED + PROCEEDINGS + PAPER + "@misc{notat, title = {Et notat om broer og veje i Åbo}, xdata = {note}}\n"


def test_a_part_and_its_volume_come_out_as_they_came_in_the_volume_last(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(LINKED)
    text = exported(desk.folder, "source/lund", "source/bro19", "source/notat")
    assert text.index(PAPER.strip()) < text.index(PROCEEDINGS.strip())
    assert SHARED.splitlines()[0] in text
    assert SHARED.splitlines()[1] in text
    assert counts(desk.plan(text)) == {"identical": 3}


def test_a_part_without_its_volume_stands_for_itself(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(LINKED)
    text = exported(desk.folder, "source/lund")
    assert "crossref" not in text
    assert "booktitle = {Broer og bredder}" in text
    assert "publisher = {Havneforlaget}" in text
    Desk(desk.folder).add(text, name="alone")
    assert set(desk.library().nodes) == set(Desk(desk.folder).library().nodes)


def test_a_part_whose_volume_goes_keeps_what_it_said(library_with: Make) -> None:
    desk = Desk(library_with({}))
    desk.add(LINKED)
    desk.add(BRO)
    assert desk.said("source/lund", "container") == "Broer og bredder"
    assert desk.said("source/notat", "language") == "('da',)"


def test_containers_in_a_circle_end(library_with: Make) -> None:
    desk = Desk(library_with({}))
    circle = "@xdata{x, xdata = {y}}\n@xdata{y, xdata = {x}, langid = {danish}}\n"
    desk.add(circle + "@misc{notat, title = {Et notat om broer og veje i Åbo}, xdata = {x}}\n")
    assert exported(desk.folder, "source/notat").count("@xdata") == 2
