"""Who is there: those who have the app on a screen, and those who were seen just now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.classroom.hall.seating import StudentId

AWAY: Final = 75.0
"""Seconds after which somebody counts as away who was last seen without an app on a screen."""


class Presence:
    """Who is there. `shown` says whether a student has the app on a screen; `clock` gives seconds.

    It is kept nowhere: a class that is taken up again has nobody there yet.
    """

    def __init__(self, shown: Callable[[StudentId], bool], clock: Callable[[], float]) -> None:
        self._shown = shown
        self._clock = clock
        self._seen: dict[StudentId, float] = {}

    def here(self, student: StudentId) -> bool:
        """Whether a student is there."""
        seen = self._seen.get(student, float("-inf"))
        return self._shown(student) or self._clock() - seen < AWAY

    def see(self, student: StudentId) -> bool:
        """A student shows that they are there; whether they had been away."""
        away = not self.here(student)
        self._seen[student] = self._clock()
        return away

    def forget(self, student: StudentId) -> None:
        """A student has gone."""
        self._seen.pop(student, None)
