"""How the room, trust and approval at home move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from game.rules.events.audience import Own, Public
from game.rules.names import ConstituencyId, Seat


@dataclass(frozen=True, slots=True)
class TemperatureMoved(Public):
    """The room heated or cooled; `now` is between 0 and 100."""

    by: int
    now: int


@dataclass(frozen=True, slots=True)
class TrustMoved(Own):
    """The seat's trust in another moved; `now` is between -100 and 100."""

    seat: Seat
    other: Seat
    by: int
    now: int


@dataclass(frozen=True, slots=True)
class ApprovalMoved(Own):
    """A constituency's approval of its delegation moved; `now` is between 0 and 100."""

    seat: Seat
    constituency: ConstituencyId
    by: int
    now: int


ClimateEvent: TypeAlias = TemperatureMoved | TrustMoved | ApprovalMoved
