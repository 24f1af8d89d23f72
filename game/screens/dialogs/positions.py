"""File positions on a clause, sealed until the plenary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType

from game.rules.moves import FilePositions, SeatMove
from game.screens.dialogs.about import ClauseDialog
from game.screens.widgets.stances import Stances


class PositionsDialog(ClauseDialog):
    """Prefer one wording, name any others one could live with; or reserve."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("u", "reserve", "Reserve")]

    send_key = "f"
    send_word = "File"
    act_name = "File"
    more = (("Reserve · u", "reserve"),)

    def note(self) -> str:
        """What filing means."""
        return (
            "Sealed until the plenary, changeable until then, kept from round to round. What you "
            "do not mark, you cannot accept. To reserve blocks consensus."
        )

    def form(self) -> Iterator[Stances]:
        """The wordings."""
        yield Stances(self.view, self.clause, self.view.filings.get(self.clause_id))

    def show_clause(self) -> None:
        """Show the filing on another clause."""
        self.query_one(Stances).show_clause(
            self.view, self.clause, self.view.filings.get(self.clause_id)
        )

    def moves(self) -> list[SeatMove] | str:
        """The filing."""
        positions = self.query_one(Stances).positions
        if positions is None:
            return "Prefer one wording first (Enter), or reserve your position (u)."
        return [FilePositions(self.view.seat, self.clause_id, positions)]

    def action_reserve(self) -> None:
        """File that one reserves one's position."""
        move = FilePositions(self.view.seat, self.clause_id, None)
        if reason := self.desk.act(move, self.view):
            self.refuse(reason)
        else:
            self.dismiss(True)
