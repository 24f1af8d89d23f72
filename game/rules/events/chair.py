"""What the chair did with the conference itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.events.audience import Public
from game.rules.names import Seat


@dataclass(frozen=True, slots=True)
class RecessCalled(Public):
    """The conference is in recess."""


@dataclass(frozen=True, slots=True)
class RecessEnded(Public):
    """The conference goes on."""


@dataclass(frozen=True, slots=True)
class PlenaryTakenBack(Public):
    """The plenary of that round counts for nothing; the round goes on as before it."""

    round: int


@dataclass(frozen=True, slots=True)
class CaretakerSeated(Public):
    """A caretaker plays a seat from now on; or, if not `seated`, has handed it back."""

    seat: Seat
    seated: bool


ChairEvent: TypeAlias = RecessCalled | RecessEnded | PlenaryTakenBack | CaretakerSeated
