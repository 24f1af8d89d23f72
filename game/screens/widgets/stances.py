"""The wordings of a clause, to be marked: one preferred, any others one could live with."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.language import _, later
from game.rules.names import Part, WordingId
from game.rules.text import Clause, Positions
from game.rules.view import View
from game.screens.signs import ACCEPTS, CANNOT, PREFERS, RESERVES, Sign, widest_word
from game.screens.widgets.clause import worth_mark
from game.screens.widgets.lines import hang, spread
from game.screens.widgets.picker import Picker
from game.screens.worth import is_red


class Stances(Picker):
    """Marks positions on one clause."""

    full_foot = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "prefer", later("Prefer")),
        Binding("space", "accept", later("Could live with")),
        Binding("b", "this_or_better", later("This or better")),
        *[Binding(str(n), f"prefer({n})", show=False) for n in range(1, 10)],
    ]

    def __init__(self, view: View, clause: Clause, held: Positions | None) -> None:
        super().__init__(id="stances")
        self.show_clause(view, clause, held)

    def show_clause(self, view: View, clause: Clause, held: Positions | None) -> None:
        """Mark another clause, beginning from what is held on it."""
        self.view, self.clause = view, clause
        self.prefer: WordingId | None = held.prefer if held else None
        self.accept: set[WordingId] = set(held.accept) if held else set()
        ids = [wording.id for wording in clause.wordings]
        own = view.instructions.points[clause.id]
        best = max(ids, key=lambda wording: own[wording])
        self.cursor = ids.index(self.prefer or best)
        self.refresh(layout=True)

    @property
    def positions(self) -> Positions | None:
        """What is marked; None while nothing is preferred."""
        if self.prefer is None:
            return None
        ids = [wording.id for wording in self.clause.wordings]
        return Positions(self.prefer, tuple(w for w in ids if w in self.accept))

    @property
    def count(self) -> int:
        """A row a wording."""
        return len(self.clause.wordings)

    def row(self, position: int, width: int) -> Content:
        """The sign and the word of the stance, the label, and one's own points."""
        wording = self.clause.wordings[position]
        sign = self._sign(wording.id)
        left = Content.assemble(
            (f"{position + 1} ", "$foreground-muted"),
            (f"{sign.mark} {_(sign.word):<{widest_word()}}", sign.style),
            (wording.label, "bold"),
            (_(" · fallback") if wording.id == self.clause.fallback else "", "$foreground-muted"),
        )
        return spread(left, worth_mark(self.view, self.clause, wording.id), width, 2)

    def foot(self, width: int) -> Content:
        """The whole sentence of the wording under the cursor."""
        sentence = self.clause.wordings[self.cursor].sentence or _(
            "No text: the clause falls away."
        )
        style = "italic" if self.clause.part is Part.PREAMBULAR else ""
        return Content("\n") + hang(Content.styled(sentence, style), width, "  ")

    def picked(self, position: int) -> None:
        """A click on the row with the cursor goes round: prefer, could live with, cannot."""
        wording = self.clause.wordings[position].id
        if wording == self.prefer or wording in self.accept:
            self.action_accept()
        else:
            self.action_prefer()

    def action_prefer(self, number: int = 0) -> None:
        """Prefer the wording of that number, or the one under the cursor."""
        if number > self.count:
            return
        if number:
            self.cursor = number - 1
        wording = self.clause.wordings[self.cursor].id
        if self.prefer not in (None, wording):
            # What one preferred until now one can surely live with.
            self.accept.add(str(self.prefer))
        self.prefer = wording
        self.accept.discard(wording)
        self.changed()

    def action_accept(self) -> None:
        """Could live with the wording under the cursor, or no longer."""
        wording = self.clause.wordings[self.cursor].id
        if wording == self.prefer:
            self.prefer = None
            self.accept.add(wording)
        elif wording in self.accept:
            self.accept.discard(wording)
        else:
            self.accept.add(wording)
        self.changed()

    def action_this_or_better(self) -> None:
        """Prefer one's best wording and live with all worth as much as this, but no red line."""
        own = self.view.instructions.points[self.clause.id]
        bar = own[self.clause.wordings[self.cursor].id]
        fit = [
            wording.id
            for wording in self.clause.wordings
            if own[wording.id] >= bar and not is_red(self.view, self.clause.id, wording.id)
        ]
        if fit:
            self.prefer = max(fit, key=lambda wording: own[wording])
            self.accept = {*fit} - {self.prefer}
            self.changed()

    def _sign(self, wording: WordingId) -> Sign:
        if wording == self.prefer:
            return PREFERS
        if wording in self.accept:
            return ACCEPTS
        return CANNOT if self.prefer or self.accept else RESERVES
