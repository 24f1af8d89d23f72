"""Temperature: what heats and cools the room, and what a hot room does."""

from __future__ import annotations

import pytest

from game.rules.events import ConferenceEnded, EndReason, RoundBegan, TemperatureMoved
from game.rules.moves import Reopen
from game.rules.names import Phase
from tests.tables import Table, at, two_seats


def test_every_clause_that_is_agreed_cools_the_room() -> None:
    table = Table(two_seats()).all_file(border="soft", trade="firm").plenary()
    assert table.last(TemperatureMoved) == [TemperatureMoved(-3, 27), TemperatureMoved(-3, 24)]


def test_the_room_is_never_colder_than_zero() -> None:
    table = Table(two_seats(temperature=2)).all_file(border="soft", trade="firm").plenary()
    assert table.last(TemperatureMoved) == [TemperatureMoved(-2, 0)]


@pytest.mark.parametrize(("temperature", "capital"), [(69, 3), (70, 2), (100, 2)])
def test_in_a_hot_room_everyone_has_one_capital_less(temperature: int, capital: int) -> None:
    table = Table(two_seats(temperature=temperature))
    assert table.events == (RoundBegan(1, capital),)
    assert table.state.capital == {"north": capital, "south": capital}


def test_capital_is_counted_anew_each_round() -> None:
    table = Table(two_seats(temperature=72)).all_file(border="soft").plenary()
    assert table.last(RoundBegan) == [RoundBegan(2, 3)]


def test_nobody_has_less_than_no_capital() -> None:
    assert Table(two_seats(temperature=80, capital=0)).events == (RoundBegan(1, 0),)


def test_below_a_hundred_degrees_the_talks_go_on() -> None:
    assert Table(two_seats(temperature=99)).plenary().state.phase is Phase.INFORMALS


def test_suspension_comes_at_the_plenary_not_before() -> None:
    table = Table(two_seats(temperature=100)).file("north", border="firm")
    assert table.last(ConferenceEnded) == []
    table.plenary()
    assert table.last(ConferenceEnded) == [ConferenceEnded(EndReason.SUSPENDED, None)]
    assert table.state.phase is Phase.ENDED


def test_a_clause_agreed_at_the_last_moment_saves_the_talks() -> None:
    table = Table(two_seats(temperature=100)).all_file(peace="soft").plenary()
    assert table.state.temperature == 97
    assert table.state.phase is Phase.INFORMALS


def test_suspension_comes_before_silence() -> None:
    table = Table(two_seats(temperature=100, rounds=1)).plenary()
    assert table.state.ending
    assert table.state.ending.reason is EndReason.SUSPENDED


def test_the_room_is_never_hotter_than_a_hundred() -> None:
    table = Table(two_seats()).all_file(peace="soft").plenary()
    table.state = at(table.state, temperature=98)
    table.do(Reopen("north", "peace"))
    assert table.last(TemperatureMoved) == [TemperatureMoved(2, 100)]
