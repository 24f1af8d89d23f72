"""A student's app as the ways in see it, while it runs in a worker."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Final

from textual.app import App

from game.classroom.driver import LEAVE, Outlet
from game.classroom.hall.seating import StudentId
from game.classroom.shards.messages import Attached, Detached, LineId, Resized, Slowed, Typed
from game.language import spoken
from game.settings import Settings

if TYPE_CHECKING:
    from game.classroom.shards.link import Link

_LINES: Final = count(1)


class Remote:
    """A `door.Shown`: keys go to the worker, frames come from it.

    It keeps what a new worker needs to go on where one has died: the client, the size of its
    screen, the student's `settings`. `lines` are all that are open, by number.
    """

    app: App[None] | None = None

    def __init__(self, student: StudentId, link: Link, lines: dict[LineId, Remote]) -> None:
        self.link: Final = link
        self.settings = Settings(language=spoken())
        self._student: Final = student
        self._lines: Final = lines
        self._line: LineId = 0
        self._outlet: Outlet | None = None
        self._size = (80, 24)
        self._slow = False

    @property
    def outlet(self) -> Outlet | None:
        """The way to the client that holds the seat now, if one does."""
        return self._outlet

    def attach(self, outlet: Outlet, size: tuple[int, int]) -> Outlet | None:
        """Give the seat to a client; returns the outlet that had it until now, which is told."""
        if (before := self._outlet) is not None:
            before.send(LEAVE)
        self._outlet, self._size = outlet, size
        if before is not None and before is not outlet:
            before.ended()
        self.connect()
        return before

    def connect(self) -> None:
        """Have the worker show the app to whoever has the seat; it may be a new worker."""
        if self._outlet is not None:
            self._lines.pop(self._line, None)
            self._line, self._slow = next(_LINES), False
            self._lines[self._line] = self
            self.link.post(Attached(self._line, self._student, self._size, self.settings))

    def detach(self, outlet: Outlet) -> None:
        """The client has gone; one that took the seat since keeps it."""
        if self._outlet is outlet:
            # At once, before anything else is said to the client.
            outlet.send(LEAVE)
            self.link.post(Detached(self._line))
            self._forget()

    def let_go(self) -> None:
        """Show the seat nowhere, and tell whoever had it."""
        if (outlet := self._outlet) is not None:
            self.detach(outlet)
            outlet.ended()

    def feed(self, outlet: Outlet, data: bytes) -> None:
        """What a client typed, if it still has the seat."""
        if self._outlet is outlet:
            self.link.post(Typed(self._line, data))

    def resize(self, outlet: Outlet, size: tuple[int, int]) -> None:
        """A client's screen has another size."""
        if self._outlet is outlet:
            self._size = size
            self.link.post(Resized(self._line, size))

    def drained(self, outlet: Outlet) -> None:
        """A slow client has caught up."""
        if self._outlet is outlet and self._slow:
            self._slow = False
            self.link.post(Slowed(self._line, False))

    async def close(self) -> None:
        """Let go of the seat; the app ends with its worker."""
        self.let_go()

    # What comes from the worker

    def paint(self, frame: str) -> None:
        """Send a frame on; once the client is behind, the worker is asked to wait."""
        if self._outlet is not None:
            self._outlet.send(frame)
            if self._outlet.full() and not self._slow:
                self._slow = True
                self.link.post(Slowed(self._line, True))

    def ended(self) -> None:
        """The app has ended; the seat can be taken again."""
        if (outlet := self._outlet) is not None:
            self._forget()
            outlet.ended()

    def _forget(self) -> None:
        self._lines.pop(self._line, None)
        self._outlet = None
