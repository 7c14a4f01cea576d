"""The sources of the library for reference programs and spreadsheets: BibTeX, RIS, CSL-JSON, CSV, or formatted."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from ingest.library import read_library
from ingest.references.csl import csl_of
from ingest.references.formatted import Style, format_references
from ingest.references.ris import ris_of
from ingest.references.table import csv_of
from ingest.references.whole import bibliography_of, references_of
from ontology.errors import NotFoundError

STYLES = {"apa": Style.APA, "harvard": Style.HARVARD, "vancouver": Style.VANCOUVER}
"""Format to citation style."""

FORMATS = ("bib", "ris", "csl", "csv", *STYLES)
"""What can be written."""


def bibliography(folder: Path, form: str, language: str, sources: Sequence[str] = ()) -> bytes:
    """Return the sources of a library folder, all or those with these ids or keys, in one of `FORMATS`.

    NotFoundError where the library has no source of a name.
    """
    library = read_library(folder)
    ids = [name if name.startswith("source/") else f"source/{name}" for name in sources]
    for identifier in ids:
        if identifier not in library.nodes:
            raise NotFoundError(identifier)
    if form == "bib":
        return bibliography_of(library, ids).encode()
    references = references_of(library, ids)
    if form == "ris":
        text = "".join(map(ris_of, references))
    elif form == "csl":
        text = (
            json.dumps([csl_of(reference, language) for reference in references], ensure_ascii=False, indent=1) + "\n"
        )
    elif form == "csv":
        text = csv_of(references)
    else:
        text = "".join(f"{line.text}\n\n" for line in format_references(references, STYLES[form], language))
    return text.encode()
