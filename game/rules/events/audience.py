"""Who sees an event. Each event has one of these for its base."""

from __future__ import annotations

from game.rules.names import Seat


class Public:
    """Everybody sees it."""

    __slots__ = ()

    def audience(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        """Who sees it, of all the seats."""
        return seats


class Own:
    """Only the seat concerned sees it."""

    __slots__ = ()
    seat: Seat

    def audience(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        """Who sees it, of all the seats."""
        return (self.seat,)


class Between:
    """The seat that spoke sees it and those it spoke to; all, if it named nobody."""

    __slots__ = ()
    seat: Seat
    to: Seat | tuple[Seat, ...]

    def audience(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        """Who sees it, of all the seats."""
        to = (self.to,) if isinstance(self.to, str) else self.to
        return tuple(s for s in seats if s == self.seat or s in to) if to else seats


class Members:
    """Those it names see it; all, if it names nobody."""

    __slots__ = ()
    members: tuple[Seat, ...]

    def audience(self, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
        """Who sees it, of all the seats."""
        return tuple(seat for seat in seats if seat in self.members) if self.members else seats
