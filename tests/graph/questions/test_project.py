from graph.questions.project import Money, number_order, project_page
from graph.store import GraphStore
from tests.graph.questions.reading import slugs
from tests.graph.samples import finding


def test_the_page_shows_people_partners_and_parts(tiny_store: GraphStore) -> None:
    page = project_page(tiny_store, "project/bridges")
    assert [(link.node.id, link.edge.properties["role"]) for link in page.people] == [
        ("person/soerensen-aase", "project manager")
    ]
    assert slugs(page.partners) == ["aabo", "municipality-a"]
    assert slugs(page.parts) == ["crossing"]
    assert slugs(project_page(tiny_store, "project/crossing").part_of) == ["bridges"]
    assert slugs(page.outputs) == ["safe-crossing", "report2023"]
    assert (slugs(page.topics), slugs(page.uses)) == (["co-creation"], ["bridge-builder"])


def test_a_grant_given_together_is_counted_once(tiny_store: GraphStore) -> None:
    page = project_page(tiny_store, "project/bridges")
    assert slugs(page.funders) == ["aabo", "bridge-fund", "municipality-a"]
    assert page.granted == (Money("DKK", 1_500_000),)
    assert page.granted[0].amount == page.node.properties["budget"]


def test_hypotheses_say_what_became_of_them(tiny_store: GraphStore) -> None:
    page = project_page(tiny_store, "project/bridges")
    assert slugs(page.hypotheses) == ["f007"]
    assert slugs(page.hypotheses[0].followed_by) == ["f005"]
    assert slugs(page.findings) == ["f005"]


def test_the_hypotheses_of_lises_come_in_their_numbers(real_store: GraphStore) -> None:
    numbers = [view.node.properties.get("number") for view in project_page(real_store, "project/lises").hypotheses]
    assert numbers[:5] == ["H1", "H2", "H3", "H4", "H5"]


def test_money_adds_up_where_the_sum_is_known(real_store: GraphStore) -> None:
    pages = [project_page(real_store, node.id) for node in real_store.listing("Project", most=100).nodes]
    known = [page for page in pages if page.granted and "budget" in page.node.properties]
    assert known
    for page in known:
        assert sum(money.amount for money in page.granted) == page.node.properties["budget"], page.node.id


def test_numbers_are_sorted_as_numbers() -> None:
    nodes = [finding(name, **({"number": name.upper()} if name != "x" else {})) for name in ("h10", "x", "h2", "h1")]
    assert [node.id for node in sorted(nodes, key=number_order)] == [
        "finding/h1", "finding/h2", "finding/h10", "finding/x",
    ]  # fmt: skip
