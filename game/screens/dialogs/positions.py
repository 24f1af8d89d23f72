"""File positions clause by clause, sealed until the plenary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.language import _, later
from game.rules.moves import FilePositions, SeatMove
from game.rules.names import ClauseId
from game.rules.text import Positions
from game.screens.advice import unfiled
from game.screens.called import clause_name
from game.screens.dialogs.about import ClauseDialog
from game.screens.widgets.package import worth_words
from game.screens.widgets.picker import Picker
from game.screens.widgets.stances import Stances
from game.screens.worth import least_filed


class PositionsDialog(ClauseDialog):
    """Prefer one wording, name any others one could live with; or reserve.

    What is filed leads on to the next clause without a filing: seven clauses are one sitting.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("u", "reserve", show=False)]

    leads_on = True
    """Whether it goes on to the next clause; otherwise it closes once it has filed."""

    send_key = "f"
    send_word = later("File")
    act_name = later("File")
    more = ((later("This or better · b"), "this_or_better"), (later("Reserve · u"), "reserve"))

    def heading(self) -> str:
        """The clause, and how many are still without a position."""
        left = len(unfiled(self.view))
        still = _("   {left} without your position").format(left=left) if left else ""
        return super().heading() + still

    def note(self) -> str:
        """What filing means."""
        return _(
            "Sealed until the plenary, changeable until then, kept from round to round. "
            "What you do not mark, you cannot accept. To reserve blocks consensus."
        )

    def form(self) -> Iterator[Stances]:
        """The wordings."""
        yield Stances(self.view, self.clause, self.view.filings.get(self.clause_id))

    def show_clause(self) -> None:
        """Show the filing on another clause."""
        self.query_one(Stances).show_clause(
            self.view, self.clause, self.view.filings.get(self.clause_id)
        )
        self.show_outlook()

    def outlook(self) -> Content:
        """What one would have to live with, if every clause went as far as one's filings let it."""
        least = least_filed(self.view, self.clause_id, self.query_one(Stances).positions)
        return Content.assemble(*worth_words(self.view, least, _("The least you would accept")))

    def on_picker_changed(self, event: Picker.Changed) -> None:
        """Count again."""
        self.show_outlook()

    def moves(self) -> list[SeatMove] | str:
        """The filing."""
        positions = self.query_one(Stances).positions
        if positions is None:
            return _("Prefer one wording first (Enter), or reserve your position (u).")
        return [FilePositions(self.view.seat, self.clause_id, positions)]

    def action_send(self) -> None:
        """File what is marked."""
        moves = self.moves()
        if isinstance(moves, str):
            self.refuse(moves)
        else:
            self._file(self.query_one(Stances).positions)

    def action_reserve(self) -> None:
        """File that one reserves one's position."""
        self._file(None)

    def action_this_or_better(self) -> None:
        """The button of what the key does in the list."""
        self.query_one(Stances).action_this_or_better()

    def _file(self, positions: Positions | None) -> None:
        """File, then go on to the next clause without a filing, or close."""
        move = FilePositions(self.view.seat, self.clause_id, positions)
        if reason := self.desk.act(move, self.view):
            self.view = self.desk.view
            self.refuse(reason)
            return
        self.view = self.desk.view
        following = self._next_unfiled() if self.leads_on else None
        if following is None:
            self.dismiss(True)
            return
        done = _("Reserved") if positions is None else _("Filed")
        words = _("{done}: {clause}. Esc ends.").format(
            done=done, clause=clause_name(self.view, self.clause_id)
        )
        self.go_to(following)
        self.report(words)

    def _next_unfiled(self) -> ClauseId | None:
        """The next clause on which nothing was ever filed; a reservation is a filing too."""
        choices = self.choices()
        here = choices.index(self.clause_id)
        after = (*choices[here + 1 :], *choices[:here])
        return next((clause for clause in after if clause not in self.view.filings), None)
