"""Where the Neo4j is: four variables, and a password that stands in no text."""

import pytest

from graph.neo4j.address import Neo4jAddress
from graph.neo4j.store import Neo4jStore
from graph.stores import open_store
from ontology.errors import StoreError


def test_the_four_variables_say_where_it_is_and_how_to_log_in() -> None:
    address = Neo4jAddress.from_environment(
        {
            "NEO4J_URI": "neo4j+s://graph.example.org",
            "NEO4J_USERNAME": "reader",
            "NEO4J_PASSWORD": "rosebud-rosebud",
            "NEO4J_DATABASE": "hub",
        }
    )
    assert address.uri == "neo4j+s://graph.example.org"
    assert (address.username, address.password, address.database) == ("reader", "rosebud-rosebud", "hub")


def test_only_the_password_must_be_said() -> None:
    address = Neo4jAddress.from_environment({"NEO4J_PASSWORD": "rosebud-rosebud"})
    assert (address.uri, address.username, address.database) == ("neo4j://localhost:7687", "neo4j", None)


def test_a_missing_password_is_asked_for_by_name() -> None:
    with pytest.raises(StoreError, match=r"NEO4J_PASSWORD: not set; .*neo4j://localhost:7687"):
        Neo4jAddress.from_environment({})


@pytest.mark.parametrize(
    "uri", ["localhost:7687", "http://localhost:7474", "neo4j://", "neo4j://neo4j:rosebud-rosebud@localhost"]
)
def test_what_is_no_address_is_refused_without_being_repeated(uri: str) -> None:
    with pytest.raises(StoreError, match=r"NEO4J_URI: .* write for example neo4j://localhost:7687") as refused:
        Neo4jAddress.from_environment({"NEO4J_URI": uri, "NEO4J_PASSWORD": "x"})
    assert "rosebud" not in str(refused.value)


def test_an_address_never_shows_its_password() -> None:
    address = Neo4jAddress.from_environment({"NEO4J_PASSWORD": "rosebud-rosebud"})
    assert "rosebud" not in f"{address!r} {address}"


def test_the_store_is_opened_by_the_name_neo4j(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "neo4j://127.0.0.1:9")
    monkeypatch.setenv("NEO4J_PASSWORD", "rosebud-rosebud")
    with open_store("neo4j") as store:
        assert isinstance(store, Neo4jStore)


def test_more_than_the_name_is_refused_because_the_place_stands_in_the_environment() -> None:
    with pytest.raises(StoreError, match="write only: neo4j"):
        open_store("neo4j://localhost:7687")
