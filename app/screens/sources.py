"""All sources, narrowed by kind, year, language, country, topic and method."""

from app.screens.parts.editor_key import is_known_editor
from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.references import source_item
from app.screens.parts.visit import current_visit
from app.wording import N_

SOURCES = Listed(
    title=N_("Sources"),
    rows=lambda visit, page: [source_item(visit, page.references[node.id]) for node in page.nodes],
    count=lambda visit, number: visit.words.ngettext("{n} source", "{n} sources", number),
    way_in=lambda visit: (visit.to("add_sources"), visit.words._("Add sources")) if is_known_editor() else None,
)

if __name__ == "__main__":
    show_list(current_visit("sources"), SOURCES)
