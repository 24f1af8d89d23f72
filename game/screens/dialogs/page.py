"""Show one delegation the true page of one's instructions on a clause."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from game.language import _, later
from game.rules.moves import SeatMove, ShowInstructions
from game.screens.dialogs.about import ClauseDialog
from game.screens.heard import last_said
from game.screens.widgets.clause import worth_mark
from game.screens.widgets.lines import spread, stack
from game.screens.widgets.recipients import Recipients


class ShowPageDialog(ClauseDialog):
    """The page as it will be seen, and who sees it."""

    send_key = "w"
    send_word = later("Show")
    act_name = later("Show a page")

    def note(self) -> str:
        """What showing means, and what it takes."""
        return _("The true page, points and red lines: it cannot lie. {cost}").format(
            cost=self.cost(ShowInstructions)
        )

    def choices(self) -> list[str]:
        """One may show any page."""
        return [clause.id for clause in self.view.clauses]

    def form(self) -> Iterator[Widget]:
        """The page, then to whom."""
        yield Static(self._page(), id="page")
        yield Recipients(self.view, remark=lambda seat: last_said(self.view, seat, self.clause_id))

    def _page(self) -> Content:
        return stack(
            *(
                spread(
                    Content(f"  {wording.label}"),
                    worth_mark(self.view, self.clause, wording.id),
                    60,
                )
                for wording in self.clause.wordings
            )
        )

    def show_clause(self) -> None:
        """Show another page."""
        self.query_one("#page", Static).update(self._page())
        self.query_one(Recipients).refresh()

    def moves(self) -> list[SeatMove] | str:
        """The page shown."""
        to = self.query_one(Recipients).seats
        return [ShowInstructions(self.view.seat, to[0], self.clause_id)]
