"""What an ending is worth, in parts."""

from __future__ import annotations

from typing import Any

import pytest

from game.rules.decision import ConsensusMinus
from game.rules.moves import Adjourn, CloseSilence, Silence
from game.rules.outcome import Part, Score, Standing, scores, text_parts, with_reservation
from tests.tables import CLAUSES, NORTH, Table, three_seats, two_seats

TRADE = CLAUSES[2]


def firm_text(**procedure: Any) -> Table:
    """A table of three where a firm text is under silence."""
    table = Table(three_seats(**procedure))
    return table.all_file(peace="soft", border="firm", trade="firm").plenary()


def test_a_conference_that_goes_on_has_no_scores() -> None:
    with pytest.raises(ValueError, match="goes on"):
        scores(Table(two_seats()).state)


def test_who_joined_gets_the_texts_points_and_linkages() -> None:
    north, _, _ = scores(firm_text().do(CloseSilence()).state)
    assert north == Score(
        "north",
        Standing.JOINED,
        None,
        (Part("Peace", 20), Part("Border", 40), Part("Trade", 20), Part("both firm", 10)),
        walk_away=35,
    )
    assert (north.total, north.gain) == (90, 55)


def test_a_reserved_clause_counts_at_its_fallback_and_costs_two() -> None:
    table = firm_text().answer("north", Silence.RESERVE, "trade").do(CloseSilence())
    north, _, _ = scores(table.state)
    assert north.reserved == "trade"
    assert north.parts == (
        Part("Peace", 20),
        Part("Border", 40),
        Part("Trade", 0),
        Part("Reservation on Trade", -2),
    )
    assert north.total == 58


def test_who_was_not_ratified_is_five_under_its_walk_away_value() -> None:
    _, south, _ = scores(firm_text().do(CloseSilence()).state)
    assert south.standing is Standing.UNRATIFIED
    assert south.parts == (Part("Walk-away value", 30), Part("The capital did not ratify", -5))
    assert (south.total, south.gain) == (25, -5)


def test_it_is_so_even_when_there_is_no_text() -> None:
    table = firm_text(ratifications=2).do(CloseSilence())
    north, south, _ = scores(table.state)
    assert (north.standing, north.total) == (Standing.NO_TEXT, 35)
    assert (south.standing, south.total) == (Standing.UNRATIFIED, 25)


def test_a_reservation_that_could_not_save_the_text_is_not_counted() -> None:
    table = firm_text().answer("south", Silence.RESERVE, "border").do(CloseSilence())
    _, south, _ = scores(table.state)
    assert (south.standing, south.reserved, south.total) == (Standing.UNRATIFIED, None, 25)


def test_who_broke_a_silence_that_held_stays_outside_at_its_walk_away_value() -> None:
    table = firm_text(rule=ConsensusMinus(1)).answer("east", Silence.BREAK).do(CloseSilence())
    _, _, east = scores(table.state)
    assert east == Score("east", Standing.OUTSIDE, None, (Part("Walk-away value", 5),), 5)
    assert east.gain == 0


def test_without_a_text_everyone_is_at_the_walk_away_value() -> None:
    table = firm_text().answer("north", Silence.RESERVE, "trade").do(Adjourn())
    assert [(s.standing, s.total) for s in scores(table.state)] == [
        (Standing.NO_TEXT, 35),
        (Standing.NO_TEXT, 30),
        (Standing.NO_TEXT, 5),
    ]


def test_a_text_can_be_weighed_before_it_is_joined() -> None:
    text = {"peace": "firm", "border": "firm", "trade": "firm"}
    assert sum(part.points for part in text_parts(NORTH, text, CLAUSES, None)) == 100
    assert sum(part.points for part in text_parts(NORTH, text, CLAUSES, TRADE)) == 30 + 40 - 2


def test_a_reservation_binds_nobody_else() -> None:
    text = {"peace": "firm", "border": "firm", "trade": "firm"}
    assert with_reservation(text, TRADE) == {**text, "trade": "none"}
    assert with_reservation(text, None) == text
    assert text["trade"] == "firm"
