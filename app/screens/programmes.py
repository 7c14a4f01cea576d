"""All programmes, narrowed by country and topic."""

from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.plain_rows import plain_rows
from app.screens.parts.visit import current_visit
from app.wording import N_

PROGRAMMES = Listed(
    title=N_("Programmes"),
    rows=plain_rows,
    count=lambda visit, number: visit.words.ngettext("{n} programme", "{n} programmes", number),
)

if __name__ == "__main__":
    show_list(current_visit("programmes"), PROGRAMMES)
