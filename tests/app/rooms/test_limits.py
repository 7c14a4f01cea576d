import pytest

from app.rooms.errors import TooManyError
from app.rooms.limits import JOINS, Allowance, Limit
from tests.app.rooms.conftest import Clock


def test_a_client_may_do_so_many_and_is_told_how_long_to_wait(clock: Clock) -> None:
    limit = Limit(Allowance(3, 60), clock)
    for _ in range(3):
        limit.spend("class")
    with pytest.raises(TooManyError) as refused:
        limit.spend("class")
    assert refused.value.wait == 20


def test_waiting_as_told_is_enough(clock: Clock) -> None:
    limit = Limit(Allowance(3, 60), clock)
    for _ in range(3):
        limit.spend("class")
    clock.now += 20
    limit.spend("class")
    with pytest.raises(TooManyError):
        limit.check("class")


def test_one_client_does_not_use_up_anothers(clock: Clock) -> None:
    limit = Limit(Allowance(1, 60), clock)
    limit.spend("one")
    limit.spend("two")


def test_rest_gathers_no_more_than_the_allowance(clock: Clock) -> None:
    limit = Limit(Allowance(2, 60), clock)
    limit.spend("class")
    clock.now += 1_000_000
    limit.spend("class")
    limit.spend("class")
    with pytest.raises(TooManyError):
        limit.spend("class")


def test_looking_counts_nothing(clock: Clock) -> None:
    limit = Limit(Allowance(1, 60), clock)
    for _ in range(5):
        limit.check("class")
    limit.spend("class")


def test_a_large_class_behind_one_address_fits_and_a_flood_does_not(clock: Clock) -> None:
    limit = Limit(JOINS, clock)
    for _ in range(100):
        limit.spend("school")
    refused = 0
    for _ in range(900):
        try:
            limit.spend("school")
        except TooManyError:
            refused += 1
    assert refused >= 800
