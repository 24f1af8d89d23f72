"""The apps of a class's students: who makes them, keeps them running, and tells them of news."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, Protocol

from game.classroom.door import Shown
from game.classroom.hall.seating import StudentId
from game.classroom.running import Running
from game.language import spoken
from game.settings import Apart, Settings

if TYPE_CHECKING:
    from game.classroom.student.classroom import Classroom

_SOON: Final = 0.05
"""Seconds within which changes are told together: thirty who join at once are one change."""


class Screens(Protocol):
    """The apps of a class's students, wherever they run."""

    def of(self, student: StudentId) -> Shown:
        """A student's app; it starts when a client is attached."""

    def shown(self, student: StudentId) -> bool:
        """Whether a student has the app on a screen."""

    def tell(self) -> None:
        """Let every app look at the class again, soon."""

    async def close(self) -> None:
        """End the apps."""


class Apps:
    """The students' apps that run in this process."""

    def __init__(self, classroom: Classroom) -> None:
        self._classroom = classroom
        # The teacher's, until a student takes another: an app begins without what is spoken here.
        self._language = spoken()
        self._runnings: dict[StudentId, Running] = {}
        self._telling = False

    def of(self, student: StudentId, kept: Apart | None = None) -> Running:
        """A student's app; its settings are kept in `kept` from when it is first asked for."""
        if student not in self._runnings:
            from game.classroom.student.app import StudentApp

            apart = kept or Apart(Settings(language=self._language))
            self._runnings[student] = Running(
                lambda: StudentApp(self._classroom, student, apart), f"student {student}"
            )
        return self._runnings[student]

    def shown(self, student: StudentId) -> bool:
        """Whether a student has the app on a screen."""
        running = self._runnings.get(student)
        return running is not None and running.outlet is not None

    def tell(self) -> None:
        """Let every app look at the class again, soon, and once for all that changes meanwhile."""
        anybody = any(running.app is not None for running in self._runnings.values())
        if anybody and not self._telling:
            self._telling = True
            asyncio.get_running_loop().call_later(_SOON, self._tell)

    def _tell(self) -> None:
        from game.classroom.student.app import StudentApp

        self._telling = False
        for running in self._runnings.values():
            if isinstance(app := running.app, StudentApp):
                app.call_later(app.look)

    async def close(self) -> None:
        """End the apps."""
        await asyncio.gather(*(running.close() for running in self._runnings.values()))
