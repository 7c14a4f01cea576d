"""Ask in SPARQL: an editor with examples, the answer as a table, as bars where that fits, and as a file."""

from app.components.prose import prose
from app.screens.parts import query_parts as parts
from app.screens.parts.query_answer import show_answer
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit


def show(visit: Visit) -> None:
    """Ask, wait without holding up the page, show."""
    browser_title(visit.words._("Ask in SPARQL"))
    prose(*parts.head(visit), key="query-head")
    query = parts.editor(visit)
    if query.strip():
        show_answer(visit, query)


if __name__ == "__main__":
    show(current_visit("query"))
