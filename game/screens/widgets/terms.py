"""Terms: for any open clauses, a wording each; what packages and exchanges are built of."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from game.language import _, later
from game.notation import numbers
from game.rules.names import ClauseId, Term, WordingId
from game.rules.view import View
from game.screens.widgets.lines import hang, spread
from game.screens.widgets.picker import Picker
from game.screens.worth import is_red, points


class Terms(Picker):
    """A row a clause in brackets. With `sides`, each term is also on one of two sides."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "turn(1)", later("Next wording"), key_display="→"),
        Binding("left", "turn(-1)", later("Previous"), show=False),
        Binding("backspace,delete", "drop", later("Leave out")),
    ]

    def __init__(
        self, view: View, chosen: dict[ClauseId, WordingId], sides: tuple[str, str] | None = None
    ) -> None:
        super().__init__(id="terms")
        self.view = view
        self.clauses = view.open_clauses
        self.chosen = dict(chosen)
        self.sides = sides
        self.second: set[ClauseId] = set(chosen)
        ids = [clause.id for clause in self.clauses]
        self.cursor = next((n for n, c in enumerate(ids) if c in chosen), 0)
        if sides:
            self._bindings.bind("space", "side", _("Who gives"))

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms, in the text's order."""
        return tuple(Term(c.id, self.chosen[c.id]) for c in self.clauses if c.id in self.chosen)

    def on_side(self, second: bool) -> tuple[Term, ...]:
        """The terms on the first or the second side."""
        return tuple(term for term in self.terms if (term.clause in self.second) == second)

    @property
    def count(self) -> int:
        """A row a clause."""
        return len(self.clauses)

    def row(self, position: int, width: int) -> Content:
        """The clause, the wording chosen, the side, and what it changes for oneself."""
        clause = self.clauses[position]
        chosen = self.chosen.get(clause.id)
        number = numbers(self.view.clauses)[clause.id]
        title = Content(clause.title).truncate(26, ellipsis=True)
        left = Content.assemble((f"{number:<4}", "$foreground-muted"), title)
        left = left.pad_right(max(0, 31 - left.cell_length))
        if chosen is None:
            return left + Content.styled("—", "$foreground-muted")
        change = points(self.view, clause.id, chosen) - points(
            self.view, clause.id, clause.fallback
        )
        side = ""
        if self.sides:
            side = self.sides[clause.id in self.second] + " "
        red = "! " if is_red(self.view, clause.id, chosen) else ""
        tail = Content.assemble(
            (side, "$text-accent"), (red, "bold $text-error"), (f"{change:+d}".rjust(4), "")
        )
        label = Content.styled(clause.wording(chosen).label, "bold").truncate(
            max(6, width - 32 - tail.cell_length), ellipsis=True
        )
        return spread(left + label, tail, width)

    def foot(self, width: int) -> Content | None:
        """The whole sentence under the cursor."""
        if not self.clauses:
            return Content(_("Every clause is agreed."))
        clause = self.clauses[self.cursor]
        chosen = self.chosen.get(clause.id)
        if chosen is None:
            words = _("→ chooses a wording for this clause; left out, it is not part of it.")
        else:
            words = clause.wording(chosen).sentence or _("No text: the clause falls away.")
        return Content("\n") + hang(Content.styled(words, "$foreground-muted"), width, "  ")

    def picked(self, position: int) -> None:
        """A click on the row with the cursor goes on to the next wording."""
        self.action_turn(1)

    def action_turn(self, step: int) -> None:
        """Go on to the clause's next wording; after the last it is left out."""
        if not self.clauses:
            return
        clause = self.clauses[self.cursor]
        own = self.view.instructions.points[clause.id]
        carried = [w.id for w in clause.wordings if clause.may_carry(w.id)]
        # What one would rather have comes first.
        choices = [None, *sorted(carried, key=lambda wording: -own[wording])]
        now = self.chosen.get(clause.id)
        after = choices[(choices.index(now) + step) % len(choices)]
        if after is None:
            del self.chosen[clause.id]
        else:
            self.chosen[clause.id] = after
            if now is None:
                self.second.add(clause.id)
        self.changed()

    def action_drop(self) -> None:
        """Leave the clause out."""
        if self.clauses:
            self.chosen.pop(self.clauses[self.cursor].id, None)
            self.changed()

    def action_side(self) -> None:
        """Put the term on the other side."""
        if self.clauses:
            self.second ^= {self.clauses[self.cursor].id}
            self.changed()
