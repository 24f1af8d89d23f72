"""One browser at its seat, over a WebSocket: keys in, frames out.

A message from the browser is a JSON list, as the terminal's script sends it: what was typed
(`["stdin", "…"]`), the screen's size (`["resize", {"width": 80, "height": 24}]`), a `ping`, or
that the page has or has lost the focus. What is sent to it are bytes for the screen. Whatever is
wrong with a connection ends that connection alone.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from enum import IntEnum
from typing import Final

from aiohttp import WSCloseCode, WSMsgType, web

from game.classroom.bucket import Bucket
from game.classroom.door import Door, Shown
from game.classroom.inflow import Inflow
from game.classroom.web.outlet import BrowserOutlet

MESSAGES: Final = (400.0, 120.0)
BYTES: Final = (64 * 1024.0, 16 * 1024.0)
"""Of messages and bytes from one browser: so many at once, and then so many a second."""
MOVING: Final = 0.3
"""Seconds for the class to find a person another app, when theirs has ended."""


class Close(IntEnum):
    """Why a connection was closed, for the page's script."""

    TAKEN = 4001
    ENDED = 4002
    LEAVING = 4003


class Malformed(Exception):
    """A message that no page of ours sends."""


class Connection:
    """One browser at its seat; if the person is moved to another, it goes along."""

    def __init__(
        self, socket: web.WebSocketResponse, door: Door, ticket: str, earned: Bucket | None
    ) -> None:
        """`earned` is the work that its ticket's keys may cost; None if too many are counted."""
        self._socket = socket
        self._door = door
        self._ticket = ticket
        self._running: Shown | None = None
        self._size = (80, 24)
        self._outlet = BrowserOutlet(socket, self._drained, self._over)
        self._following = False
        self._inflow = Inflow(self._typed, self._hold, earned)
        self._room = asyncio.Event()
        self._room.set()
        self._messages = Bucket(*MESSAGES)
        self._bytes = Bucket(*BYTES)

    async def run(self, running: Shown, size: tuple[int, int]) -> None:
        """Show an app in the browser until the connection ends."""
        self._size = size
        self._attach(running)
        writing = asyncio.create_task(self._write())
        try:
            await self._read()
        except Malformed:
            await self._socket.close(code=WSCloseCode.INVALID_TEXT, message=b"not understood")
        finally:
            self._inflow.close()
            if self._running is not None:
                self._running.detach(self._outlet)
            if not self._outlet.closing:
                writing.cancel()
            # The reading ends first: why the connection was closed has still to be sent.
            await asyncio.gather(writing, return_exceptions=True)

    def close(self, code: Close) -> None:
        """Tell the browser why nothing more will come."""
        self._outlet.close(code, code.name.lower().encode())

    def _attach(self, running: Shown) -> None:
        self._running = running
        running.attach(self._outlet, self._size)

    async def _write(self) -> None:
        # If the browser has gone, the reading ends too, and lets go of the seat.
        with suppress(ConnectionError):
            await self._outlet.run()

    async def _read(self) -> None:
        async for message in self._socket:
            if message.type is not WSMsgType.TEXT:
                raise Malformed
            # Whoever sends too much waits, and whatever they sent waits with them.
            if wait := max(self._messages.take(), self._bytes.take(len(message.data))):
                await asyncio.sleep(wait)
            # What the app has not taken in yet holds up who typed it, and nobody else.
            await self._room.wait()
            await self._take(message.data)

    async def _take(self, data: str) -> None:
        assert self._running is not None, "it is attached before anything is read"
        match _parsed(data):
            case ["stdin", str(keys)]:
                self._inflow.put(keys.encode("utf-8", "replace"))
            case ["resize", {"width": int(width), "height": int(height)}]:
                self._size = (width, height)
                self._running.resize(self._outlet, self._size)
            case ["ping", str(word)]:
                await self._socket.send_str(json.dumps(["pong", word]))
            case ["focus"] | ["blur"]:
                pass  # the terminal tells the app in its own way
            case _:
                raise Malformed

    def _typed(self, data: bytes) -> None:
        if self._running is not None:
            self._running.feed(self._outlet, data)

    def _hold(self, hold: bool) -> None:
        (self._room.clear if hold else self._room.set)()

    def _drained(self) -> None:
        if self._running is not None:
            self._running.drained(self._outlet)

    def _over(self) -> None:
        if self._running is not None and self._running.outlet is not None:
            self.close(Close.TAKEN)
        elif not self._following:
            # Both an app that ends and who closes it say so: one of them is followed.
            self._following = True
            asyncio.get_running_loop().call_later(MOVING, self._follow)

    def _follow(self) -> None:
        self._following = False
        held = self._door.held(self._ticket)
        if held is None or held.running is self._running:
            self.close(Close.ENDED)
        elif not self._socket.closed:
            self._attach(held.running)


def _parsed(data: str) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise Malformed from error
