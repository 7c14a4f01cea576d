"""What a room may refuse."""

from __future__ import annotations

from ontology.errors import HubError


class RoomError(HubError):
    """Something a room does not do."""


class NoSuchRoomError(RoomError):
    """No room has this code: it was mistyped, or the room has ended."""


class NotTheTeacherError(RoomError):
    """The key is not that of the room's teacher."""


class NotAMemberError(RoomError):
    """The room does not know this phone; joining again helps."""


class RoomFullError(RoomError):
    """The room, or the whole hub, has no place left."""


class TooManyError(RoomError):
    """One client asks for more than a class would."""

    def __init__(self, wait: int) -> None:
        super().__init__(f"too many in a short time; try again in {wait} seconds")
        self.wait = wait
        """Seconds after which it may be tried again."""


class AnswerError(RoomError):
    """An answer that the task does not have."""
