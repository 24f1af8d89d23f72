"""The ushers: they show people to their seats, and see that no seat is ever without somebody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.classroom.hall.entries import PenPassed, Placed
from game.classroom.hall.register import Register
from game.classroom.hall.seating import (
    Place,
    Role,
    StudentId,
    arranged,
    for_who_is_late,
    how_many_tables,
)
from game.classroom.hall.tables import Tables
from game.errors import CommuniqueError
from game.language import _
from game.rules.names import Seat

MOST_TABLES: Final = 80
"""For so many tables seat codes are drawn, if no cards were printed before."""


class Ushers:
    """Seats students; `here` says whether one is there.

    Caretakers play for who is absent when a table opens, unless `seats_wait` for their students.
    """

    def __init__(
        self,
        register: Register,
        tables: Tables,
        seats: tuple[Seat, ...],
        here: Callable[[StudentId], bool],
    ) -> None:
        self._register = register
        self._tables = tables
        self._seats = seats
        self._here = here
        self.seats_wait = False

    def open(self, number: int) -> None:
        """Open a table.

        Raises:
            LogError: if its log cannot be written.
        """
        self._tables.open(number)
        if not self.seats_wait:
            self.cover(number, absent=True)

    def assign(self, tables: int, surplus: Role) -> None:
        """Give everybody in the lobby a place, as `Hall.assign` says."""
        given = self._register.roll.places
        planned = self.plan(tables, surplus).items()
        self._register.write(*(Placed(who, place) for who, place in planned if who not in given))

    def plan(self, tables: int, surplus: Role) -> dict[StudentId, Place]:
        """The places that everybody would have if they were assigned now."""
        roll, seats = self._register.roll, self._seats
        there, given = [s.id for s in roll.students.values() if s.ticket], roll.places
        tables = tables or how_many_tables(len(there), len(seats), surplus)
        places = dict(given)
        if not given:
            places = arranged(there, seats, self._register.header.seed, tables, surplus)
        at = sorted({*range(1, tables + 1), *(place.table for place in given.values())})
        for student in there:
            if student not in places:
                places[student] = for_who_is_late(places, seats, at)
        return places

    def unseat(self) -> None:
        """Take back all places, those of seat cards too, before tables are open.

        Raises:
            CommuniqueError: if tables are open.
        """
        if self._tables:
            raise CommuniqueError(_("The tables are open: move people one by one."))
        self._register.write(*(Placed(student, None) for student in self._register.roll.places))

    def late(self, student: StudentId) -> None:
        """Show somebody to a seat who comes when tables are open.

        Who has the card of a table at which nobody was when the others opened, opens it.
        """
        if not self._tables:
            return
        if (place := self._register.roll.students[student].place) is not None:
            if place.table not in self._tables:
                self.open(place.table)
        else:
            playing = [number for number in self._tables if not self._tables.over(number)]
            places = self._register.roll.places
            place = for_who_is_late(places, self._seats, playing or [*self._tables])
            self._register.write(Placed(student, place))

    def move(self, student: StudentId, place: Place | None) -> None:
        """Give a student another place, as `Hall.move` says."""
        if place is not None:
            self._check(place)
        before = self._register.roll.at(student)
        self._register.write(Placed(student, place))
        if before is not None:
            self.cover(before.table)
        if self._here(student):
            self.relieve(student)

    def _check(self, place: Place) -> None:
        if place.role is Role.DELEGATE and place.seat not in self._seats:
            there = ", ".join(self._seats)
            words = _("There is no seat {seat}; there are {there}.")
            raise CommuniqueError(words.format(seat=repr(place.seat), there=there))
        known = place.table in self._tables if self._tables else 0 < place.table <= MOST_TABLES
        if not known:
            raise CommuniqueError(_("There is no table {n}.").format(n=place.table))

    def cover(self, number: int, absent: bool = False) -> None:
        """Let caretakers play the seats that nobody has, or whose people are `absent`."""
        for seat in self._seats:
            team = self._register.roll.team(number, seat)
            if not (any(self._here(student.id) for student in team) if absent else team):
                self._tables[number].have(seat, True)

    def relieve(self, student: StudentId) -> None:
        """Have a student's seat handed back, if a caretaker plays it."""
        place = self._register.roll.at(student)
        if place is not None and place.role is Role.DELEGATE:
            self._tables[place.table].have(place.seat, False)

    def pass_pen(self, student: StudentId) -> str:
        """Pass the pen of one's team on, or take it from who is away; what came of it, in words."""
        roll, place = self._register.roll, self._register.roll.at(student)
        if place is None or (pen := roll.pen(place.table, place.seat)) is None:
            return _("You sit at no delegation's seat.")
        team = roll.team(place.table, place.seat)
        if len(team) == 1:
            return _("You are alone on this seat.")
        if pen.id != student and self._here(pen.id):
            return _("{name} has the pen, and can pass it with P.").format(name=pen.name)
        start = team.index(pen) + 1
        others = [*team[start:], *team[: start - 1]]
        heir = next((one for one in others if self._here(one.id)), others[0])
        heir = heir if pen.id == student else roll.students[student]
        self._register.write(PenPassed(place.table, place.seat, heir.id))
        return _("{name} has the pen now.").format(name=heir.name)
