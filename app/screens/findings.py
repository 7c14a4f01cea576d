"""All findings, narrowed by voice, kind, topic, source and confidence."""

from app.components.markup import Element
from app.screens.parts.findings import finding_card
from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.visit import Visit, current_visit
from app.wording import N_
from graph.questions.findings import details
from graph.questions.listing import ListPage


def rows(visit: Visit, page: ListPage) -> list[Element]:
    """Show the findings as cards, with who speaks and where it stands."""
    more = details(visit.hub.store, (), [node.id for node in page.nodes])
    return [finding_card(visit, more.findings[node.id], more.references) for node in page.nodes]


FINDINGS = Listed(
    title=N_("Findings"),
    rows=rows,
    count=lambda visit, number: visit.words.ngettext("{n} finding", "{n} findings", number),
)

if __name__ == "__main__":
    show_list(current_visit("findings"), FINDINGS)
