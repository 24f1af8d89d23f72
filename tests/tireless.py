"""A room whose AI delegates think without end, as at the busiest moment of a game."""

from __future__ import annotations

from collections.abc import Mapping
from time import monotonic

from game.delegates import Delegate, Luck
from game.delegates.seats import diplomats
from game.record.header import PERSON
from game.room import Room
from game.rules.names import Seat
from game.scenario import find, load
from game.table import Table

SCENARIO = "consent-of-the-islands"
"""Seven seats: a person and six delegates."""

ROUND = 3
"""In which the person sits down: there is much to go by, and much is open."""


class Tireless(Room):
    """Every delegate decides again and again, each time anew on all that it has heard.

    Nothing is moved, so nothing but their thinking goes on. `turns` are when each began, by the
    monotonic clock.
    """

    def __init__(self, table: Table, delegates: Mapping[Seat, Delegate], seed: int) -> None:
        super().__init__(table, delegates, seed)
        self.turns: list[float] = []

    def _act(self, seat: Seat) -> bool:
        self.turns.append(monotonic())
        fresh = diplomats({seat: self.table.players[seat]})[seat]
        assert fresh.choose(self.table.view(seat), self._luck[seat])
        return True


def tireless() -> Tireless:
    """A person in the first seat, six delegates in the others."""
    given = load(find(SCENARIO))
    first, *others = given.setting.seats
    names = {seat: given.temperaments[seat] for seat in others}
    table = Table.open(given, 7, {first: PERSON, **names})
    players = diplomats(given.temperaments)
    while table.view(first).round < ROUND:
        for seat, player in players.items():
            for move in player.choose(table.view(seat), Luck(7, seat)):
                table.submit(move)
    return Tireless(table, {seat: players[seat] for seat in others}, 7)
