"""All lessons, and the ways to use them: teach, join, try a task alone."""

from app.components.markup import element, link, paragraph
from app.components.prose import prose
from app.screens.parts import lesson_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.lesson import lessons


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    _ = visit.words._
    title = _("Lessons")
    browser_title(title)
    buttons = element(
        "div",
        link(visit.to("room"), _("Join a room"), style="bb-button bb-main"),
        link(visit.to("tasks"), _("Tasks to do alone"), style="bb-button"),
        link(visit.to("lesson_editor"), _("Write a lesson"), style="bb-button"),
        style="bb-buttons",
    )
    lead = _("Ordered walks through the library, for a class with phones or for you alone at home.")
    prose(
        element("h1", title),
        paragraph(lead, style="bb-lead"),
        buttons,
        *parts.listed(visit, lessons(visit.hub.store, visit.language)),
        *parts.for_teachers(visit),
        key="lessons",
    )


if __name__ == "__main__":
    show(current_visit("lessons"))
