"""What a person has filed and may take back until the plenary: the moves that restore it."""

from __future__ import annotations

from typing import NamedTuple

from game.language import _
from game.rules.moves import FilePositions, FileStatement, FileSupport, SeatMove, WithdrawStatement
from game.rules.view import View
from game.screens.called import clause_name


class Back(NamedTuple):
    """The way back from a filing: the move that restores what was, and what that is, in words."""

    round: int
    move: SeatMove
    what: str


class Undo:
    """The filings of this round, the newest last. What the plenary has revealed stays."""

    def __init__(self) -> None:
        self._filed: list[Back] = []

    def note(self, before: View, move: SeatMove) -> None:
        """A move was made from `before`: remember the way back, if it was a filing."""
        if (back := way_back(before, move)) is not None:
            self._filed.append(back)

    def last(self, view: View) -> Back | None:
        """What would be taken back now."""
        self._filed = [back for back in self._filed if back.round == view.round]
        return self._filed[-1] if self._filed else None

    def done(self) -> None:
        """It has been taken back."""
        self._filed.pop()


def way_back(before: View, move: SeatMove) -> Back | None:
    """What restores a seat's filing as it was; None for what is no filing.

    Where nothing had been filed, what restores it is a reservation: the rules make no difference.
    A first vote on a package has no way back; it can be changed.
    """
    match move:
        case FilePositions(seat, clause):
            held = before.filings.get(clause)
            restored = FilePositions(seat, clause, held)
            what = _("your position on {clause}").format(clause=clause_name(before, clause))
            return Back(before.round, restored, what)
        case FileSupport(seat, package) if package in before.support:
            what = _("your vote on package {package}").format(package=package)
            return Back(before.round, FileSupport(seat, package, before.support[package]), what)
        case FileStatement(seat):
            what = _("your statement, not its cost")
            return Back(before.round, WithdrawStatement(seat), what)
        case _:
            return None
