"""The fold: how a conference opens, what a move leads to, and that it can be read back."""

from __future__ import annotations

from functools import reduce

import pytest

from game.errors import IllegalMove
from game.rules.apply import apply, evolve, initial, start
from game.rules.events import ReadinessDeclared, RoundBegan, Said
from game.rules.moves import Adjourn, DeclareReady, Say
from game.rules.names import Phase
from tests.tables import Table, two_seats


def test_before_anything_has_happened_there_is_no_round() -> None:
    state = initial(two_seats(temperature=40), seed=5)
    assert (state.round, state.seed, state.temperature) == (0, 5, 40)
    assert state.capital == {"north": 0, "south": 0}
    assert state.minutes == {"north": (), "south": ()}


def test_a_conference_opens_with_its_first_round() -> None:
    state, events = start(two_seats(), seed=5)
    assert events == (RoundBegan(1, capital=3),)
    assert state.phase is Phase.INFORMALS
    assert state.capital == {"north": 3, "south": 3}
    assert state.minutes == {"north": events, "south": events}


def test_a_move_leaves_the_state_before_it_as_it_was() -> None:
    before, _ = start(two_seats(), seed=5)
    shown = repr(before)
    after, events = apply(before, DeclareReady("north"))
    assert events == (ReadinessDeclared("north", True),)
    assert after.ready == {"north"}
    assert repr(before) == shown


def test_who_is_not_at_the_table_makes_no_moves() -> None:
    reason = Table(two_seats()).refuses(Say("atlantis", (), "Good morning."))
    assert reason == "No delegation 'atlantis' is at the table."


def test_the_minutes_of_a_seat_hold_what_it_was_sent_in_order() -> None:
    table = Table(two_seats()).do(Say("north", (), "One."), Say("south", (), "Two."))
    assert table.state.minutes["north"][1:] == (
        Said("north", (), "One."),
        Said("south", (), "Two."),
    )


def test_reading_the_events_back_gives_the_state_that_was_played() -> None:
    table = Table(two_seats(), seed=9)
    table.all_file(peace="soft").do(DeclareReady("north"), DeclareReady("south"))
    events = table.state.minutes["north"]
    assert reduce(evolve, events, initial(two_seats(), 9)).agreed == table.state.agreed


def test_once_it_is_over_nobody_moves() -> None:
    table = Table(two_seats()).do(Adjourn())
    assert table.refuses(Say("north", (), "Wait!")) == "The conference is over."
    with pytest.raises(IllegalMove, match="over"):
        apply(table.state, Adjourn())
