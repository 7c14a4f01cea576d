"""Who speaks: a bar of voices with their numbers, the missing ones named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from app.components.markup import Element, Inline, element, link
from app.screens.parts.things import voice_class
from app.screens.parts.visit import Visit
from app.wording.names import heading, name_of
from graph.questions.findings import FindingView
from graph.questions.voices import Voice
from ontology.elements import Node, slug_of


def counted(levels: Sequence[Node], findings: Iterable[FindingView]) -> tuple[Voice, ...]:
    """Count who speaks in some findings, every level named."""
    numbers = Counter(view.voice.id for view in findings if view.voice)
    return tuple(Voice(level, numbers[level.id]) for level in levels)


def voice_name(visit: Visit, level: Node) -> str:
    """Return the name of a level as a heading: 'Borger'."""
    return heading(name_of(level, visit.language)[0])


def voice_bar(visit: Visit, voices: Sequence[Voice], address: Callable[[str], str]) -> list[Element]:
    """Show how often each voice is heard; `address` leads from a level's slug to its findings."""
    spoken = ", ".join(f"{voice_name(visit, voice.level)} {visit.words.number(voice.findings)}" for voice in voices)
    bar = element(
        "div",
        *(
            element("span", style=voice_class(voice.level).replace("bb-voice ", ""), grow=voice.findings)
            if voice.findings
            else element("span", style="bb-zero")
            for voice in voices
        ),
        style="bb-bar",
        role="img",
        aria_label=spoken,
    )
    return [bar, element("div", *(_entry(visit, voice, address) for voice in voices), style="bb-row")]


def _entry(visit: Visit, voice: Voice, address: Callable[[str], str]) -> Element:
    number = visit.words.number(voice.findings)
    shown: Inline = link(address(slug_of(voice.level.id)), number) if voice.findings else number
    swatch = element("span", style=voice_class(voice.level), aria_hidden="true")
    return element("span", swatch, f"{voice_name(visit, voice.level)} ", shown)


def missing_voices(visit: Visit, voices: Sequence[Voice], topic: str) -> Element | None:
    """Say whose voice is missing in the library on a topic; nothing where all speak."""
    silent = [name_of(voice.level, visit.language)[0] for voice in voices if not voice.findings]
    if not silent:
        return None
    _ = visit.words._
    names = _listed(silent, _("or"))
    text = _("No finding about {topic} in the library comes from a {voices}.", topic=topic, voices=names)
    citizen = next((voice for voice in voices if slug_of(voice.level.id) == "citizen"), None)
    first = _("No citizen voice yet:") + " " if citizen and not citizen.findings else ""
    return element("p", first, text, style="bb-missing")


def _listed(words: Sequence[str], last: str) -> str:
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else words[0]


def choice_of_voice(visit: Visit, levels: Sequence[Node]) -> Element | None:
    """Show the voice that was asked for, with the word that lets it go; nothing where none was."""
    level = next((level for level in levels if slug_of(level.id) == visit.query.get("voice")), None)
    if level is None:
        return None
    remove = element("small", visit.words._("remove"))
    chip = link(visit.here(voice=None), voice_name(visit, level), remove, style="bb-chip on")
    return element("div", chip, style="bb-buttons")


def with_voice(visit: Visit, findings: Iterable[FindingView]) -> list[FindingView]:
    """Keep the findings of the voice that was asked for; all where none was."""
    asked = visit.query.get("voice", "")
    return [view for view in findings if not asked or (view.voice and slug_of(view.voice.id) == asked)]
