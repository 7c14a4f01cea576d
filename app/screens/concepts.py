"""All concepts, narrowed by kind and basis."""

from app.components.markup import Element, element
from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.things import sign, text_with_mark, thing_link
from app.screens.parts.visit import Visit, current_visit
from app.wording import N_
from app.wording.names import kind_word, kinds_of
from ontology.elements import Node


def row(visit: Visit, node: Node) -> Element:
    """Show one concept with its kinds and its meaning."""
    kinds = ", ".join(kind_word("Concept", kind, visit.language) for kind in kinds_of(node))
    name = element(
        "p", sign(node), thing_link(visit, node, capital=True), element("span", f" · {kinds}", style="bb-meta")
    )
    return element("article", name, text_with_mark(visit, node, "definition", style="bb-meta"), style="bb-item")


CONCEPTS = Listed(
    title=N_("Concepts"),
    rows=lambda visit, page: [row(visit, node) for node in page.nodes],
    count=lambda visit, number: visit.words.ngettext("{n} concept", "{n} concepts", number),
)

if __name__ == "__main__":
    show_list(current_visit("concepts"), CONCEPTS)
