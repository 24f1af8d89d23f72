"""Who plays which seat in which game: the scenario's own delegates, mixes of others, strangers.

Of twenty games in a row ten are played by the temperaments that the scenario gives, six by
temperaments drawn for every seat, three with a random player in one seat, one by random players
alone. The order alternates, so that a run that is stopped has some of each.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from game.delegates import Delegate
from game.delegates.seats import diplomats
from game.delegates.temperament import TEMPERAMENTS
from game.playtest.stranger import Stranger
from game.rules.chance import draw
from game.rules.names import Seat

STRANGER: Final = "random"
"""What stands for a temperament where a random player sits."""


class Cast(StrEnum):
    """The kinds of company in which a scenario is played."""

    OWN = "own temperaments"
    MIXED = "mixed temperaments"
    ONE_RANDOM = "one random player"
    ALL_RANDOM = "random players only"


_OTHERS: Final = (
    *(Cast.MIXED, Cast.MIXED, Cast.ONE_RANDOM, Cast.MIXED, Cast.ALL_RANDOM),
    *(Cast.MIXED, Cast.ONE_RANDOM, Cast.MIXED, Cast.MIXED, Cast.ONE_RANDOM),
)
"""The company in every second game."""


@dataclass(frozen=True, slots=True)
class Casting:
    """Who plays: a temperament or STRANGER for every seat, and what company that makes."""

    cast: Cast
    players: dict[Seat, str]

    def seated(self) -> dict[Seat, Delegate]:
        """A delegate for every seat, each new."""
        tempers = {seat: name for seat, name in self.players.items() if name != STRANGER}
        strangers = {seat: Stranger() for seat in self.players if seat not in tempers}
        return {**diplomats(tempers), **strangers}


def casting(own: Mapping[Seat, str], number: int, seed: int) -> Casting:
    """Who plays the game of that number, counted from 0; drawn for its seed."""
    cast = Cast.OWN if number % 2 == 0 else _OTHERS[number // 2 % len(_OTHERS)]
    match cast:
        case Cast.OWN:
            return Casting(cast, dict(own))
        case Cast.MIXED:
            return Casting(cast, {seat: _drawn(seed, seat) for seat in own})
        case Cast.ONE_RANDOM:
            seats = tuple(own)
            seat = seats[draw(seed, "random seat", below=len(seats))]
            return Casting(cast, {**own, seat: STRANGER})
        case Cast.ALL_RANDOM:
            return Casting(cast, dict.fromkeys(own, STRANGER))


def _drawn(seed: int, seat: Seat) -> str:
    names = tuple(TEMPERAMENTS)
    return names[draw(seed, "temperament", seat, below=len(names))]
