"""The WebSocket of a seat: keys in, frames out.

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

from game.classroom.bucket import Bucket, Buckets
from game.classroom.door import Door, Shown
from game.classroom.inflow import Inflow
from game.classroom.web.guard import from_here
from game.classroom.web.outlet import BrowserOutlet
from game.classroom.web.tickets import DOOR, ticket_of

LONGEST: Final = 16 * 1024
"""Bytes that a message from a browser may have."""
MOST_UNSENT: Final = 64 * 1024
"""Bytes that the system may have taken for a browser that does not read."""
HEARTBEAT: Final = 15.0
"""Seconds between two signs of life; a browser that misses one is gone."""
MESSAGES: Final = (400.0, 120.0)
BYTES: Final = (64 * 1024.0, 16 * 1024.0)
"""Of messages and bytes from one browser: so many at once, and then so many a second."""
SITTINGS: Final = (12.0, 0.5)
"""Of WebSockets to one seat: so many at once, and then so many a second. Each is painted whole."""
MOVING: Final = 0.3
"""Seconds for the class to find a person another app, when theirs has ended."""


class Close(IntEnum):
    """Why a connection was closed, for the page's script."""

    TAKEN = 4001
    ENDED = 4002
    LEAVING = 4003


SOCKETS: Final = web.AppKey("sockets", set["Connection"])
"""The connections that are open."""

SAT: Final = web.AppKey("sat", Buckets)
"""How often each ticket has opened one."""

EARNED: Final = web.AppKey("earned", Buckets)
"""The work that the keys of each ticket may cost; whoever comes anew has no more for it."""


class Malformed(Exception):
    """A message that no page of ours sends."""


class Connection:
    """One browser at its seat; if the person is moved to another, it goes along."""

    def __init__(
        self, socket: web.WebSocketResponse, door: Door, ticket: str, earned: Bucket | None = None
    ) -> None:
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


async def socket(request: web.Request) -> web.StreamResponse:
    """Open a seat's WebSocket, for a page of this server and a good ticket."""
    return await opened(request, request.app[DOOR], ticket_of(request))


async def opened(request: web.Request, door: Door, ticket: str) -> web.StreamResponse:
    """Open a WebSocket to what a ticket holds behind a door, until the connection ends."""
    held = door.held(ticket) if ticket else None
    if held is None or not from_here(request):
        raise web.HTTPForbidden
    if not request.app[SAT].spare(ticket):
        # A browser tries again by itself, later and later.
        raise web.HTTPTooManyRequests
    socket = web.WebSocketResponse(
        heartbeat=HEARTBEAT, max_msg_size=LONGEST, compress=False, writer_limit=MOST_UNSENT
    )
    await socket.prepare(request)
    connection = Connection(socket, door, ticket, request.app[EARNED].of(ticket))
    request.app[SOCKETS].add(connection)
    try:
        await connection.run(held.running, (_side(request, "width"), _side(request, "height")))
    finally:
        request.app[SOCKETS].discard(connection)
    return socket


def _side(request: web.Request, name: str) -> int:
    said = request.query.get(name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 5 else 0
