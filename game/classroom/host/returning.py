"""After a class was taken up again: its tables go on, and do not wait for who stays away.

Open pages come back by themselves, others by hand, so nobody's seat is taken at once. Once the
first of a table is back, the others have a while; then caretakers play for who is not there, as
they do for who is absent when tables open, and hand back to whoever comes. A table to which nobody
has come back needs nobody, and homework waits for its students as ever.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from game.classroom.hall import Hall

GRACE: Final = 180.0
"""Seconds that the others of a table have to come back after the first."""


class Returning:
    """The `tables` that were open when a class was taken up again, until each is seen to."""

    def __init__(self, hall: Hall, tables: Iterable[int]) -> None:
        self._hall = hall
        self._waiting = {*tables}
        self._first: dict[int, float] = {}

    def look(self) -> None:
        """See who is back, and let caretakers play for who has had time enough.

        Raises:
            LogError: if it cannot be recorded; it is tried again at the next look.
        """
        now = self._hall.clock()
        for number in sorted(self._waiting):
            if self._by_date(number):
                self._waiting.discard(number)
            elif number in self._first or self._anybody(number):
                since = self._first.setdefault(number, now)
                if now - since >= GRACE:
                    self._hall.ushers.cover(number, absent=True)
                    self._hall.tell()
                    self._waiting.discard(number)

    def _anybody(self, number: int) -> bool:
        return any(
            place.table == number and self._hall.here(student)
            for student, place in self._hall.roll.places.items()
        )

    def _by_date(self, number: int) -> bool:
        set_for = self._hall.roll.clocks.get(number)
        return set_for is not None and set_for.clock.by_date
