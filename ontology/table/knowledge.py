"""Labels of what is known and asked: concepts, findings, open questions, outside terms, lessons."""

from ontology.schema import Label, Words
from ontology.table.columns import EVERYWHERE, choice, date, flag, iri, number, text, texts

CONCEPT = Label(
    name="Concept", term="skos:Concept", title="name",
    words=Words("begreb", "concept"), plural=Words("begreber", "concepts"),
    meaning=Words("Et ord fra feltet med sin betydning og sine forbindelser.", "A word of the field with its meaning and its connections."),
    properties=(
        choice("kind", "hub:conceptKind", "concept_kind", ("type", "kind"), ("Hvad slags begreb det er; vores inddeling.", "What sort of concept it is; the classification is ours."), many=True, required=True),
        text("name", "skos:prefLabel", ("navn", "name"), ("Det ord hub'en bruger.", "The word the hub uses."), required=True, by_language=True),
        texts("ours", "hub:ours", ("foreslået her", "suggested here"), ("Sprog hvis navn ikke står i noget dokument.", "Languages whose name stands in no document.")),
        texts("synonyms", "skos:altLabel", ("andre ord", "other words"), ("Andre ord og stavemåder.", "Other words and spellings."), by_language=True),
        text("definition", "skos:definition", ("definition", "definition"), ("Vores korte forklaring.", "Our short explanation."), by_language=True),
        text("scope", "skos:scopeNote", ("ikke det samme som", "not the same as"), ("Hvad begrebet ikke må forveksles med.", "What the concept must not be mixed up with."), by_language=True),
        choice("basis", "hub:basis", "basis", ("grundlag", "basis"), ("Om kilderne definerer, bruger eller kun nævner det.", "Whether the sources define, use or only name it.")),
        number("rank", "hub:rank", ("trin", "rank"), ("Aktørens trin i BIKVA-kæden, 1 er borgeren.", "The stakeholder's step in the BIKVA chain, 1 is the citizen.")),
        number("order", "hub:order", ("rækkefølge", "order"), ("Plads i en opremsning.", "Place in a list.")),
        choice("literature_search", "hub:literatureSearch", "literature_search", ("litteratursøgning", "literature search"), ("Om der er søgt efter mere litteratur om emnet.", "Whether more literature on the topic has been searched for.")),
        date("searched", "hub:searched", ("sidst søgt", "last searched"), ("Dato for den sidste litteratursøgning.", "Date of the last literature search.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

FINDING = Label(
    name="Finding", term="hub:Finding", under=("prov:Entity",), title="statement",
    words=Words("udsagn", "finding"), plural=Words("udsagn", "findings"),
    meaning=Words("Ét udsagn fra én kilde, med den der taler, og siden det står på.", "One statement of one source, with who speaks and the page it stands on."),
    properties=(
        choice("kind", "hub:findingKind", "finding_kind", ("type", "kind"), ("Hvad slags udsagn det er.", "What sort of statement it is."), required=True),
        text("statement", "hub:statement", ("udsagn", "statement"), ("Indholdet i egne ord; står alene.", "The content in own words; stands alone."), required=True, by_language=True),
        text("page", "hub:page", ("side", "page"), ("Side som trykt.", "Page as printed.")),
        text("section", "hub:section", ("afsnit", "section"), ("Overskrift i kilden.", "Heading in the source.")),
        text("number", "hub:number", ("nummer", "number"), ("Nummer i kilden, fx H4.", "Number in the source, such as H4.")),
        text("speaker", "hub:speaker", ("taler", "speaker"), ("Den talendes rolle, aldrig et navn.", "The speaker's role, never a name."), by_language=True),
        number("value", "hub:value", ("tal", "value"), ("Tallet, eller det laveste i et spænd.", "The number, or the lowest of a range.")),
        number("value_to", "hub:valueTo", ("tal til", "value to"), ("Det højeste i et spænd.", "The highest of a range.")),
        text("unit", "hub:unit", ("enhed", "unit"), ("Hvad der tælles.", "What is counted."), by_language=True),
        texts("items", "hub:items", ("punkter", "items"), ("Delene i en opremsning.", "The parts of an enumeration."), by_language=True),
        choice("evidence_type", "hub:evidenceType", "evidence_type", ("belægstype", "evidence type"), ("Hvad udsagnet bygger på.", "What the statement is built on.")),
        choice("confidence", "hub:confidence", "confidence", ("tillid", "confidence"), ("Kuratorernes egen vurdering, hvor en person har set på det.", "The curators' own assessment, where a person has looked at it.")),
        text("limitations", "hub:methodologicalLimitations", ("metodiske begrænsninger", "methodological limitations"), ("Vurderingens første grund: hvordan studiet er lavet.", "First reason of the assessment: how the study was made."), by_language=True),
        text("coherence", "hub:coherence", ("sammenhæng", "coherence"), ("Vurderingens anden grund: hvor godt data og udsagn passer sammen.", "Second reason of the assessment: how well data and statement fit."), by_language=True),
        text("adequacy", "hub:adequacy", ("datagrundlag", "adequacy of data"), ("Vurderingens tredje grund: hvor meget og hvor rigt materialet er.", "Third reason of the assessment: how much there is and how rich it is."), by_language=True),
        text("relevance", "hub:relevance", ("relevans", "relevance"), ("Vurderingens fjerde grund: om materialet gælder det, der spørges om.", "Fourth reason of the assessment: whether the material is about what is asked."), by_language=True),
        *EVERYWHERE,
    ),
)  # fmt: skip

OPEN_QUESTION = Label(
    name="OpenQuestion", term="hub:OpenQuestion", title="text",
    words=Words("åbent spørgsmål", "open question"), plural=Words("åbne spørgsmål", "open questions"),
    meaning=Words("Noget kilderne ikke siger, og hvor der er ledt.", "Something the sources do not say, and where one looked."),
    properties=(
        choice("kind", "hub:questionKind", "question_kind", ("type", "kind"), ("Hvad slags hul det er.", "What sort of gap it is."), required=True),
        text("property", "hub:property", ("egenskab", "property"), ("Den egenskab der ikke er angivet.", "The property that is not stated.")),
        text("printed", "hub:printed", ("trykt", "printed"), ("Ordret henvisning, som trykt.", "The reference as printed.")),
        text("text", "hub:questionText", ("spørgsmål", "question"), ("Spørgsmålet i egne ord.", "The question in own words."), required=True, by_language=True),
        *EVERYWHERE,
    ),
)  # fmt: skip

TERM = Label(
    name="Term", term="hub:Term", title="name",
    words=Words("udefrakommende term", "outside term"), plural=Words("udefrakommende termer", "outside terms"),
    meaning=Words("Et begreb i en offentlig ordliste.", "A concept of a public vocabulary."),
    properties=(
        iri("iri", "hub:iri", ("adresse", "address"), ("Termens IRI.", "The term's IRI."), required=True),
        text("scheme", "hub:scheme", ("ordliste", "scheme"), ("Den ordliste den hører til.", "The vocabulary it belongs to.")),
        text("name", "skos:prefLabel", ("navn", "name"), ("Navn i ordlisten.", "Name in the vocabulary."), by_language=True),
        flag("confirmed", "hub:confirmed", ("bekræftet", "confirmed"), ("Om en kurator har set på den.", "Whether a curator has looked at it.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

LESSON = Label(
    name="Lesson", term="hub:Lesson", title="title",
    words=Words("lektion", "lesson"), plural=Words("lektioner", "lessons"),
    meaning=Words("En ordnet vandring gennem hub'en til undervisning.", "An ordered walk through the hub for teaching."),
    properties=(
        text("title", "dcterms:title", ("titel", "title"), ("Lektionens titel.", "The lesson's title."), required=True, by_language=True),
        text("summary", "dcterms:description", ("kort fortalt", "in short"), ("Hvad lektionen handler om, i en sætning eller to.", "What the lesson is about, in a sentence or two."), by_language=True),
        texts("aims", "hub:aims", ("mål", "aims"), ("Hvad deltagerne skal kunne bagefter.", "What participants can do afterwards."), by_language=True),
        number("minutes", "hub:minutes", ("minutter", "minutes"), ("Varighed i minutter.", "Length in minutes.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

STOP = Label(
    name="Stop", term="hub:Stop", title="title",
    words=Words("stop", "stop"), plural=Words("stop", "stops"),
    meaning=Words("Ét trin i en lektion: et gemt billede af hub'en.", "One step of a lesson: a saved view of the hub."),
    properties=(
        number("position", "hub:position", ("plads", "position"), ("Plads i lektionen, fra 1.", "Place in the lesson, from 1.")),
        text("title", "dcterms:title", ("titel", "title"), ("Stoppets titel.", "The stop's title."), required=True, by_language=True),
        text("view", "hub:view", ("visning", "view"), ("Den gemte visning: adressen på en skærm, fra / af.", "The saved view: the address of a screen, from the / on."), required=True),
        text("text", "hub:text", ("tekst", "text"), ("Hvad alle læser på dette stop.", "What everybody reads at this stop."), by_language=True),
        text("question", "hub:task", ("spørgsmål", "question"), ("Opgaven til deltagerne.", "The task for participants."), by_language=True),
        choice("task", "hub:taskKind", "task", ("opgavetype", "kind of task"), ("Hvordan deltagerne svarer; opgaven laves af det, stoppet viser.", "How participants answer; the task is made of what the stop shows.")),
        text("case", "hub:caseText", ("sag", "case"), ("En opdigtet sag, som deltagerne arbejder med.", "An invented case that participants work on."), by_language=True),
        text("answer", "hub:answer", ("svar", "answer"), ("Svaret til læreren; hvor det står, siger det, stoppet viser.", "The answer for the teacher; where it stands is said by what the stop shows."), by_language=True),
        text("guide", "hub:guide", ("til læreren", "for the teacher"), ("Hvordan stoppet kan gribes an.", "How the stop may be run."), by_language=True),
        number("minutes", "hub:minutes", ("minutter", "minutes"), ("Varighed i minutter.", "Length in minutes.")),
        *EVERYWHERE,
    ),
)  # fmt: skip

KNOWLEDGE = (CONCEPT, FINDING, OPEN_QUESTION, TERM, LESSON, STOP)
"""Labels of knowledge."""
