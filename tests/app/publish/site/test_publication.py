"""The site: whole, the same every time, without another host; the RDF beside the pages says what the export says."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from app.publish.site.content import Content, gathered
from app.publish.site.index_page import letter_of
from app.publish.site.publication import SiteError, site_files, write_site
from ingest.library import Library
from ontology.derived.vocabulary import vocabulary_triples
from ontology.elements import Edge, Node
from ontology.rdf.iris import Iris
from ontology.rdf.write import export
from ontology.table import SCHEMA
from tests.app.publish.site.pages import Files, Reading, broken_links
from tests.ontology.strategies import in_order

ADDRESS = "https://site.example"
HOSTILE = '</script><script>alert(1)</script><img src=x onerror="alert(1)">'
OLD, NEW = (
    Node(f"concept/{slug}", "Concept", {"kind": ("theory",), "name_da": slug, "name_en": slug, **more})
    for slug, more in (("old-word", {"review": "deprecated"}), ("new-word", {}))
)


def content_of(nodes: Iterable[Node], edges: Iterable[Edge]) -> Content:
    return gathered(*in_order(nodes, edges), Iris(SCHEMA))


@pytest.fixture(scope="module")
def tiny(tiny_library: Library) -> Content:
    """The tiny library, in which one concept has gone away and another took its place."""
    moved = Edge("REPLACED_BY", OLD.id, NEW.id)
    return content_of([*tiny_library.nodes.values(), OLD, NEW], [*tiny_library.edges.values(), moved])


@pytest.fixture(scope="module")
def site(tiny: Content) -> Files:
    return dict(site_files(tiny, ADDRESS))


def test_every_thing_has_a_page_in_each_language_and_rdf_in_two_syntaxes_beside_it(tiny: Content, site: Files) -> None:
    for identifier in tiny.nodes:
        for ending in ("da.html", "en.html", "ttl", "jsonld"):
            assert f"id/{identifier}.{ending}" in site


def test_every_link_leads_somewhere(site: Files) -> None:
    assert list(broken_links(site)) == []


def test_the_link_check_finds_what_leads_nowhere(site: Files) -> None:
    page = site["index.html"].replace(b'href="concept.da.html"', b'href="gone.html"')
    assert list(broken_links({**site, "index.html": page}))
    page = site["index.html"].replace(b'href="#content"', b'href="#gone"')
    assert list(broken_links({**site, "index.html": page})) == ["index.html: #gone"]


def test_a_second_run_gives_the_same_bytes(tiny: Content, site: Files) -> None:
    assert dict(site_files(tiny, ADDRESS)) == site


def test_no_page_loads_anything_but_its_style(site: Files) -> None:
    loaded = {href for path, data in site.items() if path.endswith(".html") for href in Reading(data.decode()).loaded}
    assert loaded == {"site.css", "../../site.css"}


def test_all_documents_together_say_what_the_export_says(tiny: Content, site: Files) -> None:
    output = BytesIO()
    export(tiny.nodes.values(), (edge for key in tiny.nodes for edge in tiny.outgoing.get(key, ())), "ntriples", output)
    whole = set(map(str, parse(output.getvalue(), RdfFormat.N_TRIPLES))) - set(map(str, vocabulary_triples(tiny.iris)))
    for ending, syntax in (("ttl", RdfFormat.TURTLE), ("jsonld", RdfFormat.JSON_LD)):
        documents = [data for path, data in site.items() if path.startswith("id/") and path.endswith(ending)]
        found = {str(statement) for document in documents for statement in parse(document, syntax)}
        assert found == whole


def test_the_whole_export_is_the_one_of_the_command(tiny: Content, site: Files) -> None:
    output = BytesIO()
    edges = [edge for key in tiny.nodes for edge in tiny.outgoing.get(key, ())]
    export(tiny.nodes.values(), edges, "turtle", output)
    assert site["data/brobygger.ttl"] == output.getvalue()


def test_a_deprecated_id_leads_on_to_what_took_its_place(site: Files) -> None:
    page = site["id/concept/old-word.en.html"].decode()
    assert "no longer in use" in page
    assert 'http-equiv="refresh" content="0; url=new-word.en.html"' in page
    assert "new-word.en.html" in Reading(page).links
    said = site["id/concept/old-word.ttl"].decode()
    assert "owl:deprecated true" in said or 'owl:deprecated "true"' in said
    assert "dcterms:isReplacedBy" in said


def test_a_deprecated_id_without_successor_keeps_its_page_and_says_so() -> None:
    files = dict(site_files(content_of([OLD], []), ADDRESS))
    assert "no longer in use" in files["id/concept/old-word.en.html"].decode()
    assert b"refresh" not in files["id/concept/old-word.en.html"]


def test_a_connection_gives_its_reason_in_the_language_of_the_page_and_its_page_with_a_sign() -> None:
    reason = {"because_da": "de hører sammen", "because_en": "they belong together", "page": "7"}
    edge = Edge("RELATED", NEW.id, OLD.id, "", reason)
    page = dict(site_files(content_of([OLD, NEW], [edge]), ADDRESS))["id/concept/new-word.da.html"].decode()
    assert "fordi <span>de hører sammen</span>; s.\N{NO-BREAK SPACE}7<" in page
    assert "they belong together" not in page


def test_hostile_texts_stay_texts_also_in_what_search_engines_read() -> None:
    node = Node("concept/a", "Concept", {"kind": ("theory",), "name_da": HOSTILE, "definition_en": HOSTILE})
    for path, data in site_files(content_of([node], []), ADDRESS):
        if path.endswith(".html"):
            html = data.decode()
            assert "<img" not in html
            assert "<script>" not in html
            assert html.count("</script") == html.count("<script ")


def test_what_search_engines_read_is_json_that_names_the_thing(site: Files, tiny: Content) -> None:
    page = site["id/concept/empowerment.en.html"].decode()
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    said = json.loads(found[1])
    assert (said["@type"], said["@id"]) == ("DefinedTerm", tiny.iris.node("concept/empowerment"))


def test_the_description_counts_and_gives_the_sum_of_every_file(tiny: Content, site: Files) -> None:
    graph = rdflib.Graph().parse(data=site["void.ttl"], format="turtle")
    [count] = graph.objects(None, rdflib.VOID.triples)
    assert int(str(count)) == sum(1 for _ in parse(site["data/brobygger.nt"], RdfFormat.N_TRIPLES))
    sums = {str(value) for value in graph.objects(None, rdflib.URIRef("http://spdx.org/rdf/terms#checksumValue"))}
    places = [str(value).removeprefix(f"{ADDRESS}/") for value in graph.objects(None, rdflib.DCAT.downloadURL)]
    assert len(places) == 6
    assert sums == {hashlib.sha256(site[place]).hexdigest() for place in places}
    concepts = sum(node.label == "Concept" for node in tiny.nodes.values())
    [part] = graph.subjects(rdflib.VOID["class"], rdflib.SKOS.Concept)
    assert int(str(graph.value(part, rdflib.VOID.entities))) == concepts
    assert graph.value(None, rdflib.DCTERMS.modified) is not None or not tiny.edition


def test_the_sitemap_names_every_page(site: Files) -> None:
    places = re.findall(r"<loc>(.*?)</loc>", site["sitemap.xml"].decode())
    assert places == sorted(f"{ADDRESS}/{path}" for path in site if path.endswith(".html"))


def test_danish_letters_stand_last_in_danish_and_beside_others_in_english(site: Files) -> None:
    assert [letter_of(name, "da") for name in ("Åben", "Aarhus", "øl", "Élan", "»Ny«", "2018")] == [
        "Å", "Å", "Ø", "E", "N", "0–9",
    ]  # fmt: skip
    assert [letter_of(name, "en") for name in ("Åben", "øl", "Empowerment")] == ["A", "O", "E"]
    nodes = [
        Node(f"concept/{slug}", "Concept", {"kind": ("theory",), "name_da": name, "synonyms_da": ("zebra",)})
        for slug, name in (("a", "åbenhed"), ("b", "bro"), ("c", "ære"))
    ]
    page = dict(site_files(content_of(nodes, []), ADDRESS))["concept.da.html"].decode()
    assert re.findall(r'<h2 id="[^"]*">(.*?)</h2>', page) == ["B", "Z", "Æ", "Å"]
    assert "Zebra: se " in page


def test_every_term_of_the_vocabulary_has_its_place_on_the_page_the_namespace_leads_to(site: Files) -> None:
    anchors = Reading(site["vocabulary.en.html"].decode()).anchors
    assert len(set(anchors)) == len(anchors)
    assert {"Finding", "statedIn", "finding-kind-hypothesis", "skos-Concept"} <= set(anchors)


def test_a_site_takes_the_place_of_the_one_before(tiny: Content, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    number = write_site(tiny, folder, ADDRESS)
    (folder / "left-over.html").write_text("old")
    assert write_site(tiny, folder, ADDRESS) == number
    assert sum(path.is_file() for path in folder.rglob("*")) == number
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_holds_something_else_is_left_alone(tiny: Content, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SiteError, match="no site"):
        write_site(tiny, tmp_path, ADDRESS)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_empty_library_has_a_site_too() -> None:
    files = dict(site_files(content_of([], []), ADDRESS))
    assert list(broken_links(files)) == []
    assert "index.html" in files
