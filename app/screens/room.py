"""The room of a class: a phone that joins and answers, or the wall that everybody sees."""

from app.components.teaching import teaching
from app.rooms.codes import read_code
from app.screens.parts.teaching_data import room_data, wall_data
from app.screens.parts.titles import browser_title
from app.screens.parts.visit import Visit, current_visit


def show(visit: Visit) -> None:
    """Show; whatever a room does is between the browser and its addresses."""
    browser_title(visit.words._("Room"))
    code = read_code(visit.query.get("code", ""))
    if code and visit.query.get("wall"):
        teaching("wall", wall_data(visit, code), key=f"wall-{code}")
    else:
        teaching("room", room_data(visit, code), key=f"room-{code}")


if __name__ == "__main__":
    show(current_visit("room"))
