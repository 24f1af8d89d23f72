"""How long students wait, before each flood and during it, how many times longer; what it weighs.

`python -m bench.floods pages keys` measures those two alone.
"""

from __future__ import annotations

import asyncio
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from aiohttp import ClientWebSocketResponse

from bench.floods.flood import FLOODS, Target, flood
from bench.longday.server import Server
from bench.longday.student import Student

STUDENTS: Final = 5
SECONDS: Final = 8.0
"""How long a flood goes on, and the students are measured without one."""

UP, DOWN = '["stdin", "\\u001b[A"]', '["stdin", "\\u001b[B"]'


class Quiet:
    """Somebody who reads a page now and then, and presses a key now and then."""

    def __init__(self, student: Student, screen: ClientWebSocketResponse) -> None:
        self._student = student
        self._screen = screen
        self.pages: list[float] = []
        self.keys: list[float] = []

    async def go_on(self, seconds: float) -> None:
        """Go on so long."""
        ends = perf_counter() + seconds
        while perf_counter() < ends:
            self.pages.append(await self._page())
            for key in (DOWN, UP):
                self.keys.append(await self._echo(key))
                await asyncio.sleep(0.1)

    async def _page(self) -> float:
        began = perf_counter()
        page = await self._student.look()
        assert page.acts, "the seat is gone"
        return perf_counter() - began

    async def _echo(self, key: str) -> float:
        await self._painted()
        began = perf_counter()
        await self._screen.send_str(key)
        await self._screen.receive(timeout=30)
        return perf_counter() - began

    async def _painted(self) -> None:
        """Read what is still on its way."""
        while True:
            try:
                await self._screen.receive(timeout=0.15)
            except TimeoutError:
                return


async def _sat_down(server: Server, number: int) -> Quiet:
    student = Student(f"Quiet {number}", server.origin, number)
    await student.join(server.code)
    screen = await student.session.ws_connect(
        f"{server.origin}/socket?width=100&height=30", headers={"Origin": server.origin}
    )
    quiet = Quiet(student, screen)
    await asyncio.sleep(2)
    await screen.send_str('["stdin", "\\u001b"]')
    return quiet


async def _measured(quiet: list[Quiet]) -> tuple[float, float]:
    """The 95th percentiles of pages and of keys, in milliseconds."""
    for each in quiet:
        each.pages, each.keys = [], []
    await asyncio.gather(*(each.go_on(SECONDS) for each in quiet))
    pages = [took for each in quiet for took in each.pages]
    keys = [took for each in quiet for took in each.keys]
    return quantiles(pages, n=20)[-1] * 1000, quantiles(keys, n=20)[-1] * 1000


async def _main(folder: Path) -> None:
    server = Server(folder / "class", 600)
    quiet: list[Quiet] = []
    students: list[Student] = []
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            await server.open("five-to-nine", "full", 2)
            quiet = [await _sat_down(server, number) for number in range(STUDENTS)]
            loud = Student("Loud", server.origin, 99)
            students = [*(each._student for each in quiet), loud]
            await loud.join(server.code)
            ticket = next(cookie.value for cookie in loud.session.cookie_jar)
            target = Target(server.port, server.ssh_port, ticket)
            print(f"{'95th percentile':<28} {'a page, ms':>18} {'a key, ms':>18}")
            for name in sys.argv[1:] or FLOODS:
                before = await _measured(quiet)
                flooding = asyncio.get_running_loop().run_in_executor(
                    pool, flood, name, target, SECONDS + 1
                )
                during = await _measured(quiet)
                done = await flooding
                _say(name, before, during, done, server.weight())
        finally:
            await asyncio.gather(*(student.close() for student in students))
            await server.close()


def _say(
    name: str, before: tuple[float, float], during: tuple[float, float], done: int, weight: float
) -> None:
    told = [
        f"{was:6.0f} {now:6.0f} {now / was:4.1f}" for was, now in zip(before, during, strict=True)
    ]
    print(f"{name:<28} {told[0]:>18} {told[1]:>18}   {done} times, {weight:.0f} MB", flush=True)


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        asyncio.run(_main(Path(folder)))
