"""Checks of our own assessments: nothing is rated without the reasons for it."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.checks.registry import check, problem_at
from ingest.library import Library
from ontology.errors import Problem
from ontology.phrases import phrase

REASONS = ("limitations", "coherence", "adequacy", "relevance")
"""What a confidence rests on, after GRADE-CERQual."""


@check(blocks=False)
def every_confidence_gives_its_four_reasons(library: Library) -> Iterator[Problem]:
    """A finding with a confidence says what speaks for and against it in each of four respects."""
    for node in library.nodes.values():
        if "confidence" in node.properties:
            given = {name.rpartition("_")[0] for name in node.properties}
            if missing := [name for name in REASONS if name not in given]:
                message = phrase(
                    "the confidence of {node} gives no {missing}", node=node.id, missing=", ".join(missing)
                )
                yield problem_at(
                    library, node, message, phrase("add {first}: {{da: …, en: …}}", first=missing[0]), "confidence"
                )
