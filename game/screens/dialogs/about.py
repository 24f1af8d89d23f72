"""Forms about one clause, which left and right exchange for its neighbours."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Static

from game.language import _, later
from game.rules.names import ClauseId
from game.rules.text import Clause
from game.screens.called import clause_name
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog


class ClauseDialog(Dialog):
    """A form about one clause; left and right go through the clauses."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "clause(1)", later("Next clause"), key_display="→", priority=True),
        Binding("left", "clause(-1)", later("Previous clause"), show=False, priority=True),
    ]

    act_name: ClassVar[str] = ""

    def __init__(self, desk: Desk, clause: ClauseId) -> None:
        super().__init__(desk)
        choices = self.choices()
        self.clause_id = clause if clause in choices or not choices else choices[0]

    def choices(self) -> list[ClauseId]:
        """The clauses that it may be about."""
        return [clause.id for clause in self.view.open_clauses]

    @property
    def clause(self) -> Clause:
        """The clause that it is about."""
        found = self.view.clause(self.clause_id)
        assert found is not None, "the form is about a clause of the view"
        return found

    def heading(self) -> str:
        """The act, and the clause between the signs that lead to its neighbours."""
        return f"{_(self.act_name)}  ◂ {clause_name(self.view, self.clause_id)} ▸"

    def show_clause(self) -> None:
        """Fill the form for the clause."""

    def action_clause(self, step: int) -> None:
        """Go to the next clause, or the one before."""
        choices = self.choices()
        if not choices:
            return
        here = choices.index(self.clause_id) if self.clause_id in choices else 0
        self.go_to(choices[(here + step) % len(choices)])

    def go_to(self, clause: ClauseId) -> None:
        """Make the form one about another clause."""
        self.clause_id = clause
        self.query_one("#heading", Static).update(self.heading())
        self.query_one("#note", Static).update(self.note())
        self.refuse("")
        self.show_clause()
