"""A person's desk: one seat's eyes and hands at the table.

Screens and dialogs see the conference through it, and act through it. A refusal is a sentence to
be shown where the person was acting, so nothing that was typed is lost.
"""

from __future__ import annotations

from collections.abc import Callable

from game.errors import IllegalMove, LogError
from game.language import _
from game.rules.legal import refusal
from game.rules.moves import SeatMove
from game.rules.names import Seat
from game.rules.view import View
from game.screens.undo import Undo
from game.table import Table


class Desk:
    """One seat of a table; `moved` is called after each move made from it.

    `filed` is what may be taken back; who comes back to a desk goes on with what was there.
    """

    def __init__(
        self, table: Table, seat: Seat, moved: Callable[[], None], filed: Undo | None = None
    ) -> None:
        self.table = table
        self.seat = seat
        self._moved = moved
        self.filed = filed or Undo()

    @property
    def view(self) -> View:
        """What the seat sees now."""
        return self.table.view(self.seat)

    def refusal(self, move: SeatMove) -> str | None:
        """Why the move would be refused now, if it would."""
        return refusal(self.view, move)

    def act(self, move: SeatMove, seen: View) -> str | None:
        """Make a move decided on while looking at `seen`; the reason, if it is refused."""
        before = self.view
        if reason := self._submit(move, seen):
            return reason
        self.filed.note(before, move)
        self._moved()
        return None

    @property
    def undoable(self) -> str:
        """What would be taken back, in words; nothing if there is nothing."""
        back = self.filed.last(self.view)
        return back.what if back else ""

    def undo(self) -> str | None:
        """Take back what was filed last; the reason, if that cannot be done."""
        view = self.view
        back = self.filed.last(view)
        if back is None:
            return _("There is nothing of this round to take back.")
        if reason := self._submit(back.move, view):
            return reason
        self.filed.done()
        self._moved()
        return None

    def _submit(self, move: SeatMove, seen: View) -> str | None:
        try:
            self.table.submit(move, seen=len(seen.minutes))
        except (IllegalMove, LogError) as error:
            return str(error)
        return None
