import socket
from contextlib import closing

from app.rooms.door import door


def test_an_address_others_can_use_stands_on_the_wall_as_it_is() -> None:
    shown = door("https://hub.example/", "K7M4TX", "da")
    assert shown["address"] == "https://hub.example/room?code=K7M-4TX&lang=da"
    assert (shown["short"], shown["code"], shown["reachable"]) == ("hub.example/room", "K7M-4TX", True)
    assert shown["qr"].startswith("<svg")


def test_a_hub_that_listens_to_this_machine_only_says_so() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        port = listening.getsockname()[1]
        shown = door(f"http://localhost:{port}/", "K7M4TX", "da")
    assert not shown["reachable"]
    assert shown["short"] == f"localhost:{port}/room"
