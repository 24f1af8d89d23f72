"""The server under test: a class in a folder that is thrown away, told what to do over a pipe."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import psutil  # type: ignore[import-untyped]

from game.classroom.hall import Hall
from game.classroom.hall.chair import Chair
from game.classroom.web import serve
from game.scenario import find, load

SCENARIO: Final = "two-plus-two"
"""Five seats."""

HOST: Final = "127.0.0.1"


@dataclass
class Server:
    """A class in another process."""

    pid: int
    port: int
    code: str
    _pipe: Connection

    def do(self, *order: object) -> None:
        """Have it do something; returns once it is done, screens excepted."""
        self._pipe.send(order)
        self._pipe.recv()

    def resident(self) -> float:
        """Megabytes of memory, once it has thrown away what nobody needs."""
        self.do("collect")
        rss: int = psutil.Process(self.pid).memory_info().rss
        return rss / 2**20

    def busy(self) -> float:
        """Seconds of processor time that it has taken so far."""
        times = psutil.Process(self.pid).cpu_times()
        return float(times.user + times.system)


@contextmanager
def a_class() -> Iterator[Server]:
    """A class with an empty lobby."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_run, args=(there,), daemon=True)
    process.start()
    port, code = here.recv()
    assert process.pid is not None
    try:
        yield Server(process.pid, port, code, here)
    finally:
        here.send(("close",))
        process.join(10)
        process.kill()


def _run(pipe: Connection) -> None:
    with TemporaryDirectory() as folder:
        asyncio.run(_teach(pipe, Path(folder) / "class"))


async def _teach(pipe: Connection, folder: Path) -> None:
    hall = Hall.open(folder, load(find(SCENARIO)), 7)
    chair = Chair(hall)
    orders: dict[str, Callable[..., object]] = {
        "assign": hall.assign,
        "begin": hall.begin,
        "announce": chair.announce,
        "end phase": chair.end_phase,
        "collect": gc.collect,
    }
    closed = asyncio.Event()

    def told() -> None:
        order, *given = pipe.recv()
        if order == "close":
            closed.set()
        else:
            orders[order](*given)
            pipe.send("done")

    async with await serve(hall, HOST, 0) as served:
        asyncio.get_running_loop().add_reader(pipe.fileno(), told)
        pipe.send((served.port, hall.code))
        await closed.wait()
        await hall.close()
