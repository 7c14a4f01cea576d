"""Checks of words: both languages, no name twice, no synonym that means two things without saying so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ingest.bibtex.parties import printed_forms
from ingest.checks.registry import check, problem_at
from ingest.library import Library
from ingest.records import Layer
from ontology.elements import LANGUAGES, Node, Properties
from ontology.errors import Problem
from ontology.phrases import phrase
from ontology.schema import Property

HUB_LANGUAGES = ("da", "en")

_OURS = frozenset({"Concept", "Finding", "OpenQuestion", "Lesson", "Stop"})
"""Labels whose words we write ourselves, so that both languages are never missing together."""


@check(blocks=False)
def required_words_stand_in_both_languages(library: Library) -> Iterator[Problem]:
    """A name, title or statement is there in Danish and in English."""
    for node in library.nodes.values():
        for item in library.schema.label(node.label).properties:
            if item.by_language and item.required:
                yield from missing_languages(library, node, item)


def missing_languages(library: Library, node: Node, item: Property) -> Iterator[Problem]:
    """Yield a problem for a text of a node that is in one language of the hub and not in the other."""
    missing = [language for language in HUB_LANGUAGES if f"{item.name}_{language}" not in node.properties]
    if len(missing) == 1 or (len(missing) == 2 and item.required and node.label in _OURS):
        message = phrase(
            "'{property}' of {node} is missing in: {missing}",
            property=item.name,
            node=node.id,
            missing=", ".join(missing),
        )
        yield problem_at(
            library,
            node,
            message,
            phrase("add {property}: {{{first}: …}}", property=item.name, first=missing[0]),
            item.name,
        )


@check()
def no_two_concepts_have_one_name(library: Library) -> Iterator[Problem]:
    """In each language of the hub a name belongs to one concept."""
    for language in HUB_LANGUAGES:
        owner: dict[str, Node] = {}
        for node in _concepts(library):
            name = node.properties.get(f"name_{language}")
            if isinstance(name, str) and (first := owner.setdefault(name.casefold(), node)) is not node:
                message = phrase(
                    "{node} and {other} are both called '{name}' ({language})",
                    node=node.id,
                    other=first.id,
                    name=name,
                    language=language,
                )
                yield problem_at(
                    library, node, message, phrase("rename one, or make them one concept"), f"name_{language}"
                )


@check(blocks=False)
def a_word_for_two_concepts_is_explained(library: Library) -> Iterator[Problem]:
    """A synonym that another concept has too is mentioned in the scope or note of one of them."""
    for language in LANGUAGES:
        owners: dict[str, list[Node]] = defaultdict(list)
        for node in _concepts(library):
            for word in _words(node.properties, language):
                owners[word].append(node)
        for word, nodes in sorted(owners.items()):
            if len(nodes) > 1 and not any(_explains(node, word) for node in nodes):
                others = ", ".join(node.id for node in nodes[:-1])
                message = phrase(
                    "'{word}' ({language}) means {node} and {others}",
                    word=word,
                    language=language,
                    node=nodes[-1].id,
                    others=others,
                )
                cure = phrase("drop it from one, or mention '{word}' in 'scope' or 'note' of one", word=word)
                yield problem_at(library, nodes[-1], message, cure, f"synonyms_{language}")


@check()
def a_printed_form_belongs_to_one_party(library: Library) -> Iterator[Problem]:
    """No two people and no two bodies have a printed form in common: an author could be either."""
    owner: dict[tuple[str, str], Node] = {}
    for node in library.nodes.values():
        # Whom only a bibliography names may share a form: initials alone make nobody the same.
        forms = printed_forms(node) if library.records[node.id][0].layer is not Layer.DERIVED else ()
        for form in forms:
            if (first := owner.setdefault((node.label, form), node)) is not node:
                message = phrase(
                    "'{form}' is a printed form of {other} and of {node}", form=form, other=first.id, node=node.id
                )
                yield problem_at(library, node, message, phrase("keep it with the right one of the two"))


def _concepts(library: Library) -> Iterator[Node]:
    return (node for node in library.nodes.values() if node.label == "Concept")


def _words(properties: Properties, language: str) -> set[str]:
    synonyms = properties.get(f"synonyms_{language}", ())
    words = {word.casefold() for word in synonyms} if isinstance(synonyms, tuple) else set()
    name = properties.get(f"name_{language}")
    return words | ({name.casefold()} if isinstance(name, str) else set())


def _explains(node: Node, word: str) -> bool:
    texts = (value for name, value in node.properties.items() if name.startswith(("scope_", "note_")))
    return any(isinstance(text, str) and word in text.casefold() for text in texts)
