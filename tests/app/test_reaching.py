"""Which addresses others can use."""

import socket
from contextlib import closing

import pytest

from app.reaching import for_others, is_only_here


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://localhost:8501/map", True),
        ("http://127.0.0.1/", True),
        ("http://[::1]:8501/", True),
        ("http://hub.localhost/", True),
        ("https://hub.example.org/map", False),
        ("http://192.168.1.20:8501/", False),
        ("", False),
    ],
)
def test_an_address_of_this_machine_is_known(address: str, here: bool) -> None:
    assert is_only_here(address) is here


def test_an_address_others_can_use_stays_as_it_is() -> None:
    assert for_others("https://hub.example.org/bro/") == "https://hub.example.org/bro/"


def test_a_hub_that_listens_to_this_machine_only_has_no_address_for_others() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        assert for_others(f"http://localhost:{listening.getsockname()[1]}/") == ""


def test_a_hub_that_listens_to_its_network_is_reached_by_its_own_address() -> None:
    with closing(socket.create_server(("0.0.0.0", 0))) as listening:  # noqa: S104 - closed at once
        port = listening.getsockname()[1]
        found = for_others(f"http://localhost:{port}/")
    assert found == "" or (found.endswith(f":{port}/") and not is_only_here(found))
