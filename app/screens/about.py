"""About the hub: how to read it, what the kinds and voices mean, its limits, its status, and how to add to it."""

from app.components.prose import prose
from app.screens.parts import about_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.voices import levels


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    browser_title(visit.words._("About"))
    store = visit.hub.store
    prose(*parts.everything(visit, levels(store), store.stats()), key="about", target=parts.asked_part(visit))


if __name__ == "__main__":
    show(current_visit("about"))
