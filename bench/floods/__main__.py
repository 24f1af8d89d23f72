"""How long students wait, before each flood and during it, how many times longer; what it costs.

`python -m bench.floods pages keys` measures those two alone. Milliseconds are those that the server
worked while a student waited, and the last figure of each how many times longer it took by the
clock: a machine that has other things to do makes a lottery of that one. The flood's cost is what
the server worked beyond what its students' own acts take, as a share of one processor.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from typing import Final

from bench.floods.flood import FLOODS, Target, flood
from bench.floods.quiet import Measured, Quiet, Waited, sat_down
from bench.longday.server import Server
from bench.longday.student import Student

STUDENTS: Final = 5
SECONDS: Final = 4.0
TIMES: Final = 3
"""So many seconds without a flood and so many with it, and again, so many times: what else the
machine does meanwhile falls on both."""


async def _main(folder: Path) -> None:
    server = Server(folder / "class", 900)
    quiet: list[Quiet] = []
    students: list[Student] = []
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            await server.open("five-to-nine", "full", 2)
            quiet = [await sat_down(server, number) for number in range(STUDENTS)]
            loud = Student("Loud", server.origin, 99)
            students = [*(each.student for each in quiet), loud]
            await loud.join(server.code)
            ticket = next(cookie.value for cookie in loud.session.cookie_jar)
            target = Target(server.port, server.ssh_port, ticket)
            print(f"{'95th percentile':<28} {'a page':>23} {'a key':>23} {'cost':>6}")
            for name in sys.argv[1:] or FLOODS:
                before, during, done = Measured(), Measured(), 0
                for _ in range(TIMES):
                    await before.add(quiet, server, SECONDS)
                    flooding = asyncio.get_running_loop().run_in_executor(
                        pool, flood, name, target, SECONDS + 1
                    )
                    await during.add(quiet, server, SECONDS)
                    done += await flooding
                _say(name, before, during, done, server.weight())
        finally:
            await asyncio.gather(*(student.close() for student in students))
            await server.close()


def _say(name: str, before: Measured, during: Measured, done: int, weight: float) -> None:
    page, key = _compared(before.pages, during.pages), _compared(before.keys, during.keys)
    own = before.worked * len(during.pages) / len(before.pages)
    cost = (during.worked - own) / during.took
    print(f"{name:<28} {page} {key} {cost:6.0%}   {done} times, {weight:.0f} MB", flush=True)


def _compared(before: Sequence[Waited], during: Sequence[Waited]) -> str:
    was, now = (_worst([each.work for each in those]) for those in (before, during))
    by_clock = _worst([each.clock for each in during]) / _worst([each.clock for each in before])
    return f"{1000 * was:5.0f} {1000 * now:5.0f} {now / was:5.1f} {by_clock:5.1f}"


def _worst(took: Sequence[float]) -> float:
    """The 95th percentile."""
    return quantiles(took, n=20)[-1]


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        asyncio.run(_main(Path(folder)))
