"""The words a handout says by itself, and texts of the library as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from app.publish.handout import Block, BlockKind
from app.wording import Wording
from app.wording.forms import LANGUAGE_NAMES
from ontology.elements import Node, text_in


def handout_words(words: Wording) -> dict[str, str]:
    """Return the words of the templates, by name."""
    _ = words._
    only = {f"only_{code}": _("only in {language}", language=_(name)) for code, name in LANGUAGE_NAMES.items()}
    return {
        "edition": _("edition"),
        "references": _("References"),
        "qr": _("QR code to the live page:"),
        **only,
    }


def texts_of(node: Node, name: str, words: Wording, kind: BlockKind) -> Iterator[Block]:
    """Yield a text of a thing as a block, with its language where it is another; nothing where there is none."""
    if found := text_in(node.properties, name, words.language):
        text, language = found
        yield Block(kind, text, language="" if language == words.language else language)
