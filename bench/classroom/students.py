"""Students at their browsers: they join by the page's form, open the screen's socket, and count."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from time import perf_counter
from typing import Final

from aiohttp import ClientSession, CookieJar, TCPConnector, WSMsgType

from bench.classroom.server import HOST, Server

SIZE: Final = (100, 30)
"""Columns and rows of every screen."""

SETTLED: Final = 1.0
"""Seconds without a frame, after which all is painted."""

IDLE: Final = 0.15
"""Of a processor, what a server takes at most that only waits."""

PICTURE: Final = 1000
"""Bytes of a frame that is a picture: what switches the terminal over is none yet."""

PATIENCE: Final = 300.0
"""Seconds after which a frame that has not come will not come."""

ESCAPE: Final = "\x1b"


class Student:
    """One browser with the screen open. Times are those of `perf_counter`, in seconds."""

    def __init__(self, number: int, server: Server) -> None:
        self._number = number
        self._server = server
        self.asked = perf_counter()
        self.first = 0.0
        self.painted = perf_counter()
        self.frames = 0
        self.next = asyncio.Event()
        self.least = 0

    async def attend(self) -> None:
        """Join, and look at the screen until cancelled."""
        # From an address of its own, as in a room with so many machines.
        address = (f"127.0.{1 + self._number // 200}.{1 + self._number % 200}", 0)
        home = f"http://{HOST}:{self._server.port}"
        connector = TCPConnector(local_addr=address)
        async with ClientSession(
            home, connector=connector, cookie_jar=CookieJar(unsafe=True), headers={"Origin": home}
        ) as session:
            fields = {"code": self._server.code, "name": f"Student {self._number}"}
            async with session.post("/join", data=fields, allow_redirects=False) as answer:
                assert answer.status == 303, await answer.text()
            width, height = SIZE
            async with session.ws_connect(f"/socket?width={width}&height={height}") as socket:
                self._socket = socket
                async for message in socket:
                    if message.type is WSMsgType.BINARY:
                        self._see(message.data)

    def _see(self, frame: bytes) -> None:
        self.frames += 1
        self.painted = perf_counter()
        if len(frame) > PICTURE:
            self.first = self.first or self.painted
        if len(frame) >= self.least:
            self.next.set()

    async def press(self, keys: str) -> None:
        """Type."""
        await self._socket.send_json(["stdin", keys])

    async def echo(self, keys: str) -> float:
        """Seconds from a key to the frame that follows."""
        self.next.clear()
        began = perf_counter()
        await self.press(keys)
        await asyncio.wait_for(self.next.wait(), PATIENCE)
        return self.painted - began


@asynccontextmanager
async def attending(server: Server, many: int, over: float) -> AsyncIterator[list[Student]]:
    """So many students who came in over some seconds, each with a first picture."""
    students: list[Student] = []
    async with asyncio.TaskGroup() as group:
        tasks = []
        for number in range(many):
            students.append(Student(number, server))
            tasks.append(group.create_task(students[-1].attend()))
            await asyncio.sleep(over / many)
        while not all(each.first for each in students):
            await asyncio.sleep(0.01)
        yield students
        for task in tasks:
            task.cancel()


async def settled(server: Server, students: Sequence[Student]) -> None:
    """Wait until nothing moves any more, and the server has nothing left to compute."""
    while True:
        busy = server.busy()
        await asyncio.sleep(SETTLED)
        still = perf_counter() - max(each.painted for each in students) >= SETTLED
        if still and server.busy() - busy < IDLE * SETTLED:
            return


async def painted(students: Sequence[Student], least: int = 0) -> list[float]:
    """When each student's next frame came that has at least so many bytes."""
    for each in students:
        each.least = least
        each.next.clear()

    async def one(student: Student) -> float:
        await student.next.wait()
        return student.painted

    return await asyncio.wait_for(asyncio.gather(*map(one, students)), PATIENCE)


async def at_the_paper(server: Server, students: Sequence[Student], tables: int) -> None:
    """Open the tables, and have all read their briefing."""
    await settled(server, students)
    server.do("assign", tables)
    await settled(server, students)
    begun = asyncio.create_task(painted(students, PICTURE))
    await asyncio.sleep(0)
    server.do("begin")
    await begun
    await settled(server, students)
    read = asyncio.create_task(painted(students, PICTURE))
    await asyncio.sleep(0)
    for each in students:
        await each.press(ESCAPE)
    await read
    await settled(server, students)
    for each in students:
        each.least = 0
