"""One student of the class: where they are, and what they can do there beside the game's moves.

Both ways in show it: the screens of the student's app, and the pages in forms. What is refused
comes back as a reason, empty if nothing was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.classroom.hall.ballots import vote_for
from game.classroom.hall.entries import Moment, Stance, Voted
from game.classroom.hall.onlooker import onlooker
from game.classroom.hall.press import has_printed, paper_of
from game.classroom.hall.seating import Place, StudentId
from game.classroom.hall.words import clock_words, place_words
from game.rules.names import Outlet, Seat
from game.rules.view import View

if TYPE_CHECKING:
    from game.classroom.hall.roll import Student
    from game.classroom.student.classroom import Classroom


class Person:
    """A student, as the class has them now."""

    def __init__(self, hall: Classroom, student: StudentId) -> None:
        self.hall = hall
        self.student = student

    @property
    def name(self) -> str:
        """What they are called in the class."""
        return self.hall.roll.students[self.student].name

    @property
    def place(self) -> Place | None:
        """Their place at an open table; None is the lobby."""
        return self.hall.roll.at(self.student)

    @property
    def where(self) -> str:
        """Where they sit or will sit, in words."""
        return place_words(self.hall, self.hall.roll.students[self.student].place)

    @property
    def clock(self) -> str:
        """What is left of the phase at their table, in words; empty without a clock."""
        return clock_words(self.hall, self.place.table) if self.place else ""

    @property
    def team(self) -> tuple[str, ...]:
        """The names of all who share their seat."""
        place = self.place
        team = self.hall.roll.team(place.table, place.seat) if place and place.seat else ()
        return tuple(student.name for student in team)

    @property
    def pen(self) -> Student | None:
        """Who writes for their seat."""
        place = self.place
        return self.hall.roll.pen(place.table, place.seat) if place and place.seat else None

    @property
    def helped(self) -> bool:
        """Whether they have asked for help, and nobody has been there yet."""
        return self.student in self.hall.roll.helps

    def ask_help(self) -> None:
        """Ask the teacher to come over."""
        self.hall.ask_help(self.student)

    @property
    def card(self) -> str:
        """The code that brings the seat to another device; empty without one."""
        return self.hall.card(self.student)

    def pass_pen(self) -> str:
        """Pass the team's pen on, or take it from who is away; what came of it, in words."""
        return self.hall.pass_pen(self.student)

    def relieve(self) -> None:
        """Have the seat handed back, if a caretaker plays it: who acts is there.

        Raises:
            LogError: if it cannot be recorded.
        """
        self.hall.relieve(self.student)

    @property
    def debriefed(self) -> bool:
        """Whether the debrief is open to their seat."""
        place = self.place
        return place is not None and self.hall.roll.debriefed(place.table, place.seat)

    def seen(self) -> View:
        """What everybody at their table knows.

        Raises:
            LookupError: in the lobby.
        """
        if (place := self.place) is None:
            raise LookupError("there is no table in the lobby")
        return onlooker(self.hall.table(place.table).view(self.hall.seats[0]))

    @property
    def paper(self) -> Outlet:
        """The paper of the wire that they write for; empty for who is not of the press."""
        return paper_of(self.hall.roll, self.student)

    def printed(self, seen: View) -> bool:
        """Whether they have had this round's headline, or, when all is over, the last one."""
        return has_printed(seen, self.name)

    def print_headline(self, headline: str) -> str:
        """Print a headline on the wire of the table, for one's paper."""
        return self.hall.print_headline(self.student, headline)

    def vote_open(self, seen: View) -> Moment | None:
        """The vote that they can take part in now."""
        return vote_for(self.hall.roll, self.student, seen)

    def ballot(self, moment: Moment) -> Voted | None:
        """How they voted, if they did."""
        return self.hall.roll.votes.get((self.student, moment))

    def vote(self, stance: Stance, convinced: Seat = "") -> str:
        """Cast a ballot, in place of an earlier one of the same vote."""
        return self.hall.vote(self.student, stance, convinced)
