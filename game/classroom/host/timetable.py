"""The timetable of homework: phases that end by date, and seats that nobody has come to.

Seats wait for their students; shortly before a date caretakers take those that nobody has, and
hand them back to whoever comes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from game.classroom.hall.entries import ClockSet

if TYPE_CHECKING:
    from game.classroom.hall import Chair, Hall

LEAD: Final = 600.0
"""Seconds before a date in which caretakers take the seats that nobody has, to file for them."""


class Timetable:
    """The `dates` of a class, seconds since 1970, for its tables as they open."""

    def __init__(self, hall: Hall, chair: Chair, dates: tuple[float, ...]) -> None:
        self._hall = hall
        self._hours = chair.hours
        self._dates = dates

    def follow(self) -> None:
        """Give new tables their dates, and have caretakers come where it is time."""
        new = self._hall.tables.keys() - self._hall.roll.clocks.keys()
        ahead = [date for date in self._dates if date > self._hall.clock()]
        if new and ahead:
            self._hours.set_dates(ahead, new)
        for number, entry in self._hall.roll.clocks.items():
            clock = entry.clock
            left = clock.remaining(self._hall.clock()) if clock.by_date else None
            if left is not None and left < LEAD:
                self._hall.ushers.cover(number)


def give_back(hall: Hall, since: float) -> None:
    """Give tables back the time for which the class was not held; `since` is seconds since 1970.

    Dates stay what they are.
    """
    now = hall.clock()
    changed = (_given_back(entry, since, now) for entry in hall.roll.clocks.values())
    hall.register.write(*_new(changed, hall.roll.clocks.values()))


def _given_back(entry: ClockSet, since: float, now: float) -> ClockSet:
    clock = entry.clock
    if not clock.length or clock.ends is None:
        return entry
    clock = clock.pause(since).go_on(now)
    return ClockSet(entry.table, clock, entry.round, entry.phase)


def _new(changed: Iterable[ClockSet], before: Iterable[ClockSet]) -> list[ClockSet]:
    return [after for after, entry in zip(changed, before, strict=True) if after != entry]
