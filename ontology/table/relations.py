"""The relation types: from what to what, how they read in a sentence, and what they carry."""

from ontology.schema import Property, Relation, Words
from ontology.table.columns import choice, flag, number, reference, text

ALWAYS = (
    reference("source", "dcterms:source", "Source", ("kilde", "source"), ("Kilden der siger det.", "The source that says so.")),
    text("page", "hub:page", ("side", "page"), ("Side som trykt.", "Page as printed.")),
    text("printed", "hub:printed", ("trykt", "printed"), ("Formen som den er trykt.", "The form as printed.")),
    choice("reading", "hub:reading", "reading", ("læsning", "reading"), ("Om kilden siger det, eller kuratorerne læser det sådan.", "Whether the source states it or the curators read it so.")),
)  # fmt: skip
"""Properties that every relation may carry."""

BECAUSE = text("because", "hub:because", ("fordi", "because"), ("Begrundelsen, som sætningsled efter »fordi«.", "The reason, as a clause after 'because'."), by_language=True)  # fmt: skip
TITLE = text("title", "hub:roleTitle", ("stilling", "title"), ("Stilling som trykt.", "Title as printed."))
POSITION = number(
    "position", "hub:position", ("plads", "position"), ("Plads i rækken, fra 1.", "Place in the row, from 1.")
)
CURRENCY = text("currency", "hub:currency", ("valuta", "currency"), ("Kode, kun hvor den er trykt.", "Code, only where printed."))  # fmt: skip
AMOUNT = number(
    "amount", "hub:amount", ("beløb", "amount"), ("Hele enheder af valutaen.", "Whole units of the currency.")
)
JOINT = text("joint", "hub:joint", ("fælles bevilling", "joint grant"), ("Bevillinger med samme ord er ét beløb.", "Grants with the same word are one amount."))  # fmt: skip
CITED_PAGE = text("cited_page", "hub:citedPage", ("citeret side", "cited page"), ("Side i det citerede værk.", "Page in the cited work."))  # fmt: skip
LISTED = flag("listed", "hub:listed", ("i litteraturlisten", "in the reference list"), ("Om værket står i litteraturlisten.", "Whether the work stands in the reference list."))  # fmt: skip
STRENGTH = choice("strength", "hub:strength", "mapping_strength", ("styrke", "strength"), ("Hvor godt de to passer.", "How well the two fit."))  # fmt: skip
EVIDENCE = text("evidence", "hub:evidence", ("belæg", "evidence"), ("Hvorfor de to hører sammen.", "Why the two belong together."))  # fmt: skip
CONFIRMED = flag("confirmed", "hub:confirmed", ("bekræftet", "confirmed"), ("Om en kurator har set på det.", "Whether a curator has looked at it."))  # fmt: skip


def _role(vocabulary: str) -> Property:
    return choice("role", "hub:role", vocabulary, ("rolle", "role"), ("I hvilken egenskab.", "In what capacity."))


def _relation(
    name: str, terms: str, start: str, end: str, verb: tuple[str, str], inverse: tuple[str, str],
    meaning: tuple[str, str], *carries: Property, keyed_by: tuple[str, ...] = (), symmetric: bool = False,
    same_label: bool = False, acyclic: bool = False, maximum: int | None = None,
    also: tuple[tuple[str, str], ...] = (), required_of: tuple[str, ...] = (), end_kind: str = "",
    under: str = "", excludes: str = "",
) -> Relation:  # fmt: skip
    """Build one relation; `terms` are its predicate and the inverse, or one where it is symmetric.

    `start` and `end` are label names with blanks between, "" means any.
    """
    term, *others = terms.split()
    return Relation(
        name=name, term=term, inverse_term=(*others, term)[0], start=tuple(start.split()), end=tuple(end.split()), verb=Words(*verb),
        inverse=Words(*inverse), meaning=Words(*meaning), properties=(*carries, *ALWAYS), keyed_by=keyed_by,
        symmetric=symmetric, same_label=same_label, also=also, acyclic=acyclic, maximum=maximum, required_of=required_of,
        end_kind=end_kind, under=under, excludes=excludes,
    )  # fmt: skip


_TOPICS = "Concept Programme Legislation Project Organisation"

RELATIONS = (
    # Between concepts
    _relation("BROADER", "skos:broader skos:narrower", "Concept", "Concept", ("hører under", "falls under"), ("omfatter", "covers"),
              ("Det bredere begreb; aldrig i ring.", "The broader concept; never in a ring."), acyclic=True),
    _relation("RELATED", "skos:related", "Concept", "Concept", ("hænger sammen med", "is connected with"), ("hænger sammen med", "is connected with"),
              ("To begreber der hænger sammen, med en begrundelse.", "Two concepts that are connected, with a reason."), BECAUSE, symmetric=True),
    _relation("CONTRASTS_WITH", "hub:contrastsWith", "Concept", "Concept", ("står i modsætning til", "stands in contrast to"), ("står i modsætning til", "stands in contrast to"),
              ("To begreber i modsætning eller spænding.", "Two concepts in contrast or tension."), BECAUSE, symmetric=True, under="skos:related"),
    _relation("REQUIRES", "hub:requires hub:requiredBy", "Concept", "Concept", ("forudsætter", "requires"), ("er en forudsætning for", "is required by"),
              ("Det ene kan ikke lykkes uden det andet.", "The one cannot succeed without the other."), BECAUSE),
    _relation("MAPS_TO", "hub:mapsTo hub:mappedFrom", "Concept", "Term", ("svarer til", "maps to"), ("svarer til", "is mapped from"),
              ("Samme eller nært begreb i en offentlig ordliste.", "The same or a near concept of a public vocabulary."), STRENGTH, EVIDENCE, CONFIRMED),
    # What things are about
    _relation("ABOUT", "dcterms:subject hub:isSubjectOf", "Source Finding Project Programme Event Legislation", _TOPICS, ("handler om", "is about"), ("omtales i", "is treated in"),
              ("Det emne noget handler om.", "The topic something is about.")),
    _relation("DEFINES", "hub:defines hub:definedBy", "Finding", "Concept", ("definerer", "defines"), ("defineres af", "is defined by"),
              ("En kildes definition ved siden af vores egen.", "A source's definition beside our own.")),
    _relation("USES", "hub:uses hub:usedBy", "Project Source Programme", "Concept", ("bruger", "uses"), ("bruges af", "is used by"),
              ("En metode eller rolle der bruges.", "A method or role that is used.")),
    _relation("REGULATES", "hub:regulates hub:regulatedBy", "Legislation", "Concept Programme", ("regulerer", "regulates"), ("reguleres af", "is regulated by"),
              ("Det en lov eller aftale fastsætter.", "What an act or agreement lays down.")),
    _relation("MENTIONED_IN", "hub:mentionedIn hub:mentions", "Person Organisation Project Programme Legislation Event Concept", "Source", ("nævnes i", "is mentioned in"), ("nævner", "mentions"),
              ("Hvor noget står i en kilde.", "Where something stands in a source."), keyed_by=("page",)),
    # Findings
    _relation("STATED_IN", "hub:statedIn hub:states", "Finding", "Source Legislation", ("står i", "is stated in"), ("siger", "states"),
              ("Den ene kilde udsagnet er læst i.", "The one source the statement was read in."), maximum=1, required_of=("Finding",), under="prov:wasDerivedFrom"),
    _relation("RESTS_ON", "hub:restsOn hub:carries", "Finding", "Source", ("hviler på", "rests on"), ("bærer", "carries"),
              ("Den kilde forfatteren selv støtter sig til.", "The source the author leans on."), keyed_by=("page",)),
    _relation("SUPPORTS", "hub:supports", "Finding", "Finding", ("taler for", "speaks for"), ("taler for", "speaks for"),
              ("To udsagn på linje; vores læsning.", "Two statements in line; our reading."), BECAUSE, symmetric=True, excludes="CONTRADICTS"),
    _relation("CONTRADICTS", "hub:contradicts", "Finding", "Finding", ("modsiger", "contradicts"), ("modsiges af", "is contradicted by"),
              ("To udsagn i spænding; vores læsning.", "Two statements in tension; our reading."), BECAUSE, symmetric=True),
    _relation("RESPONDS_TO", "hub:respondsTo hub:respondedToBy", "Finding", "Finding", ("svarer på", "answers"), ("besvares af", "is answered by"),
              ("Et led i BIKVA-kæden svarer på et tidligere.", "A level of the BIKVA chain answers one before it."), acyclic=True),
    _relation("FOLLOWS", "hub:follows hub:followedBy", "Finding", "Finding", ("følger efter", "follows"), ("følges af", "is followed by"),
              ("En senere ordlyd af samme idé.", "A later wording of the same idea."), BECAUSE, acyclic=True),
    _relation("VOICED_BY", "hub:voicedBy hub:voices", "Finding", "Concept", ("siges af", "is voiced by"), ("siger", "says"),
              ("Den aktør der taler; aldrig en person.", "The stakeholder who speaks; never a person."), maximum=1, required_of=("Finding",), end_kind="stakeholder level"),
    _relation("ATTRIBUTED_TO", "prov:wasAttributedTo hub:hasStated", "Finding", "Person Organisation", ("tilskrives", "is attributed to"), ("har udtalt", "has stated"),
              ("Kun offentlige personer.", "Public figures only.")),
    _relation("ADDRESSED_TO", "hub:addressedTo hub:receives", "Finding", "Concept", ("er rettet til", "is addressed to"), ("får rådet", "is advised"),
              ("Det led et råd er rettet til.", "The level an advice is addressed to."), end_kind="stakeholder level"),
    _relation("INVESTIGATES", "hub:investigates hub:investigatedBy", "Project", "Finding", ("undersøger", "investigates"), ("undersøges af", "is investigated by"),
              ("Projektets hypotese eller spørgsmål.", "The project's hypothesis or question.")),
    # Documents
    _relation("CITES", "cito:cites cito:isCitedBy", "Source", "Source Legislation", ("henviser til", "cites"), ("citeres af", "is cited by"),
              ("En henvisning i teksten, i listen eller begge.", "A citation in the text, in the list, or both."), CITED_PAGE, LISTED, keyed_by=("page", "cited_page")),
    _relation("AUTHORED_BY", "dcterms:creator hub:hasCreated", "Source", "Person Organisation", ("er skrevet af", "is written by"), ("har skrevet", "has written"),
              ("Forfatter, redaktør eller oversætter.", "Author, editor or translator."), _role("author_role"), POSITION, keyed_by=("role",)),
    _relation("ISSUED_BY", "dcterms:publisher hub:hasIssued", "Source Legislation", "Organisation", ("er udgivet af", "is issued by"), ("har udgivet", "has issued"),
              ("Forlag, udgiver, universitet eller vært.", "Publisher, issuer, university or host."), _role("issuer_role"), keyed_by=("role",)),
    _relation("PART_OF", "dcterms:isPartOf dcterms:hasPart", "Source Project Organisation Event Part Stop", "Source Project Organisation Event Part Lesson", ("er en del af", "is part of"), ("rummer", "contains"),
              ("Kapitel i bog, arbejdspakke i projekt, afsnit i kilde.", "Chapter of book, work package of project, section of source."), same_label=True, acyclic=True, also=(("Part", "Source"), ("Stop", "Lesson"))),
    _relation("VERSION_OF", "dcterms:isVersionOf dcterms:hasVersion", "Source", "Source", ("er en udgave af", "is a version of"), ("findes også som", "also exists as"),
              ("Udgave, version eller oversættelse.", "Edition, version or translation."), choice("version", "hub:versionKind", "version_kind", ("slags", "kind"), ("Udgave, version eller oversættelse.", "Edition, version or translation."))),
    _relation("TEXT_OF", "hub:textOf hub:printedIn", "Source", "Legislation", ("gengiver", "is the text of"), ("står i", "is printed in"),
              ("Dokumentet der trykker loven.", "The document that prints the act.")),
    _relation("OUTPUT_OF", "frapo:isOutputOf frapo:hasOutput", "Source Programme", "Project", ("kommer fra", "is an output of"), ("har frembragt", "has produced"),
              ("Hvad et projekt har frembragt.", "What a project has produced.")),
    _relation("GIVEN_AT", "hub:givenAt hub:heard", "Source Finding", "Event", ("er fremlagt ved", "was given at"), ("bød på", "heard"),
              ("Den begivenhed det blev fremlagt ved.", "The event it was presented at.")),
    # Parties
    _relation("INVOLVES", "hub:involves hub:takesPartIn", "Project Event Programme", "Person Organisation Project", ("har deltagelse af", "involves"), ("deltager i", "takes part in"),
              ("Hvem der er med, og som hvad.", "Who takes part, and as what."), _role("party_role"), TITLE, keyed_by=("role",)),
    _relation("FUNDED_BY", "frapo:isFundedBy frapo:funds", "Project", "Organisation", ("er betalt af", "is funded by"), ("betaler", "funds"),
              ("Bevilling; summen er budgettet, hvor begge er kendt.", "Grant; the sum is the budget where both are known."), AMOUNT, CURRENCY, JOINT),
    _relation("AFFILIATED_WITH", "org:memberOf org:hasMember", "Person", "Organisation", ("er tilknyttet", "is affiliated with"), ("har tilknyttet", "has as member"),
              ("Ansættelse som trykt i en kilde.", "Affiliation as printed in a source."), TITLE, keyed_by=("title",)),
    # What is not known, and what moved
    _relation("CONCERNS", "hub:concerns hub:hasOpenQuestion", "OpenQuestion", "", ("angår", "concerns"), ("har åbent spørgsmål", "has open question"),
              ("Det et åbent spørgsmål angår.", "What an open question is about.")),
    _relation("CANDIDATE", "hub:candidate hub:candidateFor", "OpenQuestion", "", ("kunne være", "might be"), ("er muligt svar på", "is a possible answer to"),
              ("Et muligt svar; aldrig en sammenlægning.", "A possible answer; never a merge."), BECAUSE),
    _relation("LOOKED_IN", "hub:lookedIn hub:searchedFor", "OpenQuestion", "Source", ("er søgt i", "was looked for in"), ("er gennemsøgt for", "was searched for"),
              ("Hvor der er ledt.", "Where one looked."), keyed_by=("page",)),
    _relation("REPLACED_BY", "dcterms:isReplacedBy dcterms:replaces", "", "", ("er afløst af", "is replaced by"), ("afløser", "replaces"),
              ("Hvor en udgået id er flyttet hen.", "Where a deprecated id has gone."), same_label=True, acyclic=True),
    _relation("SHOWS", "hub:shows hub:shownIn", "Stop", "", ("viser", "shows"), ("vises i", "is shown in"),
              ("Det et stop i en lektion viser.", "What a stop of a lesson shows.")),
)  # fmt: skip
"""Every relation type of the table."""
