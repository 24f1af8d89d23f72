"""The door: what a way in, by browser or by SSH, asks of the class.

A way in knows bytes, codes and tickets; who sits where, and what becomes of a seat, is the
class's. Somebody who knocks gives the class code, or the code of a seat card, and a name; what
comes back is a ticket, which is all that a browser keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.classroom.running import Running
from game.rules.names import Seat
from game.table import Table


@dataclass(frozen=True)
class Held:
    """What a ticket holds: a person's place in the class.

    `running` is the app on the person's screen, which also shows the lobby while there is no
    seat. `table` and `seat` are None in the lobby, for the press and for the gallery. `pen` is
    who else of the team on the seat has the pen, empty if it is this person: only who has it acts.
    """

    ticket: str
    name: str
    running: Running
    table: Table | None = None
    seat: Seat | None = None
    pen: str = ""


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
