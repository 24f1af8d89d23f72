"""Many games counted together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.rules.names import Seat
from game.simulate.game import Game


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
