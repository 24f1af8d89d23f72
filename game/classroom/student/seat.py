"""A delegation's seat in a class: the room as at a terminal, and the team and teacher around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from game.classroom.hall.seating import Place, StudentId
from game.classroom.student.team import TeamDesk, about_seat
from game.language import later
from game.room import Room
from game.rules.names import Phase
from game.rules.view import View
from game.screens.conference import ConferenceScreen
from game.screens.conferring import Conferring
from game.screens.stages import Stages

if TYPE_CHECKING:
    from game.classroom.student.classroom import Classroom

_LOOK: Final = 5.0
"""Seconds after which the clock is looked at again."""


class Elsewhere(Conferring):
    """The others confer elsewhere: the hall lets caretakers act, and keeps the record."""

    def begin(self) -> None:
        """Nothing: they have heard it."""

    def end(self) -> None:
        """Nothing: the table stays open for the others."""


class ClassStages(Stages):
    """What comes over the conference; the debrief when the teacher opens it."""

    _screen: SeatedScreen

    def _debrief(self) -> None:
        if self._screen.debriefed:
            super()._debrief()


class SeatedScreen(ConferenceScreen):
    """A student's seat. Everybody on its team sees it; who has the pen acts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("P", "pass_pen", later("Pass the pen"), show=False)
    ]

    def __init__(self, hall: Classroom, student: StudentId, place: Place) -> None:
        table = hall.table(place.table)
        room = Room(table, {}, table.seed)
        super().__init__(room, place.seat)
        self._hall = hall
        self._student = student
        self._place = place
        self._line = Content()
        self.desk = TeamDesk(hall, student, table, place.seat, self._moved)
        self.stages: ClassStages = ClassStages(self)
        self.conferring: Elsewhere = Elsewhere(self, room)

    @property
    def debriefed(self) -> bool:
        """Whether the teacher has opened the debrief to this seat."""
        return self._hall.roll.debriefed(self._place.table, self.seat)

    def compose(self) -> ComposeResult:
        """The team, the pen and the clock over the room."""
        self._line = about_seat(self._hall, self._student)
        yield Static(self._line, id="sitting")
        yield from super().compose()

    def on_mount(self) -> None:
        """Keep an eye on the clock."""
        self.set_interval(_LOOK, self._say)

    def look(self) -> None:
        """Look at the class again."""
        if self.is_mounted:
            self._say()
            if self.view.phase is Phase.ENDED:
                # The debrief may have been opened; what else was put off stays put off.
                self.stages.follow(())

    def _show(self, before: View | None = None) -> None:
        super()._show(before)
        self._say()

    def _say(self) -> None:
        line = about_seat(self._hall, self._student)
        if line != self._line:
            self._line = line
            self.query_one("#sitting", Static).update(line)

    def action_pass_pen(self) -> None:
        """Pass the pen to the next of the team."""
        self.notify(self._hall.pass_pen(self._student), markup=False)
