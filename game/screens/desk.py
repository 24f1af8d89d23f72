"""A person's desk: one seat's eyes and hands at the table.

Screens and dialogs see the conference through it, and act through it. A refusal is a sentence to
be shown where the person was acting, so nothing that was typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable

from game.errors import IllegalMove, LogError
from game.rules.legal import refusal
from game.rules.moves import SeatMove
from game.rules.names import Seat
from game.rules.view import View
from game.table import Table


class Desk:
    """One seat of a table; `moved` is called after each move made from it."""

    def __init__(self, table: Table, seat: Seat, moved: Callable[[], None]) -> None:
        self.table = table
        self.seat = seat
        self._moved = moved

    @property
    def view(self) -> View:
        """What the seat sees now."""
        return self.table.view(self.seat)

    def refusal(self, move: SeatMove) -> str | None:
        """Why the move would be refused now, if it would."""
        return refusal(self.view, move)

    def act(self, move: SeatMove, seen: View) -> str | None:
        """Make a move decided on while looking at `seen`; the reason, if it is refused."""
        try:
            self.table.submit(move, seen=len(seen.minutes))
        except (IllegalMove, LogError) as error:
            return str(error)
        self._moved()
        return None
