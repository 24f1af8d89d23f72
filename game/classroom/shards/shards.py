"""The screens of a class's students, shared out among workers."""

from __future__ import annotations

import asyncio
from logging import getLogger
from typing import TYPE_CHECKING, Final

from game.classroom.hall.seating import StudentId
from game.classroom.shards.acts import Acts
from game.classroom.shards.following import Following
from game.classroom.shards.link import Link
from game.classroom.shards.messages import Ask, Ended, Frame, FromWorker, Kept, LineId, Logged
from game.classroom.shards.remote import Remote

if TYPE_CHECKING:
    from game.classroom.hall.hall import Hall

_LOOK: Final = 1.0
"""Seconds after which it is looked again who is there."""


class Shards:
    """The `hall.apps.Screens` of a hall, drawn by so many workers.

    The hall calls `tell` when it has changed, as it does for screens of its own.
    """

    def __init__(self, hall: Hall, processes: int) -> None:
        self._hall = hall
        self._acts = Acts(hall)
        self._links = [Link(number, self._begin, self._hear) for number in range(processes)]
        self._following: dict[int, Following] = {}
        self._remotes: dict[StudentId, Remote] = {}
        self._lines: dict[LineId, Remote] = {}
        self._here: frozenset[StudentId] = frozenset()
        loop = asyncio.get_running_loop()
        self._tasks = [loop.create_task(link.keep_up()) for link in self._links]
        self._tasks.append(loop.create_task(self._look()))

    def of(self, student: StudentId) -> Remote:
        """A student's app; it starts when a client is attached."""
        if student not in self._remotes:
            link = self._links[student % len(self._links)]
            self._remotes[student] = Remote(student, link, self._lines)
        return self._remotes[student]

    def shown(self, student: StudentId) -> bool:
        """Whether a student has the app on a screen."""
        remote = self._remotes.get(student)
        return remote is not None and remote.outlet is not None

    def tell(self) -> None:
        """Let every worker, and so every app, look at the class again."""
        self._here = self._there()
        for following in self._following.values():
            following.tell(self._here)

    async def close(self) -> None:
        """End the apps, and the workers with them: nothing is kept there."""
        for remote in self._remotes.values():
            await remote.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for following in self._following.values():
            following.close()

    def _there(self) -> frozenset[StudentId]:
        return frozenset(s for s in self._hall.roll.students if self._hall.here(s))

    async def _look(self) -> None:
        """Tell who has come and gone; nobody else does of those who only close a lid."""
        while True:
            await asyncio.sleep(_LOOK)
            if self._here != self._there():
                self.tell()

    async def _begin(self, link: Link) -> None:
        """Tell a new worker of the class, and give it the screens of its students."""
        if (before := self._following.pop(link.number, None)) is not None:
            before.close()
        following = self._following[link.number] = Following(self._hall, link.post)
        await following.begin(self._there())
        for remote in self._remotes.values():
            if remote.link is link:
                remote.connect()

    def _hear(self, link: Link, message: FromWorker) -> None:
        match message:
            case Frame(line, frame) if line in self._lines:
                self._lines[line].paint(frame)
            case Ended(line) if line in self._lines:
                self._lines[line].ended()
            case Ask():
                link.post(self._acts.answer(message))
            case Kept(student, settings):
                self._remotes[student].settings = settings
            case Logged(name, level, said):
                getLogger(name).log(level, "worker %d: %s", link.number, said)
            case _:
                pass  # for a client that has gone
