"""Labels of what is written: sources, their parts, and legislation."""

from ontology.schema import Label, Words
from ontology.table.columns import EVERYWHERE, choice, date, iri, number, text, texts

SOURCE = Label(
    name="Source", term="hub:Source", under=("bibo:Document",), title="title",
    words=Words("kilde", "source"), plural=Words("kilder", "sources"),
    meaning=Words("Et dokument: artikel, bog, rapport, slides …", "A document: article, book, report, slides …"),
    properties=(
        choice("kind", "hub:sourceKind", "source_kind", ("type", "kind"), ("Hvad slags dokument det er.", "What sort of document it is."), required=True),
        text("title", "dcterms:title", ("titel", "title"), ("Titel på originalsproget.", "Title in the original language."), required=True, language_from="title_language"),
        text("title_language", "hub:titleLanguage", ("titlens sprog", "title language"), ("Sprogkode for titlen.", "Language code of the title.")),
        text("title_printed_en", "hub:titlePrintedEn", ("trykt engelsk titel", "printed English title"), ("Engelsk titel som en kilde trykker den.", "English title as a source prints it.")),
        date("issued", "dcterms:issued", ("udgivet", "issued"), ("År eller dato som trykt; intervaller med skråstreg.", "Year or date as printed; intervals with a slash.")),
        text("year_suffix", "hub:yearSuffix", ("bogstav efter år", "year suffix"), ("Bogstavet i 2013a.", "The letter in 2013a.")),
        date("first_published", "hub:firstPublished", ("først udgivet", "first published"), ("Året for førsteudgaven.", "Year of the first edition.")),
        date("consulted", "hub:consulted", ("set", "consulted"), ("Dato for opslag på nettet.", "Date a web page was looked up.")),
        text("container", "hub:container", ("i", "in"), ("Tidsskrift eller samlet værk.", "Journal or volume it stands in.")),
        text("volume", "hub:volume", ("årgang", "volume"), ("Årgang eller bind.", "Volume.")),
        text("issue", "hub:issue", ("nummer", "issue"), ("Hæfte.", "Issue.")),
        text("pages", "bibo:pages", ("sider", "pages"), ("Første og sidste side.", "First and last page.")),
        text("edition", "hub:edition", ("udgave", "edition"), ("Udgave som trykt.", "Edition as printed.")),
        text("number", "hub:number", ("rapportnummer", "report number"), ("Nummer i en serie.", "Number in a series.")),
        text("doi", "bibo:doi", ("DOI", "DOI"), ("DOI i små bogstaver, uden adresse foran.", "DOI in lower case, without the address.")),
        texts("isbn", "bibo:isbn", ("ISBN", "ISBN"), ("ISBN, kun cifre.", "ISBN, digits only.")),
        iri("url", "hub:url", ("webadresse", "web address"), ("Hvor dokumentet findes på nettet.", "Where the document is on the web."), many=True),
        texts("language", "dc:language", ("sprog", "language"), ("Sprogkode for dokumentet.", "Language code of the document.")),
        texts("keywords", "hub:keywords", ("emneord", "keywords"), ("Kildens egne emneord.", "The source's own keywords."), by_language=True),
        text("abstract", "dcterms:abstract", ("resumé", "abstract"), ("Resumé, hvor licensen tillader det.", "Abstract, where its licence allows it."), by_language=True),
        texts("country", "hub:country", ("land", "country"), ("Landekode for det land kilden handler om.", "Code of the country the source is about.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

PART = Label(
    name="Part", term="hub:Part", under=("bibo:DocumentPart",), title="title",
    words=Words("del", "part"), plural=Words("dele", "parts"),
    meaning=Words("Et afsnit, en figur, en tabel eller et slide i en kilde.", "A section, figure, table or slide of a source."),
    properties=(
        choice("kind", "hub:partKind", "part_kind", ("type", "kind"), ("Hvad slags del det er.", "What sort of part it is."), required=True),
        text("title", "dcterms:title", ("titel", "title"), ("Delens overskrift.", "Heading of the part."), by_language=True),
        text("page", "hub:page", ("side", "page"), ("Side hvor den begynder.", "Page it begins on.")),
        number("position", "hub:position", ("plads", "position"), ("Rækkefølge i kilden, fra 1.", "Order in the source, from 1.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

LEGISLATION = Label(
    name="Legislation", term="hub:Legislation", under=("bibo:Legislation", "eli:LegalResource"), title="title",
    words=Words("lov og reform", "law and reform"), plural=Words("love og reformer", "laws and reforms"),
    meaning=Words("En lov, reform, aftale eller vejledning.", "An act, reform, agreement or guideline."),
    properties=(
        choice("kind", "hub:legislationKind", "legislation_kind", ("type", "kind"), ("Hvad slags regel det er.", "What sort of rule it is."), required=True),
        text("title", "dcterms:title", ("titel", "title"), ("Titel eller gængs navn.", "Title or usual name."), required=True, by_language=True),
        text("number", "hub:number", ("nummer", "number"), ("Officielt nummer.", "Official number.")),
        date("issued", "dcterms:issued", ("udstedt", "issued"), ("Dato for udstedelse.", "Date of issue.")),
        date("in_force", "hub:inForce", ("i kraft", "in force"), ("Dato for ikrafttræden.", "Date it came into force.")),
        choice("status", "hub:legislationStatus", "legislation_status", ("status", "status"), ("Om den gælder.", "Whether it is in force.")),
        texts("country", "hub:country", ("land", "country"), ("Landekode.", "Country code.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

DOCUMENTS = (SOURCE, PART, LEGISLATION)
"""Labels of documents."""
