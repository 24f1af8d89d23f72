"""The room: AI delegates act, and people may move at any moment between."""

from __future__ import annotations

import pytest

from game.errors import IllegalMove
from game.room import Room, new_room
from game.rules.moves import Adjourn, DeclareReady, Move, SeatMove
from game.rules.names import Phase
from game.scenario import find, load

ME = "okinawa"


class Interrupted(Room):
    """A room in which something is done between a delegate's thought and its word."""

    between: Move | None = None
    instead: SeatMove | None = None

    def submit(self, move: SeatMove) -> None:
        if self.between is not None:
            self.table.submit(self.between)
            self.between = None
        super().submit(self.instead or move)


@pytest.fixture
def room() -> Interrupted:
    opened = new_room(load(find("two-plus-two")), [ME], 7, None)
    return Interrupted(opened.table, opened._delegates, 7)


def test_a_word_that_comes_too_late_is_thought_over(room: Interrupted) -> None:
    room.between = Adjourn()
    room.settle()
    assert room.table.view(ME).phase is Phase.ENDED


def test_a_word_that_is_wrong_by_itself_is_told(room: Interrupted) -> None:
    room.instead = DeclareReady("nobody")
    with pytest.raises(IllegalMove):
        room.settle()
