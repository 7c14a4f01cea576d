"""What a search engine is told of a page: the thing in the words of schema.org, and no more than the library says."""

from __future__ import annotations

from collections.abc import Mapping

from app.publish.site.content import Content
from app.publish.site.frame import Structured
from ontology.derived.edition import LICENCE
from ontology.elements import Node, text_in
from ontology.titles import title_of

_TYPES = {
    "Concept": "DefinedTerm",
    "Finding": "Claim",
    "Source": "CreativeWork",
    "Part": "CreativeWork",
    "Legislation": "Legislation",
    "Person": "Person",
    "Organisation": "Organization",
    "Project": "ResearchProject",
    "Programme": "GovernmentService",
    "Event": "Event",
    "OpenQuestion": "Question",
    "Lesson": "LearningResource",
    "Stop": "LearningResource",
    "Term": "DefinedTerm",
}
_SOURCES = {
    "article": "ScholarlyArticle",
    "book": "Book",
    "edited volume": "Book",
    "chapter": "Chapter",
    "report": "Report",
    "thesis": "Thesis",
    "dissertation": "Thesis",
    "slides": "PresentationDigitalDocument",
    "web page": "WebPage",
}
_TEXTS = {
    "definition": "description",
    "summary": "description",
    "text": "text",
    "statement": "text",
    "abstract": "abstract",
}
"""Property per language to what schema.org calls it."""
_PLAIN = {"issued": "datePublished", "start": "startDate", "end": "endDate", "isbn": "isbn", "pages": "pagination"}
"""Property to what schema.org calls it."""
_ENDS = {
    ("Source", "ISSUED_BY"): "publisher",
    ("Source", "PART_OF"): "isPartOf",
    ("Part", "PART_OF"): "isPartOf",
    ("Stop", "PART_OF"): "isPartOf",
    ("Finding", "STATED_IN"): "appearance",
    ("Project", "FUNDED_BY"): "funder",
    ("Person", "AFFILIATED_WITH"): "affiliation",
}
"""Label and relation to what schema.org calls it; authorship is called by its role."""
_SAME = {"doi": "https://doi.org/{}", "orcid": "{}", "iri": "{}"}
"""Property that names the thing elsewhere to its address there."""
_CONTEXT = "https://schema.org"


def structured(node: Node, content: Content, language: str) -> Structured:
    """Return what schema.org can say of a thing."""
    said: dict[str, object] = {"@context": _CONTEXT, **_named(node, content, language)}
    for name, term in _TEXTS.items():
        if found := text_in(node.properties, name, language):
            said[term] = found[0]
    for name, term in _PLAIN.items():
        if name in node.properties:
            value = node.properties[name]
            said[term] = list(value) if isinstance(value, tuple) else value
    same = [form.format(node.properties[name]) for name, form in _SAME.items() if name in node.properties]
    if same:
        said["sameAs"] = same
    if node.label == "Concept":
        said["inDefinedTermSet"] = content.iris.scheme
    said.update(_ends(node, content, language))
    return said


def dataset(name: str, description: str, files: Mapping[str, str], content: Content) -> Structured:
    """Return the library as a data set; `files` is media type to address."""
    return {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "@id": content.iris.base,
        "name": name,
        "description": description,
        "license": LICENCE,
        "dateModified": content.edition,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": media, "contentUrl": address}
            for media, address in files.items()
        ],
    }


def _named(node: Node, content: Content, language: str) -> dict[str, object]:
    kind = str(node.properties.get("kind", ""))
    type_name = _SOURCES.get(kind, "CreativeWork") if node.label == "Source" else _TYPES[node.label]
    found = title_of(node, language, content.iris.schema)
    return {"@type": type_name, "@id": content.iris.node(node.id), "name": found[0] if found else node.id}


def _ends(node: Node, content: Content, language: str) -> dict[str, object]:
    ends: dict[str, list[object]] = {}
    for edge in content.outgoing.get(node.id, ()):
        term = (
            str(edge.properties.get("role", "author"))
            if edge.type == "AUTHORED_BY"
            else _ENDS.get((node.label, edge.type))
        )
        if term:
            ends.setdefault(term, []).append(_named(content.nodes[edge.end], content, language))
    return dict(ends)
