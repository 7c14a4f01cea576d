"""What a search found, over everything, narrowed by sort of thing."""

from app.components.prose import prose
from app.screens.parts import search_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.search import search_page


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    text = visit.query.get("q", "").strip()[:200]
    browser_title(visit.words._("Search: {text}", text=text) if text else visit.words._("Search"))
    if not text:
        prose(*parts.nothing_asked(visit), key="search-page")
        return
    label = parts.asked_label(visit)
    page = search_page(visit.hub.store, text, [label] if label else (), parts.MOST)
    prose(*parts.found(visit, text, label, page), key="search-page")


if __name__ == "__main__":
    show(current_visit("search"))
