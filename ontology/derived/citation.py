"""How the hub is cited: CITATION.cff, and the same as BibTeX and as one line."""

from __future__ import annotations

from typing import NamedTuple

from ontology.derived.edition import LICENCE, MAKER, MODIFIED, VERSION

TITLE = "Brobygger: a knowledge hub on coordinating casework and employment services"
ABSTRACT = (
    "Concepts, sources, findings and projects on coordinating casework and employment services, in Danish and English,"
    " with who says what, where it stands, and what the sources do not say."
)
KEYWORDS = ("boundary spanning", "coordinating casework", "empowerment", "knowledge graph", "SKOS", "social work")
_LICENCES = {"https://creativecommons.org/licenses/by/4.0/": "CC-BY-4.0"}
"""Address of a licence to its short name in SPDX."""


class Citation(NamedTuple):
    """What a reference to one edition of the hub needs."""

    version: str = VERSION
    released: str = MODIFIED
    """ISO date."""
    address: str = ""
    """Where this hub is on the web; empty where that is not known."""


def cff(citation: Citation) -> str:
    """Return the citation in the Citation File Format 1.2.0."""
    address = f'url: "{citation.address}"\n' if citation.address else ""
    keywords = "".join(f'  - "{word}"\n' for word in KEYWORDS)
    return (
        'cff-version: 1.2.0\nmessage: "Cite the source itself where you use what a source says;'
        ' cite the hub where you use its maps, connections or words."\n'
        f'type: dataset\ntitle: "{TITLE}"\nabstract: "{ABSTRACT}"\nauthors:\n  - name: "{MAKER}"\n'
        f'version: "{citation.version}"\ndate-released: "{citation.released}"\nlicense: {_LICENCES[LICENCE]}\n'
        f"{address}keywords:\n{keywords}"
    )


def bibtex(citation: Citation) -> str:
    """Return the citation as a BibTeX entry."""
    year, month = citation.released[:4], citation.released[5:7]
    lines = [
        f"author = {{{{{MAKER}}}}}",
        f"title = {{{{{TITLE}}}}}",
        f"year = {{{year}}}",
        *([f"month = {{{int(month)}}}"] if month else []),
        f"version = {{{citation.version}}}",
        "note = {Data set}",
        *([f"url = {{{citation.address}}}"] if citation.address else []),
    ]
    return f"@misc{{brobygger{year},\n" + "".join(f"  {line},\n" for line in lines) + "}\n"


def reference(citation: Citation) -> str:
    """Return the citation as one line, in the manner of APA 7."""
    where = f" {citation.address}" if citation.address else ""
    return f"{MAKER}. ({citation.released[:4]}). {TITLE} (Version {citation.version}) [Data set].{where}"
