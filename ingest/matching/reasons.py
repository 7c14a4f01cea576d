"""Why two descriptions are taken for one source, for two, or for a question: the reasons in both languages."""

from __future__ import annotations

from enum import Enum, StrEnum

from ontology.schema import Words


class Decision(StrEnum):
    """What a person may say of two descriptions that could be one source."""

    SAME = "same"
    VERSION = "version"
    """Another edition, version or translation."""
    PART = "part"
    """A chapter or section of the other."""
    DIFFERENT = "different"
    LATER = "later"


class Reason(Enum):
    """What speaks for a verdict; the value is how it is said."""

    SAME_KEY = Words("samme nøgle og titel som sidst", "same key and title as last time")
    SAME_CONTENT = Words("samme indhold under en anden nøgle", "same content under another key")
    SAME_DOI = Words("samme DOI og samme titel", "same DOI and same title")
    SAME_ISBN = Words("samme ISBN og samme titel", "same ISBN and same title")
    SAME_TITLE = Words("samme titel, forfatter og år", "same title, author and year")
    NO_SUBTITLE = Words(
        "samme titel uden undertitel, samme forfatter og år", "same title without its subtitle, same author and year"
    )
    ALIKE_TITLE = Words("titlen ligner, samme forfatter", "the title is alike, same author")
    SAME_PLACE = Words(
        "samme forfattere, bind og side, men en anden titel: en oversat titel?",
        "same authors, volume and page, but another title: a translated title?",
    )
    KEY_MOVED = Words("nøglen stod sidst ved en anden titel", "the key stood with another title last time")
    DOI_OTHER_TITLE = Words(
        "samme DOI, men en anden titel: et kapitel med bogens DOI, eller en forkert DOI?",
        "same DOI but another title: a chapter with the DOI of its book, or a wrong DOI?",
    )
    DOI_OTHER_NUMBER = Words(
        "samme DOI, men titlerne har forskellige numre", "same DOI, but the titles bear different numbers"
    )
    DOI_OTHER_AUTHORS = Words("samme DOI, men andre forfattere", "same DOI but other authors")
    OTHER_DOI = Words(
        "samme titel, anden DOI: forhåndsudgave og artikel, eller oversættelse?",
        "same title, other DOI: preprint and article, or a translation?",
    )
    OTHER_EDITION = Words("samme titel, anden udgave", "same title, other edition")
    OTHER_ISBN = Words("samme titel, andet ISBN: en anden udgave?", "same title, other ISBN: another edition?")
    OTHER_FORM = Words("samme titel, anden slags dokument", "same title, another kind of document")
    CHAPTER_AND_BOOK = Words(
        "samme titel, men det ene er et kapitel og det andet en bog",
        "same title, but one is a chapter and the other a book",
    )
    OTHER_CONTAINER = Words("samme titel i et andet tidsskrift eller værk", "same title in another journal or volume")
    OTHER_PLACE = Words("samme titel, andet bind eller andre sider", "same title, other volume or pages")
    OTHER_NUMBERS = Words("titlerne har forskellige numre", "the titles bear different numbers")
    OTHER_YEAR = Words("samme titel, et andet år", "same title, another year")
    OTHER_WORD = Words("et ord i titlen er et andet", "one word of the title is another")
    UNNAMED = Words("samme titel, men ingen forfatter at sammenligne", "same title, but no author to compare")
    GENERIC = Words("titlen er for almindelig til at sige noget", "the title is too common to tell")
    OTHER_AUTHORS = Words("andre forfattere", "other authors")
    OTHER_TITLE = Words("en anden titel", "another title")
    TOO_FAR_APART = Words("årene ligger for langt fra hinanden", "the years are too far apart")
