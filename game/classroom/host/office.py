"""The office: the teacher's own way in by browser.

It is a door as the class's is, with one code that lets in, the class's key, and one app behind
it, the console. Whoever comes last has it; the console at the teacher's terminal is another.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from typing import Any

from textual.app import App

from game.classroom.door import Held
from game.classroom.hall.gate import Attempts
from game.classroom.running import Running
from game.errors import Refused
from game.language import _


class Office:
    """A `door.Door` to the console that `make` makes. `clock` gives seconds."""

    def __init__(
        self, title: str, key: str, make: Callable[[], App[Any]], clock: Callable[[], float]
    ) -> None:
        self.title = title
        self._key = key
        # Of its own: students who mistype their codes do not lock the teacher out.
        self._attempts = Attempts(clock)
        self._running = Running(make, "the teacher's")

    def knock(self, code: str, name: str, address: str) -> str:
        """Let in whoever has the key, which is also the ticket; `name` says nothing.

        Raises:
            Refused: if it is not the key, or too many others were tried.
        """
        self._attempts.check(address)
        if self.held(code) is None:
            self._attempts.wrong(address)
            raise Refused(_("That is not the key of this class's console."))
        return code

    def held(self, ticket: str) -> Held | None:
        """The console, for the key."""
        if not hmac.compare_digest(ticket.encode("utf-8", "replace"), self._key.encode()):
            return None
        return Held(ticket, _("The facilitator"), self._running)

    def leave(self, ticket: str) -> None:
        """Nothing: the key is good for as long as the class is."""

    async def close(self) -> None:
        """End the console."""
        await self._running.close()
