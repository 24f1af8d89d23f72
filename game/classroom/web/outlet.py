"""The way to one browser's screen: frames wait in a short line, and never hold anybody up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Final

from aiohttp import web

MOST_WAITING: Final = 128 * 1024
"""Characters that may wait to be sent; a whole screen is about a tenth of it."""


class BrowserOutlet:
    """An `Outlet` to a WebSocket. What waits when it is free leaves as one message."""

    def __init__(
        self, socket: web.WebSocketResponse, drained: Callable[[], None], over: Callable[[], None]
    ) -> None:
        """`drained` is called when a full line has emptied, `over` when nothing more will come."""
        self._socket = socket
        self._drained = drained
        self._over = over
        self._waiting: list[str] = []
        self._size = 0
        self._was_full = False
        self._news = asyncio.Event()
        self._closing: tuple[int, bytes] | None = None

    def send(self, frame: str) -> None:
        """Send a frame, soon."""
        self._waiting.append(frame)
        self._size += len(frame)
        self._news.set()

    def full(self) -> bool:
        """Whether so much waits that no more should come."""
        if self._size > MOST_WAITING:
            self._was_full = True
        return self._was_full

    def ended(self) -> None:
        """Another client has the seat, or its app has ended."""
        self._over()

    @property
    def closing(self) -> bool:
        """Whether the connection is being closed from here."""
        return self._closing is not None

    def close(self, code: int, why: bytes) -> None:
        """Close the connection once what waits has been sent."""
        if self._closing is None:
            self._closing = (code, why)
            self._news.set()

    async def run(self) -> None:
        """Send what waits until the connection ends.

        Raises:
            ConnectionError: if the browser has gone.
        """
        while True:
            await self._news.wait()
            self._news.clear()
            while self._waiting:
                frames, self._waiting = "".join(self._waiting), []
                await self._socket.send_bytes(frames.encode("utf-8", "replace"))
                self._size -= len(frames)
            if self._closing is not None:
                code, why = self._closing
                await self._socket.close(code=code, message=why)
                return
            if self._was_full:
                self._was_full = False
                self._drained()
