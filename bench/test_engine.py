"""How many moves and games a second. Run `python -m pytest bench`; compare within one run only."""

from __future__ import annotations

from itertools import count
from typing import Any

from bench.problems import problem
from game.delegates import Luck
from game.delegates.diplomat import Diplomat
from game.delegates.temperament import TEMPERAMENTS
from game.rules.apply import apply, start
from game.rules.moves import FilePositions, Move
from game.rules.names import Phase
from game.rules.state import State
from game.rules.text import Positions
from game.rules.view import view
from game.simulate import play

SEATS = ("p0", "p1", "p2", "p3", "p4")


def recorded() -> tuple[State, list[Move]]:
    """One game of AI delegates as its first state and its moves."""
    first, _ = start(problem(1), 1)
    state = first
    moves: list[Move] = []
    delegates = {seat: Diplomat(TEMPERAMENTS["stickler"]) for seat in SEATS}
    waiting = list(SEATS)
    while state.phase is not Phase.ENDED:
        seat = waiting.pop(0)
        for move in delegates[seat].choose(view(state, seat), Luck(1, seat)):
            state, _ = apply(state, move)
            moves.append(move)
            waiting = [other for other in SEATS if other != seat] + [seat]
    return first, moves


def test_moves_of_a_whole_game(benchmark: Any) -> None:
    first, moves = recorded()
    benchmark.extra_info["moves"] = len(moves)

    def run() -> State:
        state = first
        for move in moves:
            state, _ = apply(state, move)
        return state

    assert benchmark(run).phase is Phase.ENDED


def test_one_filing(benchmark: Any) -> None:
    state, _ = start(problem(1), 1)
    move = FilePositions("p0", "c0", Positions("w1", ("w2",)))
    after, _ = benchmark(apply, state, move)
    assert after.filings["p0", "c0"] == move.positions


def test_one_game_of_five_delegates(benchmark: Any) -> None:
    seeds = count()

    def run() -> State:
        delegates = {seat: Diplomat(TEMPERAMENTS["stickler"]) for seat in SEATS}
        return play(problem(1), delegates, next(seeds))

    assert benchmark.pedantic(run, rounds=20, warmup_rounds=2).phase is Phase.ENDED
