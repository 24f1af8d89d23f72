"""The room: a table, and the AI delegates that sit at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from game.delegates import Delegate, Luck
from game.errors import IllegalMove
from game.rules.names import Phase, Seat
from game.table import Table


class Room:
    """A table and its AI delegates, who act when they are let."""

    def __init__(self, table: Table, delegates: Mapping[Seat, Delegate], seed: int) -> None:
        self.table = table
        self._delegates = delegates
        self._luck = {seat: Luck(seed, seat) for seat in delegates}

    def settle(self, stopped: Callable[[], bool] = lambda: False) -> None:
        """Let the AI delegates act, in turn, until none has anything to do, or `stopped`.

        What a delegate decided on may change while it thinks, if a person moves meanwhile; its
        move may then be refused, and it thinks again.
        """
        waiting = list(self._delegates)
        while waiting and not stopped():
            seat = waiting.pop(0)
            if self._act(seat):
                waiting = [other for other in self._delegates if other != seat] + [seat]

    def _act(self, seat: Seat) -> bool:
        """Let one delegate act once; whether it did anything."""
        view = self.table.view(seat)
        if view.phase is Phase.ENDED:
            return False
        moves = self._delegates[seat].choose(view, self._luck[seat])
        for move in moves:
            before = self.table.view(seat)
            try:
                self.table.submit(move)
            except IllegalMove:
                if before == view:
                    raise
                return True
        return bool(moves)
