"""Reopening an agreed clause, and what it does to the room."""

from __future__ import annotations

from typing import Any

from game.rules.decision import ConsensusMinus
from game.rules.events import CapitalSpent, ClauseReopened, TemperatureMoved, TrustMoved
from game.rules.moves import OpenSilence, Reopen
from tests.tables import Table, at, three_seats, two_seats


def agreed_border(**procedure: Any) -> Table:
    """North and South have agreed a soft border; East did not accept it."""
    table = Table(three_seats(rule=ConsensusMinus(1), **procedure))
    table.file("north", border="soft").file("south", border="soft").file("east", border="none")
    return table.plenary()


def test_reopening_costs_two_heats_the_room_and_loses_trust() -> None:
    table = agreed_border().do(Reopen("north", "border"))
    assert table.events == (
        CapitalSpent("north", 2),
        ClauseReopened("north", "border"),
        TemperatureMoved(3, 30),
        TrustMoved("south", "north", -3, -3),
    )
    assert table.agreed() == {}
    assert table.state.capital["north"] == 1


def test_everyone_who_had_accepted_trusts_the_reopener_less() -> None:
    table = agreed_border().do(Reopen("east", "border"))
    assert table.view("north").trust == {"south": 0, "east": -3}
    assert table.view("south").trust == {"north": 0, "east": -3}
    assert table.view("east").trust == {"north": 0, "south": 0}


def test_only_who_trusts_less_knows_it() -> None:
    table = agreed_border().do(Reopen("north", "border"))
    assert TrustMoved("south", "north", -3, -3) in table.view("south").minutes
    assert TrustMoved("south", "north", -3, -3) not in table.view("north").minutes


def test_trust_has_a_floor() -> None:
    table = agreed_border()
    table.state = at(table.state, trust={("south", "north"): -99})
    table.do(Reopen("north", "border"))
    assert table.last(TrustMoved) == [TrustMoved("south", "north", -1, -100)]


def test_trust_at_its_floor_does_not_move() -> None:
    table = agreed_border()
    table.state = at(table.state, trust={("south", "north"): -100})
    assert table.do(Reopen("north", "border")).last(TrustMoved) == []


def test_a_reopened_clause_is_decided_again_on_the_positions_still_filed() -> None:
    table = agreed_border().do(Reopen("north", "border"))
    table.file("north", border="firm").plenary()
    assert table.agreed() == {}
    table.file("north", border="soft").plenary()
    assert table.agreed() == {"border": "soft"}


def test_a_reopened_clause_stands_at_its_fallback() -> None:
    table = Table(two_seats()).all_file(border="soft", peace="soft").plenary()
    table.do(Reopen("north", "border"), OpenSilence())
    assert table.state.chair_text
    assert table.state.chair_text.text == {"peace": "soft", "border": "none", "trade": "none"}
