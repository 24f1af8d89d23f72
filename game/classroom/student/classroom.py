"""The class as its students' screens know it, wherever they are drawn."""

from __future__ import annotations

from typing import Protocol

from game.classroom.hall.entries import Stance
from game.classroom.hall.roll import Roll
from game.classroom.hall.seating import StudentId
from game.rules.names import Seat
from game.scenario import Scenario
from game.table import Table


class Classroom(Protocol):
    """What the screens read of the class, and what a student may ask of it.

    `hall.Hall` is one; `shards.replica.Replica` is another, in the processes that only draw.
    """

    title: str
    scenario: Scenario
    seats: tuple[Seat, ...]

    @property
    def roll(self) -> Roll:
        """Who is in the class, and where."""

    def clock(self) -> float:
        """The time, in seconds since 1970."""

    def here(self, student: StudentId) -> bool:
        """Whether a student has the app on a screen, or was seen just now."""

    def table(self, number: int) -> Table:
        """An open table."""

    def card(self, student: StudentId) -> str:
        """The code of the card of a student's seat; empty in the lobby and for onlookers."""

    def relieve(self, student: StudentId) -> None:
        """Have a student's seat handed back, if a caretaker plays it.

        Raises:
            LogError: if it cannot be recorded.
        """

    def pass_pen(self, student: StudentId) -> str:
        """Pass the pen of one's team on, or take it from who is away; what came of it, in words."""

    def ask_help(self, student: StudentId) -> None:
        """A student asks the teacher to come over."""

    def print_headline(self, student: StudentId, headline: str) -> str:
        """Print a journalist's headline at their table; the reason if it was refused, or empty."""

    def vote(self, student: StudentId, stance: Stance, convinced: Seat = "") -> str:
        """Cast a ballot before or after; the reason if it was refused, or empty."""
