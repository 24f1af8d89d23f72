"""The form that opens the tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.widget import Widget

from game.classroom.console.clocks import minutes_field
from game.classroom.form import Form
from game.language import _, later, plural
from game.notation import listed
from game.screens.widgets.fields import Fields

if TYPE_CHECKING:
    from game.classroom.console.door import DoorScreen


class BeginForm(Form):
    """How many tables, who is missing, how many minutes a phase has; enter begins."""

    do_word = later("Begin")

    def __init__(self, door: DoorScreen) -> None:
        super().__init__()
        self._door = door

    def heading(self) -> str:
        """How many tables open."""
        n = len({place.table for place in self._door.places.values()})
        return plural("Open {n} table?", "Open {n} tables?", n).format(n=n)

    def note(self) -> str:
        """Who is missing, and what becomes of their seats."""
        hall = self._door.hall
        away = [hall.roll.students[s].name for s in self._door.places if not hall.here(s)]
        words = _("Students go to their seats at once. Caretakers play the seats that are empty.")
        if away:
            more = _("Away now: {names}; they have their seats back when they return.")
            words += "\n" + more.format(names=listed(away))
        return words

    def form(self) -> Iterator[Widget]:
        """The minutes of a phase."""
        yield Fields(lambda _: iter((minutes_field(0),)))

    def do(self) -> str:
        """Seat everybody, open the tables, start the clocks."""
        minutes = int(self.query_one(Fields).values["minutes"])
        self._door.settle()
        self._door.hall.begin()
        if minutes:
            self._door.chair.hours.set_seconds(60.0 * minutes)
        return ""
