"""What the forms remember of one person at one seat; all of it may be forgotten without loss."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from secrets import token_hex
from typing import Final

from aiohttp import web

from game.classroom.door import Held
from game.classroom.hall.caretakers import taken_back
from game.classroom.hall.person import Person
from game.classroom.web.forms.steps import Lines
from game.classroom.web.tickets import held_by, ticket_of
from game.errors import LogError
from game.language import _
from game.plain.barred import barred
from game.plain.guide import Guide
from game.plain.reader import Reader
from game.plain.reading.talk import Heard
from game.room import Room
from game.rules.moves import SeatMove
from game.rules.names import Seat
from game.rules.view import View
from game.screens.desk import Desk
from game.table import Table


class Sitting:
    """A person at a seat: what they filed and may take back, and what they have heard since.

    `pen` is who else of the team has the pen, `person` who it is to the class; `notes` are to be
    shown once, on the next page.
    """

    def __init__(self, table: Table, seat: Seat) -> None:
        self.table = table
        self.desk = Desk(table, seat, lambda: None)
        self.pen = ""
        self.person: Person | None = None
        self.notes: list[str] = []
        self._spent: deque[str] = deque(maxlen=64)
        self._guide = Guide(table.scenario.guide)
        self._heard = Heard(self.desk.view)
        self._name, self._changes = token_hex(4), 0
        self.stop = table.listen(seat, self._listen)

    @property
    def view(self) -> View:
        """What the seat sees now."""
        return self.desk.view

    @property
    def version(self) -> str:
        """Something that is other whenever the seat has heard of something."""
        return f"{self._name}-{self._changes}"

    def barred(self, word: str) -> str | None:
        """Why an act, by the word of its command, cannot be now; None if it may be."""
        if self.pen:
            return _("{name} has the pen for your team.").format(name=self.pen)
        return barred(self.view, word)

    def undo(self) -> None:
        """Take back what was filed last, if this person may; what came of it is a note."""
        what = self.desk.undoable
        reason = self.barred("undo") or self._relieve() or self.desk.undo()
        self.notes.append(reason or _("Taken back: {what}.").format(what=what))

    def read(self, word: str, about: str) -> list[str]:
        """What a reading of plain mode says.

        Raises:
            NotFound: if there is nothing of that name.
        """
        lines = Lines()
        room = Room(self.table, {}, self.table.seed)
        Reader(room, self.desk, self._guide, lines).read(word, about)
        return lines.said

    def once(self, form: str) -> bool:
        """Whether a form, by its name, is sent for the first time; a second tap does nothing."""
        if form in self._spent:
            return False
        self._spent.append(form)
        return True

    def again(self, form: str) -> None:
        """A form was sent and refused: it may be sent once more."""
        if form in self._spent:
            self._spent.remove(form)

    def has_acted(self, since: int) -> bool:
        """Whether the seat has done anything since so many of its minutes."""
        news = self.view.minutes[max(0, since) :]
        return any(getattr(event, "seat", None) == self.desk.seat for event in news)

    def act(self, moves: Sequence[SeatMove], seen: int) -> str | None:
        """Make the moves, decided on with so many minutes read; the reason, if none was made."""
        if reason := self._relieve():
            return reason
        view = self.view
        view = replace(view, minutes=view.minutes[: max(0, seen)])
        for number, move in enumerate(moves):
            if taken_back(move, self.view):
                continue
            reason = self.desk.act(move, self.view if number else view)
            if reason is not None and not number:
                return reason
            if reason is not None:
                self.notes.append(reason)
        self.notes += self._heard.at_once(self.view)
        return None

    def _relieve(self) -> str | None:
        """Who acts is back: a caretaker hands the seat over first. The reason, if it cannot."""
        try:
            if self.person is not None:
                self.person.relieve()
        except LogError as error:
            return str(error)
        return None

    def _listen(self, _events: object) -> None:
        self._changes += 1


class Sittings:
    """Who sits where, by their tickets."""

    def __init__(self) -> None:
        self._held: dict[str, Sitting] = {}

    def of(self, ticket: str, held: Held) -> Sitting | None:
        """The sitting of a ticket; None where it holds no seat."""
        known = self._held.get(ticket)
        if known is not None and (held.table is not known.table or held.seat != known.desk.seat):
            self._held.pop(ticket).stop()
            known = None
        if known is None and held.table is not None and held.seat is not None:
            known = self._held[ticket] = Sitting(held.table, held.seat)
        return known


SITTINGS: Final = web.AppKey("sittings", Sittings)


def sitting_of(request: web.Request) -> tuple[Held | None, Sitting | None]:
    """What the browser's ticket holds, and the sitting at its seat, if it has one."""
    held = held_by(request)
    if held is None:
        return None, None
    sitting = request.app[SITTINGS].of(ticket_of(request), held)
    if sitting is not None:
        sitting.pen, sitting.person = held.pen, held.person
    return held, sitting


def seated(request: web.Request) -> Sitting:
    """The sitting that a request is for.

    Raises:
        HTTPSeeOther: if there is none; the page it names says what to do.
    """
    held, sitting = sitting_of(request)
    if sitting is None:
        raise web.HTTPSeeOther("/plain" if held else "/")
    return sitting
