"""The public terms we use without a line of their own in the table, with Danish and English words for them."""

from __future__ import annotations

from ontology.derived.terms import Term, TermKind
from ontology.schema import Words


def _term(name: str, kind: TermKind, words: tuple[str, str], meaning: tuple[str, str]) -> Term:
    return Term(name=name, kind=kind, words=Words(*words), meanings=(Words(*meaning),))


OUTSIDE = (
    _term(
        "skos:ConceptScheme",
        TermKind.CLASS,
        ("begrebssystem", "concept scheme"),
        ("En samling af begreber.", "A collection of concepts."),
    ),
    _term(
        "skos:inScheme",
        TermKind.OBJECT,
        ("indgår i", "is in scheme"),
        ("Det begrebssystem et begreb står i.", "The scheme a concept stands in."),
    ),
    _term(
        "skos:topConceptOf",
        TermKind.OBJECT,
        ("er øverste begreb i", "is top concept of"),
        ("Begrebet har intet bredere i systemet.", "The concept has no broader one in the scheme."),
    ),
    _term(
        "skos:hasTopConcept",
        TermKind.OBJECT,
        ("har øverste begreb", "has top concept"),
        ("Systemets begreber uden et bredere.", "The concepts of the scheme without a broader one."),
    ),
    _term(
        "skos:notation",
        TermKind.ANNOTATION,
        ("kode", "notation"),
        ("Ordet som det skrives i biblioteket.", "The word as the library writes it."),
    ),
    _term(
        "dcterms:license",
        TermKind.ANNOTATION,
        ("licens", "licence"),
        ("Hvad man må gøre med det.", "What may be done with it."),
    ),
    _term(
        "dcterms:created",
        TermKind.ANNOTATION,
        ("oprettet", "created"),
        ("Datoen for den første udgave.", "The date of the first version."),
    ),
    _term(
        "dcterms:modified",
        TermKind.ANNOTATION,
        ("ændret", "modified"),
        ("Datoen for denne udgave.", "The date of this version."),
    ),
    _term(
        "vann:preferredNamespacePrefix",
        TermKind.ANNOTATION,
        ("foretrukket præfiks", "preferred prefix"),
        ("Præfikset for ordforrådets navne.", "The prefix of the vocabulary's names."),
    ),
    _term(
        "vann:preferredNamespaceUri",
        TermKind.ANNOTATION,
        ("foretrukket navnerum", "preferred namespace"),
        ("Navnerummet for ordforrådets navne.", "The namespace of the vocabulary's names."),
    ),
    _term(
        "schema:domainIncludes",
        TermKind.ANNOTATION,
        ("kan siges om", "domain includes"),
        ("Klasser egenskaben bruges om.", "Classes the property is used of."),
    ),
    _term(
        "schema:rangeIncludes",
        TermKind.ANNOTATION,
        ("kan have værdien", "range includes"),
        ("Klasser eller datatyper for værdien.", "Classes or datatypes of the value."),
    ),
    _term("dc:creator", TermKind.ANNOTATION, ("ophav", "creator"), ("Den der har lavet det.", "Who made it.")),
    _term(
        "dc:publisher",
        TermKind.ANNOTATION,
        ("den udgivende", "publishing body"),
        ("Den der udgiver det.", "Who publishes it."),
    ),
    _term(
        "schema:startDate",
        TermKind.ANNOTATION,
        ("startdato", "start date"),
        ("Hvornår noget begynder.", "When something begins."),
    ),
    _term(
        "schema:endDate",
        TermKind.ANNOTATION,
        ("slutdato", "end date"),
        ("Hvornår noget slutter.", "When something ends."),
    ),
    _term(
        "prov:wasDerivedFrom",
        TermKind.OBJECT,
        ("stammer fra", "was derived from"),
        ("Det noget er taget ud af.", "What something was taken out of."),
    ),
    _term("bibo:Document", TermKind.CLASS, ("dokument", "document"), ("Noget skrevet.", "Something written.")),
    _term(
        "bibo:DocumentPart",
        TermKind.CLASS,
        ("dokumentdel", "document part"),
        ("En del af noget skrevet.", "A part of something written."),
    ),
    _term(
        "bibo:Legislation",
        TermKind.CLASS,
        ("retsregel", "legislation"),
        ("En regel vedtaget af en myndighed.", "A rule passed by an authority."),
    ),
    _term(
        "bibo:Article",
        TermKind.CLASS,
        ("trykt artikel", "printed article"),
        ("En artikel i et tidsskrift.", "An article in a journal."),
    ),
    _term("bibo:Book", TermKind.CLASS, ("trykt bog", "printed book"), ("En bog.", "A book.")),
    _term(
        "bibo:EditedBook",
        TermKind.CLASS,
        ("redigeret bog", "edited book"),
        ("En bog med kapitler af flere.", "A book with chapters by several authors."),
    ),
    _term(
        "bibo:Chapter", TermKind.CLASS, ("bogkapitel", "book chapter"), ("Et kapitel i en bog.", "A chapter of a book.")
    ),
    _term("bibo:Report", TermKind.CLASS, ("trykt rapport", "printed report"), ("En rapport.", "A report.")),
    _term(
        "bibo:Thesis",
        TermKind.CLASS,
        ("afhandling", "thesis or dissertation"),
        ("Et arbejde skrevet for en grad.", "A work written for a degree."),
    ),
    _term(
        "bibo:Slideshow", TermKind.CLASS, ("præsentation", "slide show"), ("Slides fra et oplæg.", "Slides of a talk.")
    ),
    _term(
        "bibo:Webpage",
        TermKind.CLASS,
        ("side på nettet", "page on the web"),
        ("En side på nettet.", "A page on the web."),
    ),
    _term(
        "eli:LegalResource",
        TermKind.CLASS,
        ("retskilde", "legal resource"),
        ("Et retligt dokument i ELI.", "A legal document in ELI."),
    ),
    _term(
        "foaf:Project",
        TermKind.CLASS,
        ("foretagende", "undertaking"),
        ("Et fælles arbejde i FOAF.", "A collective endeavour in FOAF."),
    ),
    _term(
        "cpsv:PublicService",
        TermKind.CLASS,
        ("offentlig ydelse", "public service"),
        ("En ydelse fra det offentlige.", "A service of public authorities."),
    ),
    _term(
        "event:Event",
        TermKind.CLASS,
        ("hændelse", "happening"),
        ("Noget der sker et sted på et tidspunkt.", "Something that happens at a place and time."),
    ),
    _term(
        "skos:exactMatch",
        TermKind.OBJECT,
        ("samme begreb som", "exact match"),
        ("Samme begreb i en offentlig ordliste.", "The same concept of a public vocabulary."),
    ),
    _term(
        "skos:closeMatch",
        TermKind.OBJECT,
        ("næsten samme begreb som", "close match"),
        ("Næsten samme begreb.", "Nearly the same concept."),
    ),
    _term(
        "skos:broadMatch",
        TermKind.OBJECT,
        ("bredere begreb ude", "broad match"),
        ("Et bredere begreb i en offentlig ordliste.", "A broader concept of a public vocabulary."),
    ),
    _term(
        "skos:narrowMatch",
        TermKind.OBJECT,
        ("snævrere begreb ude", "narrow match"),
        ("Et snævrere begreb i en offentlig ordliste.", "A narrower concept of a public vocabulary."),
    ),
    _term(
        "skos:relatedMatch",
        TermKind.OBJECT,
        ("beslægtet begreb ude", "related match"),
        ("Et beslægtet begreb i en offentlig ordliste.", "A related concept of a public vocabulary."),
    ),
    _term(
        "prov:Entity",
        TermKind.CLASS,
        ("genstand", "entity"),
        ("Noget der har en oprindelse, i PROV.", "Something that has a provenance, in PROV."),
    ),
    _term(
        "schema:sdDatePublished",
        TermKind.ANNOTATION,
        ("data udgivet", "data published"),
        ("Hvornår beskrivelsen blev udgivet.", "When the description was published."),
    ),
)
"""Terms of the scheme and the header, annotations, and the general terms that ours are special cases of."""
