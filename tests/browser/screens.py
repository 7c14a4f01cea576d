"""Every screen of the app, each at one address of the tiny library: what the tests of all screens go through."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "app" / "screens"

SAMPLES = {
    "about": "about",
    "add_finding": "add_finding",
    "add_sources": "add_sources",
    "bikva": "bikva",
    "changes": "changes",
    "compare": "compare?ids=concept/empowerment,concept/bridge-builder",
    "concept": "concept?id=empowerment",
    "concepts": "concepts",
    "download": "download",
    "embed": "embed?page=/map",
    "entry": "entry?id=openquestion/kjaer-2018",
    "event": "event?id=bridge-day",
    "events": "events",
    "evidence": "evidence?at=empowerment&in=concept/researcher",
    "finding": "finding?id=f001",
    "findings": "findings",
    "law": "law?id=bridge-act",
    "laws": "laws",
    "lesson": "lesson?id=first-bridge",
    "lesson_editor": "lesson_editor?id=first-bridge&stop=word",
    "lessons": "lessons",
    "link": "link?from=bridge-builder&to=empowerment",
    "map": "map?focus=empowerment&steps=2",
    "my_list": "my_list",
    "news": "news",
    "not_found": "not_found?path=kort",
    "organisation": "organisation?id=aabo",
    "organisations": "organisations",
    "path": "path?from=bridge-builder&to=co-creation",
    "people": "people",
    "person": "person?id=soerensen-aase",
    "programme": "programme?id=safe-crossing",
    "programmes": "programmes",
    "project": "project?id=bridges",
    "projects": "projects",
    "proposal": "proposal?id=0123456789abcdef",
    "proposals": "proposals",
    "propose": "propose?kind=link",
    "query": "query",
    "questions": "questions",
    "room": "room",
    "search": "search?q=bro",
    "source": "source?id=report2023",
    "sources": "sources",
    "start": "",
    "task": "task?kind=cards&ids=empowerment,bridge-builder",
    "tasks": "tasks",
    "teach": "teach?id=first-bridge",
    "timeline": "timeline",
}
"""Name of a screen to its address, without the language."""


def screens_of_the_app() -> list[str]:
    """Return the names of all screens, from their files."""
    return sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")


def in_language(path: str, language: str) -> str:
    """Return an address in a language."""
    return f"{path}{'&' if '?' in path else '?'}lang={language}"
