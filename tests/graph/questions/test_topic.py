from graph.questions.topic import topic_page
from graph.store import GraphStore
from tests.graph.questions.reading import slugs


def test_a_law_says_what_it_regulates_and_where_it_went(tiny_store: GraphStore) -> None:
    page = topic_page(tiny_store, "legislation/bridge-act")
    assert slugs(page.topics) == ["citizen", "bridge-builder", "safe-crossing"]
    assert slugs(page.findings) == ["f006"]
    assert slugs(page.cited_by) == ["bro2019"]
    assert page.replaced_by
    assert page.replaced_by.id == "legislation/new-bridge-act"


def test_a_programme_says_where_it_came_from(tiny_store: GraphStore) -> None:
    page = topic_page(tiny_store, "programme/safe-crossing")
    assert slugs(page.projects) == ["bridges"]
    assert slugs(page.laws) == ["bridge-act"]
    assert slugs(page.topics) == ["citizen", "bridge-builder"]


def test_an_event_says_what_was_heard_there(tiny_store: GraphStore) -> None:
    page = topic_page(tiny_store, "event/bridge-day")
    assert slugs(page.parties) == ["soerensen-aase"]
    assert (slugs(page.sources), slugs(page.findings)) == (["slides2021"], ["f006"])
