"""Aims outside the text: points for how one leaves, whatever the text says."""

from __future__ import annotations

import pytest

from game.rules.capitals import CoolRoom, GoodFaith, GoodTerms
from game.rules.moves import Adjourn, AnswerPact, OfferPact
from game.rules.names import Term
from game.rules.outcome import Part, scores
from game.rules.pacts import Back
from tests.tables import Table, aiming, at, full_game, three_seats

AIMS = (GoodTerms("south", 10, 6), CoolRoom(40, 4), GoodFaith(3))


def parts(table: Table) -> list[Part]:
    return list(scores(table.do(Adjourn()).state)[0].parts[1:])


@pytest.mark.parametrize(("trust", "points"), [(10, 6), (9, 0)])
def test_good_terms_are_how_far_the_other_trusts_one(trust: int, points: int) -> None:
    table = Table(aiming(three_seats(), north=AIMS[:1]))
    table.state = at(table.state, trust={("south", "north"): trust, ("north", "south"): 99 - trust})
    assert parts(table) == [Part("On good terms with S", points)]


@pytest.mark.parametrize(("temperature", "points"), [(39, 4), (40, 0)])
def test_a_cool_room_is_one_under_so_many_degrees(temperature: int, points: int) -> None:
    table = Table(aiming(three_seats(temperature=temperature), north=AIMS[1:2]))
    assert parts(table) == [Part("The room under 40°", points)]


@pytest.mark.parametrize(("filed", "points"), [("firm", 3), ("none", 0)])
def test_good_faith_is_to_have_broken_no_promise(filed: str, points: int) -> None:
    table = Table(aiming(full_game(), north=AIMS[2:]))
    owed = (Back("north", Term("border", "firm")),)
    table.do(OfferPact("north", ("south",), owed))
    table.do(AnswerPact("south", "north+south#1", accept=True))
    assert parts(table.file("north", border=filed).plenary()) == [
        Part("Every promise kept", points)
    ]


def test_aims_add_to_the_walk_away_value_too() -> None:
    north = scores(Table(aiming(three_seats(), north=AIMS)).do(Adjourn()).state)[0]
    assert (north.total, north.gain) == (35 + 4 + 3, 7)
