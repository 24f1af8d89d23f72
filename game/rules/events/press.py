"""What happens before the press."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.events.audience import Members, Own, Public
from game.rules.names import Seat
from game.rules.press import Disclosure, Statement


@dataclass(frozen=True, slots=True)
class StatementFiled(Own):
    """A statement was filed under seal."""

    seat: Seat
    statement: Statement


@dataclass(frozen=True, slots=True)
class StatementWithdrawn(Own):
    """The last statement filed this round was taken back."""

    seat: Seat


@dataclass(frozen=True, slots=True)
class StatementPublished(Public):
    """A statement is on the wire."""

    seat: Seat
    statement: Statement


@dataclass(frozen=True, slots=True)
class LeakRecorded(Own):
    """The leaker's own note of its leak, for the debrief."""

    seat: Seat
    disclosure: Disclosure
    traced: bool


@dataclass(frozen=True, slots=True)
class LeakFiled(Own):
    """Something was given to the papers; it appears at the plenary."""

    seat: Seat
    minute: int


@dataclass(frozen=True, slots=True)
class LeakAppeared(Public):
    """The papers have it, from officials familiar with the talks."""

    disclosure: Disclosure


@dataclass(frozen=True, slots=True)
class LeakTraced(Members):
    """Those exposed found out who leaked."""

    leaker: Seat
    members: tuple[Seat, ...]


PressEvent: TypeAlias = (
    StatementFiled
    | StatementWithdrawn
    | StatementPublished
    | LeakRecorded
    | LeakFiled
    | LeakAppeared
    | LeakTraced
)
