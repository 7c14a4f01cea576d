"""Short ways to write the works that matching is tried on."""

from ingest.matching.works import Work, work_of
from ontology.elements import Node, Value

TITLE = "Brobyggere på tværs af ø og å: Et studie af koordinering"
"""A title long enough to be telling."""


def a_work(title: str = TITLE, *authors: str, **properties: Value) -> Work:
    """Return an article of 2019 by Åse Sørensen, as far as nothing else is said; `authors` are 'Family, Given'."""
    said: dict[str, Value] = {"kind": "article", "title": title, "issued": "2019", **properties}
    return work_of(Node("", "Source", said), authors or ("Sørensen, Åse",))
