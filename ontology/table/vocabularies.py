"""The closed vocabularies: which values a choice may take, and the Danish and English words for each."""

from ontology.schema import Vocabulary, Words


def _vocabulary(name: str, **values: str) -> Vocabulary:
    """Build one vocabulary from `english_value="dansk"`; underscores stand for blanks."""
    words = {key.rstrip("_").replace("_", " "): danish for key, danish in values.items()}
    return Vocabulary(name=name, values={value: Words(danish, value) for value, danish in words.items()})


VOCABULARIES = (
    _vocabulary(
        "source_kind", article="artikel", book="bog", edited_volume="antologi", chapter="kapitel", report="rapport",
        thesis="speciale", dissertation="ph.d.-afhandling", abstract="konferenceabstract", slides="slides",
        web_page="webside", policy_paper="politisk dokument", guideline="vejledning", toolkit="værktøjskasse",
        project_description="projektbeskrivelse", unspecified="ikke angivet",
    ),
    _vocabulary("project_kind", project="projekt", work_package="arbejdspakke", centre="center"),
    _vocabulary(
        "concept_kind", theory="teori", phenomenon="fænomen", role="rolle", competence="kompetence", method="metode",
        stakeholder_level="aktør", theme="tema",
    ),
    _vocabulary(
        "finding_kind", finding="fund", definition="definition", claim="påstand", advice="råd", wish="ønske",
        experience="erfaring", opinion="holdning", interpretation="fortolkning", explanation="forklaring",
        reaction="reaktion", dilemma="dilemma", hypothesis="hypotese", potential="potentiale", question="spørgsmål",
        aim="mål", plan="plan", method="metode", limit="begrænsning", gap="videnshul", recommendation="anbefaling",
        fact="oplysning",
    ),
    _vocabulary(
        "organisation_kind", university="universitet", university_college="professionshøjskole", department="institut",
        research_centre="forskningscenter", research_programme="forskningsprogram", portal="portal",
        municipality="kommune", association="forening", fund="fond", public_body="offentlig myndighed",
        committee="udvalg", publisher="forlag", unspecified="ikke angivet",
    ),
    _vocabulary(
        "legislation_kind", act="lov", reform="reform", agreement="aftale", paper="officielt dokument",
        guideline="vejledning",
    ),
    _vocabulary("event_kind", conference="konference", session="session", seminar="seminar", lecture="foredrag",
                meeting="møde", focus_group="fokusgruppe", statement="udtalelse"),
    _vocabulary("part_kind", section="afsnit", figure="figur", table="tabel", slide="slide"),
    _vocabulary(
        "question_kind", not_stated="ikke angivet", no_response="intet svar", not_followed_up="ikke fulgt op",
        unresolved_citation="uopklaret henvisning", uncertain_identity="usikker identitet", conflict="modstrid",
    ),
    _vocabulary("project_status", planned="planlagt", running="i gang", ended="afsluttet"),
    _vocabulary("legislation_status", planned="planlagt", agreed="aftalt", in_force="i kraft", replaced="afløst"),
    _vocabulary("event_status", held="afholdt", planned="planlagt", not_held="ikke afholdt"),
    _vocabulary("review", draft="udkast", reviewed="gennemset", deprecated="udgået"),
    _vocabulary("basis", defined="defineret", used="brugt", named="nævnt", title_only="kun i en titel"),
    _vocabulary("reading", stated="står i kilden", ours="kuratorernes læsning"),
    _vocabulary("author_role", author="forfatter", editor="redaktør", translator="oversætter"),
    _vocabulary(
        "issuer_role", publisher="forlag", issuer="udgiver", university="universitet", host="vært", portal="portal",
        journal_publisher="tidsskriftets udgiver",
    ),
    _vocabulary(
        "party_role", project_manager="projektleder", research_leader="forskningsleder", researcher="forsker",
        advisory_board="rådgivende udvalg", partner="partner", host="vært", comparison_partner="sammenligningspartner",
        site="undersøgelsessted", participant="deltager", speaker="oplægsholder", organiser="arrangør",
        minister="minister",
    ),
    _vocabulary("version_kind", edition="udgave", version="version", translation="oversættelse"),
    _vocabulary("confidence", high="høj", moderate="moderat", low="lav", very_low="meget lav"),
    _vocabulary("mapping_strength", exact="samme", close="næsten samme", broad="bredere", narrow="snævrere",
                related="beslægtet"),
)  # fmt: skip
"""Every closed vocabulary of the table."""
