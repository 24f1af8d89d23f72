"""Vote on the packages on the table, sealed until the plenary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

from game.language import _, later
from game.rules.moves import FileSupport, SeatMove
from game.rules.state import Package
from game.rules.view import View
from game.screens.desk import Desk
from game.screens.dialogs.dialog import Dialog
from game.screens.widgets.package import draw_folded, draw_package
from game.screens.widgets.picker import Picker


class Ballot(Picker):
    """A package a row, laid open."""

    def __init__(self, view: View) -> None:
        super().__init__(id="ballot")
        self.view = view
        self.packages: list[Package] = list(view.packages.values())
        unvoted = [n for n, p in enumerate(self.packages) if p.id not in view.support]
        self.cursor = unvoted[0] if unvoted else 0

    @property
    def count(self) -> int:
        """A row a package."""
        return len(self.packages)

    def row(self, position: int, width: int) -> Content:
        """The package under the cursor laid open, of the others a line."""
        draw = draw_package if position == self.cursor else draw_folded
        return draw(self.view, self.packages[position], width)


_ANSWERS: Final = ((later("Yes · y"), "vote(True)"), (later("No · n"), "vote(False)"))


class VoteDialog(Dialog):
    """Yes or no to the package under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "vote(True)", later("Yes")),
        Binding("n", "vote(False)", later("No")),
    ]
    send_word = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        if self.view.packages:
            self.more = _ANSWERS

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is nothing to say yes or no to, if no package is on the table."""
        return action != "vote" or bool(self.view.packages)

    def heading(self) -> str:
        """The act."""
        return _("Vote on packages")

    def note(self) -> str:
        """What a vote is."""
        if not self.view.packages:
            return _("No package is on the table. You may table one (p).")
        return _("Sealed until the plenary; changeable until then. Without a vote you reserve.")

    def form(self) -> Iterator[Widget]:
        """The packages."""
        if self.view.packages:
            yield Ballot(self.view)

    def action_vote(self, yes: bool) -> None:
        """File it, and stay for the next package."""
        ballot = self.query_one(Ballot)
        package = ballot.packages[ballot.cursor]
        move: SeatMove = FileSupport(self.view.seat, package.id, yes)
        reason = self.desk.act(move, self.view)
        if reason:
            self.refuse(reason)
            return
        self.view = ballot.view = self.desk.view
        if all(held.id in self.view.support for held in ballot.packages):
            self.dismiss(True)
            return
        ballot.action_move(1)
        ballot.refresh(layout=True)
