"""Full-text queries: what is asked, in the language of FTS5."""

from __future__ import annotations

from ontology.folding import STEM, Term, Wanted, asked


def match(text: str) -> str:
    """Return the full-text query for what is asked; empty where it has no word.

    Words hold letters and digits only and stand in double quotes, so no operator can slip in.
    """
    return " AND ".join(_either(wanted) for wanted in asked(text))


def _either(wanted: Wanted) -> str:
    alternatives = (" AND ".join(map(_term, alternative)) for alternative in wanted)
    return f"({' OR '.join(f'({alternative})' for alternative in alternatives)})"


def _term(term: Term) -> str:
    forms = [f'"{term.word}" *', *(f'"{STEM}{stem}"' for stem in term.stems)]
    return f"({' OR '.join(forms)})"
