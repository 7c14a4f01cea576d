"""Jobs: nothing is written before a yes, everything can be taken back, and nobody overwrites anybody."""

from dataclasses import replace

from app.jobs.job import About, Job, Said
from app.jobs.order import Order
from app.jobs.rows import ALL, ASKED, OTHER, PlanFile
from app.jobs.tasks import CHANGED_MEANWHILE, perform
from graph.stores import open_store
from ontology.table import SCHEMA
from tests.app.jobs.conftest import BIB, TWIN, Office


def test_a_plan_tells_every_entry_with_its_line_and_writes_nothing(office: Office) -> None:
    before = office.files()
    plan = PlanFile.read(office.planned(BIB + TWIN).plan)
    assert plan
    assert [(row.outcome, row.line, row.key) for row in plan.rows(ALL, 0, 10)] == [
        ("new", 1, "alpha"),
        ("rejected", 5, "broken"),
        ("duplicate", 6, "twin"),
    ]
    assert sum(plan.head.counts.values()) == plan.total(ALL) == 3
    assert plan.rows("rejected", 0, 10)[0].reason.da
    assert office.files() == before


def test_a_question_shows_both_sides(office: Office) -> None:
    plan = PlanFile.read(office.planned(TWIN).plan)
    assert plan
    (row,) = plan.rows(ASKED, 0, 10)
    likely = row.likely[0]
    assert (likely.id, likely.here) == ("bro2019", True)
    sides = {pair.field.en: (pair.before, pair.after) for pair in likely.sides}
    assert sides[SCHEMA.properties_of("Source")["container"].words.en] == (
        "Tidsskrift for Brobygning",
        "Et andet tidsskrift",
    )
    assert sides["authors"][0] == sides["authors"][1] == "Sørensen, Åse; Kjær, Bo"


def test_an_import_is_in_files_and_graph_and_names_what_it_added(office: Office) -> None:
    job = office.imported(BIB)
    assert job.written.new == ("source/alpha",)
    assert job.written.counts == {"new": 1, "changed": 0, "identical": 0, "duplicate": 0, "rejected": 1}
    with open_store(office.settings.store) as store:
        assert store.nodes(["source/alpha"])["source/alpha"].properties["title"] == "Empowerment i jobcentret"


def test_an_import_with_links_is_taken_back_byte_for_byte(office: Office) -> None:
    before = office.files()
    job = office.imported(BIB)
    assert office.did(job, "link", topics={"source/alpha": ["concept/empowerment"]}).done
    assert office.files()["sources/alpha.yaml"] == b"about: [empowerment]\n"
    assert office.did(job, "undo").done
    assert office.files() == before
    assert not job.written.changes
    with open_store(office.settings.store) as store:
        assert not store.nodes(["source/alpha"])


def test_what_others_have_written_about_is_not_taken_away_under_them(office: Office) -> None:
    job, other = office.imported(BIB), office.planned(TWIN, "other")
    assert office.did(other, "link", topics={"source/alpha": ["concept/empowerment"]}).done
    before = office.files()
    status = office.did(job, "undo")
    assert status.failed == "LibraryProblemsError"
    assert "sources/alpha.yaml" in status.text
    assert office.files() == before
    assert job.written.changes


def test_what_was_decided_is_what_is_written(office: Office) -> None:
    job = office.imported(TWIN, L1="same")
    assert job.written.new == ()
    assert office.imported(TWIN + BIB, L1="same").written.new == ("source/alpha",)


def test_two_who_import_at_once_both_succeed_one_after_the_other(office: Office) -> None:
    first, second = office.planned(BIB, "first"), office.planned(BIB + TWIN, "second")
    assert office.did(first, "write").news == ""
    second.said = Said(decisions={"6": "different"})
    assert office.did(second, "write").news == CHANGED_MEANWHILE
    plan = PlanFile.read(second.plan)
    assert plan
    assert [row.outcome for row in plan.rows(ALL, 0, 10)] == ["duplicate", "rejected", "duplicate"]
    assert second.said.decisions == {"6": "different"}
    assert not second.written.changes
    assert office.did(second, "write").news == ""
    assert second.written.new == ("source/twin",)


def test_two_who_do_not_meet_need_not_look_again(office: Office) -> None:
    first, second = office.planned(BIB, "first"), office.planned(TWIN, "second")
    assert office.did(first, "write").news == office.did(second, "write").news == ""
    assert (first.written.new, second.written.new) == (("source/alpha",), ("source/twin",))


def test_a_reader_of_a_shared_hub_writes_nothing_by_any_task(office: Office) -> None:
    job, done = office.planned(TWIN), office.imported(BIB, "other")
    before = office.files()
    office.settings = replace(office.settings, shared=True, editor_key="bro")
    assert office.did(job, "write", key="guess").failed == "NotAnEditorError"
    assert office.did(done, "undo").failed == "NotAnEditorError"
    assert office.did(done, "link", topics={"source/alpha": ["concept/empowerment"]}).failed == "NotAnEditorError"
    assert office.did(done, "decide", pair=["twin", "bro2019"], decision="same").failed == "NotAnEditorError"
    assert office.files() == before
    assert office.did(job, "write", key="bro").done


def test_a_library_that_is_broken_elsewhere_is_said_and_not_written_to(office: Office) -> None:
    job = office.planned(BIB)
    (office.settings.library / "concepts" / "empowerment.yaml").write_text("kind: [nonsense]\n", "utf-8")
    before = office.files()
    status = office.did(job, "write")
    assert status.failed == "LibraryProblemsError"
    assert office.files() == before


def test_the_same_file_again_has_nothing_to_write(office: Office) -> None:
    office.imported(BIB)
    plan = PlanFile.read(office.planned(BIB).plan)
    assert plan
    assert not plan.head.changes
    assert plan.head.counts["identical"] == 1


def test_an_entry_that_is_gone_is_asked_about_and_kept(office: Office) -> None:
    office.imported(BIB + TWIN)
    job = office.planned(BIB)
    plan = PlanFile.read(job.plan)
    assert plan
    assert [gone.id for gone in plan.head.gone] == ["twin"]
    job.said = Said(answers={"twin": "remove"})
    assert office.did(job, "write").done
    with open_store(office.settings.store) as store:
        assert store.nodes(["source/twin"])["source/twin"].properties["review"] == "deprecated"


def test_what_is_pasted_stands_below_what_was_pasted_before(office: Office) -> None:
    for text in (BIB, TWIN):
        job = Job.new(office.settings, About(name="pasted", adds=True), text.encode())
        assert office.did(job, "plan").done
        assert office.did(job, "write").done
    plan = PlanFile.read(job.plan)
    assert plan
    assert [row.key for row in plan.rows(OTHER, 0, 10)] == ["broken", "twin"]
    assert job.written.counts["identical"] == 1
    assert [*office.files()].count("imports/pasted.bib") == 1


def test_a_source_with_words_of_its_own_does_not_become_another_later(office: Office) -> None:
    job, other = office.imported(TWIN), office.planned(BIB, "other")
    assert office.did(other, "link", topics={"source/twin": ["concept/empowerment"]}).done
    before = office.files()
    status = office.did(job, "decide", pair=["twin", "bro2019"], decision="same")
    assert status.failed == "UndecidableError"
    assert "sources/twin.yaml" in status.text
    assert office.files() == before


def test_a_plan_tells_how_far_it_is(office: Office) -> None:
    told: list[tuple[str, int, int]] = []
    job = Job.new(
        office.settings,
        About(name="many"),
        "".join(f"@misc{{m{n}, title = {{Titel {n}}}}}" for n in range(300)).encode(),
    )
    perform(job, Order(task="plan"), office.settings, lambda step, at=0, of=0: told.append((step, at, of)))
    assert told == [("comparing", 0, 0), ("comparing", 0, 300), ("comparing", 250, 300), ("reading", 0, 0)]
