"""A team at one seat: everybody sees, who has the pen acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content

from game.classroom.hall.ballots import vote_for
from game.classroom.hall.caretakers import taken_back
from game.classroom.hall.seating import StudentId
from game.classroom.hall.words import clock_words
from game.errors import LogError
from game.language import _
from game.rules.moves import SeatMove
from game.rules.names import Phase, Seat
from game.rules.view import View
from game.screens.desk import Desk
from game.table import Table

if TYPE_CHECKING:
    from game.classroom.student.classroom import Classroom


class TeamDesk(Desk):
    """One student's place at a seat's desk."""

    def __init__(
        self,
        hall: Classroom,
        student: StudentId,
        table: Table,
        seat: Seat,
        moved: Callable[[], None],
    ) -> None:
        super().__init__(table, seat, moved)
        self._hall = hall
        self._student = student

    def refusal(self, move: SeatMove) -> str | None:
        """Why the move would be refused now: another has the pen, or the rules say no."""
        return self._pen() or super().refusal(move)

    def _submit(self, move: SeatMove, seen: View) -> str | None:
        if reason := self._pen():
            return reason
        try:
            # Who acts is back: the caretaker hands the seat over first.
            self._hall.relieve(self._student)
        except LogError as error:
            return str(error)
        return None if taken_back(move, self.view) else super()._submit(move, seen)

    def _pen(self) -> str | None:
        place = self._hall.roll.at(self._student)
        pen = self._hall.roll.pen(place.table, place.seat) if place is not None else None
        if place is None or place.seat != self.seat or pen is None:
            return _("You have another place by now.")
        if pen.id == self._student:
            return None
        if not self._hall.here(pen.id):
            return _("{name} has the pen and is away: take it with P.").format(name=pen.name)
        return _("{name} has the pen for your team; P passes it on.").format(name=pen.name)


def about_seat(hall: Classroom, student: StudentId) -> Content:
    """The line over a seat: which table, who has the pen, the caretaker, the clock."""
    place = hall.roll.at(student)
    if place is None:
        return Content()
    team = hall.roll.team(place.table, place.seat)
    pen, view = hall.roll.pen(place.table, place.seat), hall.table(place.table).view(place.seat)
    words = [(_("Table {n}").format(n=place.table), "bold")]
    if len(team) > 1 and pen is not None:
        mine = pen.id == student
        held = _("you have the pen") if mine else _("{name} has the pen").format(name=pen.name)
        words += [(" · ", ""), (held, "bold $text-accent" if mine else ""), (" (P)", "")]
    if place.seat in view.caretakers and view.phase is not Phase.ENDED:
        words.append((" · " + _("a caretaker plays your seat until you act"), ""))
    moment = vote_for(hall.roll, student, view)
    if moment is not None and (student, moment) not in hall.roll.votes:
        words.append((" · " + _("a vote is open (F8)"), ""))
    if student in hall.roll.helps:
        words.append((" · " + _("help is on its way"), ""))
    if view.phase is Phase.ENDED:
        words.append((" · " + _("over; your teacher opens the debrief"), ""))
    elif view.recess:
        words.append((" · " + _("recess"), ""))
    elif left := clock_words(hall, place.table):
        words.append((f" · {left}", ""))
    if student not in hall.roll.helps:
        words.append((" · F6 " + _("asks for help"), "$foreground-muted"))
    return Content.assemble(*words)
