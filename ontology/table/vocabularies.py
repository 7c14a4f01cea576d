"""The closed vocabularies: which values a choice may take, and the Danish and English words for each."""

from ontology.schema import Vocabulary, Words


def _vocabulary(name: str, words: tuple[str, str], **values: str) -> Vocabulary:
    """Build one vocabulary from `english_value="dansk"`; underscores stand for blanks."""
    danish = {key.replace("_", " "): word for key, word in values.items()}
    return Vocabulary(
        name=name, words=Words(*words), values={value: Words(word, value) for value, word in danish.items()},
        classes=_CLASSES.get(name, {}),
    )  # fmt: skip


_CLASSES = {
    "source_kind": {
        "article": "bibo:Article", "book": "bibo:Book", "edited volume": "bibo:EditedBook",
        "chapter": "bibo:Chapter", "report": "bibo:Report", "thesis": "bibo:Thesis", "dissertation": "bibo:Thesis",
        "slides": "bibo:Slideshow", "web page": "bibo:Webpage",
    },
}  # fmt: skip
"""Kinds that the Bibliographic Ontology has a class for."""

VOCABULARIES = (
    _vocabulary(
        "source_kind", ("dokumenttype", "type of document"), article="artikel", book="bog", edited_volume="antologi", chapter="kapitel", report="rapport",
        thesis="speciale", dissertation="ph.d.-afhandling", conference_paper="konferencebidrag", abstract="konferenceabstract", slides="slides",
        web_page="webside", policy_paper="politisk dokument", guideline="vejledning", toolkit="værktøjskasse",
        project_description="projektbeskrivelse", unspecified="ikke angivet",
    ),
    _vocabulary("project_kind", ("projekttype", "type of project"), project="projekt", work_package="arbejdspakke", centre="center"),
    _vocabulary(
        "concept_kind", ("begrebstype", "type of concept"), theory="teori", phenomenon="fænomen", role="rolle", competence="kompetence", method="metode",
        stakeholder_level="aktør", theme="tema",
    ),
    _vocabulary(
        "finding_kind", ("udsagnstype", "type of finding"), finding="fund", definition="definition", claim="påstand", advice="råd", wish="ønske",
        experience="erfaring", opinion="holdning", interpretation="fortolkning", explanation="forklaring",
        reaction="reaktion", dilemma="dilemma", hypothesis="hypotese", potential="potentiale", question="spørgsmål",
        aim="mål", plan="plan", method="metode", limit="begrænsning", gap="videnshul", recommendation="anbefaling",
        fact="oplysning",
    ),
    _vocabulary(
        "organisation_kind", ("organisationstype", "type of organisation"), university="universitet", university_college="professionshøjskole", department="institut eller afdeling",
        research_centre="forskningscenter", research_programme="forskningsprogram", portal="portal",
        municipality="kommune", association="forening", fund="fond", public_body="offentlig myndighed",
        committee="udvalg", publisher="forlag", unspecified="ikke angivet",
    ),
    _vocabulary(
        "legislation_kind", ("regeltype", "type of rule"), act="lov", reform="reform", agreement="aftale", paper="officielt dokument",
        guideline="vejledning",
    ),
    _vocabulary("event_kind", ("begivenhedstype", "type of event"), conference="konference", session="session", seminar="seminar", lecture="foredrag",
                meeting="møde", focus_group="fokusgruppe", statement="udtalelse"),
    _vocabulary("part_kind", ("slags del", "type of part"), section="afsnit", figure="figur", table="tabel", slide="slide"),
    _vocabulary(
        "question_kind", ("slags hul i viden", "type of gap"), not_stated="ikke angivet", no_response="intet svar", not_followed_up="ikke fulgt op",
        unresolved_citation="uopklaret henvisning", uncertain_identity="usikker identitet", conflict="modstrid",
    ),
    _vocabulary("project_status", ("projektstatus", "status of a project"), planned="planlagt", running="i gang", ended="afsluttet"),
    _vocabulary("legislation_status", ("retsstatus", "legal status"), planned="planlagt", agreed="aftalt", in_force="i kraft", replaced="afløst"),
    _vocabulary("event_status", ("afholdelse", "status of an event"), held="afholdt", planned="planlagt", not_held="ikke afholdt"),
    _vocabulary("review", ("gennemsyn", "state of review"), draft="udkast", reviewed="gennemset", deprecated="udgået"),
    _vocabulary("basis", ("grundlag i kilderne", "basis in the sources"), defined="defineret", used="brugt", named="nævnt", title_only="kun i en titel"),
    _vocabulary("reading", ("læsemåde", "way of reading"), stated="står i kilden", ours="kuratorernes læsning"),
    _vocabulary("author_role", ("ophavsrolle", "role of an author"), author="forfatter", editor="redaktør", translator="oversætter"),
    _vocabulary(
        "issuer_role", ("udgiverrolle", "role of an issuer"), publisher="forlag", issuer="udgiver", university="universitet", host="vært", portal="portal",
        journal_publisher="tidsskriftets udgiver",
    ),
    _vocabulary(
        "party_role", ("deltagerrolle", "role of a participant"), project_manager="projektleder", research_leader="forskningsleder", researcher="forsker",
        advisory_board="rådgivende udvalg", partner="partner", host="vært", comparison_partner="sammenligningspartner",
        site="undersøgelsessted", participant="deltager", speaker="oplægsholder", organiser="arrangør",
        minister="minister",
    ),
    _vocabulary(
        "task", ("opgavetype", "kind of task"), predict="forudsig og se efter", voices="hvis stemme", chain="byg kæden", case="gå en sag igennem",
        cards="huskekort",
    ),
    _vocabulary("version_kind", ("udgavetype", "type of version"), edition="udgave", version="version", translation="oversættelse"),
    _vocabulary(
        "evidence_type", ("belægstype", "type of evidence"), interview="interview", focus_group="fokusgruppe", observation="observation",
        register_data="registerdata", earlier_study="tidligere undersøgelse", policy_text="regel- eller politiktekst", plan="plan",
        reasoning="ræsonnement", own_account="egen beretning",
    ),
    _vocabulary("literature_search", ("litteratursøgning", "literature search"), never="aldrig, indtil nu", partial="enkelte steder", systematic="systematisk"),
    _vocabulary("confidence", ("grad af tillid", "degree of confidence"), high="høj", moderate="moderat", low="lav", very_low="meget lav"),
    _vocabulary("mapping_strength", ("grad af overensstemmelse", "degree of match"), exact="samme", close="næsten samme", broad="bredere", narrow="snævrere",
                related="beslægtet"),
)  # fmt: skip
"""Every closed vocabulary of the table."""
