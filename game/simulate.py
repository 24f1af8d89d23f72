"""AI delegates against each other: whole games without a table, and what came of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from game.analysis.best import Best, best
from game.analysis.course import course
from game.analysis.debrief import debrief
from game.delegates import Delegate, Luck
from game.delegates.seats import diplomats
from game.rules.apply import apply, start
from game.rules.names import ClauseId, Phase, Seat, WordingId
from game.rules.outcome import Standing
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


@dataclass(frozen=True, slots=True)
class Game:
    """What came of one game; `text` is what is in force, or None."""

    seed: int
    reason: str
    rounds: int
    text: dict[ClauseId, WordingId] | None
    nash_share: float
    totals: dict[Seat, int]
    gains: dict[Seat, int]
    joined: dict[Seat, bool]
    course: dict[str, int]


def play_games(setting: Setting, temperaments: Mapping[Seat, str], seeds: range) -> Iterator[Game]:
    """Play a game a seed, one after another; the texts are searched once for all."""
    there = best(setting)
    for seed in seeds:
        yield _game(play(setting, diplomats(temperaments), seed), there)


def _game(state: State, there: Best) -> Game:
    result = debrief(state, there)
    text = result.ending.text
    return Game(
        state.seed,
        result.ending.reason.value,
        state.round,
        dict(text) if text else None,
        result.nash_share,
        {score.seat: score.total for score in result.scores},
        {score.seat: score.gain for score in result.scores},
        {score.seat: score.standing is Standing.JOINED for score in result.scores},
        dict(course(state)),
    )


@dataclass
class Tally:
    """Many games counted together."""

    seats: tuple[Seat, ...]
    games: list[Game] = field(default_factory=list)

    def add(self, game: Game) -> None:
        """Count one more game."""
        self.games.append(game)

    @property
    def agreement(self) -> float:
        """The share of games, from 0 to 1, that ended with a text in force."""
        return self._mean(game.text is not None for game in self.games)

    @property
    def nash_share(self) -> float:
        """The mean share of the best Nash product; a game without a text counts as 0."""
        return self._mean(game.nash_share for game in self.games)

    def score(self, seat: Seat) -> float:
        """The mean score of a seat, in points."""
        return self._mean(game.totals[seat] for game in self.games)

    def gain(self, seat: Seat) -> float:
        """The mean gain of a seat over its walk-away value, in points."""
        return self._mean(game.gains[seat] for game in self.games)

    def joined(self, seat: Seat) -> float:
        """The share of games, from 0 to 1, in which a seat joined a text in force."""
        return self._mean(game.joined[seat] for game in self.games)

    @property
    def course(self) -> dict[str, float]:
        """How often what happened in a game, on average."""
        kinds = self.games[0].course if self.games else {}
        return {kind: self._mean(game.course[kind] for game in self.games) for kind in kinds}

    def _mean(self, values: Iterable[float]) -> float:
        return sum(values) / len(self.games) if self.games else 0.0
