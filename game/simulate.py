"""AI delegates against each other: whole games without a table, and what came of them."""

from __future__ import annotations

from collections.abc import Mapping

from game.delegates import Delegate, Luck
from game.rules.apply import apply, start
from game.rules.names import Phase, Seat
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.view import view


def play(setting: Setting, delegates: Mapping[Seat, Delegate], seed: int) -> State:
    """Play one conference to its end and return the last state.

    Raises:
        IllegalMove: if a delegate tries what the rules do not allow.
    """
    state, _ = start(setting, seed)
    luck = {seat: Luck(seed, seat) for seat in setting.seats}
    waiting = list(setting.seats)
    while state.phase is not Phase.ENDED:
        seat = waiting.pop(0)
        for move in delegates[seat].choose(view(state, seat), luck[seat]):
            state, _ = apply(state, move)
            waiting = [other for other in setting.seats if other != seat] + [seat]
    return state
