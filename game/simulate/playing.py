"""Playing: delegates in every seat, from the first round to the last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from functools import partial

from game.analysis.best import Best, best
from game.delegates import Delegate, Luck
from game.delegates.seats import diplomats
from game.rules.apply import apply, start
from game.rules.names import Phase, Seat
from game.rules.setting import Setting
from game.rules.state import State
from game.rules.view import view
from game.simulate.game import Game, looked_back
from game.simulate.workers import in_order


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


def play_games(
    setting: Setting,
    temperaments: Mapping[Seat, str],
    seeds: Iterable[int],
    executor: Executor | None = None,
) -> Iterator[Game]:
    """Play a game a seed, in the order of the seeds; the texts are searched once for all.

    Games are played in `executor` if one is given, and are the same wherever they are played.
    """
    one = partial(_one, setting, dict(temperaments), best(setting))
    return in_order(one, seeds, executor)


def _one(setting: Setting, temperaments: Mapping[Seat, str], there: Best, seed: int) -> Game:
    return looked_back(play(setting, diplomats(temperaments), seed), there)
