"""All organisations, narrowed by kind and country."""

from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.plain_rows import plain_rows
from app.screens.parts.visit import current_visit
from app.wording import N_

ORGANISATIONS = Listed(
    title=N_("Organisations"),
    rows=plain_rows,
    count=lambda visit, number: visit.words.ngettext("{n} organisation", "{n} organisations", number),
)

if __name__ == "__main__":
    show_list(current_visit("organisations"), ORGANISATIONS)
