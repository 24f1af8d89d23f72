"""The hall: the class, its tables, and a running app for every student, behind the door.

Everything here happens on the loop's thread; only the caretakers act in threads of their own.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from logging import getLogger
from pathlib import Path
from typing import Final

from game.classroom.door import Held
from game.classroom.hall import ballots, press
from game.classroom.hall.apps import Apps, Screens
from game.classroom.hall.board import Board, board
from game.classroom.hall.entries import HelpAsked, Left, PenPassed, Stance
from game.classroom.hall.gate import new_code
from game.classroom.hall.journal import ClassHeader, Journal
from game.classroom.hall.person import Person
from game.classroom.hall.presence import Presence
from game.classroom.hall.register import Register
from game.classroom.hall.roll import Roll
from game.classroom.hall.seating import Place, Role, StudentId
from game.classroom.hall.tables import Tables
from game.classroom.hall.ushers import MOST_TABLES, Ushers
from game.errors import CommuniqueError, LogError
from game.language import _
from game.rules.names import Module, Seat
from game.scenario import Scenario, from_document
from game.sheets.codes import Code, coded
from game.table import Table

_LOG: Final = getLogger(__name__)


class Hall:
    """A class. `title` is the scenario's; `tables` are the open ones with their caretakers.

    It implements `door.ClassDoor`.
    """

    def __init__(self, register: Register, clock: Callable[[], float]) -> None:
        self.register = register
        self.scenario: Scenario = from_document(register.header.scenario)
        self.title = self.scenario.title
        self.seats: tuple[Seat, ...] = self.scenario.setting.seats
        self.clock = clock
        self.tables = Tables(register, self.scenario)
        self.ushers = Ushers(register, self.tables, self.seats, self.here)
        self._screens: Screens = Apps(self)
        self._presence = Presence(lambda student: self._screens.shown(student), clock)

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
    def key(self) -> str:
        """What opens the facilitator's console in a browser; for the facilitator alone."""
        return self.register.header.key

    def spread(self, processes: int) -> None:
        """Draw the students' screens in so many other processes; before anybody has one.

        The class itself stays in this process, on whose loop this is called.
        """
        from game.classroom.shards import Shards

        self._screens = Shards(self, processes)

    @property
    def roll(self) -> Roll:
        """Who is in the class, and where."""
        return self.register.roll

    def table(self, number: int) -> Table:
        """An open table."""
        return self.tables[number].table

    def card(self, student: StudentId) -> str:
        """The code of the card of a student's seat; empty in the lobby and for onlookers."""
        return self.register.card(student)

    # The door

    def knock(self, code: str, name: str, address: str) -> str:
        """Let somebody in, as `door.Door` says; who comes late is shown to a seat at once."""
        student, ticket = self.register.admit(code, name, address)
        self._presence.see(student.id)
        self._show_in(self.ushers.late, student.id)
        self._show_in(self.ushers.relieve, student.id)
        self.tell()
        return ticket

    def held(self, ticket: str) -> Held | None:
        """What a ticket holds now, as `door.Door` says. Whoever shows one is there."""
        if (student := self.register.holder(ticket)) is None:
            return None
        if self._presence.see(student.id):
            self._show_in(self.ushers.relieve, student.id)
        running, place = self._screens.of(student.id), self.roll.at(student.id)
        person = Person(self, student.id)
        if place is None or place.role is not Role.DELEGATE:
            return Held(ticket, student.name, running, person=person)
        pen = self.roll.pen(place.table, place.seat)
        other = pen.name if pen is not None and pen.id != student.id else ""
        table = self.table(place.table)
        return Held(ticket, student.name, running, table, place.seat, other, person)

    def leave(self, ticket: str) -> None:
        """A ticket is given back; the place is kept for whoever has its card."""
        if (student := self.register.holder(ticket)) is not None:
            self._part(student.id)

    def check(self, code: str, address: str) -> None:
        """Let somebody see the board, as `door.ClassDoor` says."""
        self.register.known(code, address)

    def board(self) -> Board:
        """What a projector shows."""
        return board(self)

    def here(self, student: StudentId) -> bool:
        """Whether a student has the app on a screen, or was seen just now."""
        return self._presence.here(student)

    def _show_in(self, act: Callable[[StudentId], None], student: StudentId) -> None:
        try:
            act(student)
        except LogError:
            # Who comes is let in all the same; they wait in the lobby, or hear of it when they act.
            _LOG.exception("somebody could not be shown to their seat")

    # The class

    def assign(self, tables: int = 0, surplus: Role = Role.DELEGATE) -> None:
        """Give everybody in the lobby a place at so many tables, or at as many as fit.

        Places given by card or by the teacher stay; nobody sits down before `begin`.
        """
        self.ushers.assign(tables, surplus)
        self.tell()

    def unseat(self) -> None:
        """Take back all places, before the tables are open, so that they can be dealt anew.

        Raises:
            CommuniqueError: if tables are open.
        """
        self.ushers.unseat()
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
            self.ushers.open(number)
        self.tell()

    def open_tables(self, count: int, waiting: bool) -> None:
        """Open tables 1 to `count`, as far as they are not, before anybody has come to them.

        Who comes is shown to a seat at once. Caretakers play the others', unless the seats are to
        be `waiting` for their students.

        Raises:
            LogError: if a log cannot be written.
        """
        self.ushers.seats_wait = waiting
        for number in range(1, count + 1):
            if number not in self.tables:
                self.ushers.open(number)
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
        self._part(student)

    def _part(self, student: StudentId) -> None:
        """Take a student's ticket; whatever screen it was shown on goes back to the door."""
        self.register.write(Left(student))
        self._presence.forget(student)
        if self._screens.shown(student):
            self._screens.of(student).let_go()
        self.tell()

    def relieve(self, student: StudentId) -> None:
        """Have a student's seat handed back, if a caretaker plays it.

        Raises:
            LogError: if it cannot be recorded.
        """
        self.ushers.relieve(student)

    def pass_pen(self, student: StudentId) -> str:
        """Pass the pen of one's team on, or take it from who is away; what came of it, in words."""
        words = self.ushers.pass_pen(student)
        self.tell()
        return words

    def give_pen(self, student: StudentId) -> None:
        """Give a student the pen of their team, whoever has it, if there is a team."""
        if (place := self.roll.at(student)) is not None and place.role is Role.DELEGATE:
            self.register.write(PenPassed(place.table, place.seat, student))
            self.tell()

    def ask_help(self, student: StudentId) -> None:
        """A student asks the teacher to come over."""
        if student not in self.roll.helps:
            self.register.write(HelpAsked(student))
            self.tell()

    def print_headline(self, student: StudentId, headline: str) -> str:
        """Print a journalist's headline at their table; the reason if it was refused, or empty."""
        return press.print_headline(self, student, headline)

    def vote(self, student: StudentId, stance: Stance, convinced: Seat = "") -> str:
        """Cast a ballot before or after; the reason if it was refused, or empty."""
        return ballots.vote(self, student, stance, convinced)

    def tell(self) -> None:
        """Let every app look at the class again, soon, and once for all that changes meanwhile."""
        self._screens.tell()

    async def close(self) -> None:
        """End the class for now: what is on the disk stays, and `resume` goes on from there."""
        await self._screens.close()
        self.let_go()

    def let_go(self) -> None:
        """Let go of the tables and the journal; for who has no apps on a loop."""
        self.tables.close()
        self.register.close()
