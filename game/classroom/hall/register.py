"""The register: who is let in, what they are called, which ticket is whose, and where they sit.

Whatever changes here is in the journal before it is so.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final, TypeAlias

from game.classroom.hall.entries import Entry, Joined, Opened, Placed, Readmitted
from game.classroom.hall.gate import Attempts, digest, found, new_ticket
from game.classroom.hall.journal import ClassHeader, Journal
from game.classroom.hall.people import alike, called
from game.classroom.hall.roll import Roll, Student, roll
from game.classroom.hall.seating import Place, Role, StudentId
from game.errors import Refused
from game.language import _

FULL: Final = 400
"""The most students of a class."""

Follower: TypeAlias = Callable[[tuple[Entry, ...]], None]


class Register:
    """The class as its journal has it, and the gate to it. `clock` gives seconds."""

    def __init__(
        self,
        journal: Journal,
        header: ClassHeader,
        entries: Iterable[Entry],
        clock: Callable[[], float],
    ) -> None:
        self.header = header
        self.roll: Roll = roll(entries)
        self._journal = journal
        self._clock = clock
        self._attempts = Attempts(clock)
        self._followers: list[Follower] = []
        self._cards = {
            card.code: Place(card.table, Role.DELEGATE, card.seat) for card in header.cards
        }
        self._holders = {s.ticket: s.id for s in self.roll.students.values() if s.ticket}

    @property
    def folder(self) -> Path:
        """Where the journal and the tables' logs are."""
        return self._journal.path.parent

    def write(self, *entries: Entry) -> None:
        """Put entries into the journal; then they are so.

        Raises:
            LogError: if they cannot be written; then nothing has changed.
        """
        if not entries:
            return
        entries = tuple(self._dated(entry) for entry in entries)
        self._journal.append(*entries)
        for entry in entries:
            self.roll = self.roll.after(entry)
        self._holders = {s.ticket: s.id for s in self.roll.students.values() if s.ticket}
        for follower in tuple(self._followers):
            follower(entries)

    def _dated(self, entry: Entry) -> Entry:
        """An entry with the time, if it is one of those that say when somebody sat down."""
        return replace(entry, at=self._clock()) if isinstance(entry, Placed | Opened) else entry

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Call `follower` with what is written from now on; returns what ends that."""
        self._followers.append(follower)
        return lambda: self._followers.remove(follower)

    def admit(self, code: str, name: str, address: str) -> tuple[Student, str]:
        """Let somebody in by the class code or a seat card; who it is, and their ticket.

        Who gives the card of a seat and the name of somebody on it, or no name where one student
        sits alone, is that student at another device; the ticket before is good no more.

        Raises:
            Refused: as `door.Door.knock` says.
            LogError: if it cannot be written down.
        """
        known = self.known(code, address)
        place, ticket = self._cards.get(known), new_ticket()
        if place is not None and (there := self._returning(place, name)) is not None:
            self.write(Readmitted(there.id, digest(ticket)))
            return self.roll.students[there.id], ticket
        if sum(bool(s.ticket or s.place) for s in self.roll.students.values()) >= FULL:
            raise Refused(_("The class is full."))
        name = called(name, [student.name for student in self.roll.students.values()])
        student = len(self.roll.students) + 1
        seat = [Placed(student, place)] if place is not None else []
        self.write(Joined(student, name, digest(ticket)), *seat)
        return self.roll.students[student], ticket

    def known(self, code: str, address: str) -> str:
        """The code of this class, or of a seat card, that was given from an address.

        Raises:
            Refused: if it is none, or was tried too often from there.
        """
        self._attempts.check(address)
        if (known := found(code, [self.header.code, *self._cards])) is None:
            self._attempts.wrong(address)
            raise Refused(_("That is no code of this class. Look at the board or at your card."))
        return known

    def _returning(self, place: Place, name: str) -> Student | None:
        team = self.roll.team(place.table, place.seat)
        if not name.strip() and len(team) == 1:
            return team[0]
        return next((s for s in team if alike(s.name) == alike(" ".join(name.split()))), None)

    def holder(self, ticket: str) -> Student | None:
        """Whose a ticket is; None if it is none of this class."""
        held = digest(ticket)
        student = self._holders.get(held)
        if student is None or not hmac.compare_digest(self.roll.students[student].ticket, held):
            return None
        return self.roll.students[student]

    def card(self, student: StudentId) -> str:
        """The code of the card of a student's seat; empty in the lobby and for onlookers."""
        place = self.roll.students[student].place
        return next((code for code, at in self._cards.items() if at == place), "")

    def close(self) -> None:
        """Let go of the journal."""
        self._journal.close()
