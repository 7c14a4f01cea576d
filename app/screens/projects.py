"""All projects, work packages and centres."""

from app.components.markup import Element, element
from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.things import sign, text_with_mark, thing_link
from app.screens.parts.visit import Visit, current_visit
from app.wording import N_
from app.wording.forms import date_words
from app.wording.names import kind_word, kinds_of
from ontology.elements import Node


def row(visit: Visit, node: Node) -> Element:
    """Show one project with its years and what it does."""
    years = "–".join(
        date_words(str(node.properties[name]), visit.language) for name in ("start", "end") if name in node.properties
    )
    about = [kind_word("Project", kind, visit.language) for kind in kinds_of(node)] + ([years] if years else [])
    name = element(
        "p", sign(node), thing_link(visit, node), element("span", f" · {' · '.join(about)}", style="bb-meta")
    )
    return element("article", name, text_with_mark(visit, node, "summary", style="bb-meta"), style="bb-item")


PROJECTS = Listed(
    title=N_("Projects"),
    rows=lambda visit, page: [row(visit, node) for node in page.nodes],
    count=lambda visit, number: visit.words.ngettext("{n} project", "{n} projects", number),
)

if __name__ == "__main__":
    show_list(current_visit("projects"), PROJECTS)
