"""A class too large for one core: `python -m bench.processes [students]`, 300 of them by default.

Everybody joins, is seated and reads; then every table has a plenary at once; then every seat is
looked at by a client of its own, to see that none was lost. Once with all screens in one process,
once with two that draw (besides the one that keeps the class), each run in a process of its own.
What to look at are the ratios: the machine may have other things to do.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Final

import psutil  # type: ignore[import-untyped]

from game.classroom.door import Shown
from game.classroom.hall import Chair, Hall
from game.rules.names import Phase
from game.scenario import find, load
from tests.classroom.screens import ClientScreen

SIZE: Final = (100, 30)
"""Columns and rows of every screen."""

SETTLED: Final = 1.0
"""Seconds without a frame, after which all is painted."""

PICTURE: Final = 1000
"""Letters of a frame that is a picture: what switches the terminal over is none yet."""

PATIENCE: Final = 60.0
"""Seconds after which what has not been painted is lost."""

KEYS: Final = 200
DOWN, UP, ESCAPE = b"\x1b[B", b"\x1b[A", b"\x1b"

DRAWING: Final = 2
"""Processes that draw, in the run that has any."""

PACE: Final = 0.1
"""Seconds from one student who joins to the next."""


@dataclass(frozen=True)
class Figures:
    """What a run came to: seconds, milliseconds for the echo, megabytes of all its processes.

    `joining` and `plenaries` are seconds of processor time, of all its processes together.
    """

    joined: float
    joining: float
    plenary: float
    plenaries: float
    echo: float
    memory: float
    lost: int


class Counting:
    """A client's screen that counts what it is sent."""

    def __init__(self) -> None:
        self.frames = 0
        self.first = False
        self.painted = perf_counter()

    def send(self, frame: str) -> None:
        self.frames += 1
        self.painted = perf_counter()
        self.first = self.first or len(frame) > PICTURE

    def full(self) -> bool:
        return False

    def ended(self) -> None:
        """The run is over."""


@dataclass
class Student:
    """A seat in use."""

    running: Shown
    screen: Counting


async def a_class(students: int, drawing: int) -> Figures:
    with tempfile.TemporaryDirectory() as folder:
        hall = Hall.open(Path(folder) / "class", load(find("two-plus-two")), 7)
        if drawing:
            hall.spread(drawing)
        try:
            return await _figures(hall, students)
        finally:
            await hall.close()


async def _figures(hall: Hall, many: int) -> Figures:
    began = perf_counter()
    students = []
    for number in range(many):
        running = hall.held(hall.knock(hall.code, f"S {number}", "10.0.0.1"))
        assert running is not None
        students.append(Student(running.running, Counting()))
        students[-1].running.attach(students[-1].screen, SIZE)
        await asyncio.sleep(PACE)
    hall.assign()
    hall.begin()
    while not all(each.screen.first for each in students):
        await asyncio.sleep(0.05)
    await quiet(students)
    joined, joining = perf_counter() - began, busy()
    for each in students:
        each.running.feed(each.screen, ESCAPE)
    await quiet(students)
    echo = await echoes(students)
    before = busy()
    plenary = await plenaries(hall, students)
    await quiet(students)
    worked = busy() - before
    memory = together()
    return Figures(joined, joining, plenary, worked, echo, memory, await lost(hall, students))


async def quiet(students: Sequence[Student]) -> None:
    """Wait until nothing has been painted for a while."""
    while perf_counter() - max(each.screen.painted for each in students) < SETTLED:
        await asyncio.sleep(0.05)


async def echoes(students: Sequence[Student]) -> float:
    took = []
    for n in range(KEYS):
        each = students[n % len(students)]
        before, began = each.screen.frames, perf_counter()
        each.running.feed(each.screen, UP if n // len(students) % 2 else DOWN)
        while each.screen.frames == before and perf_counter() - began < PATIENCE:
            await asyncio.sleep(0.0005)
        took.append(perf_counter() - began)
    return quantiles(took, n=20)[-1] * 1000


async def plenaries(hall: Hall, students: Sequence[Student]) -> float:
    """Seconds for a plenary at all tables at once to be on every screen."""
    before = [each.screen.frames for each in students]
    began = perf_counter()
    assert Chair(hall).end_phase() == {}
    while any(s.screen.frames == was for s, was in zip(students, before, strict=True)):
        await asyncio.sleep(0.005)
    return perf_counter() - began


def processes() -> list[psutil.Process]:
    this = psutil.Process()
    return [this, *this.children(recursive=True)]


def together() -> float:
    """Megabytes of this process and its children, what they share counted once."""
    total: int = sum(each.memory_full_info().pss for each in processes())
    return total / 2**20


def busy() -> float:
    """Seconds of processor time that they have taken."""
    times = [each.cpu_times() for each in processes()]
    return float(sum(each.user + each.system for each in times))


async def lost(hall: Hall, students: Sequence[Student]) -> int:
    """How many seats show nothing of their table's plenary to a client who comes anew."""
    missing = 0
    for each in students:
        screen = ClientScreen(*SIZE)
        each.running.attach(screen, SIZE)
        began = perf_counter()
        while "plenary" not in screen.text.lower() and "Round 2" not in screen.text:
            if perf_counter() - began > PATIENCE:
                missing += 1
                break
            await asyncio.sleep(0.02)
    at_work = [at.table.view(hall.seats[0]) for at in hall.tables.values()]
    assert all(view.round == 2 or view.phase is not Phase.INFORMALS for view in at_work)
    return missing


def _run(students: int, drawing: int) -> Figures:
    return asyncio.run(a_class(students, drawing))


def measured(students: int, drawing: int) -> Figures:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(partial(_run, students, drawing)).result()


def main() -> None:
    """Measure both, and say the figures beside each other."""
    students = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    one, two = measured(students, 0), measured(students, DRAWING)
    print(f"{students} students{'':<25} one process   {DRAWING} that draw   ratio")
    for what, name, unit in (
        ("all have joined and sit", "joined", "s"),
        ("  computed", "joining", "s"),
        ("a plenary at every table, painted", "plenary", "s"),
        ("  computed", "plenaries", "s"),
        ("key to echo, 95th percentile", "echo", "ms"),
        ("memory of all processes", "memory", "MB"),
    ):
        a, b = getattr(one, name), getattr(two, name)
        print(f"{what:<36} {a:>8.1f} {unit:<3} {b:>11.1f} {unit:<3} {b / a:>7.2f}")
    print(f"{'seats lost':<36} {one.lost:>8} {'':<3} {two.lost:>11}")


if __name__ == "__main__":
    main()
