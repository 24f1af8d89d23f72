"""The form that sets the clock of every phase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from textual.widget import Widget

from game.classroom.form import Form
from game.language import _, later, plural
from game.screens.widgets.fields import Field, Fields

if TYPE_CHECKING:
    from game.classroom.console.clocking import Clocking

_MINUTES: Final = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 45, 60)


def minutes_field(start: int) -> Field:
    """A row of minutes, and no clock at its end."""
    choices = [(str(n), plural("{n} minute", "{n} minutes", n).format(n=n)) for n in _MINUTES]
    hint = _("When time is up, the plenary opens by itself, with what is filed by then.")
    clock = (*choices, ("0", _("no clock")))
    return Field("minutes", _("Each phase"), clock, hint=hint, start=str(start))


class ClockForm(Form):
    """So many minutes for this phase, from now on, and for each after it."""

    do_word = later("Set")

    def __init__(self, screen: Clocking) -> None:
        super().__init__()
        self._chairing = screen

    def heading(self) -> str:
        """What is set, and where."""
        return _("Clock for {tables}").format(tables=self._chairing.where)

    def note(self) -> str:
        """What it does."""
        return _("This phase begins anew with so much time; ← and → choose.")

    def form(self) -> Iterator[Widget]:
        """The minutes; they begin with what is set."""
        roll = self._chairing.hall.roll
        clock = next(
            (roll.clocks[n].clock for n in self._chairing.targets if n in roll.clocks), None
        )
        now = round(clock.length / 60) if clock is not None else 0
        yield Fields(lambda _: iter((minutes_field(now or 10),)))

    def do(self) -> str:
        """Set it."""
        self._chairing.set_clock(int(self.query_one(Fields).values["minutes"]))
        return ""
