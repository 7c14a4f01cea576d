"""What is new in the library since a day, sort by sort."""

from app.components.prose import prose
from app.screens.parts import news_parts as parts
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit
from graph.questions.whats_new import added_since


def show(visit: Visit) -> None:
    """Ask, shape, show."""
    browser_title(visit.words._("What is new"))
    since = asked_day(visit)
    page = asked_page(visit)
    added = added_since(visit.hub.store, since, first=(page - 1) * parts.PAGE, most=parts.PAGE)
    shown = next((item for item in added if item.label == visit.query.get("label")), added[0] if added else None)
    blocks = [*parts.head(visit, since), *parts.choices(visit, added, shown)]
    prose(*blocks, *(parts.listed(visit, shown, page) if shown else []), key="news")


def asked_day(visit: Visit) -> str:
    """Return the day the address asks for; empty where it is no date."""
    day = visit.query.get("since", "")[:10]
    return day if day.replace("-", "").isdecimal() and len(day) in (4, 7, 10) else ""


def asked_page(visit: Visit) -> int:
    """Return the page the address asks for, from 1."""
    page = visit.query.get("page", "")
    return int(page) if page.isdecimal() and len(page) < 6 and int(page) > 0 else 1


if __name__ == "__main__":
    show(current_visit("news"))
