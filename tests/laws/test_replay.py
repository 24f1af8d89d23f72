"""Replay equals play: from the events, from the moves, and in another process."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import reduce
from pathlib import Path

import pytest
from hypothesis import given

from game.rules.apply import apply, evolve, initial, start
from tests.laws.digest import digest
from tests.laws.games import games, unfinished
from tests.laws.player import Game

ROOT = Path(__file__).parents[2]


@given(games())
def test_folding_the_record_gives_the_state_that_was_played(game: Game) -> None:
    assert reduce(evolve, game.happened, initial(game.setting, game.seed)) == game.final


@given(unfinished())
def test_every_moment_can_be_read_back(game: Game) -> None:
    state = initial(game.setting, game.seed)
    for played, events in zip(game.states, game.events, strict=True):
        state = reduce(evolve, events, state)
        assert state == played


@given(games())
def test_the_same_moves_lead_to_the_same_events(game: Game) -> None:
    state, events = start(game.setting, game.seed)
    again = [events]
    for move in game.moves:
        state, events = apply(state, move)
        again.append(events)
    assert repr(tuple(again)) == repr(game.events)
    assert state == game.final


@given(games())
def test_minutes_are_the_record_as_far_as_a_seat_was_sent_it(game: Game) -> None:
    seats = game.setting.seats
    for seat in seats:
        sent = tuple(event for event in game.happened if seat in event.audience(seats))
        assert game.final.minutes[seat] == sent


@pytest.mark.parametrize("hash_seed", ["0", "1", "4242", "random"])
def test_games_are_the_same_under_any_hash_seed(hash_seed: str) -> None:
    played = subprocess.run(
        [sys.executable, "-m", "tests.laws.digest"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
    )
    assert played.stdout.strip() == digest()
