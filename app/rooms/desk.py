"""The desk: everything a browser may ask of the rooms of a hub, with its limits, in plain values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.rooms.answers import checked_answer, counted
from app.rooms.codes import read_code
from app.rooms.errors import AnswerError, NoSuchRoomError
from app.rooms.limits import ANSWERS, JOINS, OPENINGS, WRONG_CODES, Limit
from app.rooms.room import Cell, Room
from app.rooms.rooms import Rooms
from app.rooms.script import Scene, Script
from app.rooms.scripts import Scripts
from app.rooms.task_data import Data
from graph.store import GraphStore
from ontology.elements import slug_of
from ontology.errors import NotFoundError
from ontology.value_rules import is_slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """Who asks, and in which language."""

    client: str
    """Address of the client, for limits only; never kept."""
    language: str = "da"
    member: str = ""
    """Mark of a phone that has joined."""
    key: str = ""
    """The teacher's key."""


class Desk:
    """The rooms of one hub, as browsers see them."""

    def __init__(self, rooms: Rooms, store: Callable[[], GraphStore]) -> None:
        self._rooms = rooms
        self._openings, self._joins = Limit(OPENINGS), Limit(JOINS)
        self._wrong_codes, self._answers = Limit(WRONG_CODES), Limit(ANSWERS)
        self._scripts = Scripts(store)

    def open(self, ask: Ask, lesson: str) -> Data:
        """Open a room for a lesson; NotFoundError where there is none."""
        self._openings.spend(ask.client)
        if not is_slug(slug_of(lesson)):
            raise NotFoundError(lesson)
        self._scripts.of(lesson, ask.language)
        code, key = self._rooms.open(lesson)
        return {"code": code, "key": key}

    def known(self, ask: Ask, code: str) -> str:
        """Return a code as it is kept; NoSuchRoomError where no room has it."""
        return self._find(ask, code)[0]

    def join(self, ask: Ask, code: str) -> Data:
        """Let a phone in."""
        self._joins.spend(ask.client)
        found, room = self._find(ask, code)
        return {"code": found, "member": room.join()}

    def leave(self, ask: Ask, code: str) -> None:
        """Let a phone go."""
        self._find(ask, code)[1].leave(ask.member)

    def beat(self, ask: Ask, code: str) -> str:
        """Return what changes whenever there is something new for this browser to show."""
        room = self._find(ask, code)[1]
        standing = room.standing()
        if not ask.key:
            return str(standing.version)
        room.check_key(ask.key)
        # A browser that waits has shown the lesson already; this is asked ten times a second, so only what is at hand.
        script = self._scripts.known(standing.lesson, ask.language)
        answered = room.answered(script.at(standing.position).id) if script else 0
        return f"{standing.version}.{room.present()}.{answered}"

    def state(self, ask: Ask, code: str, walked_to: int = 0) -> Data:
        """Return what one browser shows; `walked_to` is the stop it looks at where it does not follow the teacher."""
        found, room = self._find(ask, code)
        if ask.member:
            room.see(ask.member)
        standing = room.standing()
        script = self._scripts.of(standing.lesson, ask.language)
        scene = script.at(walked_to or standing.position)
        revealed = room.is_revealed(scene.id)
        return {
            "code": found,
            "beat": self.beat(ask, code),
            "title": script.title,
            "position": standing.position,
            "outline": [{name: each.shown[name] for name in ("title", "minutes")} for each in script.scenes],
            "stop": scene.shown,
            "revealed": revealed,
            "mine": room.answer_of(scene.id, ask.member) if ask.member else None,
            **(self._together(room, scene) if revealed else {}),
            **(self._for_teacher(room, scene, script, standing.position) if ask.key else {}),
        }

    def answer(self, ask: Ask, code: str, stop: str, sent: object) -> None:
        """Keep what a phone answered to the task of a stop."""
        self._answers.spend(ask.member)
        room = self._find(ask, code)[1]
        scene = self._scene(room, stop, ask.language)
        if scene.task is None:
            raise AnswerError("this stop has no task")
        room.answer(stop, ask.member, checked_answer(scene.task, sent))

    def go_to(self, ask: Ask, code: str, position: int) -> None:
        """Show another stop to everybody who follows."""
        room = self._taught(ask, code)
        scenes = self._scripts.of(room.standing().lesson, ask.language).scenes
        room.go_to(min(max(position, 1), len(scenes)))

    def reveal(self, ask: Ask, code: str, stop: str, shown: bool) -> None:
        """Show the answers of a stop to everybody, or hide them again."""
        room = self._taught(ask, code)
        self._scene(room, stop, ask.language)
        room.reveal(stop, shown)

    def end(self, ask: Ask, code: str) -> None:
        """End a room and delete everything in it."""
        self._taught(ask, code)
        self._rooms.end(self._find(ask, code)[0])

    def _taught(self, ask: Ask, code: str) -> Room:
        room = self._find(ask, code)[1]
        room.check_key(ask.key)
        return room

    def _find(self, ask: Ask, code: str) -> tuple[str, Room]:
        self._wrong_codes.check(ask.client)
        try:
            found, room = self._rooms.find(code)
            room.standing()
        except NoSuchRoomError:
            self._rooms.forget(read_code(code))
            self._wrong_codes.spend(ask.client)
            raise
        return found, room

    def _scene(self, room: Room, stop: str, language: str) -> Scene:
        script = self._scripts.of(room.standing().lesson, language)
        if found := next((scene for scene in script.scenes if scene.id == stop), None):
            return found
        raise AnswerError("the lesson has no such stop")

    def _together(self, room: Room, scene: Scene) -> Data:
        answers = room.answers(scene.id)
        return {"solution": scene.solution, "answers": len(answers), "tally": _as_rows(counted(answers))}

    def _for_teacher(self, room: Room, scene: Scene, script: Script, position: int) -> Data:
        answers = room.answers(scene.id)
        following = script.scenes[position].shown["title"] if position < len(script.scenes) else ""
        return {
            "aside": scene.aside,
            "solution": scene.solution,
            "present": room.present(),
            "answers": len(answers),
            "tally": _as_rows(counted(answers)),
            "next": following,
            "minutes": script.minutes,
        }


def _as_rows(tally: Mapping[Cell, int]) -> list[list[object]]:
    return [[list(cell), number] for cell, number in tally.items()]
