"""All laws, reforms, agreements and guidelines."""

from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.plain_rows import plain_rows
from app.screens.parts.visit import current_visit
from app.wording import N_

LAWS = Listed(
    title=N_("Law and reform"),
    rows=plain_rows,
    count=lambda visit, number: visit.words.ngettext("{n} law or reform", "{n} laws and reforms", number),
)

if __name__ == "__main__":
    show_list(current_visit("laws"), LAWS)
