"""Whole games between AI delegates, for tests."""

from __future__ import annotations

from collections.abc import Callable

from bench.problems import problem
from game.delegates import Delegate, Luck
from game.delegates.diplomat import Diplomat
from game.delegates.temperament import TEMPERAMENTS
from game.rules.apply import apply, start
from game.rules.moves import Move
from game.rules.names import Phase, Seat
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.view import view

NAMES = tuple(TEMPERAMENTS)


def mixed(setting: Setting) -> dict[Seat, Delegate]:
    """A delegate a seat, the temperaments in turn."""
    return {
        seat: Diplomat(TEMPERAMENTS[NAMES[number % len(NAMES)]])
        for number, seat in enumerate(setting.seats)
    }


def watched(
    setting: Setting,
    delegates: dict[Seat, Delegate],
    seed: int,
    watch: Callable[[State, Move], None],
) -> State:
    """Play a game, showing each move and the state before it; the last state."""
    state, _ = start(setting, seed)
    waiting = list(setting.seats)
    while state.phase is not Phase.ENDED:
        seat = waiting.pop(0)
        for move in delegates[seat].choose(view(state, seat), Luck(seed, seat)):
            watch(state, move)
            state, _ = apply(state, move)
            waiting = [other for other in setting.seats if other != seat] + [seat]
    return state


__all__ = ["mixed", "problem", "watched"]
