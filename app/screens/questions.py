"""Open questions: what the sources do not say, and where one has looked."""

from app.components.prose import prose
from app.screens.parts import question_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.open_questions import open_questions


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    browser_title(visit.words._("Open questions"))
    page = open_questions(visit.hub.store, parts.asked_kinds(visit), parts.first(visit), parts.PAGE_SIZE)
    prose(*parts.head(visit, page), *parts.listed(visit, page), key="questions")


if __name__ == "__main__":
    show(current_visit("questions"))
