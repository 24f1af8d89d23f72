"""Everything that carries satisfies the decision rule recomputed naively, and nothing else does."""

from __future__ import annotations

from hypothesis import given

from game.rules.events import (
    ClauseAgreed,
    ClauseBracketed,
    ContactGroupReported,
    PackageCarried,
    PackageLapsed,
    PlenaryOpened,
    PositionsRevealed,
    SupportRevealed,
)
from tests.laws import naive
from tests.laws.games import games
from tests.laws.player import Game

DECISIONS = (
    PackageLapsed,
    SupportRevealed,
    PackageCarried,
    ClauseAgreed,
    ClauseBracketed,
    ContactGroupReported,
)


@given(games())
def test_a_plenary_decides_what_the_rules_say_and_in_their_order(game: Game) -> None:
    for before, events in zip(game.states, game.events[1:], strict=False):
        if any(isinstance(event, PlenaryOpened) for event in events):
            decided = [event for event in events if isinstance(event, DECISIONS)]
            assert decided == naive.plenary(before)


@given(games())
def test_placards_show_what_was_filed(game: Game) -> None:
    for before, events in zip(game.states, game.events[1:], strict=False):
        for event in events:
            if isinstance(event, PositionsRevealed):
                assert event.placards == tuple(
                    (seat, before.filings.get((seat, event.clause))) for seat in game.setting.seats
                )


@given(games())
def test_nothing_is_agreed_outside_a_plenary(game: Game) -> None:
    for events in game.events:
        if any(isinstance(event, DECISIONS) for event in events):
            assert any(isinstance(event, PlenaryOpened) for event in events)


@given(games())
def test_a_wording_that_carried_was_supported_by_enough_of_those_named(game: Game) -> None:
    for event in game.record:
        if isinstance(event, ClauseAgreed):
            assert naive.enough(game.setting, event.supporters, [])
            clause = game.setting.by_id[event.clause]
            assert clause.wording(event.wording).sentence or not clause.essential
