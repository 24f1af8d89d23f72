"""A client's line: an app here, a screen behind the main process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.classroom.bucket import Bucket
from game.classroom.driver import ENDLESS
from game.classroom.inflow import Inflow
from game.classroom.running import Running
from game.classroom.shards.messages import Ended, Frame, FromWorker, LineId
from game.settings import Apart, Settings


class Line:
    """An `Outlet` to one client, and the way back for its keys, as far as they are `earned`."""

    def __init__(
        self,
        number: LineId,
        running: Running,
        post: Callable[[FromWorker], None],
        earned: Bucket,
    ) -> None:
        self._number: Final = number
        self._running: Final = running
        self._post: Final = post
        self._behind = False
        # The keys of one client keep nobody else waiting here either.
        self._inflow = Inflow(lambda data: running.feed(self, data), self._hold, earned)
        self._held = False
        self._kept_back = bytearray()

    def send(self, frame: str) -> None:
        """Send a frame."""
        self._post(Frame(self._number, frame))

    def full(self) -> bool:
        """Whether the client is behind."""
        return self._behind

    def ended(self) -> None:
        """Another client has the seat, or its app has ended."""
        self._inflow.close()
        self._post(Ended(self._number))

    def slowed(self, behind: bool) -> None:
        """The client is behind, or has caught up again."""
        was, self._behind = self._behind, behind
        if was and not behind:
            self._running.drained(self)

    def typed(self, data: bytes) -> None:
        """Take what the client typed; of a flood, what is too much is forgotten."""
        if not self._held:
            self._inflow.put(data)
        elif len(self._kept_back) + len(data) <= ENDLESS:
            self._kept_back += data

    def resize(self, size: tuple[int, int]) -> None:
        """The client's screen has another size."""
        self._running.resize(self, size)

    def close(self) -> None:
        """The client has gone."""
        self._running.detach(self)
        self.ended()

    def _hold(self, hold: bool) -> None:
        self._held = hold
        if not hold:
            waiting, self._kept_back = bytes(self._kept_back), bytearray()
            self._inflow.put(waiting)


class Reported(Apart):
    """A student's settings, of which every change is told on."""

    __slots__ = ("_changed",)

    def __init__(self, settings: Settings, changed: Callable[[Settings], None]) -> None:
        self._changed: Callable[[Settings], None] = lambda _: None
        super().__init__(settings)
        self._changed = changed

    def __setattr__(self, name: str, value: object) -> None:
        super().__setattr__(name, value)
        if name == "settings" and isinstance(value, Settings):
            self._changed(value)
