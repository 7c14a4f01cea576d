"""One invented source of each kind, with what each style has to cope with: particles, bodies, intervals, no date."""

from ingest.references.reference import Contributor, Reference
from ontology.elements import Node, Value

AASE = Contributor("author", "Sørensen", "Åse")
BO = Contributor("author", "Kjær", "Bo")
ANNA = Contributor("author", "van der Berg", "Anna")


def a_reference(key: str, *people: Contributor, publisher: str = "", event: str = "", **properties: Value) -> Reference:
    """Return a source with this citation key."""
    return Reference(
        source=Node(f"source/{key}", "Source", properties), contributors=people, publisher=publisher, event=event
    )


def editor(person: Contributor) -> Contributor:
    """Return the same person as editor."""
    return person._replace(role="editor")


def body(name: str) -> Contributor:
    """Return an organisation as author."""
    return Contributor("author", name, body=True)


ARTICLE = a_reference(
    "article",
    AASE,
    BO,
    kind="article",
    title="Brobyggere på tværs af ø og å: Et studie",
    issued="2019-05",
    container="Tidsskrift for Brobygning",
    volume="3",
    issue="2",
    pages="10-24",
    doi="10.5555/bro.2019.3",
    language=("da",),
    title_language="da",
    keywords_da=("brobygger", "samskabelse"),
    abstract_da="Om broer.\nOg bredder.",
)
SAMPLES = (
    ARTICLE,
    a_reference(
        "book",
        Contributor("author", "Øst", "Ib"),
        publisher="Havneforlaget",
        kind="book",
        title="Broens <b>bog</b> & mere",
        issued="2001",
        edition="3rd ed.",
    ),
    a_reference(
        "volume",
        editor(ANNA),
        editor(BO),
        publisher="Havneforlaget",
        kind="edited volume",
        title="Bridges and Banks: A Reader",
        issued="2018/2020",
        edition="2",
        isbn=("9788700001232",),
    ),
    a_reference(
        "single-editor",
        editor(BO),
        publisher="Havneforlaget",
        kind="edited volume",
        title="Endnu en antologi",
        issued="2017",
    ),
    a_reference(
        "chapter",
        ANNA,
        editor(ANNA),
        editor(BO),
        publisher="Havneforlaget",
        kind="chapter",
        title="Citizens on the bridge",
        issued="2020",
        container="Bridges and Banks: A Reader",
        pages="33-58",
        edition="2. udg.",
    ),
    a_reference(
        "report",
        body("Brolauget"),
        AASE,
        publisher="Åbo Kommune",
        kind="report",
        title="Borgeren på broen",
        issued="2023",
        number="7",
        url=("https://bro.example/borgeren.pdf",),
    ),
    a_reference(
        "thesis",
        Contributor("author", "Aagaard", "Åse"),
        publisher="Aalborg Universitet",
        kind="thesis",
        title="Et speciale om broer",
        issued="2020",
    ),
    a_reference(
        "dissertation",
        AASE,
        publisher="Aalborg Universitet",
        kind="dissertation",
        title="En afhandling om broer",
        issued="2020",
    ),
    a_reference(
        "conference-paper",
        AASE,
        editor(ANNA),
        publisher="Havneforlaget",
        event="Nordic Bridge Conference",
        kind="conference paper",
        title="Who crosses the bridge?",
        issued="2022",
        container="Proceedings of the Nordic Bridge Conference",
        pages="5-12",
    ),
    a_reference(
        "abstract",
        BO,
        event="Nordic Bridge Conference",
        kind="abstract",
        title="Citizens and bridges",
        issued="2021",
        container="Nordic Bridge Conference",
    ),
    a_reference("slides", BO, event="Brodagen", kind="slides", title="Samskabelse i praksis", issued="2021-10-29"),
    a_reference("slides-nowhere", AASE, kind="slides", title="Broer i billeder", issued="2021-10-29"),
    a_reference(
        "web",
        body("Ministeriet for Broer"),
        kind="web page",
        title="Om broer & bredder",
        issued="2022",
        consulted="2024-03-05",
        url=("https://bro.example/om",),
    ),
    a_reference("policy", body("Regeringen"), kind="policy paper", title="En reform af broerne", issued="2021"),
    a_reference(
        "guideline",
        body("Brostyrelsen"),
        kind="guideline",
        title="Vejledning om broer",
        issued="2019-01-05",
        number="9042",
    ),
    a_reference("toolkit", body("Brolauget"), kind="toolkit", title="Værktøjer til brobyggere", issued="2022"),
    a_reference(
        "project", body("Aalborg Universitet"), kind="project description", title="Broer i kommunen", issued="2016"
    ),
    a_reference("unspecified", BO, kind="unspecified", title="Et notat"),
)
"""Sources of every kind."""
