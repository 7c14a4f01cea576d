"""What a reader sees who followed an address that is no page of the hub."""

from app.screens.parts.boundary import not_found
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit


def show(visit: Visit) -> None:
    """Say that there is no such page, and how to go on."""
    browser_title(visit.words._("Not in the library"))
    not_found(visit, visit.query.get("path", ""))


if __name__ == "__main__":
    show(current_visit("not_found"))
