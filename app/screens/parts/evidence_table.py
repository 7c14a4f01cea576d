"""The numbers of the evidence map as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io

from app.screens.parts.evidence_asked import AskedEvidence, column_word
from app.screens.parts.visit import Visit
from app.wording.names import name_of
from graph.questions.evidence import Matrix
from ingest.references.table import MARK, safe_cell


def as_csv(visit: Visit, asked: AskedEvidence, shown: Matrix) -> str:
    """Return a row for each concept under a row of column names; an empty cell of the map is a 0."""
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\r\n")
    words = [column_word(visit, asked.axis, column, shown.named.get(column)) for column in shown.columns]
    rows.writerow(map(safe_cell, ["id", visit.words._("Concept"), *words, visit.words._("All")]))
    for concept in shown.rows:
        numbers = [str(shown.at(concept.id, column)) for column in shown.columns]
        name = safe_cell(name_of(concept, visit.language)[0])
        rows.writerow([concept.id, name, *numbers, str(shown.sums[concept.id])])
    return MARK + file.getvalue()
