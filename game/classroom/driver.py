"""The driver: a Textual app whose screen and keyboard are somewhere else.

What the app writes while it paints leaves as one frame; what comes in is parsed where it
arrives, on the loop, without a thread, a signal or a file. A seat outlives its connection:
without one, frames are dropped, and the next connection is painted whole. So is one that was so
slow that frames had to be dropped.
"""

from __future__ import annotations

from asyncio import TimerHandle
from codecs import getincrementaldecoder
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal, Protocol, TextIO

from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.constants import ESCAPE_DELAY
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

LEAST: Final = Size(20, 5)
MOST: Final = Size(500, 200)
"""The least and most columns and rows that a client may have."""

ENDLESS: Final = 64 * 1024
"""Letters of one paste, or of anything else without an end, after which it is forgotten."""

_ENTER: Final = (
    "\x1b[?1049h"  # the other screen, so that the terminal is left as it was
    "\x1b[?1000h\x1b[?1003h\x1b[?1015h\x1b[?1006h"  # the mouse
    "\x1b[?25l\x1b[?1004h\x1b[?2004h"  # no cursor, focus told, pastes bracketed
)
LEAVE: Final = (
    "\x1b[?2004l\x1b[?1004l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1049l\x1b[?25h"
)
"""What leaves a client's terminal as it was."""


class Outlet(Protocol):
    """The way to one client's screen. No call may block or raise."""

    def send(self, frame: str) -> None:
        """Send a frame."""

    def full(self) -> bool:
        """Whether so much waits to be sent that no more should come."""

    def ended(self) -> None:
        """Nothing more will come: another client has the seat, or its app has ended."""


class SeatDriver(Driver):
    """The driver of one seat's app; made by the app, held by its `running.Running`."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size or (80, 24))
        self._outlet: Outlet | None = None
        self._frame: list[str] = []
        self._behind = False
        self._escape: TimerHandle | None = None
        self._begin_reading()

    def _begin_reading(self) -> None:
        self._parser = XTermParser()
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._unended = 0

    # Outwards

    def write(self, data: str) -> None:
        """Add to the frame; it leaves when the app lets go of the loop."""
        if self._outlet is None:
            return
        if not self._frame:
            self._loop.call_soon(self._send)
        self._frame.append(data)

    def _send(self) -> None:
        frame = "".join(self._frame)
        self._frame.clear()
        if self._outlet is None or not frame:
            return
        if self._outlet.full():
            self._behind = True
        elif self._behind:
            self.repaint()
        else:
            self._outlet.send(frame)

    def repaint(self) -> None:
        """Paint the whole screen; of a client that was behind, once it has caught up."""
        self._behind = False
        self._frame.clear()
        app = self._app
        if app._running and app.screen_stack:
            # Whoever attaches or drains is no task of this app, and may even be one of another.
            with app._context():
                app._display(app.screen, app.screen._compositor.render_update(full=True))

    def drained(self) -> None:
        """The client has caught up."""
        if self._behind:
            self.repaint()

    def attach(self, outlet: Outlet, size: tuple[int, int]) -> None:
        """Show the app at a client's screen of so many columns and rows, from now on."""
        self._outlet, self._behind = outlet, False
        self._frame.clear()
        self._begin_reading()
        outlet.send(_ENTER)
        self.resize(size)
        self.repaint()

    def detach(self) -> None:
        """Show the app nowhere; the client's terminal is left as it was."""
        if self._outlet is not None:
            self._outlet.send(LEAVE)
        self._outlet = None
        self._frame.clear()

    # Inwards

    def feed(self, data: bytes) -> None:
        """Keys, mouse and pastes as a terminal sends them; what cannot be read is forgotten."""
        try:
            # Half a letter is no text yet; an empty text would end the parser.
            if text := self._decode(data):
                self._unended += len(text)
                for message in self._parser.feed(text):
                    self._unended = 0
                    self._take(message)
            if self._unended > ENDLESS:
                self._begin_reading()
        except Exception:  # whatever a hostile stream does to the parser, it is the stream's fault
            self._begin_reading()
        self._await_escape()

    def _take(self, message: Message) -> None:
        # Sizes come by `resize`; the app never asked the client for them.
        if not isinstance(message, events.Resize):
            self.process_message(message)

    def _await_escape(self) -> None:
        """A lone Escape is a key only when nothing has followed it for a while."""
        if self._escape is not None:
            self._escape.cancel()
            self._escape = None
        if self._parser._timeout_time is not None:
            self._escape = self._loop.call_later(ESCAPE_DELAY * 1.05, self._tick)

    def _tick(self) -> None:
        self._escape = None
        for message in self._parser.tick():
            self._take(message)

    def send_message(self, message: Message) -> None:
        """Tell the app at once: everything here runs on its loop."""
        self._app.post_message(message)

    def resize(self, size: tuple[int, int]) -> None:
        """The client's screen has so many columns and rows."""
        width = min(max(size[0], LEAST.width), MOST.width)
        height = min(max(size[1], LEAST.height), MOST.height)
        self._size = (width, height)
        now = Size(width, height)
        self._app.post_message(events.Resize(now, now))

    # Begin and end

    def start_application_mode(self) -> None:
        """The app runs; clients come and go."""
        self.resize(self._size or (80, 24))

    def disable_input(self) -> None:
        """No more keys."""
        if self._escape is not None:
            self._escape.cancel()

    def stop_application_mode(self) -> None:
        """The app has ended."""
        self.disable_input()
        self.detach()

    # Never on the server

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """Nothing is opened on the teacher's machine."""

    def deliver_binary(
        self,
        binary: BinaryIO | TextIO,
        *,
        delivery_key: str,
        save_path: Path,
        open_method: Literal["browser", "download"] = "download",
        encoding: str | None = None,
        mime_type: str | None = None,
        name: str | None = None,
    ) -> None:
        """Nothing is saved on the teacher's machine."""
        binary.close()
