"""The BIKVA chain as a matrix: theme by theme, what each level says, and where no answer stands."""

from app.components.prose import prose
from app.screens.parts import bikva_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.bikva import bikva_chain


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    browser_title(visit.words._("The BIKVA chain"))
    chain = bikva_chain(visit.hub.store)
    opened = parts.opened(visit, chain)
    prose(*parts.head(visit), key="bikva-head")
    if opened:
        prose(*opened, key="bikva-cell")
    prose(*parts.matrix(visit, chain), key="bikva-matrix")


if __name__ == "__main__":
    show(current_visit("bikva"))
