"""The torture file: every way known in which a parser loses or mixes up what stands in a bibliography, made up for it.

Each case is a text of its own with what must come of it, so that a failure names the case; together they are one file.
"""

from __future__ import annotations

from typing import NamedTuple

from ingest.bibtex.faults import Fault


class Case(NamedTuple):
    """One way to get lost."""

    name: str
    text: str
    reads: dict[str, dict[str, str]]
    """Key to fields that must read so; `author` and others who made it as printed forms."""
    faults: tuple[Fault, ...] = ()
    """Everything that is remarked, in the order of the lines."""


CASES = (
    Case(
        "a comma is missing",
        "@misc{t01, title = {Mangler komma efter titlen}\n year = 2000, doi = {10.5555/t01}}\n",
        {"t01": {"doi": "10.5555/t01"}},
        (Fault.TEXT_AFTER_VALUE,),
    ),
    Case(
        "a line or a blank stands before the brace",
        "@article\n{t02a, title = {Klammen på næste linje}}\n@ article{t02b, title = {Et blanktegn efter snabel-a}}\n",
        {"t02a": {"title": "Klammen på næste linje"}, "t02b": {"title": "Et blanktegn efter snabel-a"}},
    ),
    Case(
        "a type with signs",
        "@in-proceedings{t02c, title = {Bindestreg i typen}}\n@my.type{t02d, title = {Punktum i typen}}\n",
        {"t02c": {"title": "Bindestreg i typen"}, "t02d": {"title": "Punktum i typen"}},
    ),
    Case(
        "a remark inside an entry",
        "@misc{t03a,\n  % en bemærkning\n  title = {Kommentar inde i en post}}\n\n"
        "@misc{t03b, title = {Udkommenteret felt},\n %year = {1999}\n}\n",
        {"t03a": {}, "t03b": {"title": "Udkommenteret felt"}},
        (Fault.ODD_FIELD_NAME, Fault.ODD_FIELD_NAME),
    ),
    Case(
        "quotes in braces within quotes",
        '@misc{t04, author = "Simon {"}the {saint"} Templar", title = "Et {"}citat{"} i titlen"}\n',
        {"t04": {"title": 'Et "citat" i titlen'}},
    ),
    Case(
        "a brace that is not closed within quotes",
        '@misc{t05, title = "Klammen {mangler",\n year = {2001}}\n',
        {"t05": {}},
        (Fault.VALUE_OPEN,),
    ),
    Case(
        "a brace too many",
        "@misc{t06, title = {En klamme for meget}}, year = 2000}\n",
        {"t06": {"title": "En klamme for meget"}},
        (Fault.TEXT_AFTER_ENTRY,),
    ),
    Case(
        "joined values and macros of macros",
        "@string{tt = {Torturens tidende}}\n"
        "@string{ttn = tt # { (NY)}}\n"
        '@misc{t07, title = "Sat " # {sammen}, journal = ttn # " A"}\n',
        {"t07": {"title": "Sat sammen", "journal": "Torturens tidende (NY) A"}},
    ),
    Case(
        "months",
        "@misc{t08a, title = {Måned som makro}, month = jan, year = 2001}\n"
        '@misc{t08b, title = {Måned sat sammen}, month = jan # "~1", year = 2001}\n',
        {"t08a": {"month": "January"}, "t08b": {"month": "January 1"}},
    ),
    Case(
        "names of fields in capitals",
        "@Article{T09, Title = {Store bogstaver i feltnavne}, YEAR = 1999, Author = {Sørensen, Åse and Kjær, Bo}}\n",
        {"T09": {"title": "Store bogstaver i feltnavne", "year": "1999", "author": "Sørensen, Åse; Kjær, Bo"}},
    ),
    Case(
        "fields with names that few know",
        "@inbook{t10, title = {Sjældne navnefelter}, bookauthor = {Holm, Per}, editora = {Lund, Ea},\n"
        " holder = {Havneforlaget}, shortauthor = {H}, translator = {Kjær, Bo}}\n",
        {"t10": {"translator": "Kjær, Bo", "bookauthor": "Holm, Per"}},
    ),
    Case(
        "no key",
        "@misc{, title = {Helt uden nøgle}}\n"
        "@misc{, title = {Heller ingen nøgle her}}\n"
        "@misc{title = {Ikke engang et komma}}\n",
        {"": {"title": "Helt uden nøgle"}},
        (Fault.NO_KEY, Fault.NO_KEY, Fault.NO_COMMA_AFTER_KEY),
    ),
    Case(
        "a key twice",
        "@misc{t12, title = {Nøglen står her}, year = {2014}}\n@misc{t12, title = {og en anden gang}, year = {2015}}\n",
        {"t12": {"title": "Nøglen står her", "year": "2014"}},
        (Fault.KEY_TWICE,),
    ),
    Case(
        "a backslash before a brace",
        "@misc{t13, title = {Sti med skråstreg}, file = {C:\\dir\\}, note = {linje\\\\}}\n",
        {"t13": {"title": "Sti med skråstreg"}},
    ),
    Case(
        "a comma in braces within quotes",
        '@misc{t14, title = "sig {"A, B"} nu og her"}\n',
        {"t14": {"title": 'sig "A, B" nu og her'}},
    ),
    Case(
        "what looks like an entry within a value",
        "@misc{t15, title = {Brugere i resumeet}, abstract = {et\n@user (mig)\n@navn{x}\nslut}}\n",
        {"t15": {"abstract": "et @user (mig) @navnx slut"}},
    ),
    Case(
        "an entry that is commented out",
        "@comment{\n@article{t16, title = {Udkommenteret}}\n}\n@comment{jabref-meta: grouping: {a;b;}}\n",
        {},
        (Fault.COMMENTED_OUT,),
    ),
    Case(
        "signs that no key may have",
        '@misc{10.1/a=b, title = {Lighedstegn i nøglen}}\n\n@misc{t"17, title = {Citationstegn i nøglen}}\n\n'
        "@misc{t 17, title = {Blank i nøglen}}\n",
        {"t 17": {"title": "Blank i nøglen"}},
        (Fault.NO_COMMA_AFTER_KEY, Fault.NO_COMMA_AFTER_KEY, Fault.ODD_KEY),
    ),
    Case(
        "another bracket at the end",
        "@misc(t18a, title = {I runde parenteser (ja)}, year = 2003)\n"
        "\n"
        "@book{t18b, title = {Begynder med en klamme})\n"
        "\n",
        {"t18a": {"title": "I runde parenteser (ja)"}},
        (Fault.NEVER_CLOSED,),
    ),
    Case(
        "names of small words",
        "@misc{t19, title = {Navne med små bogstaver}, author = {van Berkel and bell hooks and Anna van der Berg}}\n",
        {"t19": {"author": "van Berkel; bell hooks; van der Berg, Anna"}},
    ),
    Case(
        "letters that look like particles",
        "@misc{t20, title = {{\\AA}ben {\\o}del{\\ae}ggelse},\n"
        " author = {{\\O}stergaard Nielsen, Per and Per {\\O}stergaard}}\n",
        {"t20": {"title": "Åben ødelæggelse", "author": "Østergaard Nielsen, Per; Østergaard, Per"}},
    ),
    Case(
        "names with too many commas, and names by parts",
        "@misc{t21, title = {Udvidede navne}, author = {Smith, John, and Holm, Jr., Per, A., B. and\n"
        " family=Berg, given=Anna, prefix=van der and others}}\n",
        {"t21": {"author": "Smith, John; Holm, Jr. Per A., B.; van der Berg, Anna"}},
    ),
    Case(
        "names of bodies",
        "@misc{t22, title = {Navne i klammer},\n"
        " author = {{Ministry of Labour and Welfare} and {{NIRAS A/S}} and {\\'E}mile Zola}}\n",
        {"t22": {"author": "Ministry of Labour and Welfare; NIRAS A/S; Zola, Émile"}},
    ),
    Case(
        "addresses and per cent",
        "@misc{t24, title = {100\\% sikker og 100% u-sikker}, url = {https://bro.example/a%20b?x=1,2&y=~z_{1}},\n"
        " note = {A \\& B & C}}\n",
        {"t24": {"title": "100% sikker og 100% u-sikker", "note": "A & B & C"}},
    ),
    Case(
        "commands",
        "@misc{t25, title = {\\mbox{Hele} \\emph{titlen} \\verb|x| \\href{https://bro.example}{her} \\ukendt{nok}}}\n",
        {"t25": {"title": "Hele titlen \\verb|x| her \\ukendt{nok}"}},
    ),
    Case(
        "what others inherit",
        "@inproceedings{t27, title = {Et bidrag til en konference}, crossref = {t28}, xdata = {t29}}\n"
        "@proceedings{t28, title = {Konferencens bidrag samlet}, year = 2019}\n@xdata{t29, langid = {danish}}\n",
        {"t27": {"booktitle": "Konferencens bidrag samlet", "year": "2019", "langid": "danish"}},
    ),
    Case(
        "commas without a field",
        "@misc{t30, , title = {Komma på komma}, , year = {2020},,}\n",
        {"t30": {"title": "Komma på komma", "year": "2020"}},
    ),
    Case(
        "no title, and a title without end",
        "@misc{t31, note = {ingen titel}}\n@misc{t32, title = {" + "x" * 3000 + "}}\n",
        {},
    ),
    Case(
        "what is no text",
        "@misc{t33, title = {NUL \x00 og \u2028 linjer}, year = {199X}}\n"
        "@misc{t34, title = {<script>alert(1)</script> =1+1}}\n",
        {"t34": {"title": "<script>alert(1)</script> =1+1"}},
    ),
    Case(
        "a title twice",
        "@misc{t35, title = {Dublet af felt}, title = {Felt}, note = {n}}\n",
        {"t35": {"title": "Dublet af felt"}},
        (Fault.FIELD_TWICE,),
    ),
    Case("what never ends", "@misc{t99, title = {Aldrig lukket\n", {}, (Fault.NEVER_CLOSED,)),
)
"""Numbered as in the survey of parsers they come from; the last one must stay the last."""

TORTURE = "\ufeff% fri tekst\n@preamble{ {\\newcommand} }\n" + "\n".join(case.text for case in CASES)
"""All of them in one file, with a byte order mark."""
