"""All events, narrowed by kind, status and year."""

from app.screens.parts.list_screen import Listed, show_list
from app.screens.parts.plain_rows import plain_rows
from app.screens.parts.visit import current_visit
from app.wording import N_

EVENTS = Listed(
    title=N_("Events"),
    rows=plain_rows,
    count=lambda visit, number: visit.words.ngettext("{n} event", "{n} events", number),
)

if __name__ == "__main__":
    show_list(current_visit("events"), EVENTS)
