from pathlib import Path

import pytest

from app.publish.handout_map import Places
from app.publish.slides import slides_pdf
from app.wording import Wording
from graph.questions.lesson import lessons
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.app.publish.pdf import Pdf

ADDRESS = "https://hub.example/lesson?id=a"


def test_every_lesson_has_slides_with_a_page_for_each_stop(
    real_graph: GraphStore, places: Places, tmp_path: Path
) -> None:
    for summary in lessons(real_graph):
        pdf = Pdf(slides_pdf(real_graph, places, summary.node.id, Wording("en"), ADDRESS), tmp_path)
        assert pdf.facts["Tagged"] == "yes"
        assert int(pdf.facts["Pages"]) == 1 + summary.stops + sum(
            1 for task in tasks(real_graph, summary.node.id) if task != "cards"
        )


def tasks(store: GraphStore, lesson: str) -> list[str]:
    stops = store.neighbourhood([lesson], ("PART_OF",)).nodes.values()
    return [str(stop.properties["task"]) for stop in stops if "task" in stop.properties]


def test_slides_hold_the_questions_and_no_answers(real_graph: GraphStore, places: Places, tmp_path: Path) -> None:
    pdf = Pdf(slides_pdf(real_graph, places, "lesson/empowerment-whose-word", Wording("da"), ADDRESS), tmp_path)
    assert "Hvem har oplysningen fra hvem?" in pdf.text
    assert "Den, der kun nævner den ene, skjuler et led." not in pdf.text
    assert pdf.facts["Title"] == "Empowerment: hvis ord?"


def test_no_slides_of_a_lesson_that_is_gone(real_graph: GraphStore, places: Places) -> None:
    with pytest.raises(NotFoundError):
        slides_pdf(real_graph, places, "lesson/gone", Wording("da"), ADDRESS)
