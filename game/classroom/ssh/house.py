"""Who calls, and what is known of those who called before."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.classroom.bucket import Buckets
from game.classroom.door import Door
from game.classroom.inflow import WORK
from game.language import _
from game.rules.words import plain


@dataclass(frozen=True)
class Caller:
    """Who calls: the user name, the fingerprint of a key if one was proved, and where from.

    `host` and `port` are where the client has found the server.
    """

    code: str
    key: str | None
    address: str
    host: str
    port: int

    def way_back(self, ticket: str) -> str:
        """How to come back: as one came, if the key says who it is, or else by the ticket."""
        if self.key:
            return f"ssh -p {self.port} -l {plain(self.code)} {self.host}"
        return f"ssh -p {self.port} -l {ticket} {self.host}"


@dataclass(frozen=True)
class House:
    """What all visits have in common; `known` has the tickets of those who came with a key.

    `earned` is, by ticket, the work that keys may cost; whoever calls anew has no more for it.
    """

    door: Door
    known: dict[tuple[str, str], str] = field(default_factory=dict)
    earned: Buckets = field(default_factory=lambda: Buckets(*WORK))

    def ticket(self, caller: Caller) -> str | None:
        """The ticket that a caller holds already: the user name itself, or that of the key."""
        kept = self.known.get((caller.code.casefold(), caller.key)) if caller.key else None
        for ticket in (caller.code, kept):
            if ticket and self.door.held(ticket) is not None:
                return ticket
        return None

    def keep(self, caller: Caller, ticket: str) -> None:
        """Know the caller by the key from now on."""
        if caller.key:
            self.known[caller.code.casefold(), caller.key] = ticket

    def sign(self) -> str:
        """The sign over the door."""
        return _("Communiqué: {title}").format(title=plain(self.door.title))
