"""Rounds: how one begins, and which is the last.

- From the temperature HOT, every delegation has one capital less in the round that begins.
- The last round is the procedure's last, or the one for which the clock was stopped.
"""

from __future__ import annotations

from game.rules.events import RoundBegan
from game.rules.floor import Floor
from game.rules.state import State
from game.rules.tuning import HOT


def begin_round(floor: Floor) -> None:
    """Begin the next round."""
    capital = floor.state.setting.procedure.capital
    if floor.state.temperature >= HOT:
        capital = max(0, capital - 1)
    floor.put(RoundBegan(floor.state.round + 1, capital))


def is_last(state: State) -> bool:
    """Whether no further round is foreseen."""
    return state.clock_stopped or state.round >= state.setting.procedure.rounds
