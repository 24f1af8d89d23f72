"""Playing: delegates in every seat, from the first round to the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from functools import partial

from game.analysis.best import Best, best
from game.delegates import Delegate, Luck
from game.rules.apply import start
from game.rules.names import Phase, Seat
from game.rules.setting import Setting
from game.rules.state import State
from game.simulate.game import Game, Reason, looked_back
from game.simulate.players import Player
from game.simulate.turn import MOST, endless, stalled, take_turn
from game.simulate.workers import in_order


def play(
    setting: Setting,
    delegates: Mapping[Seat, Delegate],
    seed: int,
    reasons: list[Reason] | None = None,
) -> State:
    """Play one conference to its end and return the last state.

    Why delegates did what they did is added to `reasons`, if there is such a list.

    Raises:
        IllegalMove: if a delegate tries what the rules do not allow.
        CommuniqueError: if one fails, or keeps the conference from its end.
    """
    state, _ = start(setting, seed)
    luck = {seat: Luck(seed, seat) for seat in setting.seats}
    turns: Counter[tuple[int, Seat]] = Counter()
    waiting = list(setting.seats)
    while state.phase is not Phase.ENDED:
        if not waiting:
            raise stalled(state)
        seat = waiting.pop(0)
        number = state.round
        state, moved = take_turn(state, seat, delegates[seat], luck[seat], reasons)
        if moved:
            waiting = [other for other in setting.seats if other != seat] + [seat]
            turns[number, seat] += 1
            if turns[number, seat] == MOST:
                raise endless(state, seat, delegates[seat])
    return state


def play_games(
    setting: Setting,
    players: Mapping[Seat, Player],
    seeds: Iterable[int],
    executor: Executor | None = None,
    *,
    reasons: bool = False,
) -> Iterator[Game]:
    """Play a game a seed, in the order of the seeds; the texts are searched once for all.

    Games are played in `executor` if one is given, and are the same wherever they are played.
    With `reasons`, each game has those of its delegates.
    """
    one = partial(_one, setting, dict(players), best(setting), reasons)
    return in_order(one, seeds, executor)


def _one(
    setting: Setting, players: Mapping[Seat, Player], there: Best, candid: bool, seed: int
) -> Game:
    delegates = {seat: make() for seat, make in players.items()}
    reasons: list[Reason] | None = [] if candid else None
    state = play(setting, delegates, seed, reasons)
    return looked_back(state, there, reasons or ())
