"""Proposing on the screen: a reader sends and looks what became of it, an editor decides; hostile words stay words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from app import proposing
from app.settings import Settings
from ingest.proposals.proposal import State
from ingest.proposals.queue import Queue
from tests.app.screens.conftest import opened_at, run_screen

OpenPage = Callable[..., AppTest]
MARKUP = "Lad os gå <script>alert(1)</script> [sammen](javascript:1)."


@pytest.fixture
def hub(in_own_hub: Settings) -> Settings:
    """A hub that may be written to, whose limits nobody has used."""
    proposing._limit.cache_clear()
    return in_own_hub


@pytest.fixture
def open_page(hub: Settings) -> OpenPage:
    """Open a screen in a session of its own, with a query."""
    return opened_at


def send(at: AppTest) -> AppTest:
    at.selectbox[0].set_value("source/bro2019")
    at.text_input[0].set_value("12")
    at.selectbox[1].set_value("concept/citizen")
    at.selectbox[2].set_value("wish")
    at.text_area[0].set_value(MARKUP)
    at.button[0].click()
    at.run()
    assert not at.exception
    return at


def test_a_reader_proposes_and_sees_what_becomes_of_it(open_page: OpenPage, hub: Settings) -> None:
    at = send(open_page("propose", about="empowerment"))
    (proposal,) = Queue(hub.library).all()
    assert proposal.about == ("concept/empowerment",)
    assert f"./proposal?id={proposal.id}&lang=da" in str([item.proto.json for item in at.get("bidi_component")])
    page = run_screen("proposal", "da", id=proposal.id)
    assert "Det venter på en redaktør." in page.text
    assert MARKUP in page.text


def test_what_is_missing_is_said_in_the_words_of_the_form(open_page: OpenPage, hub: Settings) -> None:
    at = open_page("propose", kind="link")
    at.button[0].click()
    at.run()
    assert at.error[0].value == (
        "Intet er gemt. Udfyld også: “Begreb”, “Hvordan hører de sammen?”, “Det andet begreb”, “Kilde”,"
        " “Fordi …, på dansk” eller “Fordi …, på engelsk”."
    )
    at = open_page("propose")
    for box, value in zip(at.selectbox, ("source/bro2019", "concept/citizen", "wish"), strict=True):
        box.set_value(value)
    at.button[0].click()
    at.run()
    assert "“Udsagnet på dansk, med dine egne ord” eller “Udsagnet på engelsk”" in at.error[0].value
    assert Queue(hub.library).all() == []


def test_an_editor_puts_it_better_and_accepts_with_a_word(open_page: OpenPage, hub: Settings) -> None:
    send(open_page("propose"))
    (proposal,) = Queue(hub.library).all()
    at = open_page("proposal", id=proposal.id)
    at.text_area[0].set_value("Lad os gå sammen.")
    at.text_area[1].set_value("Let us walk together.")
    at.text_area[2].set_value("Tak, godt set.")
    at.button[0].click()
    at.run()
    assert not at.exception
    done = Queue(hub.library).find(proposal.id)
    assert done.state is State.ACCEPTED
    page = run_screen("proposal", "da", id=proposal.id)
    assert "Tak, godt set." in page.text
    assert page.links["Se det i biblioteket"] == f"./finding?id={done.became.partition('/')[2]}&lang=da"


def test_an_editor_declines_with_a_word(open_page: OpenPage, hub: Settings) -> None:
    send(open_page("propose"))
    (proposal,) = Queue(hub.library).all()
    at = open_page("proposal", id=proposal.id)
    at.text_area[2].set_value("Det siger kilden ikke.")
    at.button[1].click()
    at.run()
    page = run_screen("proposal", "da", id=proposal.id)
    assert "Det er ikke taget ind i biblioteket." in page.text
    assert "Det siger kilden ikke." in page.text


def test_what_the_checks_refuse_is_said_and_the_proposal_waits_on(open_page: OpenPage, hub: Settings) -> None:
    send(open_page("propose"))
    (proposal,) = Queue(hub.library).all()
    at = open_page("proposal", id=proposal.id)
    at.text_input[0].set_value("400")
    at.button[0].click()
    at.run()
    assert "400" in at.error[0].value
    assert Queue(hub.library).find(proposal.id).state is State.WAITING


def test_the_queue_shows_what_waits_and_what_was_decided(open_page: OpenPage, hub: Settings) -> None:
    assert "Intet venter" in run_screen("proposals", "da").text
    send(open_page("propose"))
    (proposal,) = Queue(hub.library).all()
    assert f"./proposal?id={proposal.id}&lang=da" in run_screen("proposals", "da").links.values()


@pytest.mark.parametrize("identifier", ["", "../library", "0123456789abcdef", "<script>"])
def test_a_proposal_nobody_made_is_not_found(hub: Settings, identifier: str) -> None:
    assert "Not in the library" in run_screen("proposal", "en", id=identifier).text


def test_readers_of_a_shared_hub_propose_only_where_its_keeper_allows_it(
    open_page: OpenPage, hub: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROBYGGER_SHARED", "1")
    monkeypatch.setenv("BROBYGGER_EDITOR_KEY", "bro")
    assert not open_page("propose").selectbox
    assert "Foreslå noget" not in run_screen("concept", "da", id="empowerment").links
    monkeypatch.setenv("BROBYGGER_PROPOSALS", "1")
    send(open_page("propose"))
    (proposal,) = Queue(hub.library).all()
    assert not open_page("proposal", id=proposal.id).text_area
    assert proposal.id not in str(run_screen("proposals", "da").links)
    assert run_screen("concept", "da", id="empowerment").links["Foreslå noget"] == (
        "./propose?about=empowerment&lang=da"
    )
