"""A visit: one terminal session, from the doorstep to the seat, and the way back."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final

import asyncssh

from game.classroom.colours import Colours, colours
from game.classroom.door import Shown
from game.classroom.inflow import Inflow
from game.classroom.ssh.doorstep import Doorstep
from game.classroom.ssh.house import Caller, House
from game.classroom.ssh.screen import Screen
from game.language import _

NAMING: Final = 180.0
"""Seconds on the doorstep."""

RESIZING: Final = 0.1
"""Seconds in which a window that is being dragged is followed once."""

HANG_UP: Final = b"\x1c"
"""Ctrl+\\: no app has a use for it, and a seat's app is not left by a key of its own."""

PARTING: Final = 5.0
"""Seconds for a client to close a channel that has been closed."""


class Visit(asyncssh.SSHServerSession[bytes]):
    """One session on one connection; it ends with the connection, the seat goes on."""

    def __init__(
        self, house: House, caller: Caller, connection: asyncssh.SSHServerConnection
    ) -> None:
        self._house = house
        self._caller = caller
        self._connection = connection
        self._term = ""
        self._size = (0, 0)
        self._doorstep = Doorstep(house, caller, self._say, self._sit, self.leave)
        self._inflow = Inflow(self._typed, self._hold)
        self._seat: tuple[Shown, Screen] | None = None
        self._ticket = self._way_back = ""
        self._slow: set[str] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._resizing: asyncio.TimerHandle | None = None
        self._left = False
        self.begun = False

    # What a client asks

    def connection_made(self, chan: asyncssh.SSHServerChannel[bytes]) -> None:
        """The channel is open."""
        self._channel = chan

    def pty_requested(
        self, term_type: str, term_size: tuple[int, int, int, int], term_modes: Mapping[int, int]
    ) -> bool:
        """A terminal, of a kind and size; without one there is nothing to show."""
        self._term, self._size = term_type or "unknown", term_size[:2]
        return True

    def shell_requested(self) -> bool:
        """The one thing there is: no shell, but the class. Commands and subsystems are refused."""
        return True

    def session_started(self) -> None:
        """Somebody is at the door."""
        self.begun = True
        if not self._term:
            self.leave(_("The class needs a terminal: call ssh without a command, or with -t."))
        elif self._term == "dumb":
            self.leave(_("The class needs a terminal that can place words; this one is “dumb”."))
        else:
            self._timer = asyncio.get_running_loop().call_later(
                NAMING, self.leave, _("Nobody said a name. Call again when you are ready.")
            )
            self._doorstep.begin()

    def terminal_size_changed(self, width: int, height: int, pixwidth: int, pixheight: int) -> None:
        """The window has another size."""
        self._size = (width, height)
        if self._resizing is None:
            self._resizing = asyncio.get_running_loop().call_later(RESIZING, self._resize)

    def data_received(self, data: bytes, datatype: int | None) -> None:
        """Something was typed."""
        if HANG_UP in data:
            self.leave()
        elif not self._left:
            self._inflow.put(data)

    def eof_received(self) -> bool:
        """Nothing more will be typed."""
        self.leave()
        return False

    def pause_writing(self) -> None:
        """The client's window is full."""
        self.behind("window", True)

    def resume_writing(self) -> None:
        """The client's window has room."""
        self.behind("window", False)

    def connection_lost(self, exc: Exception | None) -> None:
        """The client has gone, or its lid is closed."""
        self._end()
        self._connection.close()

    # From the doorstep to the seat

    def behind(self, what: str, slow: bool) -> None:
        """The window or the network takes no more, or takes more again."""
        was = bool(self._slow)
        (self._slow.add if slow else self._slow.discard)(what)
        if was and not self._slow and self._seat is not None:
            running, screen = self._seat
            running.drained(screen)

    def _sit(self, ticket: str) -> None:
        held = self._house.door.held(ticket)
        if held is None:
            self.leave(_("That seat is no longer kept."))
            return
        if self._timer is not None:
            self._timer.cancel()
        self._ticket = ticket
        self._inflow.earned = self._house.earned.of(ticket) or self._inflow.earned
        self._house.keep(self._caller, ticket)
        self._way_back = _("To come back to your seat: {command}").format(
            command=self._caller.way_back(ticket)
        )
        # It stays where it can be scrolled back to, under the app's own screen.
        self._say(self._way_back + "\r\n" + _("Ctrl+\\ hangs up; your seat is kept.") + "\r\n")
        screen = Screen(self._channel, self._colours(), self._slow, self._ended)
        self._seat = (held.running, screen)
        held.running.attach(screen, self._shown())

    def _colours(self) -> Colours:
        told = self._channel.get_environment_bytes()
        return colours(
            self._term,
            {
                name: told.get(name.encode(), b"").decode("ascii", "replace")
                for name in ("COLORTERM", "NO_COLOR")
            },
        )

    def _shown(self) -> tuple[int, int]:
        return self._size if all(self._size) else (80, 24)

    def _typed(self, data: bytes) -> None:
        if self._seat is None:
            self._doorstep.take(data)
        else:
            running, screen = self._seat
            running.feed(screen, data)

    def _hold(self, hold: bool) -> None:
        (self._channel.pause_reading if hold else self._channel.resume_reading)()

    def _resize(self) -> None:
        self._resizing = None
        if self._seat is not None:
            running, screen = self._seat
            running.resize(screen, self._shown())

    def _say(self, words: str) -> None:
        if not self._channel.is_closing():
            self._channel.write(words.encode("utf-8", "replace"))

    # The way back

    def _ended(self) -> None:
        """The seat has another screen, or is this person's no more, or its app has ended."""
        if self._seat is not None and self._seat[0].outlet is not None:
            self.leave(_("Your seat is on another screen now."))
        elif self._house.door.held(self._ticket) is None:
            self._way_back = ""
            self.leave(_("That seat is no longer kept."))
        else:
            self.leave()

    def leave(self, words: str = "") -> None:
        """Say goodbye; the terminal is as it was."""
        if self._left:
            return
        self._end()
        if self._doorstep.asking:
            self._say("\r\n")
        for line in (words, self._way_back):
            if line:
                self._say(line + "\r\n")
        if not self._channel.is_closing():
            self._channel.exit(0 if self._way_back else 1)
            asyncio.get_running_loop().call_later(PARTING, self._connection.abort)

    def _end(self) -> None:
        self._left = True
        self._inflow.close()
        for timer in (self._timer, self._resizing):
            if timer is not None:
                timer.cancel()
        if self._seat is not None:
            running, screen = self._seat
            self._seat = None
            running.detach(screen)
