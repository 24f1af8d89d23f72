"""The day: students play through kills and mischief, and nothing that was accepted goes missing."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

from bench.longday.mischief import Mischief
from bench.longday.record import endings, faults
from bench.longday.server import Server
from bench.longday.student import Lost, Student

AGAIN: Final = 0.3
"""Seconds after which a browser tries again that has found no server."""

AFTER: Final = 2.0
"""Seconds that a stretch goes on after the server is back: what was lost is sent again."""


AT_A_TIME: Final = 10
"""Browsers to which something happens at a time in a round of mischief."""


@dataclass(frozen=True)
class Plan:
    """A day: stretches of so many seconds, each with a kill, and then rounds of mischief alone.

    All together have `patience` seconds, and so has the server.
    """

    scenario: str
    level: str
    students: int
    tables: int
    stretches: int
    seconds: float
    rounds: int
    patience: int


@dataclass(frozen=True)
class Told:
    """What came of a day.

    `accepted` acts were taken, and `unsure` is how many were never answered; `screens` were
    painted; `weights` are the server's megabytes after each round of mischief.
    """

    accepted: int
    unsure: int
    screens: int
    weights: list[float]
    endings: Counter[str]

    @property
    def gained(self) -> float:
        """Megabytes gained in the second half of the rounds, when everybody has had a screen."""
        return self.weights[-1] - self.weights[len(self.weights) // 2]


class Day:
    """A class of students at one server."""

    def __init__(self, plan: Plan, folder: Path, say: Callable[[str], None]) -> None:
        self._plan = plan
        self._folder = folder
        self._say = say
        self._server = Server(folder, plan.patience)
        self._mischief = Mischief(7)
        self._students: list[Student] = []

    async def run(self) -> Told:
        """Play it.

        Raises:
            AssertionError: if anything was lost or doubled, or anybody got stuck.
        """
        try:
            async with asyncio.timeout(self._plan.patience):
                return await self._run()
        finally:
            self._mischief.close()
            await asyncio.gather(*(student.close() for student in self._students))
            await self._server.close()

    async def _run(self) -> Told:
        await self._begin()
        for number in range(1, self._plan.stretches + 1):
            await self._stretch(number)
        weights = [await self._round(number) for number in range(1, self._plan.rounds + 1)]
        await self._everybody_acts()
        ended = await self._end()
        accepted = sum(len(student.accepted) for student in self._students)
        unsure = sum(len(student.unsure) for student in self._students)
        return Told(accepted, unsure, self._mischief.painted, weights, ended)

    async def _begin(self) -> None:
        await self._server.open(self._plan.scenario, self._plan.level, self._plan.tables)
        for number in range(self._plan.students):
            self._students.append(Student(f"Bot {number + 1}", self._server.origin, number))
        await self._all(lambda student: student.join(self._server.code))
        await self._all(_seated)

    async def _stretch(self, number: int) -> None:
        """Play; the kill comes in the middle of whatever is being done."""
        over = asyncio.Event()
        playing = asyncio.gather(*(self._play(student, over) for student in self._students))
        await asyncio.sleep(self._plan.seconds)
        began = monotonic()
        await self._server.killed_and_resumed()
        back = monotonic() - began
        await asyncio.sleep(AFTER)
        over.set()
        await playing
        await self._all(_in_the_same_seat)
        self._nothing_is_lost()
        accepted = sum(len(student.accepted) for student in self._students)
        self._say(f"kill {number}: back after {back:.1f} s, {accepted} acts accepted so far")

    async def _play(self, student: Student, over: asyncio.Event) -> None:
        while not over.is_set():
            try:
                if self._mischief.comes:
                    await self._mischief.befall(student)
                await student.turn()
            except Lost:
                await asyncio.sleep(AGAIN)

    async def _round(self, number: int) -> float:
        """Whatever can befall a browser, to all of them; what the server weighs after it."""
        some = asyncio.Semaphore(AT_A_TIME)

        async def befall(student: Student) -> None:
            async with some:
                await self._mischief.befall(student)

        await self._all(befall)
        weight = self._server.weight()
        self._say(f"round {number} of mischief: {weight:.1f} MB")
        return weight

    async def _everybody_acts(self) -> None:
        """Nobody is stuck: whoever has the pen can still say something."""

        async def acts(student: Student) -> None:
            page = await student.look()
            before = len(student.accepted)
            if page.acts and "has the pen" not in page.html:
                await student.do("say")
                assert len(student.accepted) > before, f"{student.name} cannot speak"

        await self._all(acts)

    async def _end(self) -> Counter[str]:
        """Do one's duties until all conferences are over."""
        while len(ended := endings(self._folder)) < self._plan.tables:
            await self._all(Student.duty)
        await self._all(_in_the_same_seat)
        self._nothing_is_lost()
        return Counter(ended.values())

    def _nothing_is_lost(self) -> None:
        found = faults(self._folder, self._students)
        assert not found, "\n".join(found)

    async def _all(self, does: Callable[[Student], Awaitable[None]]) -> None:
        await asyncio.gather(*(does(student) for student in self._students))


async def _seated(student: Student) -> None:
    while not (page := await student.look()).acts:
        await asyncio.sleep(AGAIN)
    student.heading = page.heading


async def _in_the_same_seat(student: Student) -> None:
    page = await student.look()
    assert (page.status, page.heading) == (200, student.heading), f"{student.name} lost the seat"
