"""Legal means accepted, and illegal changes nothing."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given

from game.errors import IllegalMove
from game.rules.apply import apply
from game.rules.legal import chair_refusal, refusal
from game.rules.moves import (
    COST,
    Adjourn,
    AnswerSilence,
    Move,
    Paper,
    PrintHeadline,
    Say,
    TakeBack,
    WritePaper,
)
from game.rules.names import Phase
from game.rules.state import State
from game.rules.view import view
from game.rules.words import plain
from tests.laws.games import lucks, unfinished
from tests.laws.nonsense import impossible_again, spoiled
from tests.laws.player import KINDS, Game, a_move, chairs


def assert_refused(state: State, move: Move) -> None:
    """It is refused in plain words, and nothing has changed."""
    shown = repr(state)
    with pytest.raises(IllegalMove) as refused:
        apply(state, move)
    assert repr(state) == shown
    reason = str(refused.value)
    assert reason
    assert reason == plain(reason)


@given(unfinished(), lucks)
def test_legal_means_accepted_and_illegal_means_refused(game: Game, luck: Random) -> None:
    state = game.final
    shown = repr(state)
    for seat in game.setting.seats:
        seen = view(state, seat)
        for make in KINDS:
            move = make(seen, luck)
            if refusal(seen, move) is None:
                after, events = apply(state, move)
                assert events
                assert after != state
            else:
                assert_refused(state, move)
    for chair in chairs(state, luck):
        if chair_refusal(state, chair) is None:
            assert apply(state, chair)[0] != state
        else:
            assert_refused(state, chair)
    assert repr(state) == shown


@given(unfinished(), lucks)
def test_a_legal_move_with_one_thing_spoiled_is_refused(game: Game, luck: Random) -> None:
    for _ in range(8):
        move = a_move(view(game.final, luck.choice(game.setting.seats)), luck)
        for nonsense in spoiled(move, luck) if move else ():
            assert_refused(game.final, nonsense)


@given(unfinished(), lucks)
def test_nobody_makes_another_seats_moves(game: Game, luck: Random) -> None:
    one, another = luck.sample(game.setting.seats, 2)
    seen = view(game.final, one)
    for make in KINDS:
        assert refusal(seen, replace(make(seen, luck), seat=another))


@given(unfinished(), lucks)
def test_what_cannot_be_paid_for_is_refused(game: Game, luck: Random) -> None:
    state = game.final
    for seat in game.setting.seats:
        for make in KINDS:
            move = make(view(state, seat), luck)
            if cost := COST.get(type(move), 0):
                assert_refused(replace(state, capital={**state.capital, seat: cost - 1}), move)


@given(unfinished(), lucks)
def test_what_was_just_done_cannot_be_done_again(game: Game, luck: Random) -> None:
    for _ in range(8):
        move = a_move(view(game.final, luck.choice(game.setting.seats)), luck)
        if move and impossible_again(move):
            after, _ = apply(game.final, move)
            if after.round == game.final.round:
                assert_refused(after, move)


@given(unfinished(), lucks)
def test_every_phase_has_its_moves_and_the_end_has_none(game: Game, luck: Random) -> None:
    state = game.final
    for seat in game.setting.seats:
        for make in KINDS:
            move = make(view(state, seat), luck)
            if state.phase is Phase.INFORMALS and isinstance(move, AnswerSilence):
                assert_refused(state, move)
            free = AnswerSilence | Say | WritePaper
            if state.phase is Phase.SILENCE and not isinstance(move, free):
                assert_refused(state, move)
    over, _ = apply(state, Adjourn())
    for make in KINDS:
        move = make(view(over, luck.choice(game.setting.seats)), luck)
        if not (isinstance(move, WritePaper) and move.paper is Paper.EXPLANATION):
            assert_refused(over, move)
    for chair in chairs(over, luck):
        if not isinstance(chair, TakeBack | PrintHeadline):
            assert_refused(over, chair)
