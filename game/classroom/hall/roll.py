"""The roll: what a class's journal adds up to. A fold, as a conference is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import assert_never

from game.classroom.hall.entries import (
    ClockSet,
    DebriefOpened,
    Entry,
    HelpAsked,
    HelpGiven,
    Joined,
    Left,
    LessonBegan,
    Moment,
    Opened,
    PenPassed,
    Placed,
    Readmitted,
    Voted,
    VotesWidened,
)
from game.classroom.hall.seating import Place, Role, StudentId
from game.rules.names import Seat


@dataclass(frozen=True, slots=True)
class Student:
    """Somebody in the class; `ticket` is a digest, empty while nobody holds one."""

    id: StudentId
    name: str
    ticket: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Roll:
    """The class at one moment; `tables` are those that are open, by number.

    `desks` number the journalists of a table from 0, each for as long as they stay; `votes` are
    the ballots that count.
    """

    students: Mapping[StudentId, Student] = field(default_factory=dict)
    tables: Mapping[int, Opened] = field(default_factory=dict)
    pens: Mapping[tuple[int, Seat], StudentId] = field(default_factory=dict)
    clocks: Mapping[int, ClockSet] = field(default_factory=dict)
    helps: tuple[StudentId, ...] = ()
    debriefs: frozenset[tuple[int, Seat]] = frozenset()
    lesson: LessonBegan | None = None
    desks: Mapping[StudentId, int] = field(default_factory=dict)
    everybody_votes: bool = False
    votes: Mapping[tuple[StudentId, Moment], Voted] = field(default_factory=dict)

    @property
    def places(self) -> dict[StudentId, Place]:
        """The places of those who have one."""
        return {s.id: s.place for s in self.students.values() if s.place is not None}

    def at(self, student: StudentId) -> Place | None:
        """The place of a student at an open table; None is the lobby."""
        place = self.students[student].place
        return place if place is not None and place.table in self.tables else None

    def team(self, table: int, seat: Seat) -> tuple[Student, ...]:
        """Who shares a seat, in the order of coming."""
        there = Place(table, Role.DELEGATE, seat)
        return tuple(s for s in self.students.values() if s.place == there)

    def pen(self, table: int, seat: Seat) -> Student | None:
        """Who writes for a seat: who was given the pen and is still there, else the first."""
        team = self.team(table, seat)
        given = self.pens.get((table, seat))
        return next((s for s in team if s.id == given), team[0] if team else None)

    def debriefed(self, table: int, seat: Seat) -> bool:
        """Whether the debrief is open to a seat."""
        return bool({(table, seat), (table, "")} & self.debriefs)

    def after(self, entry: Entry) -> Roll:  # noqa: C901 - one flat case a kind
        """The roll with one more entry."""
        match entry:
            case Joined(student, name, ticket):
                return self._with(Student(student, name, ticket))
            case Readmitted(student, ticket):
                return self._with(replace(self.students[student], ticket=ticket))
            case Left(student):
                return self._with(replace(self.students[student], ticket=""))
            case Placed(student, place):
                return self._placed(student, place)
            case Opened(table):
                return replace(self, tables={**self.tables, table: entry})
            case PenPassed(table, seat, student):
                return replace(self, pens={**self.pens, (table, seat): student})
            case ClockSet(table):
                return replace(self, clocks={**self.clocks, table: entry})
            case HelpAsked(student):
                return replace(self, helps=(*self.helps, student))
            case HelpGiven(student):
                return replace(self, helps=tuple(s for s in self.helps if s != student))
            case DebriefOpened(table, seat):
                return replace(self, debriefs=self.debriefs | {(table, seat)})
            case LessonBegan():
                return replace(self, lesson=entry)
            case VotesWidened(everybody):
                return replace(self, everybody_votes=everybody)
            case Voted(student, _, moment):
                return replace(self, votes={**self.votes, (student, moment): entry})
            case _:
                assert_never(entry)

    def _placed(self, student: StudentId, place: Place | None) -> Roll:
        moved = self._with(replace(self.students[student], place=place))
        desks = {s: desk for s, desk in self.desks.items() if s != student}
        if place is not None and place.role is Role.PRESS:
            taken = {desk for s, desk in desks.items() if self.students[s].place == place}
            # Who is put where they are already keeps the desk.
            there = self.students[student].place == place
            free = next(desk for desk in count() if desk not in taken)
            desks[student] = self.desks[student] if there else free
        return replace(moved, desks=desks)

    def _with(self, student: Student) -> Roll:
        return replace(self, students={**self.students, student.id: student})


def roll(entries: Iterable[Entry]) -> Roll:
    """What entries add up to."""
    now = Roll()
    for entry in entries:
        now = now.after(entry)
    return now
