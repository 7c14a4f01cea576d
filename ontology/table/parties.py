"""Labels of who and what acts: people, organisations, projects, programmes, events."""

from ontology.schema import Label, Words
from ontology.table.columns import EVERYWHERE, choice, date, flag, iri, number, text, texts

PERSON = Label(
    name="Person", term="foaf:Person", title="name",
    words=Words("person", "person"), plural=Words("personer", "people"),
    meaning=Words("En forfatter eller en offentlig person; informanter er anonyme.", "An author or a public figure; informants are anonymous."),
    properties=(
        text("name", "foaf:name", ("navn", "name"), ("Navn i læseorden.", "Name in reading order."), required=True),
        text("given", "foaf:givenName", ("fornavn", "given name"), ("Fornavn eller initialer.", "Given name or initials.")),
        text("family", "foaf:familyName", ("efternavn", "family name"), ("Efternavn med partikel.", "Family name with particle.")),
        texts("variants", "hub:variants", ("trykte former", "printed forms"), ("Alle trykte former: »Efternavn, Fornavn«.", "All printed forms: 'Family, Given'.")),
        iri("orcid", "hub:orcid", ("ORCID", "ORCID"), ("ORCID som adresse.", "ORCID as an address.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

ORGANISATION = Label(
    name="Organisation", term="org:Organization", title="name",
    words=Words("organisation", "organisation"), plural=Words("organisationer", "organisations"),
    meaning=Words("Et universitet, en kommune, en fond, et forlag …", "A university, a municipality, a fund, a publisher …"),
    properties=(
        choice("kind", "hub:organisationKind", "organisation_kind", ("type", "kind"), ("Hvad slags organisation det er.", "What sort of organisation it is."), required=True),
        text("name", "skos:prefLabel", ("navn", "name"), ("Organisationens navn.", "Name of the organisation."), required=True, by_language=True),
        text("short", "hub:short", ("kort navn", "short name"), ("Forkortelse.", "Abbreviation."), under="skos:altLabel"),
        texts("aliases", "hub:aliases", ("andre navne", "other names"), ("Andre trykte former.", "Other printed forms."), under="skos:altLabel"),
        texts("country", "hub:country", ("land", "country"), ("Landekode.", "Country code.")),
        text("place", "hub:place", ("sted", "place"), ("By eller område.", "Town or region.")),
        flag("anonymous", "hub:anonymous", ("anonym", "anonymous"), ("Kilden holder navnet skjult; det må aldrig knyttes til et sted.", "The source hides its name; never tie it to a place.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

PROJECT = Label(
    name="Project", term="hub:Project", under=("foaf:Project",), title="title",
    words=Words("projekt", "project"), plural=Words("projekter", "projects"),
    meaning=Words("Et forsknings- eller udviklingsprojekt, en arbejdspakke eller et center.", "A research or development project, a work package or a centre."),
    properties=(
        choice("kind", "hub:projectKind", "project_kind", ("type", "kind"), ("Projekt, arbejdspakke eller center.", "Project, work package or centre."), required=True),
        text("title", "dcterms:title", ("titel", "title"), ("Projektets titel.", "Title of the project."), required=True, by_language=True),
        text("acronym", "hub:acronym", ("forkortelse", "acronym"), ("Forkortelse.", "Acronym."), under="skos:altLabel"),
        texts("aliases", "hub:aliases", ("andre navne", "other names"), ("Andre trykte former.", "Other printed forms."), under="skos:altLabel"),
        text("number", "hub:number", ("nummer", "number"), ("Arbejdspakkens nummer.", "Number of the work package.")),
        text("summary", "dcterms:description", ("kort fortalt", "in short"), ("Hvad projektet gør, i egne ord.", "What the project does, in own words."), by_language=True),
        date("start", "hub:start", ("start", "start"), ("Første dag, måned eller år.", "First day, month or year."), under="schema:startDate"),
        date("end", "hub:end", ("slut", "end"), ("Sidste dag, måned eller år.", "Last day, month or year."), under="schema:endDate"),
        number("budget", "hub:budget", ("budget", "budget"), ("Hele enheder af valutaen.", "Whole units of the currency.")),
        text("currency", "hub:currency", ("valuta", "currency"), ("Kode, kun hvor den er trykt.", "Code, only where printed.")),
        texts("country", "hub:country", ("land", "country"), ("Landekode.", "Country code.")),
        choice("status", "hub:projectStatus", "project_status", ("status", "status"), ("Om projektet er i gang.", "Whether the project is running.")),
        iri("url", "hub:url", ("webadresse", "web address"), ("Projektets side på nettet.", "The project's page on the web."), many=True),
        *EVERYWHERE,
    ),
)  # fmt: skip

PROGRAMME = Label(
    name="Programme", term="hub:Programme", under=("cpsv:PublicService",), title="name",
    words=Words("program eller tilbud", "programme"), plural=Words("programmer og tilbud", "programmes"),
    meaning=Words("En indsats eller ordning som kilderne nævner.", "A measure or scheme the sources name."),
    properties=(
        text("name", "skos:prefLabel", ("navn", "name"), ("Programmets navn.", "Name of the programme."), required=True, by_language=True),
        texts("aliases", "hub:aliases", ("andre navne", "other names"), ("Andre trykte former.", "Other printed forms."), under="skos:altLabel"),
        texts("country", "hub:country", ("land", "country"), ("Landekode.", "Country code.")),
        date("start", "hub:start", ("start", "start"), ("Begyndelse.", "Beginning."), under="schema:startDate"),
        date("end", "hub:end", ("slut", "end"), ("Afslutning.", "End."), under="schema:endDate"),
        *EVERYWHERE,
    ),
)  # fmt: skip

EVENT = Label(
    name="Event", term="hub:Event", under=("event:Event",), title="name",
    words=Words("begivenhed", "event"), plural=Words("begivenheder", "events"),
    meaning=Words("En konference, et seminar, et foredrag.", "A conference, a seminar, a lecture."),
    properties=(
        choice("kind", "hub:eventKind", "event_kind", ("type", "kind"), ("Hvad slags begivenhed det er.", "What sort of event it is."), required=True),
        text("name", "skos:prefLabel", ("navn", "name"), ("Begivenhedens navn.", "Name of the event."), required=True, by_language=True),
        text("number", "hub:number", ("nummer", "number"), ("Nummer i en række.", "Number in a series.")),
        date("start", "hub:start", ("start", "start"), ("Første dag.", "First day."), under="schema:startDate"),
        date("end", "hub:end", ("slut", "end"), ("Sidste dag.", "Last day."), under="schema:endDate"),
        text("place", "hub:place", ("sted", "place"), ("Hvor den blev holdt.", "Where it was held.")),
        choice("status", "hub:eventStatus", "event_status", ("status", "status"), ("Om den blev holdt.", "Whether it was held.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

PARTIES = (PERSON, ORGANISATION, PROJECT, PROGRAMME, EVENT)
"""Labels of people, organisations and what they run."""
