"""What came of a tournament, player by player.

A game is one observation, whatever the number of seats that a player had in it: its figure is the
mean over them, for what happens to two seats of one table is not independent.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import fmean

from game.intervals import Mean, Rate
from game.simulate.tournament import Match


@dataclass(slots=True)
class Record:
    """How one player fared over its games.

    `gain` is in points over the walk-away value, `share` of the most that a text could have
    given, `joined` of its seats that joined a text in force, `agreement` of games with a text.
    """

    gain: Mean = field(default_factory=Mean)
    share: Mean = field(default_factory=Mean)
    joined: Mean = field(default_factory=lambda: Mean(0.0, 1.0))
    agreement: Rate = field(default_factory=Rate)

    @property
    def games(self) -> int:
        """How many games it played."""
        return self.gain.of

    def add(self, match: Match, player: str) -> None:
        """Count one more game that it played."""
        game = match.game
        seats = [seat for seat, name in match.players.items() if name == player]
        self.gain.add(fmean(game.gains[seat] for seat in seats))
        self.joined.add(fmean(game.joined[seat] for seat in seats))
        self.agreement.add(game.text is not None)
        shares = [share for seat in seats if (share := match.shares[seat]) is not None]
        if shares:
            self.share.add(fmean(shares))


@dataclass(slots=True)
class Ranking:
    """The records of all players, and how all tables fared together."""

    players: dict[str, Record]
    agreement: Rate = field(default_factory=Rate)
    nash_share: Mean = field(default_factory=lambda: Mean(0.0))

    def add(self, match: Match) -> None:
        """Count one more game."""
        self.agreement.add(match.game.text is not None)
        self.nash_share.add(match.game.nash_share)
        for player in set(match.players.values()):
            self.players[player].add(match, player)

    @property
    def ranked(self) -> list[tuple[str, Record]]:
        """Players and records, the highest mean gain first."""
        return sorted(self.players.items(), key=lambda item: -item[1].gain.mean)


def ranking(players: Iterable[str]) -> Ranking:
    """A ranking in which nothing has been counted yet."""
    return Ranking({name: Record() for name in players})
