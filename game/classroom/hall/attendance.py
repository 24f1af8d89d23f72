"""Who was at which table, read out of a class's journal once it is over.

Who held a seat for less than a minute in all, as somebody who is shown to the wrong one, was
passing: they are named apart, unless nobody held it for longer. A table's log knows only who sat
there when it was opened.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Final

from game.classroom.hall.entries import Entry, Opened, Placed
from game.classroom.hall.journal import read
from game.classroom.hall.press import paper_of
from game.classroom.hall.roll import Roll
from game.classroom.hall.seating import Place, Role, StudentId
from game.rules.names import Outlet, Seat

PASSING: Final = 60.0
"""Seconds; who held a seat for less did not sit there."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who was at a table while it was open, by name, in the order of coming.

    `seats` has who held each seat, `passing` who was there for a moment only; `press` has the
    papers that journalists wrote for, the last of each.
    """

    seats: dict[Seat, tuple[str, ...]] = field(default_factory=dict)
    passing: dict[Seat, tuple[str, ...]] = field(default_factory=dict)
    press: dict[str, Outlet] = field(default_factory=dict)


def attendance(folder: Path) -> dict[Path, Attendance]:
    """Who was at each table of a class, by the table's log.

    Raises:
        LogError: if the folder holds no class that can be read.
    """
    now, stays = Roll(), _Stays()
    papers: dict[int, dict[str, Outlet]] = defaultdict(dict)
    for entry in read(folder)[1]:
        now = now.after(entry)
        stays.heed(now, entry)
        for student in now.desks:
            place = now.at(student)
            if place is not None:
                papers[place.table][now.students[student].name] = paper_of(now, student)
    held = stays.ended(now)
    return {
        folder / opened.file: _at(number, held, papers[number])
        for number, opened in now.tables.items()
    }


def _at(table: int, held: dict[tuple[Place, str], float], papers: dict[str, Outlet]) -> Attendance:
    seats: dict[Seat, dict[str, float]] = defaultdict(dict)
    for (place, name), seconds in held.items():
        if place.table == table and place.role is Role.DELEGATE:
            seats[place.seat][name] = seconds
    found = Attendance(press=papers)
    for seat, people in seats.items():
        longest = max(people.values())
        stayed = [name for name, seconds in people.items() if seconds >= min(PASSING, longest)]
        found.seats[seat] = tuple(stayed)
        if passing := tuple(name for name in people if name not in stayed):
            found.passing[seat] = passing
    return found


class _Stays:
    """How long everybody has had a place at an open table; for ever, where no time is known."""

    def __init__(self) -> None:
        self._held: dict[tuple[Place, str], float] = {}
        self._since: dict[StudentId, tuple[Place, float]] = {}

    def heed(self, now: Roll, entry: Entry) -> None:
        """Go on to what the roll is after an entry."""
        if not isinstance(entry, Placed | Opened):
            return
        for student in now.students:
            place, before = now.at(student), self._since.get(student)
            if before is not None and before[0] != place:
                self._leave(now, student, entry.at)
            if place is not None and student not in self._since:
                self._since[student] = (place, entry.at)
                self._held.setdefault((place, now.students[student].name), 0.0)

    def ended(self, now: Roll) -> dict[tuple[Place, str], float]:
        """Seconds by place and name; who is there in the end has stayed."""
        for student in tuple(self._since):
            self._leave(now, student, inf)
        return self._held

    def _leave(self, now: Roll, student: StudentId, at: float) -> None:
        place, since = self._since.pop(student)
        self._held[place, now.students[student].name] += at - since if since else inf
