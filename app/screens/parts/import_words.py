"""How an import is said: outcomes, decisions, steps, and what can go wrong."""

from __future__ import annotations

from collections.abc import Mapping

from app.screens.parts.visit import Visit
from app.wording import N_

OUTCOMES: Mapping[str, str] = {
    "new": N_("New"),
    "changed": N_("Changed"),
    "identical": N_("As before"),
    "duplicate": N_("Possible duplicate"),
    "rejected": N_("Rejected"),
}
"""Outcome of one entry to its word; texts to translate."""

ALREADY = N_("Already there")
"""The outcome `duplicate` where nobody has to be asked."""

GROUPS: Mapping[str, str] = {
    "asked": N_("To decide"),
    "new": N_("New ones"),
    "changed": N_("Changed ones"),
    "duplicate": N_("Possible duplicates"),
    "rejected": N_("Rejected ones"),
    "other": N_("All but those as before"),
    "identical": N_("As before"),
    "all": N_("All"),
}
"""What may be shown of a plan, as the choices name it."""

DECISIONS: Mapping[str, str] = {
    "same": N_("The same source"),
    "version": N_("Another version or edition"),
    "part": N_("A part of it, such as a chapter"),
    "different": N_("Two different sources"),
    "later": N_("Decide later"),
}
"""What may be said of a doubtful entry."""

ANSWERS: Mapping[str, str] = {
    "": N_("Decide later"),
    "keep": N_("Keep it in the library"),
    "remove": N_("Mark it as no longer in use"),
}
"""What may be said of an entry that is gone."""

STEPS: Mapping[str, str] = {
    "": N_("Beginning …"),
    "comparing": N_("Comparing every entry with the library …"),
    "reading": N_("Putting the result in order …"),
    "writing": N_("Writing the files of the library …"),
    "waiting": N_("Somebody else is writing to the library just now; it is your turn next …"),
    "showing": N_("Bringing the pages up to date …"),
}
"""What is being done."""

FAILURES: Mapping[str, str] = {
    "ChangedMeanwhileError": N_("Somebody else has changed the same files of the library meanwhile."),
    "LibraryBusyError": N_("Somebody else has been writing to the library for a long time. Try again in a moment."),
    "LibraryProblemsError": N_("The library would have faults afterwards, or has some already:"),
    "NotAnEditorError": N_("Only editors may add to this hub."),
    "NotWrittenError": N_("The disk refused to take it. Look at free space and permissions."),
    "StoreError": N_("The pages cannot be brought up to date just now."),
    "StoreUnreachableError": N_("The pages cannot be brought up to date just now."),
    "UndecidableError": N_("It cannot be answered so:"),
    "NothingToUndoError": N_("It cannot be taken back, because something later stands on it."),
}
"""Name of an error to what happened."""

_FAILED = N_("It could not be done.")


def failure(visit: Visit, name: str) -> str:
    """Return what happened, in words; errors that say more themselves are shown beneath."""
    return visit.words._(FAILURES.get(name, _FAILED))


def proposal(visit: Visit, decision: str) -> str:
    """Return a decision as it stands inside a sentence."""
    words = visit.words._(DECISIONS[decision])
    return words[:1].lower() + words[1:]
