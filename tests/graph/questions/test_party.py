from graph.questions.party import party_page
from graph.store import GraphStore
from tests.graph.questions.reading import slugs, with_pages


def test_a_person_has_written_said_and_taken_part(tiny_store: GraphStore) -> None:
    page = party_page(tiny_store, "person/soerensen-aase")
    assert slugs(page.written) == ["bro2019", "report2023"]
    assert page.stated == {"source/bro2019": 2, "source/report2023": 6}
    assert slugs(page.with_whom) == ["bridge-guild", "kjaer-bo"]
    assert slugs(page.takes_part_in) == ["bridge-day", "bridges"]
    assert [(link.node.id, link.edge.properties["title"]) for link in page.affiliations] == [
        ("organisation/aabo", "konsulent"), ("organisation/bridge-guild", "lektor"),
    ]  # fmt: skip


def test_a_public_figure_is_quoted_with_the_page(tiny_store: GraphStore) -> None:
    page = party_page(tiny_store, "person/bruun-karen")
    assert slugs(page.said) == ["f006"]
    assert with_pages(page.mentioned_in) == [("report2023", "31")]


def test_an_organisation_pays_issues_and_has_people(tiny_store: GraphStore) -> None:
    page = party_page(tiny_store, "organisation/aabo")
    assert slugs(page.funds) == ["bridges"]
    assert slugs(page.issued) == ["report2023"]
    assert slugs(page.members) == ["soerensen-aase"]
    assert slugs(page.parts) == ["bridge-guild"]
    assert slugs(party_page(tiny_store, "organisation/bridge-guild").part_of) == ["aabo"]


def test_one_who_may_be_the_answer_to_an_open_question_says_so(real_store: GraphStore) -> None:
    candidates = [edge for edge in real_store.stream_edges() if edge.type == "CANDIDATE" and "person/" in edge.end]
    for edge in candidates:
        assert edge.start in {node.id for node in party_page(real_store, edge.end).open_questions}
