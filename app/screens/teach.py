"""The teacher's own screen of a lesson: notes, answers, time, and the room of the class."""

from app.components.prose import prose
from app.components.teaching import teaching
from app.screens.parts.addresses import identifier_in
from app.screens.parts.teaching_data import desk_data
from app.screens.parts.titles import browser_title, crumbs
from app.screens.parts.visit import Visit, current_visit
from app.wording.names import name_of
from graph.questions.lesson import lesson_page


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    page = lesson_page(visit.hub.store, identifier_in(visit.query, "Lesson"))
    title = name_of(page.node, visit.language)[0]
    browser_title(title)
    prose(crumbs(visit, "lessons", visit.words._("Lessons"), title), key="teach-crumbs")
    teaching("teach", desk_data(visit, page.node.id, title), key="teach")


if __name__ == "__main__":
    show(current_visit("teach"))
