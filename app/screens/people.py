"""All people: authors and public figures."""

from app.screens.parts.list_screen import TITLE, Listed, show_list
from app.screens.parts.plain_rows import plain_rows
from app.screens.parts.visit import current_visit
from app.wording import N_
from graph.store import Order

PEOPLE = Listed(
    label="Person",
    title=N_("People"),
    orders={TITLE: Order("title")},
    rows=plain_rows,
    count=lambda visit, number: visit.words.ngettext("{n} person", "{n} people", number),
)

if __name__ == "__main__":
    show_list(current_visit("people"), PEOPLE)
