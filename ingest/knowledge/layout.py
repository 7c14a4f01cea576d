"""Which file of a library holds which records, and what a file says without writing it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ontology.elements import slug_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How the records of one label stand in files: one file each, or all under their slugs in one file."""

    label: str
    folder: str = ""
    """Folder with a file for each record, or for each group of records."""
    file: str = ""
    """The one file of all records."""
    implied: str = ""
    """Relation from every record of a file to the source that gives the file its name."""

    @property
    def many(self) -> bool:
        """Whether the top-level keys of a file are slugs of records."""
        return bool(self.file or self.implied)


@dataclass(frozen=True, slots=True)
class Nested:
    """Records that stand inside the record they are part of; the id of one begins with the slug of its owner."""

    field: str
    label: str
    relation: str


SHAPES = (
    Shape(label="Concept", folder="concepts"),
    Shape(label="Finding", folder="findings", implied="STATED_IN"),
    Shape(label="Source", folder="sources"),
    Shape(label="Lesson", folder="lessons"),
    Shape(label="Project", file="projects.yaml"),
    Shape(label="Person", file="people.yaml"),
    Shape(label="Organisation", file="organisations.yaml"),
    Shape(label="Programme", file="programmes.yaml"),
    Shape(label="Legislation", file="legislation.yaml"),
    Shape(label="Event", file="events.yaml"),
    Shape(label="OpenQuestion", file="questions.yaml"),
    Shape(label="Term", file="terms.yaml"),
)
"""Every kind of knowledge file."""

NESTED: Mapping[str, Nested] = {
    "Source": Nested("parts", "Part", "PART_OF"),
    "Lesson": Nested("stops", "Stop", "PART_OF"),
}
"""Label of the owner to the records inside it."""

NOT_STATED = "not_stated"
"""Field of any record that makes open questions; see `questions`."""

LATER = ("decisions.yaml",)
"""Files of a library that are no records."""


def shape_of(file: str) -> Shape | None:
    """Return the shape of a path within the library folder; None where it is no knowledge file."""
    folder, _, name = file.rpartition("/")
    return next((shape for shape in SHAPES if (shape.folder == folder if folder else shape.file == name)), None)


def stem(file: str) -> str:
    """Return the name of a file without folder and ending: `findings/bro2019.yaml` gives `bro2019`."""
    return file.rpartition("/")[2].removesuffix(".yaml")


def file_for(label: str, identifier: str, implied: str = "") -> str:
    """Return the file a new record belongs to; `implied` is the id its shape's implied relation leads to.

    A nested record belongs to the file of its owner, whose id is to be given instead.
    """
    shape = next(shape for shape in SHAPES if shape.label == label)
    return shape.file or f"{shape.folder}/{slug_of(implied if shape.implied else identifier)}.yaml"
