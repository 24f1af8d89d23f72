"""Table a package: terms that stand or fall together."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game.language import _, later
from game.rules.moves import SeatMove, TablePackage
from game.rules.names import ClauseId
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.widgets.package import worth_words
from game.screens.widgets.picker import Picker
from game.screens.widgets.terms import Terms
from game.screens.worth import worth_with


class PackageDialog(Dialog):
    """A row a clause; below, what the text would be worth with the package in it."""

    send_key = "p"
    send_word = later("Table")

    def __init__(self, desk: Desk, clause: ClauseId) -> None:
        super().__init__(desk)
        self.clause_id = clause

    def heading(self) -> str:
        """The act."""
        return _("Table a package")

    def note(self) -> str:
        """What a package is, and what it takes."""
        return _(
            "It stands or falls whole, in public; you support it. {cost} ±: points over "
            "the fallback."
        ).format(cost=self.cost(TablePackage))

    def form(self) -> Iterator[Widget]:
        """The terms, beginning with what one filed or likes best on the selected clause."""
        start = {}
        found = self.view.clause(self.clause_id)
        if found and self.clause_id not in self.view.agreed:
            held = self.view.filings.get(self.clause_id)
            best = held.prefer if held else self.view.instructions.best_wording(self.clause_id)
            if found.may_carry(best):
                start[self.clause_id] = best
        yield Terms(self.view, start)

    def outlook(self) -> Content:
        """The worth of the text with the package in it."""
        terms = self.query_one(Terms).terms
        return Content.assemble(*worth_words(self.view, worth_with(self.view, terms)))

    def on_picker_changed(self, event: Picker.Changed) -> None:
        """Count again."""
        self.show_outlook()

    def moves(self) -> list[SeatMove] | str:
        """The package."""
        return [TablePackage(self.view.seat, self.query_one(Terms).terms)]
