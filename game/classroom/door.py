"""The door: what a way in, by browser or by SSH, asks of the class.

A way in knows bytes, codes and tickets; who sits where, and what becomes of a seat, is the
class's. Somebody who knocks gives the class code, or the code of a seat card, and a name; what
comes back is a ticket, which is all that a browser keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from textual.app import App

from game.classroom.driver import Outlet
from game.rules.names import Seat
from game.table import Table

if TYPE_CHECKING:
    from game.classroom.hall.board import Board
    from game.classroom.hall.person import Person


class Shown(Protocol):
    """An app on the screens of whoever holds a seat, in this process or in another.

    `running.Running` says what each of these does.
    """

    @property
    def app(self) -> App[Any] | None:
        """The app, if it runs in this process."""

    @property
    def outlet(self) -> Outlet | None:
        """The way to the client that holds the seat now, if one does."""

    def attach(self, outlet: Outlet, size: tuple[int, int]) -> Outlet | None:
        """Give the seat to a client; returns the outlet that had it until now, which is told."""

    def detach(self, outlet: Outlet) -> None:
        """The client has gone; one that took the seat since keeps it."""

    def let_go(self) -> None:
        """Show the seat nowhere, and tell whoever had it."""

    def feed(self, outlet: Outlet, data: bytes) -> None:
        """What a client typed, if it still has the seat."""

    def resize(self, outlet: Outlet, size: tuple[int, int]) -> None:
        """A client's screen has another size."""

    def drained(self, outlet: Outlet) -> None:
        """A slow client has caught up."""

    async def close(self) -> None:
        """Let the app end; the seat can be taken again."""


@dataclass(frozen=True)
class Held:
    """What a ticket holds: a person's place in the class.

    `running` is the app on the person's screen, which also shows the lobby while there is no
    seat. `table` and `seat` are None in the lobby, for the press and for the gallery. `pen` is
    who else of the team on the seat has the pen, empty if it is this person: only who has it acts.
    `person` is who they are to the class, None where there is none around the table.
    """

    ticket: str
    name: str
    running: Shown
    table: Table | None = None
    seat: Seat | None = None
    pen: str = ""
    person: Person | None = None


class Door(Protocol):
    """The class, as a way in sees it."""

    title: str

    def knock(self, code: str, name: str, address: str) -> str:
        """Let somebody in; returns a ticket, an unguessable word for a cookie.

        A seat card's code, in any case and with or without its hyphen, brings the name along that
        its seat has already; the name given is then empty.

        Raises:
            Nameless: if the code is right, the name is empty, and no seat has one for it.
            Refused: if the code is wrong, was tried too often from that address, the name will not
                do, or the class is full or closed.
        """

    def held(self, ticket: str) -> Held | None:
        """What a ticket holds now; None if it is none of this class."""

    def leave(self, ticket: str) -> None:
        """The person gives the ticket back; a seat is kept for whoever has its card."""


class ClassDoor(Door, Protocol):
    """The door of a class that a projector can show."""

    def check(self, code: str, address: str) -> None:
        """Let somebody see the board who has a code of the class.

        Raises:
            Refused: if the code is wrong, or was tried too often from that address.
        """

    def board(self) -> Board:
        """What a projector shows: public facts alone, and the class code."""
