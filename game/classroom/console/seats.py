"""The list of a table's seats: who sits there, how they stand, and the cursor."""

from __future__ import annotations

from textual.content import Content
from textual.message import Message

from game.classroom.console.line import keep_up
from game.classroom.console.people import seat_line
from game.classroom.hall import Summary
from game.language import _
from game.notation import listed
from game.rules.names import Seat
from game.rules.setting import Setting
from game.screens.widgets.lines import hang
from game.screens.widgets.picker import Picker


class Seats(Picker):
    """A row a seat: who sits there, and how it stands."""

    class Read(Message):
        """A seat was clicked that the cursor was on: it is to be read."""

    def __init__(self, table: Summary, setting: Setting) -> None:
        super().__init__(id="seats")
        self.table = table
        self._setting = setting

    @property
    def seat(self) -> Seat:
        """The selected seat."""
        return self._setting.seats[self.cursor]

    @property
    def count(self) -> int:
        """A row a seat."""
        return len(self._setting.seats)

    def row(self, position: int, width: int) -> Content:
        """The seat."""
        dark = self.app.current_theme.dark
        return seat_line(self.table, self._setting.delegations[position], width, dark)

    def foot(self, width: int) -> Content | None:
        """Who looks on."""
        if not self.table.onlookers:
            return None
        words = _("Looking on: {names}").format(names=listed(self.table.onlookers))
        return hang(Content.styled(words, "$foreground-muted"), width, "  ")

    def see(self, table: Summary) -> None:
        """Show it as it is now."""
        self.table = table
        keep_up(self)

    def picked(self, position: int) -> None:
        """A second click reads."""
        self.post_message(self.Read())
