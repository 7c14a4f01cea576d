"""All laws, reforms, agreements and guidelines."""

from app.screens.parts.list_screen import TITLE, Listed, show_list
from app.screens.parts.plain_rows import plain_rows
from app.screens.parts.visit import current_visit
from app.wording import N_
from graph.store import Order

LAWS = Listed(
    label="Legislation",
    title=N_("Law and reform"),
    orders={TITLE: Order("title"), "newest": Order("issued", descending=True), "oldest": Order("issued")},
    rows=plain_rows,
    count=lambda visit, number: visit.words.ngettext("{n} law or reform", "{n} laws and reforms", number),
)

if __name__ == "__main__":
    show_list(current_visit("laws"), LAWS)
