from __future__ import annotations

from random import Random
from typing import get_args

import pytest

from game.playtest.moves import MAKERS, a_move
from game.playtest.stranger import Stranger
from game.rules.apply import apply, start
from game.rules.moves import (
    AnswerSilence,
    CloseInformals,
    CloseSilence,
    InformalMove,
    Move,
    SeatMove,
)
from game.rules.names import Phase
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.view import view
from game.simulate import play
from tests.playtest.games import SMALL
from tests.tables import eventful, full_game, two_seats

TABLES = (two_seats(), eventful(full_game()), SMALL.setting)


def strangers(setting: Setting, seed: int) -> State:
    return play(setting, {seat: Stranger() for seat in setting.seats}, seed)


@pytest.mark.parametrize("setting", TABLES)
def test_random_players_bring_every_conference_to_its_end(setting: Setting) -> None:
    ended = [strangers(setting, seed).ending for seed in range(15)]
    assert all(ended)
    assert len({ending.reason for ending in ended if ending}) > 1


def test_the_same_seed_is_the_same_game_to_the_last_word() -> None:
    one, again, other = (strangers(eventful(full_game()), seed) for seed in (5, 5, 6))
    assert repr(one) == repr(again)
    assert repr(one) != repr(other)


def test_every_kind_of_move_is_within_a_random_players_reach() -> None:
    made: set[type] = set()
    every = {*get_args(InformalMove), AnswerSilence}
    for seed in range(60):
        if made >= every:
            break
        luck = Random(seed)
        state, _ = start(eventful(full_game()), seed)
        while state.phase is not Phase.ENDED:
            closes = CloseSilence() if state.phase is Phase.SILENCE else CloseInformals()
            move: Move = a_move(view(state, luck.choice(state.setting.seats)), luck) or closes
            state, _ = apply(state, move)
            made.add(type(move))
    assert made >= every


def test_there_is_a_maker_for_every_kind_of_move() -> None:
    state, _ = start(eventful(full_game()), 1)
    seen = view(state, "north")
    kinds = {type(maker(seen, Random(1))) for maker in MAKERS}
    assert kinds == set(get_args(SeatMove))
