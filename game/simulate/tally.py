"""Many games counted together, and forgotten once they are counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from game.rules.names import Seat
from game.simulate.game import Game


@dataclass
class Tally:
    """Many games counted together; `of` is how many. What it holds does not grow with them."""

    seats: tuple[Seat, ...]
    of: int = 0
    _agreed: int = 0
    _nash_shares: float = 0.0
    _scores: Counter[Seat] = field(default_factory=Counter)
    _gains: Counter[Seat] = field(default_factory=Counter)
    _joined: Counter[Seat] = field(default_factory=Counter)
    _course: dict[str, int] = field(default_factory=dict)

    def add(self, game: Game) -> None:
        """Count one more game."""
        self.of += 1
        self._agreed += game.text is not None
        self._nash_shares += game.nash_share
        self._scores.update(game.totals)
        self._gains.update(game.gains)
        self._joined.update(game.joined)
        for kind, times in game.course.items():
            self._course[kind] = self._course.get(kind, 0) + times

    @property
    def agreement(self) -> float:
        """The share of games, from 0 to 1, that ended with a text in force."""
        return self._mean(self._agreed)

    @property
    def nash_share(self) -> float:
        """The mean share of the best Nash product; a game without a text counts as 0."""
        return self._mean(self._nash_shares)

    def score(self, seat: Seat) -> float:
        """The mean score of a seat, in points."""
        return self._mean(self._scores[seat])

    def gain(self, seat: Seat) -> float:
        """The mean gain of a seat over its walk-away value, in points."""
        return self._mean(self._gains[seat])

    def joined(self, seat: Seat) -> float:
        """The share of games, from 0 to 1, in which a seat joined a text in force."""
        return self._mean(self._joined[seat])

    @property
    def course(self) -> dict[str, float]:
        """How often what happened in a game, on average."""
        return {kind: self._mean(times) for kind, times in self._course.items()}

    def _mean(self, total: float) -> float:
        return total / self.of if self.of else 0.0
