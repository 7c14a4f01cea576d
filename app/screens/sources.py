"""All sources, narrowed by kind, year, language, country, topic and method."""

from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.references import source_item
from app.screens.parts.visit import current_visit
from app.wording import N_

SOURCES = Listed(
    title=N_("Sources"),
    rows=lambda visit, page: [source_item(visit, page.references[node.id]) for node in page.nodes],
    count=lambda visit, number: visit.words.ngettext("{n} source", "{n} sources", number),
)

if __name__ == "__main__":
    show_list(current_visit("sources"), SOURCES)
