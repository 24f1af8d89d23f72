"""The hall: the class, its tables, and a running app for every student, behind the door.

Everything here happens on the loop's thread; only the caretakers act in threads of their own.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Final

from game.classroom.door import Held
from game.classroom.hall.entries import HelpAsked, Left
from game.classroom.hall.gate import new_code
from game.classroom.hall.journal import ClassHeader, Journal
from game.classroom.hall.register import Register
from game.classroom.hall.roll import Roll
from game.classroom.hall.seating import Place, Role, StudentId
from game.classroom.hall.tables import Tables
from game.classroom.hall.ushers import MOST_TABLES, Ushers
from game.classroom.running import Running
from game.errors import CommuniqueError
from game.language import _
from game.rules.names import Module, Seat
from game.scenario import Scenario, from_document
from game.settings import Apart
from game.sheets.codes import Code, coded

AWAY: Final = 75.0
"""Seconds after which somebody counts as away who was last seen without an app on a screen."""

_SOON: Final = 0.05
"""Seconds within which changes are told together: thirty who join at once are one change."""


class Hall:
    """A class. `title` is the scenario's; `tables` are the open ones with their caretakers.

    It implements `door.Door`.
    """

    def __init__(self, register: Register, clock: Callable[[], float]) -> None:
        self.register = register
        self.scenario: Scenario = from_document(register.header.scenario)
        self.title = self.scenario.title
        self.seats: tuple[Seat, ...] = self.scenario.setting.seats
        self.clock = clock
        self.tables = Tables(register, self.scenario)
        self.ushers = Ushers(register, self.tables, self.seats, self.here)
        self._runnings: dict[StudentId, Running] = {}
        self._seen: dict[StudentId, float] = {}
        self._telling = False

    @classmethod
    def open(
        cls,
        folder: Path,
        scenario: Scenario,
        seed: int,
        modules: Collection[Module] = tuple(Module),
        cards: Sequence[Code] = (),
        clock: Callable[[], float] = time.time,
    ) -> Hall:
        """Open a class in a folder of its own, with the lobby alone.

        `cards` are the codes of seat cards printed before; without, codes are drawn.

        Raises:
            LogError: if the folder holds a class, or cannot be written.
        """
        cards = cards or coded(scenario.setting.seats, MOST_TABLES, None)
        named = tuple(sorted(module.value for module in modules))
        header = ClassHeader(new_code(), seed, scenario.document, named, tuple(cards))
        return cls(Register(Journal.create(folder, header), header, (), clock), clock)

    @classmethod
    def resume(cls, folder: Path, clock: Callable[[], float] = time.time) -> Hall:
        """Take a class up again: everybody in their places, every table as it was.

        Raises:
            LogError: if the journal or a log cannot be read, or is in use elsewhere.
            ScenarioError: if this version cannot play the scenario.
        """
        journal, header, entries = Journal.resume(folder)
        register = Register(journal, header, entries, clock)
        try:
            hall = cls(register, clock)
        except BaseException:
            register.close()
            raise
        try:
            hall.tables.resume()
        except BaseException:
            hall.let_go()
            raise
        return hall

    @property
    def code(self) -> str:
        """The class code, to be said aloud."""
        return self.register.header.code

    @property
    def roll(self) -> Roll:
        """Who is in the class, and where."""
        return self.register.roll

    # The door

    def knock(self, code: str, name: str, address: str) -> str:
        """Let somebody in, as `door.Door` says; who comes late is shown to a seat at once."""
        student, ticket = self.register.admit(code, name, address)
        self.ushers.late(student.id)
        self._arrive(student.id)
        self.tell()
        return ticket

    def held(self, ticket: str) -> Held | None:
        """What a ticket holds now, as `door.Door` says. Whoever shows one is there."""
        if (student := self.register.holder(ticket)) is None:
            return None
        self._arrive(student.id)
        running, place = self._running(student.id), self.roll.at(student.id)
        if place is None or place.role is not Role.DELEGATE:
            return Held(ticket, student.name, running)
        pen = self.roll.pen(place.table, place.seat)
        other = pen.name if pen is not None and pen.id != student.id else ""
        table = self.tables[place.table].table
        return Held(ticket, student.name, running, table, place.seat, other)

    def leave(self, ticket: str) -> None:
        """A ticket is given back; the place is kept for whoever has its card."""
        if (student := self.register.holder(ticket)) is not None:
            self._seen.pop(student.id, None)
            self.register.write(Left(student.id))
            self.tell()

    def here(self, student: StudentId) -> bool:
        """Whether a student has the app on a screen, or was seen just now."""
        running = self._runnings.get(student)
        attached = running is not None and running.outlet is not None
        return attached or self.clock() - self._seen.get(student, float("-inf")) < AWAY

    def _arrive(self, student: StudentId) -> None:
        away = not self.here(student)
        self._seen[student] = self.clock()
        if away:
            self.ushers.relieve(student)

    def _running(self, student: StudentId) -> Running:
        if student not in self._runnings:
            from game.classroom.student.app import StudentApp

            kept = Apart()
            self._runnings[student] = Running(
                lambda: StudentApp(self, student, kept), f"student {student}"
            )
        return self._runnings[student]

    # The class

    def assign(self, tables: int = 0, surplus: Role = Role.DELEGATE) -> None:
        """Give everybody in the lobby a place at so many tables, or at as many as fit.

        Places given by card or by the teacher stay; nobody sits down before `begin`.
        """
        self.ushers.assign(tables, surplus)
        self.tell()

    def begin(self) -> None:
        """Open the tables at which anybody has a place; caretakers play for who is not there.

        Raises:
            CommuniqueError: if nobody has a place yet.
            LogError: if a log cannot be written.
        """
        numbers = sorted({place.table for place in self.roll.places.values()} - self.tables.keys())
        if not numbers and not self.tables:
            raise CommuniqueError(_("Nobody has a place yet: assign them first."))
        for number in numbers:
            self.tables.open(number)
            self.ushers.cover(number, absent=True)
        self.tell()

    def move(self, student: StudentId, place: Place | None) -> None:
        """Give a student another place, before or during the game; None is the lobby.

        Raises:
            CommuniqueError: if there is no such place.
        """
        self.ushers.move(student, place)
        self.tell()

    def send_away(self, student: StudentId) -> None:
        """Take a student's place and ticket, as of somebody who is not of the class."""
        self.ushers.move(student, None)
        self._seen.pop(student, None)
        self.register.write(Left(student))
        self.tell()

    def pass_pen(self, student: StudentId) -> str:
        """Pass the pen of one's team on, or take it from who is away; what came of it, in words."""
        words = self.ushers.pass_pen(student)
        self.tell()
        return words

    def ask_help(self, student: StudentId) -> None:
        """A student asks the teacher to come over."""
        if student not in self.roll.helps:
            self.register.write(HelpAsked(student))
            self.tell()

    def tell(self) -> None:
        """Let every app look at the class again, soon, and once for all that changes meanwhile."""
        anybody = any(running.app is not None for running in self._runnings.values())
        if anybody and not self._telling:
            self._telling = True
            asyncio.get_running_loop().call_later(_SOON, self._tell)

    def _tell(self) -> None:
        from game.classroom.student.app import StudentApp

        self._telling = False
        for running in self._runnings.values():
            if isinstance(app := running.app, StudentApp):
                app.call_later(app.look)

    async def close(self) -> None:
        """End the class for now: what is on the disk stays, and `resume` goes on from there."""
        await asyncio.gather(*(running.close() for running in self._runnings.values()))
        self.let_go()

    def let_go(self) -> None:
        """Let go of the tables and the journal; for who has no apps on a loop."""
        self.tables.close()
        self.register.close()
