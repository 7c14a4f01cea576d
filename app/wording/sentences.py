"""What checks tell, in the language of the reader."""

from __future__ import annotations

from app.wording.texts import Wording
from ontology.errors import Problem
from ontology.phrases import Phrase


def said(words: Wording, sentence: object) -> object:
    """Return a sentence of a check, with the sentences inside it, in a language; anything else as it is."""
    if not isinstance(sentence, Phrase):
        return sentence
    return words._(sentence.text, **{name: said(words, fact) for name, fact in sentence.facts.items()})


def problem_said(words: Wording, problem: Problem) -> str:
    """Return what is wrong and what to do about it, as one line."""
    return f"{said(words, problem.message)}: {said(words, problem.cure)}"
