"""The random player is worth its laws: it makes every kind of move, and everything happens."""

from __future__ import annotations

from random import Random
from typing import Any, get_args

from game.rules.decision import ConsensusMinus
from game.rules.events import AnswerWithdrawn, EndReason, Event
from game.rules.moves import Move
from game.rules.outcome import Standing, scores
from tests.laws.player import Game, play
from tests.tables import eventful, full_game, three_seats, two_seats


def many_games() -> list[Game]:
    """Hundreds of games at the small tables, hot and cool, strict and lax, plain and full."""
    procedures: list[dict[str, Any]] = [
        {},
        {"temperature": 97},
        {"rule": ConsensusMinus(1), "stop_the_clock": False},
        {"single_undertaking": True, "ratifications": 2},
    ]
    tables = [make(**procedure) for make in (two_seats, three_seats) for procedure in procedures]
    tables += [eventful(full_game(**procedure)) for procedure in procedures]
    return [play(table, Random(seed)) for seed in range(30) for table in tables]


RARE = {AnswerWithdrawn}
"""Luck comes to it once in hundreds of games; in `tests/rules/test_chairing.py` it happens."""


def test_every_kind_of_move_is_made_and_everything_happens() -> None:
    games = many_games()
    assert {type(move) for game in games for move in game.moves} == set(get_args(Move))
    happened = {type(event) for game in games for event in game.happened}
    assert happened | RARE == set(get_args(Event))
    ends = {game.final.ending.reason for game in games if game.final.ending}
    assert ends == set(EndReason)
    standings = {score.standing for game in games for score in scores(game.final)}
    assert standings == set(Standing)
    assert any(game.final.bridges_found.get("border") for game in games)
