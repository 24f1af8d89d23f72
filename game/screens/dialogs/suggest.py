"""Float an exchange to one delegation, or ask it for movement."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game.language import _, later
from game.rules.moves import SeatMove, Suggest
from game.rules.names import ClauseId
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.heard import last_said
from game.screens.widgets.package import worth_words
from game.screens.widgets.picker import Picker
from game.screens.widgets.recipients import Recipients
from game.screens.widgets.terms import Terms
from game.screens.worth import worth_with


class SuggestDialog(Dialog):
    """Terms on two sides: what you would accept, and what the other should."""

    send_key = "x"
    send_word = later("Suggest")

    def __init__(self, desk: Desk, clause: ClauseId) -> None:
        super().__init__(desk)
        self.clause_id = clause

    def heading(self) -> str:
        """The act."""
        return _("Suggest an exchange, or ask for movement")

    def note(self) -> str:
        """What it means."""
        return _("Only words; you may ask and give nothing. ±: points over the fallback.")

    def form(self) -> Iterator[Widget]:
        """The terms, beginning with what one wants on the selected clause; then to whom."""
        start = {}
        if self.clause_id not in self.view.agreed:
            start[self.clause_id] = self.view.instructions.best_wording(self.clause_id)
        yield Recipients(self.view, remark=self._remark)
        yield Terms(self.view, start, (_("you take"), _("they take")))

    def _remark(self, seat: str) -> str:
        clauses = self.query(Terms)
        about = self.clause_id
        if clauses and clauses.first().clauses:
            terms = clauses.first()
            about = terms.clauses[terms.cursor].id
        return last_said(self.view, seat, about)

    def outlook(self) -> Content:
        """The worth of the text with both sides of it in it."""
        terms = self.query_one(Terms).terms
        return Content.assemble(*worth_words(self.view, worth_with(self.view, terms)))

    def on_picker_changed(self, event: Picker.Changed) -> None:
        """Count again."""
        self.show_outlook()
        self.query_one(Recipients).refresh()

    def moves(self) -> list[SeatMove] | str:
        """The suggestion."""
        terms, to = self.query_one(Terms), self.query_one(Recipients).seats
        give, ask = terms.on_side(False), terms.on_side(True)
        if not ask:
            return _("Say what you ask for: put one clause on their side (space).")
        return [Suggest(self.view.seat, to[0], give, ask)]
