"""Students who go about their work meanwhile, and how long they wait."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from time import perf_counter
from typing import Final, NamedTuple

from aiohttp import ClientWebSocketResponse

from bench.longday.server import Server
from bench.longday.student import Student

UP, DOWN = '["stdin", "\\u001b[A"]', '["stdin", "\\u001b[B"]'

STILL: Final = 0.15
"""Seconds without a frame, after which all is painted."""


class Waited(NamedTuple):
    """Seconds that somebody waited: by the clock, and those of them that the server worked.

    On a machine that has nothing else to do the two are much the same; on any other the second
    says what the first would be.
    """

    clock: float
    work: float


class Quiet:
    """Somebody who reads a page now and then, and presses a key now and then."""

    def __init__(self, server: Server, student: Student, screen: ClientWebSocketResponse) -> None:
        self.student = student
        self.pages: list[Waited] = []
        self.keys: list[Waited] = []
        self._server = server
        self._screen = screen

    async def go_on(self, seconds: float) -> None:
        """Go on so long."""
        ends = perf_counter() + seconds
        while perf_counter() < ends:
            self.pages.append(await self._timed(self._page))
            for key in (DOWN, UP):
                await self._painted()
                self.keys.append(await self._timed(partial(self._echo, key)))
                await asyncio.sleep(0.1)

    async def _timed(self, act: Callable[[], Awaitable[None]]) -> Waited:
        worked, began = self._server.worked(), perf_counter()
        await act()
        return Waited(perf_counter() - began, self._server.worked() - worked)

    async def _page(self) -> None:
        page = await self.student.look()
        assert page.acts, "the seat is gone"

    async def _echo(self, key: str) -> None:
        await self._screen.send_str(key)
        await self._screen.receive(timeout=30)

    async def _painted(self) -> None:
        """Read what is still on its way."""
        while True:
            try:
                await self._screen.receive(timeout=STILL)
            except TimeoutError:
                return


async def sat_down(server: Server, number: int) -> Quiet:
    """A student at a seat, with the screen open and the briefing read."""
    student = Student(f"Quiet {number}", server.origin, number)
    await student.join(server.code)
    screen = await student.session.ws_connect(
        f"{server.origin}/socket?width=100&height=30", headers={"Origin": server.origin}
    )
    quiet = Quiet(server, student, screen)
    await asyncio.sleep(2)
    await screen.send_str('["stdin", "\\u001b"]')
    return quiet


@dataclass
class Measured:
    """How long each page and each key took; in `took` seconds the server worked for `worked`."""

    pages: list[Waited] = field(default_factory=list)
    keys: list[Waited] = field(default_factory=list)
    worked: float = 0.0
    took: float = 0.0

    async def add(self, quiet: Sequence[Quiet], server: Server, seconds: float) -> None:
        """Have them go on for some seconds."""
        for each in quiet:
            each.pages, each.keys = [], []
        worked, began = server.worked(), perf_counter()
        await asyncio.gather(*(each.go_on(seconds) for each in quiet))
        self.worked += server.worked() - worked
        self.took += perf_counter() - began
        self.pages += [waited for each in quiet for waited in each.pages]
        self.keys += [waited for each in quiet for waited in each.keys]
