"""What may be doubtful in a bibliography: each fault with what is said of it and what to do, in both languages.

`{names}` stand for the facts of the case, which a `Remark` carries; the name of a fault never changes.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from ontology.schema import Words


class Telling(NamedTuple):
    """What is said of a fault, and what to do about it."""

    message: Words
    cure: Words


_KEEP_ONE = Words("behold en af dem; den første gælder", "keep one of them; the first one counts")
_CLOSE = Words(
    "luk hver klamme og hvert citationstegn, og skriv et komma efter nøglen og efter hvert felt",
    "close every brace and quote, and write a comma after the key and after each field",
)
_PARENT = Words(
    "tag den post med, som der henvises til, eller skriv dens felter her",
    "bring the entry along that is referred to, or write its fields here",
)


class Fault(Enum):
    """One kind of thing that is wrong or doubtful."""

    GUESSED_ENCODING = Telling(
        Words("filen er ikke UTF-8 og blev læst som {encoding}", "the file is not UTF-8 and was read as {encoding}"),
        Words(
            "se efter, om bogstaverne er rigtige, og gem den som UTF-8",
            "look whether its letters are right and save it as UTF-8",
        ),
    )
    NO_KEY = Telling(
        Words("denne @{type} har ingen nøgle", "this @{type} has no key"),
        Words("skriv en: @article{{larsen2018, …", "write one: @article{{larsen2018, …"),
    )
    ODD_KEY = Telling(
        Words("'{key}' kan ikke være en nøgle", "'{key}' cannot be a key"),
        Words(
            "brug bogstaver og tal; mangler der et komma efter den?",
            "use letters and digits; is a comma missing after it?",
        ),
    )
    KEY_TWICE = Telling(
        Words(
            "nøglen '{key}' står to gange, først på linje {first}",
            "the key '{key}' stands twice, first on line {first}",
        ),
        Words("giv den ene post en anden nøgle", "give one of the two entries another key"),
    )
    FIELD_TWICE = Telling(
        Words(
            "feltet '{field}' i '{key}' står to gange, først på linje {first}",
            "the field '{field}' of '{key}' stands twice, first on line {first}",
        ),
        _KEEP_ONE,
    )
    ODD_FIELD_NAME = Telling(
        Words(
            "'{name}' i '{key}' kan ikke være navnet på et felt", "'{name}' in '{key}' cannot be the name of a field"
        ),
        Words(
            "fjern bemærkningen, eller skriv det komma, der mangler; BibTeX kender ingen kommentarer inde i en post",
            "remove the remark, or write the missing comma; BibTeX knows no comments inside an entry",
        ),
    )
    MACRO_TWICE = Telling(
        Words(
            "makroen '{macro}' er defineret to gange, først på linje {first}",
            "the macro '{macro}' is defined twice, first on line {first}",
        ),
        _KEEP_ONE,
    )
    NEVER_CLOSED = Telling(
        Words(
            "'{start}' kan ikke læses: filen slutter, før den er lukket",
            "'{start}' cannot be read: the file ends before it is closed",
        ),
        _CLOSE,
    )
    NEXT_BEGINS = Telling(
        Words(
            "'{start}' kan ikke læses: den næste post begynder, før denne er lukket",
            "'{start}' cannot be read: the next entry begins before this one is closed",
        ),
        _CLOSE,
    )
    NO_COMMA_AFTER_KEY = Telling(
        Words(
            "'{start}' kan ikke læses: der står intet komma efter nøglen",
            "'{start}' cannot be read: no comma stands after its key",
        ),
        _CLOSE,
    )
    NO_EQUALS = Telling(
        Words(
            "'{start}' kan ikke læses: et felt har intet lighedstegn",
            "'{start}' cannot be read: a field has no equals sign",
        ),
        _CLOSE,
    )
    NO_COMMA_AFTER_VALUE = Telling(
        Words(
            "'{start}' kan ikke læses: efter en værdi følger hverken komma eller slutning",
            "'{start}' cannot be read: after a value comes neither a comma nor the end",
        ),
        _CLOSE,
    )
    UNREADABLE = Telling(Words("'{start}' kan ikke læses", "'{start}' cannot be read"), _CLOSE)
    LOST_ENTRY = Telling(
        Words(
            "'{shown}' ligner en post, men læses ikke som en",
            "'{shown}' looks like an entry but is not read as one",
        ),
        Words(
            "skriv den som @type{{nøgle, uden noget mellem '@', type og klamme",
            "write it as @type{{key, with nothing between '@', type and brace",
        ),
    )
    TEXT_AFTER_ENTRY = Telling(
        Words(
            "tekst efter slutningen af '{key}' læses ikke: '{shown}'",
            "text after the end of '{key}' is not read: '{shown}'",
        ),
        Words(
            "se efter en klamme eller et citationstegn for meget i '{key}'",
            "look for a brace or quote too many in '{key}'",
        ),
    )
    COMMENTED_OUT = Telling(
        Words(
            "denne @comment rummer {number} poster, som ikke læses",
            "this @comment holds {number} entries, which are not read",
        ),
        Words("flyt dem ud af den, hvis de skal med", "move them out of it if they are meant"),
    )
    VALUE_TOO_LONG = Telling(
        Words(
            "'{field}' i '{key}': værdien er længere end {longest} tegn",
            "'{field}' of '{key}': the value is longer than {longest} characters",
        ),
        Words(
            "led efter en @string, der står for sig selv mange gange",
            "look for an @string that stands for itself many times over",
        ),
    )
    VALUE_BARE = Telling(
        Words(
            "'{field}' i '{key}': værdien står hverken i klammer eller citationstegn og er intet tal",
            "'{field}' of '{key}': the value is neither in braces, nor in quotes, nor a number",
        ),
        Words("sæt den i klammer", "put it in braces"),
    )
    MACRO_OF_ITSELF = Telling(
        Words(
            "'{field}' i '{key}': makroen '{macro}' står for sig selv",
            "'{field}' of '{key}': the macro '{macro}' stands for itself",
        ),
        Words("skriv ud, hvad den betyder", "write out what it means"),
    )
    MACRO_UNKNOWN = Telling(
        Words(
            "'{field}' i '{key}': makroen '{macro}' er ikke defineret",
            "'{field}' of '{key}': the macro '{macro}' is not defined",
        ),
        Words(
            "tilføj @string{{{macro} = {{…}}}} i filen, eller sæt værdien i klammer",
            "add @string{{{macro} = {{…}}}} to the file, or put the value in braces",
        ),
    )
    VALUE_OPEN = Telling(
        Words(
            "'{field}' i '{key}': værdien har ingen slutning: en klamme eller et citationstegn mangler",
            "'{field}' of '{key}': the value has no end: a brace or quote is missing",
        ),
        Words("luk den", "close it"),
    )
    BRACES_ODD = Telling(
        Words(
            "'{field}' i '{key}': klammerne i værdien passer ikke sammen",
            "'{field}' of '{key}': braces do not match in the value",
        ),
        Words("tilføj eller fjern en", "add or remove one"),
    )
    TEXT_AFTER_VALUE = Telling(
        Words(
            "'{field}' i '{key}': efter værdiens slutning kommer mere tekst: '{rest}'",
            "'{field}' of '{key}': after the end of the value comes more text: '{rest}'",
        ),
        Words(
            "skriv et komma mellem felterne, eller '#' for at sætte to dele sammen",
            "write a comma between the fields, or '#' to join two parts",
        ),
    )
    PARENT_MISSING = Telling(
        Words(
            "'{field}' i '{key}' henviser til '{parent}', som ikke står i filen",
            "'{field}' of '{key}' refers to '{parent}', which does not stand in the file",
        ),
        _PARENT,
    )
    PARENT_OF_ITSELF = Telling(
        Words(
            "'{key}' skal overtage fra '{parent}', som selv overtager fra '{key}'",
            "'{key}' is to inherit from '{parent}', which itself inherits from '{key}'",
        ),
        Words("fjern en af de to henvisninger", "remove one of the two references"),
    )
    TOO_MUCH = Telling(
        Words(
            "'{key}' overtager for meget fra '{parent}'; resten er udeladt",
            "'{key}' inherits too much from '{parent}'; the rest is left out",
        ),
        Words("se efter, om posten er den rigtige", "look whether it is the right entry"),
    )
    NO_TITLE = Telling(
        Words("posten har ingen titel", "the entry has no title"),
        Words("giv den en titel i det program, den kommer fra", "give it a title in the program it comes from"),
    )
    TITLE_TOO_LONG = Telling(
        Words("titlen har {length} tegn", "its title has {length} characters"),
        Words(
            "led efter en klamme eller et citationstegn, der ikke er lukket",
            "look for a brace or quote that is not closed",
        ),
    )
    VALUE_UNFIT = Telling(
        Words(
            "'{field}' i '{key}' kan ikke vises og bliver kun i filen: '{shown}'",
            "'{field}' of '{key}' cannot be shown and stays in the file only: '{shown}'",
        ),
        Words("skriv en hel adresse, der begynder med https://", "write a whole address that begins with https://"),
    )
    NO_DATE = Telling(
        Words("'{shown}' i '{key}' er ingen dato", "'{shown}' of '{key}' is no date"),
        Words(
            "skriv 2016, 2016-03-21 eller 2018/2019, eller lad det være tomt",
            "write 2016, 2016-03-21 or 2018/2019, or leave it out",
        ),
    )
    SAME_ID = Telling(
        Words(
            "nøglen '{key}' giver det samme id som '{other}' på linje {first}",
            "the key '{key}' gives the same id as '{other}' on line {first}",
        ),
        Words("giv en af de to en anden nøgle", "give one of the two another key"),
    )
