"""Tell others one's positions. Cheap talk: it binds nobody and need not be true."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from game.language import _, later
from game.rules.moves import Claim, SeatMove
from game.screens.dialogs.about import ClauseDialog
from game.screens.widgets.recipients import Recipients
from game.screens.widgets.stances import Stances


class ClaimDialog(ClauseDialog):
    """Positions to be told, and to whom."""

    send_key = "c"
    send_word = later("Tell")
    act_name = later("Claim")

    def note(self) -> str:
        """What claiming means."""
        return _("Only words: nothing binds you to them, and they need not be true.")

    def choices(self) -> list[str]:
        """One may speak of any clause."""
        return [clause.id for clause in self.view.clauses]

    def form(self) -> Iterator[Widget]:
        """The wordings, then who is told."""
        yield Stances(self.view, self.clause, self.view.filings.get(self.clause_id))
        yield Recipients(self.view, many=True)

    def show_clause(self) -> None:
        """Show another clause."""
        self.query_one(Stances).show_clause(
            self.view, self.clause, self.view.filings.get(self.clause_id)
        )

    def moves(self) -> list[SeatMove] | str:
        """The claim."""
        positions = self.query_one(Stances).positions
        if positions is None:
            return _("Say which wording you prefer first (Enter).")
        to = self.query_one(Recipients).seats
        return [Claim(self.view.seat, to, self.clause_id, positions)]
