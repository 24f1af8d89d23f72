"""What befalls browsers in a class: windows twice, lids closed, sockets cut or left half open."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections import deque
from collections.abc import Callable
from random import Random
from typing import Final

from aiohttp import ClientWebSocketResponse, WSMsgType

from bench.longday.student import Student

HALF_OPEN: Final = 24
"""Connections that are left half open at a time."""

OFTEN: Final = 0.2
"""How often something happens to a browser, for each thing that its student does."""

STAMPEDE: Final = 120.0
"""Seconds that a screen may take to be painted when everybody comes back at once."""

PAINTED: Final = 400
"""Characters of a frame that has a screen in it."""

_ARROWS: Final = '["stdin", "\\u001b[B\\u001b[A"]'


class Mischief:
    """Does to a student's connections what happens to them; `painted` counts screens seen."""

    def __init__(self, seed: int) -> None:
        self.painted = 0
        self._luck = Random(seed)
        self._left: deque[Callable[[], None]] = deque()

    @property
    def comes(self) -> bool:
        """Whether something happens to a browser now; often nothing does."""
        return self._luck.random() < OFTEN

    async def befall(self, student: Student) -> None:
        """Let something happen to a student."""
        happens = self._luck.choice([self._reload, self._screen, self._screen, self._half_asked])
        await happens(student)

    async def _reload(self, student: Student) -> None:
        """Tap reload three times, or have three tabs."""
        await asyncio.gather(*(student.look() for _ in range(3)))

    async def _screen(self, student: Student) -> None:
        """Open the seat's screen, use it a little, and lose it somehow."""
        opened = await student.session.ws_connect(
            f"{student.origin}/socket?width=100&height=30", headers={"Origin": student.origin}
        )
        if await _painted(opened):
            self.painted += 1
            await opened.send_str(_ARROWS)
            await opened.send_str('["resize", {"width": 90, "height": 28}]')
        match self._luck.choice(("closed", "cut", "deaf")):
            case "closed":
                await opened.close()
            case "cut":
                _cut(opened)
            case "deaf":
                # It reads nothing more, and answers nothing.
                transport = opened._writer.transport
                transport.pause_reading()
                self._leave(transport.abort)

    async def _half_asked(self, student: Student) -> None:
        """Begin to ask for a page, and never end."""
        host, _, port = student.origin.removeprefix("http://").rpartition(":")
        _, writer = await asyncio.open_connection(host, int(port))
        writer.write(b"GET /plain HTTP/1.1\r\nHost: x\r\nCookie: ")
        self._leave(writer.transport.abort)

    def _leave(self, end: Callable[[], None]) -> None:
        self._left.append(end)
        if len(self._left) > HALF_OPEN:
            self._left.popleft()()

    def close(self) -> None:
        """Let go of what is still open."""
        while self._left:
            self._left.popleft()()


async def _painted(opened: ClientWebSocketResponse) -> bool:
    async with asyncio.timeout(STAMPEDE):
        async for message in opened:
            if message.type is WSMsgType.BINARY and len(message.data) > PAINTED:
                return True
    return False


def _cut(opened: ClientWebSocketResponse) -> None:
    """End it as a router does that forgets: the other side gets a reset."""
    held = opened.get_extra_info("socket")
    if held is not None:
        held.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    opened._writer.transport.abort()
