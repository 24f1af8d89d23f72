"""AI delegates: from a View and luck to moves. They see what a person in that seat would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.delegates.luck import Luck
from game.rules.moves import SeatMove
from game.rules.view import View

__all__ = ["Delegate", "Luck"]


class Delegate(Protocol):
    """Whoever plays a seat without a person.

    `choose` is called whenever something has happened; it returns what the seat does now, in
    order, or nothing. It is called again after it has moved, until it returns nothing.
    """

    def choose(self, view: View, luck: Luck) -> Sequence[SeatMove]:
        """The moves to make now."""
        ...
