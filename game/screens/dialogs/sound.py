"""Ask others what matters to them on a clause."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from game.language import _, later
from game.rules.moves import SeatMove, SoundOut
from game.rules.names import ClauseId
from game.screens.desk import Desk
from game.screens.dialogs.about import ClauseDialog
from game.screens.heard import last_said
from game.screens.widgets.recipients import Recipients


class SoundOutDialog(ClauseDialog):
    """A question to one delegation or several, each by itself."""

    send_key = "s"
    send_word = later("Ask")
    act_name = later("Sound out")

    def __init__(self, desk: Desk, clause: ClauseId) -> None:
        super().__init__(desk, clause)
        if self.clause_id in self.view.agreed and self.view.open_clauses:
            # What is agreed may be asked about, but what is open comes first.
            self.clause_id = self.view.open_clauses[0].id

    def note(self) -> str:
        """What sounding out means."""
        return _(
            "Each one asked answers you alone: what it prefers, could live with, cannot "
            "accept. It need not be the truth."
        )

    def choices(self) -> list[str]:
        """One may ask about any clause."""
        return [clause.id for clause in self.view.clauses]

    def form(self) -> Iterator[Widget]:
        """Whom to ask."""
        yield Recipients(
            self.view, many=True, remark=lambda seat: last_said(self.view, seat, self.clause_id)
        )

    def show_clause(self) -> None:
        """Show what was said on another clause."""
        self.query_one(Recipients).refresh()

    def moves(self) -> list[SeatMove] | str:
        """A question each."""
        to = self.query_one(Recipients).seats or self.view.others
        return [SoundOut(self.view.seat, other, self.clause_id) for other in to]
