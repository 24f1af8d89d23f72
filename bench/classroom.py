"""The classroom's figures, beside what they are to be: `python -m bench.classroom`.

Tables of five people in one process: every seat runs the whole app on a screen of 100 by 30 that
counts what it is sent instead of drawing it. Memory is the resident set over what it was with one
seat, each size in a process of its own, as what one run has freed the next would not ask for again.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable, Coroutine, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count, islice
from multiprocessing import get_context
from statistics import quantiles
from time import perf_counter
from typing import Final, TypeVar

import psutil  # type: ignore[import-untyped]

from game.classroom.inflow import Inflow
from game.classroom.running import Running
from game.classroom.seatapp import Seated
from game.room import Room, new_room
from game.rules.moves import Say
from game.rules.names import Seat
from game.scenario import find, load
from game.screens.app import CommuniqueApp
from game.screens.conference import ConferenceScreen

Result = TypeVar("Result")

SIZE: Final = (100, 30)
SETTLED: Final = 1.0
"""Seconds without a frame, after which all is painted."""

KEYS: Final = 200
MOVES: Final = 10
JOINING: Final = 10.0
"""Seconds in which a class comes in."""

DOWN, UP, ESCAPE = b"\x1b[B", b"\x1b[A", b"\x1b"


class SeatedApp(Seated, CommuniqueApp):
    """The game as the classroom runs it."""


class OneOfMany(SeatedApp):
    """One seat of a table with people in all of them, who do not take turns at one terminal."""

    def enter(self, room: Room, seat: Seat | None = None) -> None:
        assert seat is not None
        self.sit(ConferenceScreen(room, seat), lambda _: None)


class Counting:
    """A screen that counts, and knows when it was last painted."""

    def __init__(self) -> None:
        self.frames = 0
        self.painted = 0.0
        self.first = 0.0

    def send(self, frame: str) -> None:
        self.frames += 1
        self.painted = perf_counter()
        # What switches the terminal over is no picture yet.
        self.first = self.first or (self.painted if len(frame) > 1000 else 0.0)

    def full(self) -> bool:
        return False

    def ended(self) -> None:
        """The run is over."""


@dataclass
class Student:
    """A seat in use."""

    running: Running
    screen: Counting
    asked: float


def at_table(room: Room, seat: Seat) -> Student:
    student = Student(Running(lambda: OneOfMany(room, seat), seat), Counting(), perf_counter())
    student.running.attach(student.screen, SIZE)
    return student


async def settled(students: Sequence[Student]) -> None:
    while perf_counter() - max(each.screen.painted for each in students) < SETTLED:
        await asyncio.sleep(0.05)


def tables() -> Iterator[tuple[Room, Seat]]:
    """The seats of one table after the other, with people in all of them."""
    scenario = load(find("two-plus-two"))
    seats = list(scenario.setting.seats)
    for number in count():
        room = new_room(scenario, seats, number, None)
        yield from ((room, seat) for seat in seats)


def resident() -> float:
    gc.collect()
    rss: int = psutil.Process().memory_info().rss
    return rss / 2**20


async def at_the_paper(students: Sequence[Student]) -> None:
    """All have read their briefing, and nothing moves any more."""
    await settled(students)
    for each in students:
        each.running.feed(each.screen, ESCAPE)
    await settled(students)


def slowest(took: Sequence[float]) -> float:
    """The 95th percentile, in milliseconds."""
    return quantiles(took, n=20)[-1] * 1000


async def seated(many: int, over: float) -> list[Student]:
    """So many students at their seats, who came in over some seconds."""
    students = []
    for room, seat in islice(tables(), many):
        students.append(at_table(room, seat))
        await asyncio.sleep(over / many)
    while not all(each.screen.first for each in students):
        await asyncio.sleep(0.01)
    return students


async def joining() -> float:
    students = await seated(30, JOINING)
    return slowest([each.screen.first - each.asked for each in students])


async def memory(many: int) -> tuple[float, float]:
    """Megabytes for a seat, and of the whole process."""
    warm = await seated(1, 0)
    await settled(warm)
    before = resident()
    students = await seated(many, many / 10)
    await settled(students)
    whole = resident()
    return (whole - before) / many, whole


async def echo(many: int) -> float:
    students = await seated(many, many / 10)
    await at_the_paper(students)
    gc.collect()
    gc.freeze()
    took = []
    for n in range(KEYS):
        each = students[n % many]
        inflow = Inflow(lambda data, e=each: e.running.feed(e.screen, data), lambda hold: None)  # type: ignore[misc]
        before, began = each.screen.frames, perf_counter()
        inflow.put(UP if n // many % 2 else DOWN)
        while each.screen.frames == before:
            await asyncio.sleep(0)
            if perf_counter() - began > 1:
                raise AssertionError("a key had no echo")
        took.append(each.screen.painted - began)
        await asyncio.sleep(0.02)
    return slowest(took)


async def move() -> float:
    """Thirty screens at one table, six to a seat; somebody says a sentence to all."""
    scenario = load(find("two-plus-two"))
    seats = list(scenario.setting.seats)
    room = new_room(scenario, seats, 7, None)
    students = []
    for n in range(30):
        students.append(at_table(room, seats[n % len(seats)]))
        await asyncio.sleep(0.1)
    while not all(each.screen.first for each in students):
        await asyncio.sleep(0.01)
    await at_the_paper(students)
    gc.collect()
    gc.freeze()
    took = []
    for n in range(MOVES):
        before, began = [each.screen.frames for each in students], perf_counter()
        room.table.submit(Say(seats[n % len(seats)], (), f"This is the sentence number {n}."))
        while any(each.screen.frames == was for each, was in zip(students, before, strict=True)):
            await asyncio.sleep(0)
        # The first paint after the move, of whoever was painted last.
        took.append(perf_counter() - began)
        await settled(students)
    return slowest(took)


def alone(measure: Callable[[], Coroutine[object, object, Result]]) -> Result:
    """A figure, measured in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_run, measure).result()


def _run(measure: Callable[[], Coroutine[object, object, Result]]) -> Result:
    return asyncio.run(measure())


def main() -> None:
    """Measure, and say each figure beside what it is to be."""
    seat_30, _ = alone(partial(memory, 30))
    say("memory a seat at 30 seats", f"{seat_30:.1f} MB", "5 MB")
    seat_100, _ = alone(partial(memory, 100))
    say("memory a seat at 100 seats", f"{seat_100:.1f} MB", "5 MB")
    _, whole = alone(partial(memory, 60))
    say("whole server with 60 students", f"{whole:.0f} MB", "350 MB")
    say("key to echo with 60 seats, idle", f"{alone(partial(echo, 60)):.1f} ms", "15 ms")
    say("one move to the last of 30 screens", f"{alone(move):.0f} ms", "80 ms")
    say("30 join within 10 s, first frame", f"{alone(joining):.0f} ms", "1500 ms")


def say(what: str, figure: str, reach: str) -> None:
    print(f"{what:<36} {figure:>10}   to reach: at most {reach}", flush=True)


if __name__ == "__main__":
    main()
