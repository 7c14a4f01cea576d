"""What the teaching component is given, with every word it says; `{n}` and the like are filled in by the browser."""

from __future__ import annotations

from typing import Any

from app.components.teaching import Role
from app.rooms.task_data import solution_data, task_data
from app.screens.parts.visit import Visit
from app.wording import N_, Wording
from graph.questions.tasks import CardsTask, Task

Texts = dict[str, Any]


def room_data(visit: Visit, code: str) -> dict[str, Any]:
    """Return the data of a phone in a room; `code` is empty where none is known yet."""
    return {"code": code, "language": visit.language, "texts": _room(visit.words) | tasks(visit.words)}


def wall_data(visit: Visit, code: str) -> dict[str, Any]:
    """Return the data of the wall."""
    return {"code": code, "language": visit.language, "texts": _common(visit.words) | tasks(visit.words)}


def desk_data(visit: Visit, lesson: str, title: str) -> dict[str, Any]:
    """Return the data of the teacher's own screen."""
    return {
        "lesson": lesson,
        "title": title,
        "language": visit.language,
        "texts": _desk(visit.words) | tasks(visit.words),
    }


def home_data(visit: Visit, task: Task) -> dict[str, Any]:
    """Return the data of a task at home, with the library's answer."""
    return {
        "task": task_data(task, visit.words),
        "solution": solution_data(task, visit.words),
        "texts": tasks(visit.words),
    }


def home_role(task: Task) -> Role:
    """Return the part that shows a task at home."""
    return "cards" if isinstance(task, CardsTask) else "task"


def _common(words: Wording) -> Texts:
    """Words of everybody in a room."""
    _ = words._
    return {
        "stopOf": _("Stop {n} of {all}"),
        "openView": _("Open in the library"),
        "previous": _("Previous"),
        "next": _("Next"),
        "lost": _("The connection is gone. This page tries again by itself."),
        "ended": _("The room has ended"),
        "goTo": _("Go to {address} and type the code"),
        "qr": _("QR code to {address}"),
        "fullScreen": _("Full screen"),
    }


def _room(words: Wording) -> Texts:
    _ = words._
    return _common(words) | {
        "joinTitle": _("Join a room"),
        "code": _("Code from the wall"),
        "join": _("Join"),
        "privacy": _(
            "No names and no login. What you answer is not tied to you, and everything is deleted when the room ends."
        ),
        "noCode": _("Type the code that stands on the wall."),
        "noRoom": _(
            "No room has this code. Look at the wall again: the code has six signs. The room may also have ended."
        ),
        "full": _("The room is full."),
        "tooMany": _("Too many tries in a short time. Try again in {n} seconds."),
        "notNow": _("That cannot be done just now. Try again in a moment."),
        "offline": _("The hub cannot be reached. Look at your network and try again."),
        "joinAgain": _("The room does not know this phone. Join again."),
        "follow": _("Follow the teacher"),
        "walk": _("Walk by myself"),
        "leave": _("Leave the room"),
        "backAgain": _("The connection is back."),
        "sending": _("Sending …"),
        "sent": [_("Your answer is sent. You can change it until the answers are shown.")] * 2,
        "kept": _("No connection. Your answer is kept here and sent as soon as it can be."),
        "endedNote": _("Everything that was answered has been deleted. The lesson is still in the library."),
        "toLessons": _("To the lessons"),
    }  # fmt: skip


def _desk(words: Wording) -> Texts:
    _ = words._
    return _common(words) | {
        "before": _("Open a room, put the wall on the projector, and let the class join with the code."),
        "privacy": _("Nobody logs in and nothing is kept: when you end the room, every answer is deleted."),
        "openRoom": _("Open a room"),
        "tooMany": _("Too many tries in a short time. Try again in {n} seconds."),
        "notNow": _("That cannot be done just now. Try again in a moment."),
        "offline": _("The hub cannot be reached. Look at your network and try again."),
        "room": _("The room"),
        "stops": _("Stops"),
        "end": _("End the room"),
        "sureToEnd": _("Press once more to end the room. Every answer is then deleted."),
        "over": _("The room has ended, and every answer is deleted."),
        "onlyHere": _(
            "Phones cannot reach this hub: it listens to this machine only. Start it with:"
            " brobygger serve --host 0.0.0.0"
        ),
        "wall": _("Open the wall in a new window"),
        "present": _pair(words, N_("{n} phone is here"), N_("{n} phones are here")),
        "hide": _("Hide the answers"),
        "minutes": _("{n} min."),
        "classTogether": _("The class"),
        "guide": _("For the teacher"),
        "answer": _("Answer"),
        "then": _("Next: {title}"),
        "time": _("This stop: {here} of {planned} min. · Lesson: {all} of {lesson} min."),
    }  # fmt: skip


def tasks(words: Wording) -> Texts:
    """Return the words of tasks and their results."""
    _ = words._
    return _forms(words) | {
        "show": _("Show the answers"),
        "again": _("Try again"),
        "libraryAnswer": _("What the library says"),
        "open": _("Open"),
        "overlap": _("{found} of your {drawn} connections are in the library, which has {all}."),
        "curators": _("the curators' reading"),
        "notDrawn": _("you did not draw it"),
        "drawnSame": _("you drew it"),
        "drawnOther": _("you drew it with another verb"),
        "drew": _pair(words, N_("{n} of {of} drew it"), N_("{n} of {of} drew it")),
        "onlyDrawn": _("Drawn, but not in the library"),
        "heatTitle": _("How many drew each connection"),
        "heatNote": _("A frame marks the connections the library has."),
        "answers": _pair(words, N_("{n} answer"), N_("{n} answers")),
        "phones": _pair(words, N_("{n}"), N_("{n}")),
        "rightOf": _("{right} of {all} right"),
        "guessedRight": _("you guessed it"),
        "guessedOther": _("you guessed: {name}"),
        "chainRight": _("{right} of {all} answers stand after what they answer."),
        "placedMean": _("The class put it at place {mean} on average."),
        "placedMine": _("You put it at place {n}."),
        "yours": _("yours"),
        "inWords": _("found in the words"),
        "noConcept": _("No concept fits this sentence."),
    } | _cards(words)  # fmt: skip


def _forms(words: Wording) -> Texts:
    _ = words._
    return {
        "chooseTwo": _("Choose two concepts that belong together."),
        "chooseVerb": _("How do they belong together?"),
        "remove": _("Remove"),
        "up": _("Up"),
        "down": _("Down"),
        "nowAt": _("Now at place {n}"),
    }


def _cards(words: Wording) -> Texts:
    _ = words._
    return {
        "turn": _("Turn the card"),
        "recall": _("What does it mean? Say it in your own words first."),
        "knew": _("I knew it"),
        "didNotKnow": _("Not yet"),
        "notTheSame": _("Not the same as"),
        "readMore": _("Read about the concept"),
        "cardsLeft": _pair(words, N_("{n} card to go"), N_("{n} cards to go")),
        "allDone": _("All cards are done for now"),
        "backSoon": _("The first of them comes back in a moment."),
        "backIn": _pair(words, N_("The next card comes back in {n} day."), N_("The next card comes back in {n} days.")),
        "staysHere": _("What you know stays in this browser."),
        "startOver": _("Start over"),
    }


def _pair(words: Wording, one: str, many: str) -> list[str]:
    """Return the form for one and for many with `{n}` left for the browser to fill."""
    return [words._(one), words._(many)]
