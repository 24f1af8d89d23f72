"""The doorstep: the code is tried, and a name asked for, before anybody is let in."""

from __future__ import annotations

from collections.abc import Callable
from logging import getLogger
from typing import Final

from game.classroom.ssh.house import Caller, House
from game.classroom.ssh.line import Left, Line
from game.errors import CommuniqueError, Nameless, Refused
from game.language import _
from game.rules.words import plain

_LOG: Final = getLogger(__name__)

TRIES: Final = 3
"""Names that may be refused before the visit ends."""


class Doorstep:
    """One stranger's talk with the class: ends in `let_in(ticket)` or in `turned_away(words)`.

    `asking` is whether the line on which a name is typed is still open.
    """

    def __init__(
        self,
        house: House,
        caller: Caller,
        say: Callable[[str], None],
        let_in: Callable[[str], None],
        turned_away: Callable[[str], None],
    ) -> None:
        self._house = house
        self._caller = caller
        self._say = say
        self._let_in = let_in
        self._turned_away = turned_away
        self._line = Line(_("Your name at the table: "))
        self._refused = 0
        self.asking = False

    def begin(self) -> None:
        """Let in whoever is known, or whose card has a name; else ask for one."""
        if ticket := self._house.ticket(self._caller):
            self._let_in(ticket)
        else:
            self._knock("")

    def take(self, data: bytes) -> None:
        """Take what was typed."""
        try:
            shown, name = self._line.take(data)
        except Left:
            self._turned_away("")
            return
        self._say(shown)
        self.asking = name is None
        if name:
            self._knock(name)
        elif name is not None:
            self._ask()

    def _knock(self, name: str) -> None:
        caller = self._caller
        try:
            ticket = self._house.door.knock(caller.code, name, caller.address)
        except Nameless:
            self._say(self._house.sign() + "\r\n")
            self._ask()
        except Refused as refused:
            self._refuse(plain(str(refused)), again=bool(name))
        except CommuniqueError:
            # What went wrong on the teacher's machine is for the teacher.
            _LOG.exception("nobody can be let in")
            self._turned_away(_("The class cannot let you in just now; tell your teacher."))
        else:
            self._let_in(ticket)

    def _refuse(self, words: str, *, again: bool) -> None:
        """A wrong code is the end; of names, which come after it, a few may be tried."""
        self._refused += 1
        if not again or self._refused == TRIES:
            self._turned_away(words)
        else:
            self._say(words + "\r\n")
            self._ask()

    def _ask(self) -> None:
        self.asking = True
        self._line.clear()
        self._say(self._line.drawn)
