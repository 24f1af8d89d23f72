"""A small class behind a door: whoever has the code gets a seat at one table, in order."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_urlsafe

from textual.app import App, ComposeResult
from textual.widgets import Input, Static

from game.classroom.door import Held
from game.classroom.hall.ballots import Count, Votes
from game.classroom.hall.board import Board
from game.classroom.running import Running
from game.classroom.seatapp import Seated
from game.errors import Nameless, Refused
from game.room import Room


class Desk(App[None]):
    """What a seat shows in these tests: a line, and a field that has the focus."""

    CSS_PATH = ["plain.tcss"]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield Static("Good evening.")
        yield Input()


class SeatedDesk(Seated, Desk):
    """As the classroom runs it."""


class SmallDoor:
    """A `Door`: the class code is DOVE-1234, and CARD-1 is the first seat's card."""

    title = "Two <i>Plus</i> Two"

    def __init__(self, room: Room | None = None) -> None:
        self._room = room
        self.tickets: dict[str, Held] = {}

    def knock(self, code: str, name: str, address: str) -> str:
        if code.upper() == "CARD-1":
            name = name or "Ada"
        elif code.upper() != "DOVE-1234":
            raise Refused("No class has that code.")
        if not name:
            raise Nameless("Say by which name you want to be called.")
        ticket = token_urlsafe(16)
        table = self._room.table if self._room else None
        seats = self._room.table.scenario.setting.seats if self._room else ()
        seat = seats[len(self.tickets) % len(seats)] if seats else None
        self.tickets[ticket] = Held(ticket, name, Running(SeatedDesk, name), table, seat)
        return ticket

    def check(self, code: str, address: str) -> None:
        if code.upper() != "DOVE-1234":
            raise Refused("No class has that code.")

    def board(self) -> Board:
        none = Count(0, {}, {})
        votes = Votes(none, none, over=False)
        return Board(self.title, "DOVE-1234", len(self.tickets), (), {}, votes)

    def held(self, ticket: str) -> Held | None:
        return self.tickets.get(ticket)

    def leave(self, ticket: str) -> None:
        self.tickets.pop(ticket, None)

    @property
    def room(self) -> Room:
        """The room of the one table."""
        assert self._room is not None
        return self._room

    def pass_pen(self, name: str) -> None:
        """Give everybody's pen to somebody else of their teams."""
        self.tickets = {ticket: replace(held, pen=name) for ticket, held in self.tickets.items()}

    def move(self, ticket: str) -> Held:
        """Give somebody another app; returns what they had."""
        before = self.tickets[ticket]
        self.tickets[ticket] = replace(before, running=Running(SeatedDesk, "elsewhere"))
        return before

    async def close(self) -> None:
        for held in self.tickets.values():
            await held.running.close()
