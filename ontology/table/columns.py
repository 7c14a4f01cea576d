"""Short constructors, so that one property of the table is one line."""

from dataclasses import replace
from typing import TypedDict, Unpack

from ontology.schema import Property, ValueKind, Words


class Options(TypedDict, total=False):
    """What a property may be besides its kind; see `Property`."""

    many: bool
    required: bool
    by_language: bool
    language_from: str
    under: str


def text(
    name: str, term: str, words: tuple[str, str], meaning: tuple[str, str], **options: Unpack[Options]
) -> Property:
    """Plain text, or text per language with `by_language=True`."""
    return Property(name=name, term=term, words=Words(*words), meaning=Words(*meaning), **options)


def texts(
    name: str, term: str, words: tuple[str, str], meaning: tuple[str, str], **options: Unpack[Options]
) -> Property:
    """A set of texts, per language with `by_language=True`."""
    return replace(text(name, term, words, meaning, **options), many=True)


def number(name: str, term: str, words: tuple[str, str], meaning: tuple[str, str]) -> Property:
    """A whole number."""
    return Property(name=name, term=term, words=Words(*words), meaning=Words(*meaning), kind=ValueKind.INTEGER)


def flag(name: str, term: str, words: tuple[str, str], meaning: tuple[str, str]) -> Property:
    """True or false."""
    return Property(name=name, term=term, words=Words(*words), meaning=Words(*meaning), kind=ValueKind.BOOLEAN)


def date(
    name: str, term: str, words: tuple[str, str], meaning: tuple[str, str], **options: Unpack[Options]
) -> Property:
    """A partial ISO date or an interval."""
    return Property(name=name, term=term, words=Words(*words), meaning=Words(*meaning), kind=ValueKind.DATE, **options)


def iri(name: str, term: str, words: tuple[str, str], meaning: tuple[str, str], **options: Unpack[Options]) -> Property:
    """A web address or other IRI."""
    return Property(name=name, term=term, words=Words(*words), meaning=Words(*meaning), kind=ValueKind.IRI, **options)


def choice(
    name: str, term: str, vocabulary: str, words: tuple[str, str], meaning: tuple[str, str], **options: Unpack[Options]
) -> Property:
    """One value (or several, with `many=True`) of a closed vocabulary."""
    return Property(
        name=name, term=term, words=Words(*words), meaning=Words(*meaning),
        kind=ValueKind.CHOICE, vocabulary=vocabulary, **options,
    )  # fmt: skip


def reference(name: str, term: str, label: str, words: tuple[str, str], meaning: tuple[str, str]) -> Property:
    """The id of a node of one label."""
    return Property(
        name=name, term=term, words=Words(*words), meaning=Words(*meaning), kind=ValueKind.REFERENCE, vocabulary=label
    )


EVERYWHERE = (
    date(
        "added",
        "hub:added",
        ("tilføjet", "added"),
        ("Dato i filen for tilføjelsen.", "Date in the file when it was added."),
        under="schema:sdDatePublished",
    ),
    text("added_by", "hub:addedBy", ("tilføjet af", "added by"), ("Den der tilføjede det.", "Who added it.")),
    choice(
        "review",
        "hub:review",
        "review",
        ("gennemsyn", "review"),
        ("Hvor langt kurateringen er.", "How far curation has come."),
    ),
    text(
        "note",
        "skos:note",
        ("bemærkning", "note"),
        ("Hvad en læser ellers kunne undre sig over.", "What a reader may otherwise wonder about."),
        by_language=True,
    ),
)
"""Properties that every node may have."""
