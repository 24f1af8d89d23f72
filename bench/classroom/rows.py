"""The figures, one function each: what is measured, and how.

Times are those of the students' clock. What the server computed meanwhile is said beside them: on
a machine that has other things to do it is the steadier figure.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from statistics import median, quantiles
from time import perf_counter
from typing import Final

from bench.classroom.server import a_class
from bench.classroom.students import (
    PICTURE,
    at_the_paper,
    attending,
    painted,
    settled,
)

DOWN, UP = "\x1b[B", "\x1b[A"
KEYS: Final = 240
MOVES: Final = 20
TABLE: Final = 5
"""Students of a whole table."""


def summed(took: Sequence[float]) -> str:
    """Seconds, as milliseconds: the median and the 95th percentile."""
    return f"median {1000 * median(took):.0f} ms, 95% {1000 * quantiles(took, n=20)[-1]:.0f} ms"


async def echo(many: int) -> str:
    """From a key to its frame, all others idle."""
    with a_class() as server:
        async with attending(server, many, many / 10) as students:
            await at_the_paper(server, students, many // TABLE)
            took = []
            before = server.busy()
            for n in range(KEYS):
                took.append(await students[n % many].echo(UP if n // many % 2 else DOWN))
                await asyncio.sleep(0.1)
            return f"{summed(took)}; computed {1000 * (server.busy() - before) / KEYS:.0f} ms"


async def move(many: int) -> str:
    """From one move to the last of so many screens at one table."""
    with a_class() as server:
        async with attending(server, many, many / 10) as students:
            await at_the_paper(server, students, 1)
            took, before = [], server.busy()
            for n in range(MOVES):
                began = perf_counter()
                last = asyncio.create_task(painted(students))
                await asyncio.sleep(0)
                server.do("announce", f"This is the announcement number {n}.")
                took.append(max(await last) - began)
                await settled(server, students)
            return f"{summed(took)}; computed {1000 * (server.busy() - before) / MOVES:.0f} ms"


async def joining(many: int, over: float) -> str:
    """From knocking to the first picture."""
    with a_class() as server:
        async with attending(server, many, over) as students:
            return summed([each.first - each.asked for each in students])


async def at_once(order: str, many: int) -> str:
    """From an order to another picture on every screen, six students to a table of five."""
    tables = many // (TABLE + 1)
    with a_class() as server:
        async with attending(server, many, many / 10) as students:
            if order == "begin":
                await settled(server, students)
                server.do("assign", tables)
                await settled(server, students)
            else:
                await at_the_paper(server, students, tables)
            began, before = perf_counter(), server.busy()
            last = asyncio.create_task(painted(students, PICTURE))
            await asyncio.sleep(0)
            server.do(order)
            took = max(await last) - began
            return f"{took:.1f} s; computed {server.busy() - before:.1f} s"


async def whole(many: int) -> str:
    """A server with so many students at their tables."""
    return f"{await _resident(many):.0f} MB"


async def memory(many: int) -> str:
    """What each student adds to a class of one table."""
    return f"{(await _resident(many) - await _resident(TABLE)) / (many - TABLE):.1f} MB"


async def _resident(many: int) -> float:
    with a_class() as server:
        async with attending(server, many, many / 10) as students:
            await at_the_paper(server, students, many // TABLE)
            return server.resident()
